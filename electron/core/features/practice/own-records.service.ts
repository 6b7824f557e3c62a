import { z } from 'zod';
import type { practice } from '#shared/contracts/practice.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { dropPrivateDraft } from './private-drafts.service.ts';
import { findUnlocked } from './sealed-content.ts';

const place = (recordId: string) => ({ table: 'practice_records', recordId, column: 'content' });
const content = z.strictObject({ withWhom: z.string(), learned: z.string() });

/** The actor's own coaching, mentoring and shadowing; nobody else's is ever read. */
export async function listOwnRecords({ db, actor, keys }: QueryContext) {
  const rows = await db
    .selectFrom('practice_records')
    .selectAll()
    .where('worker_id', '=', actor.id)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      kind: row.kind,
      on: row.on_day,
      content: await findUnlocked(async () =>
        content.parse(JSON.parse(keys.own.open(place(row.id), row.content))),
      ),
    })),
  );
}

export async function saveOwnRecord(
  context: CommandContext,
  { id, kind, on, withWhom, learned }: z.output<typeof practice.saveRecord.input>,
): Promise<{ id: string }> {
  const { db, actor, keys, clock, newId } = context;
  if (on > clock.today()) throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
  const recordId: string = id ?? newId();
  const sealed = keys.own.seal(place(recordId), JSON.stringify({ withWhom, learned }));
  const written = { kind, on_day: on, content: sealed };
  if (id === null) {
    await db
      .insertInto('practice_records')
      .values({ id: recordId, worker_id: actor.id, ...written })
      .execute();
  } else {
    const { numUpdatedRows } = await db
      .updateTable('practice_records')
      .set(written)
      .where('id', '=', id)
      .where('worker_id', '=', actor.id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
  }
  await dropPrivateDraft(context, `record/${id ?? 'new'}`);
  return { id: recordId };
}

export async function removeOwnRecord({ db, actor }: CommandContext, id: string): Promise<void> {
  await db.deleteFrom('practice_records').where('id', '=', id).where('worker_id', '=', actor.id).execute();
}
