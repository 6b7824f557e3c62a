import type {
  HomeType,
  housingActs,
  landlordAnswers,
  OfferAnswer,
  SearchOutcome,
} from '#shared/domain/housing/search-codes.ts';
import type { MoveInGroup, MoveInState } from '#shared/domain/housing/move-in-codes.ts';
import type { PayFrequency } from '#shared/domain/money/frequency.ts';
import type { MoveInHead } from '#shared/contracts/moving-in.ts';

/** One time of looking for a home (domain.md 13.5, `HousingSearch`); at most one of a case is open. */
export interface HousingSearchesTable {
  readonly id: string;
  readonly case_id: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly outcome: SearchOutcome | null;
}

/** Homes that were offered; `rent_amount` in minor units of the organisation's currency. */
export interface HousingOffersTable {
  readonly id: string;
  readonly entry_key: number;
  readonly search_id: string;
  readonly offered_on: string;
  readonly viewing_at: string | null;
  readonly viewed_on: string | null;
  readonly address: string;
  readonly home_type: HomeType | null;
  readonly rent_amount: number | null;
  readonly rent_frequency: PayFrequency;
  readonly person_answer: OfferAnswer;
  readonly person_reason: string;
  readonly landlord_answer: (typeof landlordAnswers)[number];
}

/** The person's own answers to "I had a real choice" (domain.md 4.4); null where it was not asked. */
export interface ChoiceRatingsTable {
  readonly id: string;
  readonly case_id: string;
  readonly on_day: string;
  readonly area: number | null;
  readonly home_type: number | null;
  readonly live_with: number | null;
  readonly worker: number | null;
  readonly words: string;
  readonly by_name: string;
}

/** What of it stands in the timeline, kept in step with the offer it tells of. */
export interface HousingMomentsTable {
  readonly entry_key: number;
  readonly act: (typeof housingActs)[number];
  /** An address or a name. */
  readonly words: string;
  readonly answer: OfferAnswer | null;
  readonly outcome: SearchOutcome | null;
  readonly text: string;
}

/** `keys` and `meters` are JSON as in the contract. */
export interface MoveInListsTable {
  readonly case_id: string;
  readonly moving_on: string | null;
  readonly address: string;
  readonly method: MoveInHead['method'];
  readonly keys: string;
  readonly meters: string;
  readonly person_words: string;
}

/** `cost` in minor units of the organisation's currency. */
export interface MoveInItemsTable {
  readonly id: string;
  readonly case_id: string;
  readonly sort_order: number;
  readonly group_key: MoveInGroup;
  readonly text: string;
  readonly state: MoveInState;
  readonly who: string;
  readonly cost: number | null;
}

/** The organisation's own list to begin with; no row while it uses Keystead's. */
export interface MoveInStartersTable {
  readonly sort_order: number;
  readonly group_key: MoveInGroup;
  readonly text: string;
}
