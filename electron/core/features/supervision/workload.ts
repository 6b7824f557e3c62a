import type { Workload } from '#shared/contracts/supervision-records.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';

/** Contacts of so many days are counted. */
const contactDays = 30;

/** Files that are still open, with the supervisee's role in each. */
function openCases(db: ReadDb, workerId: string, today: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('case_files', 'case_files.id', 'case_assignments.case_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .where('case_assignments.worker_id', '=', workerId)
    .where('case_assignments.since', '<=', today)
    .where((eb) =>
      eb.or([eb('case_assignments.until', 'is', null), eb('case_assignments.until', '>', today)]),
    )
    .where('case_files.state', 'not in', ['closed', 'not_taken_up']);
}

const ownRoles = ['main', 'second'] as const;

function caseRows(db: ReadDb, workerId: string, today: string) {
  return openCases(db, workerId, today)
    .select(['case_files.id', 'case_files.state', 'case_summaries.method', 'case_assignments.role'])
    .execute();
}

/** Own people for whom somebody else stands in at present. */
function coveredRows(db: ReadDb, workerId: string, today: string) {
  return openCases(db, workerId, today)
    .innerJoin('case_assignments as cover', 'cover.case_id', 'case_files.id')
    .where('case_assignments.role', 'in', ownRoles)
    .where('cover.role', '=', 'cover')
    .where('cover.worker_id', '!=', workerId)
    .where('cover.since', '<=', today)
    .where((eb) => eb.or([eb('cover.until', 'is', null), eb('cover.until', '>', today)]))
    .select('case_files.id')
    .distinct()
    .execute();
}

/** Completed contacts with the supervisee's own people since an instant: an index range for each of them. */
function contactRows(db: ReadDb, workerId: string, today: string, since: string) {
  const own = openCases(db, workerId, today)
    .where('case_assignments.role', 'in', ownRoles)
    .select('case_files.no');
  return db
    .selectFrom('contacts')
    .where('contacts.case_no', 'in', own)
    .where('contacts.counts_as', 'in', ['visit', 'contact'])
    .where('contacts.started_at', '>=', since)
    .groupBy('contacts.counts_as')
    .select('contacts.counts_as')
    .select((eb) => eb.fn.countAll<number>().as('contacts'))
    .execute();
}

function countBy<T, K>(rows: readonly T[], of: (row: T) => K): readonly (readonly [K, number])[] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** The supervisee's figures today, in three statements however large the caseload (domain.md 10.2, workload). */
export async function countWorkload(
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  superviseeId: string,
): Promise<Workload> {
  const today = clock.today();
  const cases = await caseRows(db, superviseeId, today);
  const covered = await coveredRows(db, superviseeId, today);
  const since = instantOn(addDays(today, -contactDays), clock);
  const contacts = await contactRows(db, superviseeId, today, since);
  const own = new Map(
    cases.filter(({ role }) => role === 'main' || role === 'second').map((row) => [row.id, row]),
  );
  const people = [...own.values()];
  const countOf = (role: (typeof cases)[number]['role']) => cases.filter((row) => row.role === role).length;
  return {
    asOf: today,
    byMethod: countBy(people, ({ method }) => method).map(([method, count]) => ({ method, people: count })),
    byState: countBy(people, ({ state }) => state).map(([state, count]) => ({ state, people: count })),
    main: countOf('main'),
    second: countOf('second'),
    standsInFor: countOf('cover'),
    coveredByOthers: covered.length,
    contacts: contacts.reduce((sum, row) => sum + row.contacts, 0),
    visits: contacts.find(({ counts_as }) => counts_as === 'visit')?.contacts ?? 0,
  };
}
