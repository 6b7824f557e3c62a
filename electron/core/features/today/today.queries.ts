import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import { statesInSupport } from '#shared/domain/cases/case-codes.ts';

/** At most so many people on one screen; a team of 400 looks at its own people. */
const most = 200;

/** The people of one day: the actor's own through open assignments, or a whole team's; each once. */
export function dayRows(db: ReadDb, actor: Actor, today: string, teamId: string | null) {
  const cases = visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .where('case_files.state', 'in', statesInSupport);
  const scoped =
    teamId === null
      ? cases.where((eb) =>
          eb.exists(
            eb
              .selectFrom('case_assignments as mine')
              .select('mine.id')
              .whereRef('mine.case_id', '=', 'case_files.id')
              .where('mine.worker_id', '=', actor.id)
              .where((open) => open.or([open('mine.until', 'is', null), open('mine.until', '>', today)])),
          ),
        )
      : cases.where('case_files.team_id', '=', teamId);
  return scoped
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

/** Main workers of the cases that the actor covers for the time being. */
export function coveredRows(db: ReadDb, actorId: string, today: string) {
  return db
    .selectFrom('case_assignments as cover')
    .innerJoin('case_assignments as main', 'main.case_id', 'cover.case_id')
    .innerJoin('workers', 'workers.id', 'main.worker_id')
    .select(['cover.case_id', 'workers.name'])
    .where('cover.worker_id', '=', actorId)
    .where('cover.role', '=', 'cover')
    .where((eb) => eb.or([eb('cover.until', 'is', null), eb('cover.until', '>', today)]))
    .where('main.role', '=', 'main')
    .where('main.until', 'is', null)
    .execute();
}
