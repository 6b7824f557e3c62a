import type { z } from 'zod';
import {
  sheetMapping,
  sheetOptions,
  type SheetRequest,
  type spreadsheets,
} from '#shared/contracts/spreadsheets.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { sheetFieldsOf } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { SpreadsheetMappingsTable } from './spreadsheets.table.ts';

type Remembered = z.output<typeof spreadsheets.mappings.output>[number];

/** How headings are known again: a hash of them, folded, in their order. */
export async function fingerprintOf(headings: readonly string[]): Promise<string> {
  const text = JSON.stringify(headings.map((heading) => foldForSearch(heading).trim()));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(hash).toString('hex');
}

/** Matches that are remembered, last used first. */
export async function listMappings(db: ReadDb): Promise<Remembered[]> {
  const rows = await db
    .selectFrom('spreadsheet_mappings')
    .select(['id', 'name', 'kind', 'used_at'])
    .orderBy('used_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, name, kind, used_at: usedAt }) => ({ id, name, kind, usedAt }));
}

/** What was last used for these headings. */
export function findMapping(db: ReadDb, fingerprint: string): Promise<SpreadsheetMappingsTable | undefined> {
  return db
    .selectFrom('spreadsheet_mappings')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .orderBy('used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The parts of a remembered match that are kept as JSON. */
export function partsOf(row: SpreadsheetMappingsTable) {
  const { fill, valueMatches } = sheetOptions.shape;
  return {
    mapping: sheetMapping.parse(JSON.parse(row.mapping)),
    fill: fill.parse(JSON.parse(row.fill)),
    valueMatches: valueMatches.parse(JSON.parse(row.value_matches)),
  };
}

/** Only what chooses among codes is kept of values: names of authors and free words are not. */
function codesOnly<T>(kind: SheetKind, values: Readonly<Record<string, T>>): Record<string, T> {
  const coded = new Set(
    sheetFieldsOf(kind, null)
      .filter(({ type }) => ['code', 'team', 'yes_no'].includes(type))
      .map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(values).filter(([field]) => coded.has(field)));
}

/** Keeps how these headings were matched, in place of what was kept for them before. */
export async function rememberMapping(
  { db, clock, newId }: CommandContext,
  name: string,
  headings: readonly string[],
  { kind, mapping, options }: SheetRequest,
): Promise<void> {
  const kept = {
    name,
    mapping: JSON.stringify(mapping),
    fill: JSON.stringify(codesOnly(kind, options.fill)),
    value_matches: JSON.stringify(codesOnly(kind, options.valueMatches)),
    system: options.system,
    template_id: options.templateId,
    date_order: options.dateOrder,
    decimal_sign: options.decimal,
    used_at: clock.now(),
  };
  await db
    .insertInto('spreadsheet_mappings')
    .values({ id: newId(), kind, fingerprint: await fingerprintOf(headings), ...kept })
    .onConflict((conflict) => conflict.columns(['fingerprint', 'kind']).doUpdateSet(kept))
    .execute();
}

/** @throws AppError `not_found` */
export async function renameMapping(db: WriteDb, id: string, name: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('spreadsheet_mappings')
    .set({ name })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

/** @throws AppError `not_found` */
export async function forgetMapping(db: WriteDb, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('spreadsheet_mappings')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new AppError('not_found');
}
