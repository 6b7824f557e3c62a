import { z } from 'zod';
import { mostLines, type TemplateKind, templateLimits } from '#shared/domain/templates/template-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { findTemplateRow, templateRows } from './templates.queries.ts';

const storedLines = z.array(z.string());

/** A template with its lines read. */
interface Template {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly lines: string[];
  readonly isRetired: boolean;
}

/** All templates of a kind, those out of use too, in their order. */
export async function listTemplates(db: ReadDb, kind: TemplateKind): Promise<Template[]> {
  return (await templateRows(db, kind)).map(({ id, name, lines, is_retired }) => ({
    id,
    kind,
    name,
    lines: storedLines.parse(JSON.parse(lines)),
    isRetired: is_retired === 1,
  }));
}

/** @throws AppError `not_found` */
export async function getTemplate(db: ReadDb, id: string): Promise<Template> {
  const row = await findTemplateRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  const { kind, name, lines, is_retired } = row;
  return { id, kind, name, lines: storedLines.parse(JSON.parse(lines)), isRetired: is_retired === 1 };
}

/** Adds a template at the end of its kind. @throws AppError `invalid_input` beyond the bounds of a template */
export async function addTemplate(
  { db, newId }: Pick<CommandContext, 'db' | 'newId'>,
  {
    kind,
    name,
    lines,
  }: { readonly kind: TemplateKind; readonly name: string; readonly lines: readonly string[] },
): Promise<string> {
  checkLines(kind, lines);
  const others = await templateRows(db, kind);
  if (others.filter(({ is_retired }) => is_retired === 0).length >= templateLimits.templates) {
    throw new AppError('invalid_input', { fields: { name: 'too_many' } });
  }
  const id: string = newId();
  await db
    .insertInto('templates')
    .values({
      id,
      kind,
      name,
      lines: JSON.stringify(lines),
      is_retired: 0,
      sort_order: Math.max(0, ...others.map(({ sort_order }) => sort_order)) + 1,
    })
    .execute();
  return id;
}

/** @throws AppError `invalid_input` */
export function checkLines(kind: TemplateKind, lines: readonly string[]): void {
  if (lines.length > mostLines(kind)) throw new AppError('invalid_input', { fields: { lines: 'too_many' } });
}

/** Takes a template out of use or back. @throws AppError `not_found` */
export async function setRetired(
  { db }: Pick<CommandContext, 'db'>,
  id: string,
  isRetired: boolean,
): Promise<void> {
  const result = await db
    .updateTable('templates')
    .set({ is_retired: isRetired ? 1 : 0 })
    .where('id', '=', id)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw new AppError('not_found');
}
