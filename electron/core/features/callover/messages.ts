import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import type { CalloverEntriesTable, CalloverMessagesTable } from './callover.table.ts';

type Message = z.input<typeof callover.message.output>;
type SaveInput = z.output<typeof callover.saveMessage.input>;

/** The case's entry in the nearest meeting that is not over. */
function findNextEntry(db: ReadDb, caseId: CaseId) {
  return db
    .selectFrom('callover_entries')
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_entries.meeting_id')
    .select([
      'callover_entries.id',
      'callover_entries.asked_beforehand',
      'callover_entries.persons_message',
      'callover_meetings.id as meeting_id',
      'callover_meetings.held_on',
    ])
    .where('callover_entries.case_id', '=', caseId)
    .where('callover_entries.discussed_on', 'is', null)
    .where('callover_meetings.state', '!=', 'closed')
    .orderBy('callover_meetings.held_on')
    .orderBy('callover_meetings.id')
    .limit(1)
    .executeTakeFirst();
}

function findWaiting(db: ReadDb, caseId: string) {
  return db.selectFrom('callover_messages').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

/** The person's question or message for the next meeting, wherever it stands. */
export async function getMessage(db: ReadDb, caseId: CaseId): Promise<Message> {
  const entry = await findNextEntry(db, caseId);
  const row = entry ?? (await findWaiting(db, caseId));
  return {
    askedBeforehand: row?.asked_beforehand === 1,
    message: row?.persons_message ?? '',
    meeting: entry === undefined ? null : { id: entry.meeting_id, heldOn: entry.held_on },
  };
}

/** Keeps the message in the next meeting that has the case, else to wait for one. @returns that meeting, if any */
export async function saveMessage(
  { db, clock }: CommandContext,
  { caseId, askedBeforehand, message }: SaveInput,
): Promise<string | null> {
  const columns = {
    asked_beforehand: askedBeforehand ? 1 : 0,
    persons_message: message,
    message_on: clock.today(),
  };
  const entry = await findNextEntry(db, caseId);
  if (entry !== undefined) {
    await db.updateTable('callover_entries').set(columns).where('id', '=', entry.id).execute();
    return entry.meeting_id;
  }
  await db
    .insertInto('callover_messages')
    .values({ case_id: caseId, ...columns })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute();
  return null;
}

/** Takes the waiting message of a case, for the entry that it now belongs to. */
export async function takeMessage(
  { db }: CommandContext,
  caseId: string,
): Promise<CalloverMessagesTable | undefined> {
  const waiting = await findWaiting(db, caseId);
  if (waiting !== undefined) {
    await db.deleteFrom('callover_messages').where('case_id', '=', caseId).execute();
  }
  return waiting;
}

/** Lets the message of an entry that goes wait for the next meeting. */
export async function giveMessageBack(
  { db, clock }: CommandContext,
  entry: Pick<CalloverEntriesTable, 'case_id' | 'asked_beforehand' | 'persons_message' | 'message_on'>,
): Promise<void> {
  if (entry.asked_beforehand === 0 && entry.persons_message === '') return;
  await db
    .insertInto('callover_messages')
    .values({
      case_id: entry.case_id,
      asked_beforehand: entry.asked_beforehand,
      persons_message: entry.persons_message,
      message_on: entry.message_on ?? clock.today(),
    })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}
