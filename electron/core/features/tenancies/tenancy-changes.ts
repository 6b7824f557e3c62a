import type { z } from 'zod';
import type { tenancies, TenancyContent } from '#shared/contracts/tenancies.ts';
import { getAccommodationType } from '#shared/domain/housing/accommodation-types.ts';
import { findTenancyEndProblems, findTenancyProblems } from '#shared/domain/housing/tenancy-rules.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { addAccommodation, endAccommodation } from '#core/features/cases/home.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { addMoment } from './moments.ts';
import { findLandlordRow, findTenancyRow } from './tenancies.queries.ts';
import { tenancyColumns, tenancyView } from './tenancy-view.ts';

type Input<K extends 'add' | 'change' | 'end'> = z.output<(typeof tenancies)[K]['input']>;

/** @throws AppError `invalid_input` by field */
async function check(db: ReadDb, content: TenancyContent, today: string): Promise<void> {
  const isKnown = content.landlordId === null || (await findLandlordRow(db, content.landlordId));
  const fields = {
    ...findTenancyProblems(content, today),
    ...(isKnown ? {} : { landlordId: 'not_a_choice' as const }),
  };
  refuseProblems(fields);
}

/** The place in the history that the tenancy is the right to: the chosen one, or a new one from moving in. */
async function placeOf(context: CommandContext, input: Input<'add'>): Promise<string | null> {
  const { accommodationId, newPlace, content, caseId } = input;
  if (accommodationId !== null || newPlace === null || content.movedInOn === null) return accommodationId;
  if (getAccommodationType(newPlace).isSettled !== true) {
    throw new AppError('invalid_input', { fields: { newPlace: 'not_a_choice' } });
  }
  return addAccommodation(context, {
    caseId,
    typeKey: newPlace,
    from: content.movedInOn,
    until: null,
    approximate: false,
    address: content.address,
    note: '',
    endsPrevious: true,
  });
}

/** Writes a tenancy down, with its beginning in the timeline. @throws AppError `invalid_input` by field */
export async function addTenancy(context: CommandContext, input: Input<'add'>): Promise<string> {
  const { db, clock, newId } = context;
  const { caseId, content, accommodationId } = input;
  const personId = await getPersonIdOfCase(db, caseId);
  await check(db, content, clock.today());
  const isOwn =
    accommodationId === null ||
    (await db
      .selectFrom('accommodations')
      .select('id')
      .where('id', '=', accommodationId)
      .where('person_id', '=', personId)
      .executeTakeFirst());
  if (!isOwn) throw new AppError('not_found');
  const id: string = newId();
  await db
    .insertInto('tenancies')
    .values({
      id,
      person_id: personId,
      accommodation_id: await placeOf(context, input),
      ended_on: null,
      import_batch_id: null,
      ...tenancyColumns(content),
    })
    .execute();
  const began = content.startOn !== null && content.startOn <= clock.today() ? content.startOn : null;
  await addMoment(context, {
    caseId,
    act: 'begun',
    on: content.movedInOn ?? began ?? clock.today(),
    text: content.address,
  });
  await refreshCaseSummary(db, caseId);
  return id;
}

async function getRow(db: ReadDb, { caseId, tenancyId }: Pick<Input<'end'>, 'caseId' | 'tenancyId'>) {
  const row = await findTenancyRow(db, await getPersonIdOfCase(db, caseId), tenancyId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Completes or corrects a tenancy. @throws AppError `not_found`, `invalid_input` by field */
export async function changeTenancy(context: CommandContext, input: Input<'change'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, tenancyId, content } = input;
  const row = await getRow(db, input);
  await check(db, content, clock.today());
  await db.updateTable('tenancies').set(tenancyColumns(content)).where('id', '=', tenancyId).execute();
  if (row.is_draft === 1) {
    await addMoment(context, {
      caseId,
      act: 'begun',
      on: content.movedInOn ?? clock.today(),
      text: content.address,
    });
  }
  await refreshCaseSummary(db, caseId);
}

/**
 * Says when and why a tenancy ended, also of one that ended before; the open place in the history ends with it.
 * @throws AppError `not_found`, `invalid_input` by field
 */
export async function endTenancy(context: CommandContext, input: Input<'end'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, tenancyId, on, reason, words } = input;
  const row = await getRow(db, input);
  const fields = findTenancyEndProblems(tenancyView(row), { on, reason, words }, clock.today());
  refuseProblems(fields);
  await db
    .updateTable('tenancies')
    .set({ ended_on: on, end_reason: reason, end_words: words })
    .where('id', '=', tenancyId)
    .execute();
  if (row.accommodation_id !== null) await endAccommodation(db, row.accommodation_id, on);
  if (row.ended_on === null) await addMoment(context, { caseId, act: 'ended', on, text: words });
  await refreshCaseSummary(db, caseId);
}
