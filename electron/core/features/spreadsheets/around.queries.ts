import { caseId } from '#shared/lib/ids.ts';
import { inList } from '#core/database/in-list.ts';
import { inPieces } from '#core/database/in-pieces.ts';
import { namesOf } from '#core/features/people/names.service.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import type { VaultPerson } from '#core/importers/spreadsheet/find-person.ts';
import { placeKey } from '#core/importers/spreadsheet/plan-people.ts';
import { noteKey } from '#core/importers/spreadsheet/plan-notes.ts';
import { rentKey, type SheetTenancy } from '#core/importers/spreadsheet/plan-rent.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Everybody in the vault as far as needed to know them again: three statements. */
export async function listVaultPeople(db: ReadDb): Promise<VaultPerson[]> {
  const rows = await db
    .selectFrom('case_files')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .select([
      'people.id',
      'people.chosen_name',
      'people.legal_given_name',
      'people.legal_family_name',
      'people.other_names',
      'people.birth_date',
      'people.birth_date_approximate',
      'case_files.id as case_id',
      'case_files.no',
      'case_files.case_number',
    ])
    .orderBy('case_files.no')
    .execute();
  const ids = await db.selectFrom('person_external_ids').selectAll().execute();
  const idsOf = Map.groupBy(ids, ({ person_id }) => person_id);
  const restricted = new Set((await restrictedCases(db).execute()).map(({ case_id }) => case_id));
  return rows.map((row) => ({
    id: row.id,
    ...namesOf(row),
    birthDate: row.birth_date,
    birthDateApproximate: row.birth_date_approximate === 1,
    caseId: caseId.parse(row.case_id),
    caseNo: row.no,
    caseNumber: row.case_number,
    isRestricted: restricted.has(row.case_id),
    externalIds: (idsOf.get(row.id) ?? []).map(({ system, external_id: externalId }) => ({
      system,
      externalId,
    })),
  }));
}

/** Systems of which numbers are known, by name. */
export async function listSystems(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('person_external_ids')
    .select('system')
    .distinct()
    .orderBy('system')
    .execute();
  return rows.map(({ system }) => system);
}

export function teamRows(db: ReadDb) {
  return db.selectFrom('teams').select(['id', 'name', 'service_id']).execute();
}

/** Notes of these cases in a span of time, by `noteKey`. */
export async function keptNotes(
  db: ReadDb,
  caseNos: readonly number[],
  span: { readonly from: string; readonly to: string },
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  await inPieces(caseNos, async (piece) => {
    const rows = await db
      .selectFrom('contacts')
      .innerJoin('visit_reports', 'visit_reports.entry_key', 'contacts.entry_key')
      .select([
        'contacts.case_no',
        'contacts.started_at',
        'visit_reports.what_happened',
        'visit_reports.person_said',
      ])
      .where('contacts.case_no', 'in', inList(piece, -1))
      .where('contacts.started_at', '>=', span.from)
      .where('contacts.started_at', '<=', span.to)
      .execute();
    for (const row of rows)
      keys.add(noteKey(row.case_no, row.started_at, row.what_happened, row.person_said));
  });
  return keys;
}

/** Days of readings with one star, as `case|day`. */
export async function keptReadings(
  db: ReadDb,
  caseIds: readonly string[],
  templateId: string,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  await inPieces(caseIds, async (piece) => {
    const rows = await db
      .selectFrom('star_readings')
      .select(['case_id', 'reading_date'])
      .where('case_id', 'in', inList(piece, ''))
      .where('template_id', '=', templateId)
      .execute();
    for (const row of rows) keys.add(`${row.case_id}|${row.reading_date}`);
  });
  return keys;
}

/** Tenancies of these people. */
export async function listSheetTenancies(db: ReadDb, personIds: readonly string[]): Promise<SheetTenancy[]> {
  const tenancies: SheetTenancy[] = [];
  await inPieces(personIds, async (piece) => {
    const rows = await db
      .selectFrom('tenancies')
      .select(['id', 'person_id', 'address', 'moved_in_on', 'ended_on'])
      .where('person_id', 'in', inList(piece, ''))
      .execute();
    for (const row of rows) {
      tenancies.push({
        id: row.id,
        personId: row.person_id,
        address: row.address,
        movedInOn: row.moved_in_on,
        endedOn: row.ended_on,
      });
    }
  });
  return tenancies;
}

/** How often each entry is on these accounts, by `rentKey`; what was taken back does not count. */
export async function keptRent(db: ReadDb, tenancyIds: readonly string[]): Promise<Map<string, number>> {
  const keys = new Map<string, number>();
  await inPieces(tenancyIds, async (piece) => {
    const rows = await db
      .selectFrom('rent_entries')
      .select(['tenancy_id', 'on_day', 'kind', 'amount', 'note'])
      .where('tenancy_id', 'in', inList(piece, ''))
      .where('is_withdrawn', '=', 0)
      .execute();
    for (const row of rows) {
      const key = rentKey(row.tenancy_id, row.on_day, row.kind, row.amount, row.note);
      keys.set(key, (keys.get(key) ?? 0) + 1);
    }
  });
  return keys;
}

/** Places of these people, by `placeKey`. */
export async function keptPlaces(db: ReadDb, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  await inPieces(personIds, async (piece) => {
    const rows = await db
      .selectFrom('accommodations')
      .select(['person_id', 'type_key', 'since'])
      .where('person_id', 'in', inList(piece, ''))
      .execute();
    for (const row of rows) keys.add(placeKey(row.person_id, row.type_key, row.since));
  });
  return keys;
}
