import { expressionBuilder } from 'kysely';
import type { ContactChannel } from '#shared/domain/contacts/contact-codes.ts';
import { type EntryId, entryId } from '#shared/lib/ids.ts';
import { type CaseSince, sinceGroups } from '#core/database/case-since.ts';
import type { Database } from '#core/database/schema.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Each case from its own instant on, along the indexes on (case, …, start). */
function begunSince(cases: readonly CaseSince[]) {
  const eb = expressionBuilder<Database, 'contacts'>();
  return eb.or(
    sinceGroups(cases).map(({ caseNos, since }) =>
      eb.and([eb('contacts.case_no', 'in', caseNos), eb('contacts.started_at', '>=', since)]),
    ),
  );
}

/** A note that a colleague marked as good news, or as one with something behind it. */
export interface MarkedNote {
  readonly caseNo: number;
  readonly entryId: EntryId;
  readonly at: string;
  readonly author: string;
  readonly goodNews: boolean;
  readonly hunch: boolean;
  /** What happened; when nothing was written there, the strength or the person's words. */
  readonly text: string;
}

/** Marked notes of many cases, each from its own instant on, newest first: one statement along an index of marked ones. */
export async function listMarkedNotes(db: ReadDb, cases: readonly CaseSince[]): Promise<MarkedNote[]> {
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('entries', 'entries.key', 'contacts.entry_key')
    .innerJoin('visit_reports', 'visit_reports.entry_key', 'contacts.entry_key')
    .select([
      'contacts.case_no',
      'contacts.started_at',
      'contacts.good_news',
      'contacts.hunch',
      'entries.id',
      'entries.author_name',
      'visit_reports.what_happened',
      'visit_reports.strength_noticed',
      'visit_reports.person_said',
    ])
    .where((eb) => eb.or([eb('contacts.good_news', '=', eb.lit(1)), eb('contacts.hunch', '=', eb.lit(1))]))
    .where(begunSince(cases))
    .orderBy('contacts.started_at', 'desc')
    .orderBy('contacts.entry_key', 'desc')
    .execute();
  return rows.map((row) => ({
    caseNo: row.case_no,
    entryId: entryId.parse(row.id),
    at: row.started_at,
    author: row.author_name,
    goodNews: row.good_news === 1,
    hunch: row.hunch === 1,
    text: [row.what_happened, row.strength_noticed, row.person_said].find((text) => text.trim() !== '') ?? '',
  }));
}

interface ContactCount {
  readonly caseNo: number;
  readonly contacts: number;
  /** The service's own, never a fault of the person. */
  readonly attempts: number;
}

/** How many contacts and attempts many cases had, each from its own instant on: one statement along an index. */
export async function countContacts(db: ReadDb, cases: readonly CaseSince[]): Promise<ContactCount[]> {
  const rows = await db
    .selectFrom('contacts')
    .select((eb) => ['contacts.case_no', 'contacts.counts_as', eb.fn.countAll<number>().as('total')])
    .where('contacts.counts_as', 'in', ['visit', 'contact', 'none'])
    .where((eb) => eb.or([eb('contacts.counts_as', '!=', 'none'), eb('contacts.status', '=', 'attempted')]))
    .where(begunSince(cases))
    .groupBy(['contacts.case_no', 'contacts.counts_as'])
    .execute();
  const sum = (same: typeof rows) => same.reduce((all, { total }) => all + total, 0);
  return Array.from(
    Map.groupBy(rows, ({ case_no }) => case_no),
    ([caseNo, same]) => ({
      caseNo,
      contacts: sum(same.filter(({ counts_as }) => counts_as !== 'none')),
      attempts: sum(same.filter(({ counts_as }) => counts_as === 'none')),
    }),
  );
}

interface AttemptOfCase {
  readonly case_no: number;
  readonly started_at: string;
  readonly channel: ContactChannel;
}

/** Attempts of many cases, each from its own instant on, newest first: one statement. */
export function listAttemptsOf(db: ReadDb, cases: readonly CaseSince[]): Promise<AttemptOfCase[]> {
  return db
    .selectFrom('contacts')
    .select(['contacts.case_no', 'contacts.started_at', 'contacts.channel'])
    .where('contacts.counts_as', '=', 'none')
    .where('contacts.status', '=', 'attempted')
    .where(begunSince(cases))
    .orderBy('contacts.started_at', 'desc')
    .execute();
}
