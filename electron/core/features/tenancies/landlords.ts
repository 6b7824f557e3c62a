import type { z } from 'zod';
import type { landlords, LandlordContent } from '#shared/contracts/tenancies.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { findLandlordRow, landlordRows } from './tenancies.queries.ts';

type Line = z.input<typeof landlords.list.output>[number];

function columns(content: LandlordContent) {
  const { contactAgreement, ...same } = content;
  return { ...same, contact_agreement: contactAgreement };
}

/** Who lets homes, by name. */
export async function listLandlords(db: ReadDb): Promise<Line[]> {
  return (await landlordRows(db)).map(({ contact_agreement, tenancies, ...row }) => ({
    ...row,
    contactAgreement: contact_agreement,
    tenancies: tenancies ?? 0,
  }));
}

export async function addLandlord({ db, newId }: CommandContext, content: LandlordContent): Promise<string> {
  const id: string = newId();
  await db
    .insertInto('landlords')
    .values({ id, ...columns(content) })
    .execute();
  return id;
}

/** @throws AppError `not_found` */
export async function changeLandlord(
  { db }: CommandContext,
  landlordId: string,
  content: LandlordContent,
): Promise<void> {
  if ((await findLandlordRow(db, landlordId)) === undefined) throw new AppError('not_found');
  await db.updateTable('landlords').set(columns(content)).where('id', '=', landlordId).execute();
}
