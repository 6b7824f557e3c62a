import type { CaseId } from '../../lib/ids.ts';

/** What a day of a case is about. Each tool that knows days to come adds its own. */
export const caseDateKinds = [
  'next_contact',
  'star_review',
  'consent_ends',
  'record_review',
  'wellbeing_review',
  'overview_review',
  'referral_look',
  'peer_ask',
] as const;
export type CaseDateKind = (typeof caseDateKinds)[number];

/** A day of a case that somebody has to remember: something open, that was planned, agreed or set by somebody else. */
export interface CaseDate {
  readonly caseId: CaseId;
  readonly on: string;
  /** The instant, where a time was given. */
  readonly at: string | null;
  readonly kind: CaseDateKind;
  /** What to say besides the kind, in the words of whoever wrote it; empty where the kind says it all. */
  readonly text: string;
}
