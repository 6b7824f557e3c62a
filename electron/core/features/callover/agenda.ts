import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, WriteDb } from '#core/kernel/contexts.ts';
import { agendaRows } from './callover.queries.ts';
import type { CalloverAgendaItemsTable } from './callover.table.ts';
import { getEntryRow, getOpenMeeting, visibleEntries } from './meeting-access.ts';

type SaveItemInput = z.output<typeof callover.saveItem.input>;
type AddItemInput = z.output<typeof callover.addItem.input>;

/** Numbers the steps of a meeting in this order. */
export async function writeOrder(db: WriteDb, itemIds: readonly string[]): Promise<void> {
  for (const [index, id] of itemIds.entries()) {
    await db
      .updateTable('callover_agenda_items')
      .set({ sort_order: index })
      .where('id', '=', id)
      .where('sort_order', '!=', index)
      .execute();
  }
}

/** The steps that the actor sees: all but those of cases out of reach. */
async function visibleItems(context: CommandContext, meetingId: string): Promise<Set<string>> {
  const items = await agendaRows(context.db, meetingId);
  const entries = await visibleEntries(context)
    .select('callover_entries.id')
    .where('callover_entries.meeting_id', '=', meetingId)
    .execute();
  const seen = new Set(entries.map(({ id }) => id));
  return new Set(items.filter(({ entry_id }) => entry_id === null || seen.has(entry_id)).map(({ id }) => id));
}

/**
 * Puts the steps in a new order; those of cases out of the actor's reach keep their places.
 * @throws AppError `changed_meanwhile` when the steps are not those of the meeting, `not_found`, `callover_closed`
 */
export async function orderItems(
  context: CommandContext,
  meetingId: string,
  itemIds: readonly string[],
): Promise<void> {
  await getOpenMeeting(context, meetingId);
  const visible = await visibleItems(context, meetingId);
  const isWhole = itemIds.length === visible.size && itemIds.every((id) => visible.has(id));
  if (!isWhole || new Set(itemIds).size !== itemIds.length) throw new AppError('changed_meanwhile');
  const next = itemIds.values();
  const items = await agendaRows(context.db, meetingId);
  await writeOrder(
    context.db,
    items.map(({ id }) => (visible.has(id) ? (next.next().value ?? id) : id)),
  );
}

/** Adds a step of the team's own before the last one, which reads back. */
export async function addItem(
  context: CommandContext,
  { meetingId, note, minutes }: AddItemInput,
): Promise<string> {
  const { db, newId } = context;
  await getOpenMeeting(context, meetingId);
  const order = (await agendaRows(db, meetingId)).map(({ id, code }) => ({ id, code }));
  const id: string = newId();
  const place = order.at(-1)?.code === 'read_back' ? order.length - 1 : order.length;
  await db
    .insertInto('callover_agenda_items')
    .values({
      id,
      meeting_id: meetingId,
      sort_order: place,
      code: 'own',
      note,
      minutes,
      is_done: 0,
      entry_id: null,
    })
    .execute();
  order.splice(place, 0, { id, code: 'own' });
  await writeOrder(
    db,
    order.map((item) => item.id),
  );
  return id;
}

async function getItem(
  context: CommandContext,
  meetingId: string,
  itemId: string,
): Promise<CalloverAgendaItemsTable> {
  await getOpenMeeting(context, meetingId);
  const item = (await agendaRows(context.db, meetingId)).find(({ id }) => id === itemId);
  if (item === undefined) throw new AppError('not_found');
  if (item.entry_id !== null) await getEntryRow(context, meetingId, item.entry_id);
  return item;
}

/** @throws AppError `not_found`, `callover_closed` */
export async function saveItem(
  context: CommandContext,
  { meetingId, itemId, changes }: SaveItemInput,
): Promise<void> {
  const item = await getItem(context, meetingId, itemId);
  await context.db
    .updateTable('callover_agenda_items')
    .set({
      note: changes.note ?? item.note,
      minutes: changes.minutes ?? item.minutes,
      is_done: (changes.done ?? item.is_done === 1) ? 1 : 0,
    })
    .where('id', '=', itemId)
    .execute();
}

/** @throws AppError `not_found`, `callover_closed`, `invalid_input` with `itemId` for a person's step */
export async function removeItem(context: CommandContext, meetingId: string, itemId: string): Promise<void> {
  const item = await getItem(context, meetingId, itemId);
  if (item.entry_id !== null) throw new AppError('invalid_input', { fields: { itemId: 'not_a_choice' } });
  await context.db.deleteFrom('callover_agenda_items').where('id', '=', itemId).execute();
}

/** @throws AppError `not_found`, `callover_closed` */
export async function setInDepth(
  context: CommandContext,
  meetingId: string,
  entryId: string | null,
): Promise<void> {
  await getOpenMeeting(context, meetingId);
  if (entryId !== null) await getEntryRow(context, meetingId, entryId);
  await context.db
    .updateTable('callover_entries')
    .set((eb) => ({
      in_depth: eb
        .case()
        .when('id', '=', entryId ?? '')
        .then(1)
        .else(0)
        .end(),
    }))
    .where('meeting_id', '=', meetingId)
    .execute();
}
