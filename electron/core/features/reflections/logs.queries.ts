import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { ReflectiveLogsTable } from './reflections.table.ts';

/** A place in a list that is ordered by an instant, newest first. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** As it goes to the page and comes back. */
export const placeText = ({ at, id }: Place): string => `${at} ${id}`;

/** @returns null at the beginning of the list */
export function readPlace(text: string | null): Place | null {
  if (text === null) return null;
  const [at = '', id = ''] = text.split(' ');
  return { at, id };
}

/** Own logs, newest first, from a place on. */
export function ownLogRows(db: ReadDb, authorId: string, after: Place | null, limit: number) {
  const rows = db
    .selectFrom('reflective_logs')
    .selectAll()
    .where('author_id', '=', authorId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after === null) return rows.execute();
  return rows
    .where((eb) =>
      eb.or([
        eb('created_at', '<', after.at),
        eb.and([eb('created_at', '=', after.at), eb('id', '<', after.id)]),
      ]),
    )
    .execute();
}

export function findOwnLogRow(db: ReadDb, authorId: string, id: string) {
  return db
    .selectFrom('reflective_logs')
    .selectAll()
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .executeTakeFirst();
}

/** Writes a new log, or newer content into the own log of this id. @returns false when it is somebody else's */
export async function upsertLog(db: WriteDb, row: ReflectiveLogsTable): Promise<boolean> {
  const { status, changed_at, content } = row;
  const result = await db
    .insertInto('reflective_logs')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ status, changed_at, content })
        .where('reflective_logs.author_id', '=', row.author_id),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false when there is no own open log of this id */
export async function updateOpenLog(
  db: WriteDb,
  authorId: string,
  id: string,
  change: Pick<ReflectiveLogsTable, 'changed_at' | 'content'>,
): Promise<boolean> {
  const result = await db
    .updateTable('reflective_logs')
    .set(change)
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** @returns false when there is no own log of this id */
export async function setLogStatus(
  db: WriteDb,
  authorId: string,
  id: string,
  status: ReflectiveLogsTable['status'],
): Promise<boolean> {
  const result = await db
    .updateTable('reflective_logs')
    .set({ status })
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteLog(db: WriteDb, id: string): Promise<void> {
  await db.deleteFrom('reflective_logs').where('id', '=', id).execute();
}

/** The names of everybody whose file this person may see. */
export function visibleNames(db: ReadDb, actor: Actor, today: string) {
  return visibleCases(db, actor, today)
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .select([
      'people.chosen_name',
      'people.legal_given_name',
      'people.legal_family_name',
      'people.other_names',
    ])
    .distinct()
    .execute();
}
