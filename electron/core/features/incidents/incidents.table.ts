import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type {
  IncidentKind,
  IncidentSeverity,
  IncidentStatus,
  SafeguardingAnswer,
} from '#shared/domain/safety/safety-codes.ts';

/** domain.md 7.4: an event in a case, for the team only. */
export interface IncidentsTable {
  readonly entry_key: number;
  readonly case_id: string;
  readonly occurred_at: string;
  readonly kind: IncidentKind;
  readonly place: string;
  readonly what_happened: string;
  /** JSON; initials for people who are not supported here. */
  readonly people_involved: string;
  readonly injuries: string;
  readonly immediate_actions: string;
  readonly persons_account: string;
  /** JSON: who, when, on what basis. */
  readonly others_notified: string;
  readonly safeguarding: SafeguardingAnswer;
  readonly safeguarding_reason: string;
  readonly police_ref: string;
  readonly external_report_due: string | null;
  readonly severity: IncidentSeverity;
  readonly plan_reviewed: number;
  readonly status: IncidentStatus;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
}
