import { z } from 'zod';
import type { reports } from '#shared/contracts/reports.ts';
import { fewestBounds, reportKeys } from '#shared/domain/reports/report-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';

const storedKeys = z.array(z.enum(reportKeys));

/** The smallest count that goes out. */
export async function getFewest(db: ReadDb): Promise<number> {
  const row = await db.selectFrom('report_settings').select('fewest').where('id', '=', 1).executeTakeFirst();
  return row?.fewest ?? fewestBounds.usual;
}

/** Keeps the smallest count; the usual one is kept as no settings of its own. */
export async function writeFewest(db: WriteDb, fewest: number): Promise<void> {
  await db.deleteFrom('report_settings').where('id', '=', 1).execute();
  if (fewest === fewestBounds.usual) return;
  await db.insertInto('report_settings').values({ id: 1, fewest }).execute();
}

/** Packs of reports, by name. */
export async function listPacks(db: ReadDb): Promise<z.input<typeof reports.packs.output>> {
  const rows = await db.selectFrom('report_packs').selectAll().execute();
  return rows
    .map(({ keys, ...row }) => ({ ...row, keys: storedKeys.parse(JSON.parse(keys)) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** @throws AppError `invalid_input` for a name that another pack has, `not_found` */
export async function savePack(
  { db, newId }: CommandContext,
  { id, name, keys, title, foreword }: z.output<typeof reports.savePack.input>,
): Promise<{ id: string }> {
  const others = (await listPacks(db)).filter((pack) => pack.id !== id);
  if (others.some((pack) => pack.name.toLocaleLowerCase() === name.toLocaleLowerCase())) {
    throw new AppError('invalid_input', { fields: { name: 'duplicate' } });
  }
  const content = {
    name,
    keys: JSON.stringify([...new Set(keys)]),
    title,
    foreword,
  };
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('report_packs')
      .values({ id: made, ...content })
      .execute();
    return { id: made };
  }
  const changed = await db.updateTable('report_packs').set(content).where('id', '=', id).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

/** @throws AppError `not_found` */
export async function removePack(db: WriteDb, id: string): Promise<void> {
  const removed = await db.deleteFrom('report_packs').where('id', '=', id).executeTakeFirst();
  if (removed.numDeletedRows === 0n) throw new AppError('not_found');
}
