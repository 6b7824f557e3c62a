import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { getTextKey, findReading, sealJson } from './pair-text.ts';
import { getAgreement, getSession, requireOpenRecord } from './supervision-access.ts';
import { sessionRows } from './supervision.queries.ts';
import type { SupervisionSessionsTable } from './supervision.table.ts';
import { countWorkload } from './workload.ts';

type Input<P extends keyof typeof supervision> = z.output<(typeof supervision)[P]['input']>;
type Column = 'reason' | 'wellbeing' | 'workload';

/** Where a text of the session row itself is sealed. */
export const placeInSession = (id: string, column: Column) => ({
  table: 'supervision_sessions',
  recordId: id,
  column,
});

/** Changes a record that is not agreed by both, and asks both again. */
export async function changeRecord(
  { db }: CommandContext,
  sessionId: string,
  change: Partial<Omit<SupervisionSessionsTable, 'id' | 'agreement_id'>> = {},
): Promise<void> {
  await db
    .updateTable('supervision_sessions')
    .set({ ...change, agreed_by_supervisee: null, agreed_by_supervisor: null })
    .where('id', '=', sessionId)
    .execute();
}

async function insertSession(
  { db, newId }: CommandContext,
  planned: Pick<SupervisionSessionsTable, 'agreement_id' | 'held_on' | 'at_time' | 'minutes' | 'mode'>,
): Promise<string> {
  const id: string = newId();
  await db
    .insertInto('supervision_sessions')
    .values({
      id,
      ...planned,
      status: 'planned',
      next_on: null,
      reason: null,
      wellbeing: null,
      workload: null,
      agreed_by_supervisee: null,
      agreed_by_supervisor: null,
    })
    .execute();
  return id;
}

export async function planSession(context: CommandContext, input: Input<'plan'>): Promise<string> {
  const { row } = await getAgreement(context, input.agreementId);
  if (row.ended_on !== null) throw new AppError('changed_meanwhile');
  return insertSession(context, {
    agreement_id: row.id,
    held_on: input.on,
    at_time: input.at,
    minutes: input.minutes,
    mode: input.mode,
  });
}

/** Plans the next session on the day proposed, unless one is planned already. */
async function planNext(
  context: CommandContext,
  after: Pick<SupervisionSessionsTable, 'agreement_id' | 'minutes' | 'mode'> & { readonly id: string },
  nextOn: string,
  nextAt: string | null,
): Promise<void> {
  const others = await sessionRows(context.db, [after.agreement_id]);
  if (others.some(({ id, status }) => status === 'planned' && id !== after.id)) return;
  const { agreement_id, minutes, mode } = after;
  await insertSession(context, { agreement_id, held_on: nextOn, at_time: nextAt, minutes, mode });
}

export async function moveSession(context: CommandContext, input: Input<'move'>): Promise<void> {
  const found = await getSession(context, input.sessionId);
  requireOpenRecord(found);
  await changeRecord(context, input.sessionId, {
    held_on: input.on,
    at_time: input.at,
    minutes: input.minutes,
    mode: input.mode,
    status: 'planned',
    reason: null,
  });
}

/** The session took place: freezes the figures of the work once, and plans the next. */
export async function holdSession(context: CommandContext, input: Input<'hold'>): Promise<void> {
  const { sessionId, heldOn, minutes, mode, nextOn, nextAt } = input;
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  const { row, session, peerId } = found;
  if (heldOn > context.clock.today()) {
    throw new AppError('invalid_input', { fields: { heldOn: 'in_the_future' } });
  }
  if (nextOn !== null && nextOn <= heldOn) {
    throw new AppError('invalid_input', { fields: { nextOn: 'before_start' } });
  }
  const { key } = await findReading(context, peerId);
  const figures =
    session.workload === null && key !== null
      ? sealJson(key, placeInSession(sessionId, 'workload'), await countWorkload(context, row.supervisee_id))
      : session.workload;
  await changeRecord(context, sessionId, {
    held_on: heldOn,
    minutes,
    mode,
    status: 'held',
    reason: null,
    workload: figures,
    next_on: nextOn,
  });
  if (nextOn !== null) {
    await planNext(
      context,
      { id: sessionId, agreement_id: row.id, minutes: row.minutes, mode },
      nextOn,
      nextAt,
    );
  }
}

export async function cancelSession(context: CommandContext, input: Input<'cancel'>): Promise<void> {
  const { sessionId, reason, nextOn } = input;
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  const { row, session, peerId } = found;
  const key = await getTextKey(context, peerId);
  await changeRecord(context, sessionId, {
    status: 'cancelled',
    reason: key.seal(placeInSession(sessionId, 'reason'), reason),
    next_on: nextOn,
  });
  if (nextOn !== null) {
    const { mode, at_time } = session;
    await planNext(
      context,
      { id: sessionId, agreement_id: row.id, minutes: row.minutes, mode },
      nextOn,
      at_time,
    );
  }
}

/** The actor agrees to the record of a session that was held. */
export async function agreeRecord(context: CommandContext, sessionId: string): Promise<void> {
  const { db, clock } = context;
  const { session, mine, peerId } = await getSession(context, sessionId);
  await getTextKey(context, peerId);
  if (session.status !== 'held') throw new AppError('invalid_input', { fields: { sessionId: 'invalid' } });
  await db
    .updateTable('supervision_sessions')
    .set(
      mine === 'supervisee' ? { agreed_by_supervisee: clock.now() } : { agreed_by_supervisor: clock.now() },
    )
    .where('id', '=', sessionId)
    .execute();
}

/** @throws AppError `not_allowed` for the supervisor: the check is the supervisee's own word */
export async function saveWellbeing(
  context: CommandContext,
  { sessionId, answers }: Input<'saveWellbeing'>,
): Promise<void> {
  const found = await getSession(context, sessionId);
  requireOpenRecord(found);
  if (found.mine !== 'supervisee') throw new AppError('not_allowed');
  const key = await getTextKey(context, found.peerId);
  await changeRecord(context, sessionId, {
    wellbeing: sealJson(key, placeInSession(sessionId, 'wellbeing'), answers),
  });
}
