/** Days on which somebody tried the recovery kit and it opened the vault (security.md 3.2). */
export interface RecoveryDrillsTable {
  readonly id: string;
  readonly tried_on: string;
  readonly by_name: string;
}
