import type { ContactWish, StillHoused } from '#shared/domain/closing/closing-codes.ts';

/** A light check-in after support ended; open until it was done (domain.md 13.5, `FollowUp`). */
export interface FollowUpsTable {
  readonly id: string;
  readonly case_id: string;
  readonly episode_id: string;
  readonly due_on: string;
  readonly done_on: string | null;
  /** Its entry on the spine, once it was done. */
  readonly entry_key: number | null;
  readonly still_housed: StillHoused | null;
  readonly contact_wish: ContactWish | null;
  readonly note: string;
  readonly by_name: string;
}

/** What was tried in an episode besides the attempts in its notes (domain.md 6.4). */
export interface ContactSearchesTable {
  readonly episode_id: string;
  readonly network_who: string;
  readonly network_on: string | null;
  readonly network_consent_id: string | null;
  readonly message_on: string | null;
  readonly message_how: string;
  readonly by_name: string;
}
