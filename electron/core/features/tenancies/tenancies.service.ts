import type { Tenancy } from '#shared/contracts/tenancies.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { tenancyView } from './tenancy-view.ts';
import { findTenancyRow, presentTenancyRows, tenancyRows } from './tenancies.queries.ts';

/** Every tenancy of the person: present ones first, then by the day they began, newest first. */
export async function listTenancies(db: ReadDb, caseId: CaseId): Promise<Tenancy[]> {
  return (await tenancyRows(db, await getPersonIdOfCase(db, caseId))).map(tenancyView);
}

/** One tenancy of the person of this case. @throws AppError `not_found` */
export async function getTenancy(db: ReadDb, caseId: CaseId, tenancyId: string): Promise<Tenancy> {
  const row = await findTenancyRow(db, await getPersonIdOfCase(db, caseId), tenancyId);
  if (row === undefined) throw new AppError('not_found');
  return tenancyView(row);
}

/**
 * The tenancies of many cases that have not ended, by case, latest first; one statement. A case without one is not in
 * the answer.
 */
export async function listPresentTenancies(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Tenancy[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = Map.groupBy(await presentTenancyRows(db, caseIds), ({ case_id }) => case_id);
  return new Map([...rows].map(([caseId, own]) => [caseId, own.map(tenancyView)]));
}
