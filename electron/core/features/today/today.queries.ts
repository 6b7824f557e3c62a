import { inList } from '#core/database/in-list.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import { statesInSupport } from '#shared/domain/cases/case-codes.ts';

/** A team of more people than this looks at its workers one by one. */
const most = 1000;

/** Whose people: the actor's own through open assignments, or those of teams. */
export type DayScope = { readonly kind: 'own' } | { readonly kind: 'teams'; readonly ids: readonly string[] };

/** Cases in support of one day's scope. Own ones are found from the worker, so that a large organisation costs nothing. */
function scopedCases(db: ReadDb, actor: Actor, today: string, scope: DayScope) {
  const cases = visibleCases(db, actor, today).where('case_files.state', 'in', statesInSupport);
  if (scope.kind === 'teams') return cases.where('case_files.team_id', 'in', inList(scope.ids, ''));
  const own = db
    .selectFrom('case_assignments as mine')
    .select('mine.case_id')
    .where('mine.worker_id', '=', actor.id)
    .where('mine.since', '<=', today)
    .where((open) => open.or([open('mine.until', 'is', null), open('mine.until', '>', today)]));
  return cases.where('case_files.id', 'in', own);
}

/** The people of one day, each once, by name. */
export function dayRows(db: ReadDb, actor: Actor, today: string, scope: DayScope) {
  return scopedCases(db, actor, today, scope)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_files.id as case_id',
      'case_files.no',
      'case_files.person_id',
      'case_files.state',
      'case_summaries.name',
      'case_summaries.pronouns',
      'case_summaries.worker_names',
      'case_summaries.opened_on',
      'case_summaries.method',
      'case_summaries.support_started_on',
      'case_summaries.cti_phase',
      'case_summaries.agreements',
      'case_summaries.home_since',
      'case_summaries.last_contact_on',
      'case_summaries.last_visit_on',
      'case_summaries.next_contact_at',
      'case_summaries.next_contact_plan',
      'case_summaries.star_review_on',
    ])
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .limit(most)
    .execute();
}
export type DayRow = Awaited<ReturnType<typeof dayRows>>[number];

/** The cases that the actor covers on a day, for whom, and what was said about them; without a plan the main worker's. */
export function coveredRows(db: ReadDb, actorId: string, today: string) {
  return db
    .selectFrom('case_assignments as cover')
    .leftJoin('cover_cases', 'cover_cases.assignment_id', 'cover.id')
    .leftJoin('covers', 'covers.id', 'cover_cases.cover_id')
    .leftJoin('workers as away', 'away.id', 'covers.away_id')
    .leftJoin('case_assignments as main', (join) =>
      join
        .onRef('main.case_id', '=', 'cover.case_id')
        .on('main.role', '=', 'main')
        .on('main.until', 'is', null),
    )
    .leftJoin('workers', 'workers.id', 'main.worker_id')
    .select((eb) => [
      'cover.case_id',
      eb.fn.coalesce('away.id', 'workers.id').as('away_id'),
      eb.fn.coalesce('away.name', 'workers.name').as('away_name'),
      'covers.last_day',
      'cover_cases.word',
      'cover_cases.next_step',
    ])
    .where('cover.worker_id', '=', actorId)
    .where('cover.role', '=', 'cover')
    .where('cover.since', '<=', today)
    .where((eb) => eb.or([eb('cover.until', 'is', null), eb('cover.until', '>', today)]))
    .execute();
}
export type CoveredRow = Awaited<ReturnType<typeof coveredRows>>[number];

/** People in support without a main worker, by name. */
export function withoutMainRows(db: ReadDb, actor: Actor, today: string, scope: DayScope) {
  return scopedCases(db, actor, today, scope)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id as case_id', 'case_summaries.name'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('case_assignments as main')
            .select('main.id')
            .whereRef('main.case_id', '=', 'case_files.id')
            .where('main.role', '=', 'main')
            .where('main.since', '<=', today)
            .where((open) => open.or([open('main.until', 'is', null), open('main.until', '>', today)])),
        ),
      ),
    )
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .limit(most)
    .execute();
}

/** Absences of some workers on a day. */
export function absenceRows(db: ReadDb, workerIds: readonly string[], today: string) {
  return db
    .selectFrom('covers')
    .select(['away_id', 'last_day'])
    .where('away_id', 'in', inList(workerIds, ''))
    .where('from_day', '<=', today)
    .where('last_day', '>=', today)
    .where('taken_back_on', 'is', null)
    .execute();
}
