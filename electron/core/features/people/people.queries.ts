import type { ExpressionBuilder } from 'kysely';
import type { z } from 'zod';
import type { people } from '#shared/contracts/people.ts';
import { findCaseSequence, formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { containsText } from '#core/database/contains-text.ts';
import type { Database } from '#core/database/schema.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

export type ListFilter = z.output<typeof people.list.input>;
type Tables = Pick<Database, 'case_files' | 'case_summaries'>;

/** Every word must stand somewhere among the names and the street; or the whole is a file's number. */
function matchesText(eb: ExpressionBuilder<Tables, keyof Tables>, text: string) {
  const words = foldForSearch(text).split(' ');
  const named = eb.and(words.map((word) => containsText('case_summaries.search_key', word)));
  const sequence = findCaseSequence(text);
  if (sequence === undefined) return named;
  return eb.or([named, eb('case_files.case_number', '=', formatCaseNumber(sequence))]);
}

/** Cases with their kept summaries, those whose name, street or number fits; all of them for an empty text. */
function withNames(cases: Cases, text: string) {
  const named = cases.innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id');
  return foldForSearch(text) === '' ? named : named.where((eb) => matchesText(eb, text));
}

/** The cases a person may see, by name or street or number. */
export function namedCases(db: ReadDb, actor: Actor, today: string, text: string) {
  return withNames(visibleCases(db, actor, today), text);
}

type Cases = ReturnType<typeof visibleCases>;

/** What a list may be narrowed to by the case file alone. */
function narrowedCases(db: ReadDb, actor: Actor, today: string, filter: ListFilter): Cases {
  let rows = visibleCases(db, actor, today);
  if (filter.states.length > 0) rows = rows.where('case_files.state', 'in', filter.states);
  if (filter.teamId !== null) rows = rows.where('case_files.team_id', '=', filter.teamId);
  const { workerId } = filter;
  if (workerId === null) return rows;
  return rows.where((eb) =>
    eb.exists(
      eb
        .selectFrom('case_assignments')
        .select('case_assignments.id')
        .whereRef('case_assignments.case_id', '=', 'case_files.id')
        .where('case_assignments.worker_id', '=', workerId)
        .where('case_assignments.since', '<=', today)
        .where((open) =>
          open.or([open('case_assignments.until', 'is', null), open('case_assignments.until', '>', today)]),
        ),
    ),
  );
}

const listColumns = [
  'case_files.id as case_id',
  'case_files.person_id',
  'case_files.case_number',
  'case_files.state',
  'case_summaries.name',
  'case_summaries.pronouns',
  'case_summaries.method',
  'case_summaries.opened_on',
  'case_summaries.worker_names',
  'case_summaries.settled_days_before',
  'case_summaries.support_started_on',
  'case_summaries.cti_phase',
  'case_summaries.agreements',
  'case_summaries.home_since',
  'case_summaries.home_since_day',
  'case_summaries.last_contact_on',
  'case_summaries.last_visit_on',
  'case_summaries.next_contact_at',
] as const;

/** Rows in the chosen order; what is not known stands last either way, and equal rows by name. */
export function listedCases(
  db: ReadDb,
  actor: Actor,
  today: string,
  todayNumber: number,
  filter: ListFilter,
) {
  const rows = withNames(narrowedCases(db, actor, today, filter), filter.text).select(listColumns);
  const direction = filter.descending ? 'desc' : 'asc';
  const byName = (query: typeof rows) =>
    query.orderBy('case_summaries.name_key', direction).orderBy('case_summaries.case_id', direction);
  switch (filter.sort) {
    case 'name':
      return byName(rows);
    case 'days_at_home':
      return byName(
        rows.orderBy(
          (eb) =>
            eb(
              'case_summaries.settled_days_before',
              '+',
              eb(
                eb.val(todayNumber),
                '-',
                eb.fn.coalesce('case_summaries.home_since_day', eb.val(todayNumber)),
              ),
            ),
          (order) => (filter.descending ? order.desc() : order.asc()).nullsLast(),
        ),
      );
    case 'last_contact':
    case 'next_contact':
    case 'opened': {
      const column = sortColumns[filter.sort];
      return byName(
        rows.orderBy(column, (order) => (filter.descending ? order.desc() : order.asc()).nullsLast()),
      );
    }
  }
}
export type ListedCase = Awaited<ReturnType<ReturnType<typeof listedCases>['execute']>>[number];

const sortColumns = {
  last_contact: 'case_summaries.last_contact_on',
  next_contact: 'case_summaries.next_contact_at',
  opened: 'case_summaries.opened_on',
} as const;

export async function countCases(
  db: ReadDb,
  actor: Actor,
  today: string,
  filter: ListFilter,
): Promise<number> {
  const cases = narrowedCases(db, actor, today, filter);
  const counted = cases.select((eb) => eb.fn.countAll<number>().as('total'));
  // Without a text the summaries are not needed: every case has exactly one.
  const named = withNames(cases, filter.text).select((eb) => eb.fn.countAll<number>().as('total'));
  const { total } = await (filter.text === '' ? counted : named).executeTakeFirstOrThrow();
  return total;
}

/** Visible people who share a word of the name or the birth date; the rule of possible duplicates decides. */
export function similarRows(db: ReadDb, actor: Actor, today: string, name: string, birthDate: string | null) {
  const words = foldForSearch(name)
    .split(' ')
    .filter((word) => word.length > 1);
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .selectAll('people')
    .select(['case_files.id as case_id', 'case_files.case_number', 'case_summaries.name'])
    .where((eb) =>
      eb.or([
        ...words.map((word) => containsText('case_summaries.search_key', word)),
        ...(birthDate === null ? [] : [eb('case_summaries.birth_date', '=', birthDate)]),
      ]),
    )
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .limit(500)
    .execute();
}

/** Some people by name; `after` is the last case of the page before. */
export function pickRows(
  db: ReadDb,
  actor: Actor,
  today: string,
  { text, after, limit }: { readonly text: string; readonly after: string | null; readonly limit: number },
) {
  const rows = namedCases(db, actor, today, text)
    .select(['case_files.id as case_id', 'case_files.case_number', 'case_summaries.name'])
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .limit(limit);
  if (after === null) return rows.execute();
  return rows
    .where((eb) =>
      eb(
        eb.refTuple('case_summaries.name_key', 'case_summaries.case_id'),
        '>',
        eb
          .selectFrom('case_summaries as last')
          .select(['last.name_key', 'last.case_id'])
          .where('last.case_id', '=', after)
          .$asTuple('name_key', 'case_id'),
      ),
    )
    .execute();
}

/** How many of a colleague's newest acts are looked through for the files they opened, and how many files are shown. */
const newestActs = 1000;
const mostRecent = 8;

/** The files that this colleague opened last, by the audit: bounded, however long they have worked here. */
export function recentRows(db: ReadDb, actor: Actor, today: string) {
  const acts = db
    .selectFrom('audit_events')
    .select(['case_id', 'seq', 'action', 'entity'])
    .where('actor_id', '=', actor.id)
    .orderBy('at', 'desc')
    .limit(newestActs);
  const opened = db
    .selectFrom(acts.as('act'))
    .where('act.action', '=', 'view')
    .where('act.entity', '=', 'case_file')
    .groupBy('act.case_id')
    .select(['act.case_id', (eb) => eb.fn.max('act.seq').as('seq')]);
  return visibleCases(db, actor, today)
    .innerJoin(opened.as('opened'), 'opened.case_id', 'case_files.id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id as case_id', 'case_files.case_number', 'case_summaries.name'])
    .orderBy('opened.seq', 'desc')
    .limit(mostRecent)
    .execute();
}

export function personOfCase(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .selectAll('people')
    .where('case_files.id', '=', caseId)
    .executeTakeFirstOrThrow();
}
