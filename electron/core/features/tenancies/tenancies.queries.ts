import type { ReadDb } from '#core/kernel/contexts.ts';

const tenancies = (db: ReadDb) =>
  db
    .selectFrom('tenancies')
    .leftJoin('landlords', 'landlords.id', 'tenancies.landlord_id')
    .selectAll('tenancies')
    .select('landlords.name as landlord_name');

/** Present ones first, then by the day they began, newest first. */
export function tenancyRows(db: ReadDb, personId: string) {
  return tenancies(db)
    .where('tenancies.person_id', '=', personId)
    .orderBy((eb) => eb('tenancies.ended_on', 'is not', null))
    .orderBy((eb) => eb.fn.coalesce('tenancies.moved_in_on', 'tenancies.start_on'), 'desc')
    .orderBy('tenancies.id', 'desc')
    .execute();
}
export type TenancyRow = Awaited<ReturnType<typeof tenancyRows>>[number];

export function findTenancyRow(db: ReadDb, personId: string, tenancyId: string) {
  return tenancies(db)
    .where('tenancies.person_id', '=', personId)
    .where('tenancies.id', '=', tenancyId)
    .executeTakeFirst();
}

/** Tenancies of many cases that have not ended; one statement. */
export function presentTenancyRows(db: ReadDb, caseIds: readonly string[]) {
  return tenancies(db)
    .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
    .select('case_files.id as case_id')
    .where('case_files.id', 'in', caseIds)
    .where('tenancies.ended_on', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('tenancies.moved_in_on', 'tenancies.start_on'), 'desc')
    .orderBy('tenancies.id', 'desc')
    .execute();
}

/** By name, with how many tenancies have not ended. */
export function landlordRows(db: ReadDb) {
  return db
    .selectFrom('landlords')
    .selectAll('landlords')
    .select((eb) =>
      eb
        .selectFrom('tenancies')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('tenancies.landlord_id', '=', 'landlords.id')
        .where('tenancies.ended_on', 'is', null)
        .as('tenancies'),
    )
    .orderBy('landlords.name')
    .orderBy('landlords.id')
    .execute();
}

export function findLandlordRow(db: ReadDb, landlordId: string) {
  return db.selectFrom('landlords').selectAll().where('id', '=', landlordId).executeTakeFirst();
}
