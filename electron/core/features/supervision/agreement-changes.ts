import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { agreementWords } from '#shared/contracts/supervision-records.ts';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { agreementDefaults } from '#shared/domain/supervision/supervision-codes.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getActor, listColleagues } from '#core/features/organisation/organisation.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { getTextKey, openJson, placeOfName, sealJson } from './pair-text.ts';
import { getAgreement } from './supervision-access.ts';
import { agreementRows } from './supervision.queries.ts';
import type { SupervisionAgreementsTable } from './supervision.table.ts';

type Input<P extends keyof typeof supervision> = z.output<(typeof supervision)[P]['input']>;
type Terms = Pick<Input<'start'>, 'startsOn' | 'everyDays' | 'minutes'>;

export const placeOfWords = (id: string) => ({
  table: 'supervision_agreements',
  recordId: id,
  column: 'words',
});

async function insertAgreement(
  { db }: CommandContext,
  { startsOn, everyDays, minutes }: Terms,
  who: Pick<
    SupervisionAgreementsTable,
    'id' | 'supervisee_id' | 'supervisor_id' | 'supervisor_name' | 'kind'
  >,
): Promise<void> {
  await db
    .insertInto('supervision_agreements')
    .values({
      ...who,
      starts_on: startsOn,
      every_days: everyDays,
      minutes,
      review_on: addMonthsClamped(startsOn, agreementDefaults.reviewMonths),
      ended_on: null,
      words: null,
      agreed_by_supervisee: null,
      agreed_by_supervisor: null,
    })
    .execute();
}

/** Begins supervising a colleague who takes part, once for each kind at a time. */
export async function startAgreement(context: CommandContext, input: Input<'start'>): Promise<string> {
  const { db, actor, newId } = context;
  const { superviseeId, kind } = input;
  const canSignIn = (await listColleagues(db)).some(({ id }) => id === superviseeId);
  const takesPart = canSignIn && mayDo((await getActor(db, superviseeId)).roles, 'supervision.take_part');
  if (superviseeId === actor.id || !takesPart) {
    throw new AppError('invalid_input', { fields: { superviseeId: 'not_a_choice' } });
  }
  const running = (await agreementRows(db, actor.id)).some(
    (row) => row.supervisee_id === superviseeId && row.kind === kind && row.ended_on === null,
  );
  if (running) throw new AppError('invalid_input', { fields: { superviseeId: 'duplicate' } });
  const id: string = newId();
  await insertAgreement(context, input, {
    id,
    supervisee_id: superviseeId,
    supervisor_id: actor.id,
    supervisor_name: null,
    kind,
  });
  return id;
}

/** An agreement with somebody who has no account; its name and words are the supervisee's alone. */
export async function startOutside(context: CommandContext, input: Input<'startOutside'>): Promise<string> {
  const { actor, keys, newId } = context;
  const id: string = newId();
  await insertAgreement(context, input, {
    id,
    supervisee_id: actor.id,
    supervisor_id: null,
    supervisor_name: keys.own.seal(placeOfName(id), input.supervisorName),
    kind: 'external',
  });
  return id;
}

/** Keeps the form. Only what differs from what stands there takes back what both agreed. */
export async function saveAgreement(context: CommandContext, input: Input<'saveAgreement'>): Promise<void> {
  const { db } = context;
  const { row, peerId } = await getAgreement(context, input.agreementId);
  if (row.ended_on !== null) throw new AppError('changed_meanwhile');
  if (input.reviewOn <= input.startsOn) {
    throw new AppError('invalid_input', { fields: { reviewOn: 'before_start' } });
  }
  const terms = {
    kind: input.kind,
    starts_on: input.startsOn,
    every_days: input.everyDays,
    minutes: input.minutes,
    review_on: input.reviewOn,
  };
  let { words } = row;
  let isChanged = Object.entries(terms).some(([name, value]) => row[name as keyof typeof terms] !== value);
  if (input.words !== null) {
    const key = await getTextKey(context, peerId);
    const place = placeOfWords(row.id);
    const before = words === null ? null : openJson(key, place, words, agreementWords);
    if (JSON.stringify(before) !== JSON.stringify(input.words)) {
      words = sealJson(key, place, input.words);
      isChanged = true;
    }
  }
  if (!isChanged) return;
  await db
    .updateTable('supervision_agreements')
    .set({ ...terms, words, agreed_by_supervisee: null, agreed_by_supervisor: null })
    .where('id', '=', row.id)
    .execute();
}

/** The actor agrees to the agreement as it stands. */
export async function agreeAgreement(context: CommandContext, agreementId: string): Promise<void> {
  const { db, clock } = context;
  const { row, mine, peerId } = await getAgreement(context, agreementId);
  await getTextKey(context, peerId);
  await db
    .updateTable('supervision_agreements')
    .set(
      mine === 'supervisee' ? { agreed_by_supervisee: clock.now() } : { agreed_by_supervisor: clock.now() },
    )
    .where('id', '=', row.id)
    .execute();
}

export async function endAgreement(
  context: CommandContext,
  { agreementId, on }: Input<'endAgreement'>,
): Promise<void> {
  const { row } = await getAgreement(context, agreementId);
  if (on < row.starts_on) throw new AppError('invalid_input', { fields: { on: 'before_start' } });
  await context.db
    .updateTable('supervision_agreements')
    .set({ ended_on: on })
    .where('id', '=', row.id)
    .execute();
}
