/** The stages as the guide names them (domain.md 3.1); any may follow any. */
export const changeStages = [
  'pre_contemplation',
  'contemplation',
  'preparation',
  'action',
  'consolidation',
  'lapse',
] as const;
export type ChangeStage = (typeof changeStages)[number];

/** Who found which stage fits (domain.md 3.2); a worker's view is internal until it has been talked through. */
export const stageFinders = ['together', 'person_view', 'worker_view'] as const;
export type StageFinder = (typeof stageFinders)[number];
