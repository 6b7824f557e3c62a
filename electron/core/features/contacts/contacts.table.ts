import type {
  ContactChannel,
  ContactInitiative,
  ContactPlace,
  ContactStatus,
} from '#shared/domain/contacts/contact-codes.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';

/** domain.md 6.1, `Contact`. */
export interface ContactsTable {
  readonly entry_key: number;
  readonly case_no: number;
  /** What it is to the contact clock, so that the last one of a case is one step in an index (domain.md 6.2). */
  readonly counts_as: 'visit' | 'contact' | 'none';
  readonly started_at: string;
  readonly minutes: number | null;
  readonly status: ContactStatus;
  readonly initiative: ContactInitiative;
  readonly planned: number;
  readonly channel: ContactChannel;
  readonly place: ContactPlace;
  readonly purposes: string;
  readonly attendees: string;
  readonly next_contact_at: string | null;
  readonly next_contact_plan: string;
  readonly good_news: number;
  /** "Something behind it?": team only, like the worker's view. */
  readonly hunch: number;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
}

/** Contacts of a file added up by the month, in UTC, in which they began; kept by triggers on `contacts`. */
export interface ContactMonthsTable extends Pick<
  ContactsTable,
  'case_no' | 'counts_as' | 'status' | 'channel' | 'place'
> {
  /** `2026-11`. */
  readonly month: string;
  readonly contacts: number;
  /** Of those whose minutes are known. */
  readonly minutes: number;
}

/** domain.md 6.1, `VisitReport`: facts, the person's words and the worker's view are three columns. */
export interface VisitReportsTable {
  readonly entry_key: number;
  readonly what_happened: string;
  readonly person_said: string;
  readonly worker_view: string;
  readonly strength_noticed: string;
  readonly agreements_person: string;
  readonly agreements_team: string;
  readonly home_and_tenancy: string;
  readonly money_follow_up: string;
  readonly health_and_wellbeing: string;
  readonly people_around: string;
}

/** The next contact as somebody agreed it without a note; at most one for a case. */
export interface NextContactsTable {
  readonly case_id: string;
  readonly at: string | null;
  readonly plan: string;
  readonly planned_at: string;
  readonly planned_by: string;
}
