import type { z } from 'zod';
import type { stars, StarTemplateView } from '#shared/contracts/stars.ts';
import { findStarProblems, isTemplateEditable } from '#shared/domain/stars/star-template.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import type { TemplateId } from '#shared/lib/ids.ts';
import type { CommandContext, WriteDb } from '#core/kernel/contexts.ts';
import { areaRows, bandRows, familyRows, findTemplateRow } from './stars.queries.ts';
import { templateView } from './star-views.ts';

type SaveInput = z.output<typeof stars.saveTemplate.input>;
type PublishInput = z.output<typeof stars.publishTemplate.input>;
type Content = SaveInput['content'];

async function getTemplate(db: WriteDb, id: string): Promise<StarTemplateView> {
  const row = await findTemplateRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  return templateView(row, await areaRows(db), await bandRows(db));
}

/** @throws AppError `template_not_editable` for the shipped star and for anything that was once in use */
async function getDraft(db: WriteDb, id: string): Promise<StarTemplateView> {
  const template = await getTemplate(db, id);
  if (!isTemplateEditable(template.kind, template.status)) throw new AppError('template_not_editable');
  return template;
}

/** Keys tell areas and bands apart in the tables, so even an unfinished draft needs each of them once. */
function requireOwnKeys(content: Content): void {
  for (const list of ['areas', 'bands'] as const) {
    const keys = content[list].map(({ key }) => key);
    const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
    if (twice !== -1) {
      throw new AppError('invalid_input', { fields: { [`content.${list}.${twice}.key`]: 'duplicate' } });
    }
  }
}

async function insertParts(db: WriteDb, id: string, content: Content): Promise<void> {
  for (const [index, area] of content.areas.entries()) {
    await db
      .insertInto('star_areas')
      .values({ template_id: id, sort_order: index, ...area })
      .execute();
  }
  for (const { key, from, to, label, meaning } of content.bands) {
    await db
      .insertInto('star_bands')
      .values({ template_id: id, key, from_point: from, to_point: to, label, meaning })
      .execute();
  }
}

/** Version of a new draft. A family is an organisation's own star, and has at most one draft at a time. */
async function nextVersion(db: WriteDb, familyId: string | null): Promise<number> {
  if (familyId === null) return 1;
  const family = await familyRows(db, familyId);
  if (family.length === 0) throw new AppError('not_found');
  if (family.some(({ kind, status }) => kind !== 'custom' || status === 'draft')) {
    throw new AppError('template_not_editable');
  }
  return Math.max(...family.map(({ version }) => version)) + 1;
}

/**
 * Keeps a draft, complete or not. What is or was in use is never touched: a change to it is a new draft version.
 * @throws AppError `rights_statement_missing` when a draft is begun without the statement of domain.md 1.6
 */
export async function saveTemplate(context: CommandContext, input: SaveInput): Promise<{ id: TemplateId }> {
  const { db, actor, clock, newId } = context;
  const { content, rights } = input;
  requireOwnKeys(content);
  const written = {
    name: content.name,
    scale_max: content.scaleMax,
    copyright_line: content.copyrightLine,
    ...(rights === null
      ? {}
      : {
          rights_confirmed_by: actor.name,
          rights_confirmed_at: clock.now(),
          rights_basis: rights.basis,
          rights_reference: rights.reference,
        }),
  };
  if (input.id !== null) {
    const { id } = await getDraft(db, input.id);
    await db.updateTable('star_templates').set(written).where('id', '=', id).execute();
    await db.deleteFrom('star_areas').where('template_id', '=', id).execute();
    await db.deleteFrom('star_bands').where('template_id', '=', id).execute();
    await insertParts(db, id, content);
    return { id };
  }
  if (rights === null) throw new AppError('rights_statement_missing');
  const version = await nextVersion(db, input.familyId);
  const id = newId<TemplateId>();
  await db
    .insertInto('star_templates')
    .values({
      id,
      family_id: input.familyId ?? newId(),
      kind: 'custom',
      version,
      status: 'draft',
      created_at: clock.now(),
      rights_confirmed_by: null,
      rights_confirmed_at: null,
      rights_basis: null,
      rights_reference: null,
      ...written,
    })
    .execute();
  await insertParts(db, id, content);
  return { id };
}

/**
 * Puts a complete draft into use under the statement as made today; the version in use before retires, and stays as it is.
 * @throws AppError `invalid_input` with what is still missing, by field of the content
 */
export async function publishTemplate(context: CommandContext, { id, rights }: PublishInput): Promise<void> {
  const { db, actor, clock } = context;
  const draft = await getDraft(db, id);
  const fields = findStarProblems({
    name: draft.name ?? '',
    scaleMax: draft.scaleMax,
    areas: draft.areas.map(({ key, label, prompt }) => ({ key, label: label ?? '', prompt: prompt ?? '' })),
    bands: draft.bands.map(({ key, from, to, label, meaning }) => ({
      key,
      from,
      to,
      label: label ?? '',
      meaning: meaning ?? '',
    })),
    copyrightLine: draft.copyrightLine,
    rights,
  });
  refuseProblems(fields);
  await db
    .updateTable('star_templates')
    .set({ status: 'retired' })
    .where('family_id', '=', draft.familyId)
    .where('status', '=', 'in_use')
    .execute();
  await db
    .updateTable('star_templates')
    .set({
      status: 'in_use',
      rights_confirmed_by: actor.name,
      rights_confirmed_at: clock.now(),
      rights_basis: rights.basis,
      rights_reference: rights.reference,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a version out of use; its readings stay readable. An unused draft goes altogether.
 * @throws AppError `template_not_editable` for the shipped star, which every vault keeps
 */
export async function retireTemplate({ db }: CommandContext, id: TemplateId): Promise<void> {
  const { kind, status } = await getTemplate(db, id);
  if (kind === 'generic') throw new AppError('template_not_editable');
  if (isTemplateEditable(kind, status)) {
    await db.deleteFrom('star_areas').where('template_id', '=', id).execute();
    await db.deleteFrom('star_bands').where('template_id', '=', id).execute();
    await db.deleteFrom('star_templates').where('id', '=', id).execute();
    return;
  }
  await db.updateTable('star_templates').set({ status: 'retired' }).where('id', '=', id).execute();
}
