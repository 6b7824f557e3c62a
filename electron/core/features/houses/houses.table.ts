/** A home that the organisation lets itself. */
export interface UnitsTable {
  readonly id: string;
  readonly house: string;
  readonly name: string;
  readonly is_let: number;
}

/** A time in which nobody lives in a unit. */
export interface UnitVoidsTable {
  readonly id: string;
  readonly unit_id: string;
  readonly from_day: string;
  readonly until_day: string | null;
  readonly words: string;
}

/** A meeting of a house; nobody who was there is named. */
export interface HouseMeetingsTable {
  readonly id: string;
  readonly house: string;
  readonly held_on: string;
  readonly notes: string;
  /** JSON list. */
  readonly agreed: string;
  readonly next_on: string | null;
  readonly author_name: string;
}
