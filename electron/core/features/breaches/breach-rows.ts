import { z } from 'zod';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import { breachData } from '#shared/domain/breaches/breach-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { BreachesTable } from './breaches.table.ts';

const dataKinds = z.array(z.enum(breachData));

type ContentColumns = Omit<
  BreachesTable,
  'id' | 'reported_by' | 'reported_at' | 'changed_by' | 'changed_at' | 'closed_on'
>;

/** The columns of what is written down, without the chosen files. */
export function breachColumns(content: BreachContent): ContentColumns {
  return {
    noticed_at: content.noticedAt,
    happened_on: content.happenedOn,
    kind: content.kind,
    what_happened: content.whatHappened,
    data_kinds: JSON.stringify(content.dataKinds),
    people_count: content.peopleCount,
    records_count: content.recordsCount,
    protection: content.protection,
    protection_text: content.protectionText,
    consequences: content.consequences,
    measures: content.measures,
    contact_point: content.contactPoint,
    authority_decision: content.authorityDecision,
    authority_reason: content.authorityReason,
    authority_told_at: content.authorityToldAt,
    authority_how: content.authorityHow,
    late_reason: content.lateReason,
    people_decision: content.peopleDecision,
    people_reason: content.peopleReason,
    people_told_on: content.peopleToldOn,
    people_how: content.peopleHow,
  };
}

/** What is written down, from its row and its chosen files. */
export function breachContentOf(row: ContentColumns, caseIds: readonly string[]): BreachContent {
  return {
    noticedAt: row.noticed_at,
    happenedOn: row.happened_on,
    kind: row.kind,
    whatHappened: row.what_happened,
    dataKinds: dataKinds.parse(JSON.parse(row.data_kinds)),
    peopleCount: row.people_count,
    recordsCount: row.records_count,
    caseIds: caseIds.map((id) => caseId.parse(id)),
    protection: row.protection,
    protectionText: row.protection_text,
    consequences: row.consequences,
    measures: row.measures,
    contactPoint: row.contact_point,
    authorityDecision: row.authority_decision,
    authorityReason: row.authority_reason,
    authorityToldAt: row.authority_told_at,
    authorityHow: row.authority_how,
    lateReason: row.late_reason,
    peopleDecision: row.people_decision,
    peopleReason: row.people_reason,
    peopleToldOn: row.people_told_on,
    peopleHow: row.people_how,
  };
}

/** @throws AppError `not_found` */
export async function getBreachRow(db: ReadDb, id: string): Promise<BreachesTable> {
  const row = await db.selectFrom('breaches').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** The files that an incident touches, with their names as lists have them. */
export function listBreachCases(db: ReadDb, id: string) {
  return db
    .selectFrom('breach_cases')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'breach_cases.case_id')
    .select(['breach_cases.case_id as caseId', 'case_summaries.name'])
    .where('breach_id', '=', id)
    .orderBy('place')
    .execute();
}

/** Puts exactly these files in. @throws AppError `not_found` for one that is not there */
export async function setBreachCases(
  db: WriteDb,
  id: string,
  caseIds: BreachContent['caseIds'],
): Promise<void> {
  const wanted = [...new Set(caseIds)];
  await db.deleteFrom('breach_cases').where('breach_id', '=', id).execute();
  if (wanted.length === 0) return;
  const known = await db.selectFrom('case_files').select('id').where('id', 'in', wanted).execute();
  if (known.length < wanted.length) throw new AppError('not_found');
  await db
    .insertInto('breach_cases')
    .values(wanted.map((each, place) => ({ breach_id: id, case_id: each, place })))
    .execute();
}
