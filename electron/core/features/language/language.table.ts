/** Entries of domain.md 12.2 that the organisation switched off; `entry` 0 stands for all of them. */
export interface LanguageSwitchesTable {
  readonly entry: number;
}

/** The organisation's own entries; lists are JSON. */
export interface LanguageEntriesTable {
  readonly id: string;
  readonly avoid: string;
  readonly try_instead: string;
  readonly reason: string;
  readonly enabled: number;
}
