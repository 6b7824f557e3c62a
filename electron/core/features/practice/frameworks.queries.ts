import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';

/** The shipped set first, then own ones in the order of their making, newest version first. */
export function frameworkRows(db: ReadDb) {
  return db
    .selectFrom('competency_frameworks')
    .selectAll()
    .orderBy('is_shipped', 'desc')
    .orderBy('family_id')
    .orderBy('version', 'desc')
    .execute();
}

export function findFrameworkRow(db: ReadDb, id: string) {
  return db.selectFrom('competency_frameworks').selectAll().where('id', '=', id).executeTakeFirst();
}

export function competencyRows(db: ReadDb) {
  return db.selectFrom('competencies').selectAll().orderBy('framework_id').orderBy('sort_order').execute();
}

export function levelRows(db: ReadDb) {
  return db
    .selectFrom('competency_levels')
    .selectAll()
    .orderBy('framework_id')
    .orderBy('competency_key')
    .orderBy('sort_order')
    .execute();
}

/** Ids of the versions that an appraisal was begun with. */
export function ratedFrameworkRows(db: ReadDb) {
  return db.selectFrom('appraisals').select('framework_id').distinct().execute();
}

export async function deleteParts(db: WriteDb, frameworkId: string): Promise<void> {
  await db.deleteFrom('competency_levels').where('framework_id', '=', frameworkId).execute();
  await db.deleteFrom('competencies').where('framework_id', '=', frameworkId).execute();
}
