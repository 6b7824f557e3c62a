/** Why a copy was made; only `migration` changes how long it is kept. */
export const backupReasons = ['locked', 'daily', 'asked', 'migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What "Check my vault" looks at, in the order of its lines. */
export const checkLines = ['pages', 'structure', 'keys', 'audit', 'backup', 'room'] as const;

/** Free bytes on the disk below which a warning stands (security.md 2, row 5: 500 MB). */
export const lowRoomBytes = 500 * 1000 * 1000;

/** Days after which a second copy counts as old (security.md 3.7). */
export const oldAfterDays = 7;

/** Days that the vault from before a restore is kept (security.md 3.7). */
export const setAsideDays = 30;

/** What people know by name, with the table that holds it; a rescued copy says how much of each came through. */
export const rescueGroups = {
  files: 'case_files',
  entries: 'entries',
  stars: 'star_readings',
  documents: 'documents',
} as const;
export type RescueGroup = keyof typeof rescueGroups;
