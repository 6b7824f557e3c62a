import type { AgreedAnswer, DecisionOrigin } from '#shared/domain/callover/callover-codes.ts';

/** domain.md 13.5, `CaseDecision`: the short fact in the case file. */
export interface CaseDecisionsTable {
  readonly entry_key: number;
  readonly case_id: string;
  readonly on_day: string;
  readonly text: string;
  readonly origin: DecisionOrigin;
  readonly agreed_with_person: AgreedAnswer;
  readonly reason: string;
}
