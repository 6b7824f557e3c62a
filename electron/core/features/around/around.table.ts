/** A goal or a step that was made of a box of a map. */
export interface MapOriginsTable {
  readonly target_id: string;
  readonly case_id: string;
  /** The map. */
  readonly entry_id: string;
  /** The box on it. */
  readonly node_id: string;
  readonly outcome: 'goal' | 'goal_step';
}
