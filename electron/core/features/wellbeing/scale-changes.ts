import type { z } from 'zod';
import type { wellbeing, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { findScaleProblems } from '#shared/domain/wellbeing/own-scale.ts';
import { hasOwnedWording, needsLicence } from '#shared/domain/wellbeing/scales.ts';
import { wellbeingKeys } from '#shared/domain/wellbeing/wellbeing-codes.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { scaleRows } from './wellbeing.queries.ts';
import { scaleView } from './wellbeing-views.ts';

type SaveInput = z.output<typeof wellbeing.saveScale.input>;
type LicenceInput = z.output<typeof wellbeing.registerLicence.input>;
type WordingInput = z.output<typeof wellbeing.setWording.input>;

/** Every scale, the shipped ones first and in the order of domain.md 2.8. */
export async function listScales(db: ReadDb): Promise<WellbeingScale[]> {
  const place = ({ key }: WellbeingScale) => wellbeingKeys.indexOf(key);
  return (await scaleRows(db)).map(scaleView).toSorted((a, b) => place(a) - place(b));
}

/** @throws AppError `not_found` */
export async function getScale(db: ReadDb, id: string): Promise<WellbeingScale> {
  const scale = (await listScales(db)).find((other) => other.id === id);
  if (scale === undefined) throw new AppError('not_found');
  return scale;
}

/**
 * Keeps an own scale. Once somebody used it, what it asks stays as it is: another question is another scale.
 * @throws AppError `invalid_input`, `not_found`, `template_not_editable`
 */
export async function saveScale(context: CommandContext, input: SaveInput): Promise<{ id: string }> {
  const { db, clock, newId } = context;
  const fields = findScaleProblems(input);
  refuseProblems(fields);
  const columns = {
    name: input.name,
    items: JSON.stringify(
      input.items.map(({ label, lowerIsBetter }, index) => ({
        code: `own_${index + 1}`,
        label,
        lowerIsBetter,
      })),
    ),
    min_answer: input.minAnswer,
    max_answer: input.maxAnswer,
    scoring: input.scoring,
  };
  if (input.id === null) {
    const id: string = newId();
    await db
      .insertInto('wellbeing_scales')
      .values({
        id,
        key: 'custom',
        ...columns,
        in_use: 1,
        licence: null,
        wording: null,
        estimate_gaps: 0,
        created_at: clock.now(),
      })
      .execute();
    return { id };
  }
  const { key, hasReadings } = await getScale(db, input.id);
  if (key !== 'custom' || hasReadings) throw new AppError('template_not_editable');
  await db.updateTable('wellbeing_scales').set(columns).where('id', '=', input.id).execute();
  return { id: input.id };
}

/** Offers a scale for new readings, or no longer; kept readings stay. @throws AppError `not_found` */
export async function setScaleInUse({ db }: CommandContext, id: string, inUse: boolean): Promise<void> {
  await getScale(db, id);
  await db
    .updateTable('wellbeing_scales')
    .set({ in_use: inUse ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/**
 * Registers the organisation's licence under the actor's name, or takes it back with the wording that rests on it
 * (domain.md 2.7). @throws AppError `not_found` for a scale that needs none, `invalid_input`
 */
export async function registerLicence(context: CommandContext, { id, licence }: LicenceInput): Promise<void> {
  const { db, actor, clock } = context;
  const { key } = await getScale(db, id);
  if (!needsLicence(key)) throw new AppError('not_found');
  if (licence !== null && licence.registeredOn > clock.today()) {
    throw new AppError('invalid_input', { fields: { 'licence.registeredOn': 'in_the_future' } });
  }
  const kept = licence && { ...licence, enteredBy: actor.name, enteredAt: clock.now() };
  await db
    .updateTable('wellbeing_scales')
    .set(kept === null ? { licence: null, wording: null } : { licence: JSON.stringify(kept) })
    .where('id', '=', id)
    .execute();
}

/**
 * Keeps wording that the organisation may use, with who confirmed it; it stays inside this installation (domain.md 2.7).
 * @throws AppError `not_found` for a scale with wording of its own, `rights_statement_missing` before a licence is
 * registered, `invalid_input` when it does not name every item and answer
 */
export async function setWording(context: CommandContext, { id, wording }: WordingInput): Promise<void> {
  const { db, actor, clock } = context;
  const scale = await getScale(db, id);
  if (!hasOwnedWording(scale.key)) throw new AppError('not_found');
  if (needsLicence(scale.key) && scale.licence === null) throw new AppError('rights_statement_missing');
  if (wording !== null) {
    const codes = new Set(wording.items.map(({ code }) => code));
    if (codes.size !== scale.items.length || scale.items.some(({ code }) => !codes.has(code))) {
      throw new AppError('invalid_input', { fields: { 'wording.items': 'required' } });
    }
    if (wording.answers.length !== scale.maxAnswer - scale.minAnswer + 1) {
      throw new AppError('invalid_input', { fields: { 'wording.answers': 'required' } });
    }
  }
  const kept = wording && { ...wording, confirmedBy: actor.name, confirmedAt: clock.now() };
  await db
    .updateTable('wellbeing_scales')
    .set({ wording: kept === null ? null : JSON.stringify(kept) })
    .where('id', '=', id)
    .execute();
}

/** Whether up to three gaps of the long form may be estimated from now on (domain.md 2.4). */
export async function setEstimateGaps({ db }: CommandContext, estimate: boolean): Promise<void> {
  await db
    .updateTable('wellbeing_scales')
    .set({ estimate_gaps: estimate ? 1 : 0 })
    .where('id', '=', 'wemwbs14')
    .execute();
}
