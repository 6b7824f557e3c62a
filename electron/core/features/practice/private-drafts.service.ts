import { z } from 'zod';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { findUnlocked } from './sealed-content.ts';

const sealedPlace = (recordId: string) => ({ table: 'practice_drafts', recordId, column: 'content' });

function draftRow({ db, actor }: QueryContext | CommandContext, place: string) {
  return db
    .selectFrom('practice_drafts')
    .selectAll()
    .where('owner_id', '=', actor.id)
    .where('place', '=', place)
    .executeTakeFirst();
}

/** Keeps what is being written under the writer's own key, one draft for each place. */
export async function keepPrivateDraft(
  context: CommandContext,
  place: string,
  content: z.core.util.JSONType,
): Promise<{ keptAt: string }> {
  const { db, actor, clock, keys, newId } = context;
  const before = await draftRow(context, place);
  const id: string = before?.id ?? newId();
  const written = { kept_at: clock.now(), content: keys.own.seal(sealedPlace(id), JSON.stringify(content)) };
  if (before === undefined) {
    await db
      .insertInto('practice_drafts')
      .values({ id, owner_id: actor.id, place, ...written })
      .execute();
  } else {
    await db.updateTable('practice_drafts').set(written).where('id', '=', id).execute();
  }
  return { keptAt: written.kept_at };
}

/** The actor's own draft of a place; null too while an earlier personal code is needed for it. */
export async function findPrivateDraft(context: QueryContext, place: string) {
  const row = await draftRow(context, place);
  if (row === undefined) return null;
  const text = await findUnlocked(async () => context.keys.own.open(sealedPlace(row.id), row.content));
  return text === null ? null : { keptAt: row.kept_at, content: z.json().parse(JSON.parse(text)) };
}

/** Drops the actor's draft of a place: it has become a record, or is not wanted. */
export async function dropPrivateDraft({ db, actor }: CommandContext, place: string): Promise<void> {
  await db
    .deleteFrom('practice_drafts')
    .where('owner_id', '=', actor.id)
    .where('place', '=', place)
    .execute();
}
