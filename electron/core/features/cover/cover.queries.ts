import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import { inList } from '#core/database/in-list.ts';
import { visibleCases } from '#core/kernel/case-access.ts';

function covers(db: ReadDb) {
  return db
    .selectFrom('covers')
    .innerJoin('workers', 'workers.id', 'covers.away_id')
    .select([
      'covers.id',
      'covers.away_id',
      'covers.from_day',
      'covers.last_day',
      'covers.word',
      'covers.made_by_name',
      'covers.taken_back_on',
      'workers.name as away_name',
    ]);
}
export type CoverRow = Awaited<ReturnType<ReturnType<typeof covers>['execute']>>[number];

export function findCoverRow(db: ReadDb, id: string) {
  return covers(db).where('covers.id', '=', id).executeTakeFirst();
}

/** So many covers stand in one list; what is older is in the files. */
const mostListed = 200;

/** Newest first. @param awayIds whose absences besides those that `standInId` stands in for; null for everybody's */
export function listedCovers(db: ReadDb, standInId: string, awayIds: readonly string[] | null) {
  const rows = covers(db).orderBy('covers.from_day', 'desc').orderBy('covers.id', 'desc').limit(mostListed);
  if (awayIds === null) return rows.execute();
  return rows
    .where((eb) =>
      eb.or([
        eb('covers.away_id', 'in', inList(awayIds, '')),
        eb(
          'covers.id',
          'in',
          eb
            .selectFrom('cover_cases')
            .select('cover_cases.cover_id')
            .where('cover_cases.worker_id', '=', standInId),
        ),
      ]),
    )
    .execute();
}

/** Every absence of some workers from a day on, and handovers for good, soonest first. */
export function coversOf(db: ReadDb, awayIds: readonly string[], lastFrom: string) {
  return covers(db)
    .where('covers.away_id', 'in', inList(awayIds, ''))
    .where('covers.last_day', '>=', lastFrom)
    .orderBy('covers.from_day')
    .orderBy('covers.id')
    .execute();
}

/** Who stands in, for several covers, each colleague once, by name. */
export function standInRows(db: ReadDb, coverIds: readonly string[]) {
  return db
    .selectFrom('cover_cases')
    .innerJoin('workers', 'workers.id', 'cover_cases.worker_id')
    .select(['cover_cases.cover_id', 'workers.id', 'workers.name'])
    .distinct()
    .where('cover_cases.cover_id', 'in', inList(coverIds, ''))
    .orderBy('workers.name')
    .execute();
}

/** The people of a cover that the reader may see, by name, with who is there for them. */
export function coverCaseRows(db: ReadDb, actor: Actor, today: string, coverId: string) {
  return visibleCases(db, actor, today)
    .innerJoin('cover_cases', 'cover_cases.case_id', 'case_files.id')
    .innerJoin('workers', 'workers.id', 'cover_cases.worker_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_files.id as case_id',
      'case_files.no',
      'cover_cases.worker_id',
      'workers.name as worker_name',
      'cover_cases.word',
      'cover_cases.next_step',
      'cover_cases.read_on',
      'case_summaries.name',
      'case_summaries.next_contact_at',
      'case_summaries.next_contact_plan',
    ])
    .where('cover_cases.cover_id', '=', coverId)
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.id')
    .execute();
}
export type CoverCaseRow = Awaited<ReturnType<typeof coverCaseRows>>[number];

/** All people of a cover, with the days of their assignment while it has not ended. */
export function standingRows(db: ReadDb, coverId: string, today: string) {
  return db
    .selectFrom('cover_cases')
    .leftJoin('case_assignments', (join) =>
      join
        .onRef('case_assignments.id', '=', 'cover_cases.assignment_id')
        .on('case_assignments.until', '>', today),
    )
    .select([
      'cover_cases.case_id',
      'cover_cases.worker_id',
      'case_assignments.id as assignment_id',
      'case_assignments.since',
      'case_assignments.until',
    ])
    .where('cover_cases.cover_id', '=', coverId)
    .execute();
}

/** Cases that have a cover on days of a span already, other than by this one. */
export function takenCaseRows(
  db: ReadDb,
  caseIds: readonly string[],
  span: { readonly awayId: string; readonly from: string; readonly until: string; readonly notId: string },
) {
  return db
    .selectFrom('cover_cases')
    .innerJoin('covers', 'covers.id', 'cover_cases.cover_id')
    .select('cover_cases.case_id')
    .where('cover_cases.case_id', 'in', inList(caseIds, ''))
    .where('covers.away_id', '=', span.awayId)
    .where('covers.id', '!=', span.notId)
    .where('covers.taken_back_on', 'is', null)
    .where('covers.from_day', '<=', span.until)
    .where('covers.last_day', '>=', span.from)
    .execute();
}

/** Open files in which somebody is named as main or second worker, by name; the reader's names only. */
export function handedCaseRows(db: ReadDb, actor: Actor, awayId: string, today: string) {
  const own = db
    .selectFrom('case_assignments')
    .select('case_assignments.case_id')
    .where('case_assignments.worker_id', '=', awayId)
    .where('case_assignments.role', 'in', ['main', 'second'])
    .where('case_assignments.until', 'is', null);
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'case_files.id as case_id',
      'case_files.team_id',
      'case_summaries.name',
      'case_summaries.method',
      'case_summaries.next_contact_at',
      'case_summaries.next_contact_plan',
    ])
    .where('case_files.id', 'in', own)
    .where('case_files.state', 'not in', ['closed', 'not_taken_up'])
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.id')
    .execute();
}

/** As what somebody is named, in every open file. */
export function roleRowsOf(db: ReadDb, awayId: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('case_files', 'case_files.id', 'case_assignments.case_id')
    .select(['case_assignments.case_id', 'case_assignments.role'])
    .where('case_assignments.worker_id', '=', awayId)
    .where('case_assignments.role', 'in', ['main', 'second'])
    .where('case_assignments.until', 'is', null)
    .where('case_files.state', 'not in', ['closed', 'not_taken_up'])
    .execute();
}
