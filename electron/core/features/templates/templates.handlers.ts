import type { caseChecklists, templates } from '#shared/contracts/templates.ts';
import { findChecklistItemProblems } from '#shared/domain/cases/checklist.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { checklistLineRows, checklistRows } from './templates.queries.ts';
import { addTemplate, checkLines, getTemplate, listTemplates, setRetired } from './templates.service.ts';

export const templatesHandlers: Handlers<typeof templates> = {
  list: ({ db }, { kind }) => listTemplates(db, kind),

  async save(context, { id, kind, name, lines }) {
    if (id === null) return { id: await addTemplate(context, { kind, name, lines }) };
    const { kind: same } = await getTemplate(context.db, id);
    if (same !== kind) throw new AppError('not_found');
    checkLines(kind, lines);
    await context.db
      .updateTable('templates')
      .set({ name, lines: JSON.stringify(lines) })
      .where('id', '=', id)
      .execute();
    return { id };
  },

  async retire(context, { id, isRetired }) {
    await setRetired(context, id, isRetired);
    return {};
  },

  async move({ db }, { id, by }) {
    const { kind } = await getTemplate(db, id);
    const all = await listTemplates(db, kind);
    const inUse = all.filter(({ isRetired }) => !isRetired).map((each) => each.id);
    const from = inUse.indexOf(id);
    const other = from === -1 ? undefined : inUse[from + by];
    if (other === undefined) return {};
    inUse[from] = other;
    inUse[from + by] = id;
    const order = [...inUse, ...all.filter(({ isRetired }) => isRetired).map((each) => each.id)];
    for (const [index, each] of order.entries()) {
      await db.updateTable('templates').set({ sort_order: index }).where('id', '=', each).execute();
    }
    return {};
  },
};

/** The lines of one checklist of a file. @throws AppError `not_found` for one of another file */
async function linesOf({ db }: Pick<CommandContext, 'db'>, caseId: string, checklistId: string) {
  const lines = (await checklistLineRows(db, caseId)).filter((row) => row.checklist_id === checklistId);
  if (lines.length === 0) throw new AppError('not_found');
  return lines;
}

export const caseChecklistsHandlers: Handlers<typeof caseChecklists> = {
  async list({ db }, { caseId }) {
    const lines = Map.groupBy(await checklistLineRows(db, caseId), (row) => row.checklist_id);
    return (await checklistRows(db, caseId)).map((row) => ({
      id: row.id,
      templateId: row.template_id,
      name: row.name,
      begunOn: row.on_day,
      begunBy: row.by_name,
      lines: (lines.get(row.id) ?? []).map(({ sort_order, text, state, reason, on_day, by_name }) => ({
        place: sort_order,
        text,
        state,
        reason,
        on: on_day,
        by: by_name,
      })),
    }));
  },

  async begin({ db, actor, clock, newId }, { caseId, templateId }) {
    const template = await getTemplate(db, templateId);
    if (template.kind !== 'checklist' || template.isRetired) throw new AppError('not_found');
    const checklistId: string = newId();
    await db
      .insertInto('case_checklists')
      .values({
        id: checklistId,
        case_id: caseId,
        template_id: templateId,
        name: template.name,
        on_day: clock.today(),
        by_name: actor.name,
      })
      .execute();
    for (const [index, text] of template.lines.entries()) {
      await db
        .insertInto('case_checklist_lines')
        .values({
          checklist_id: checklistId,
          sort_order: index,
          text,
          state: 'to_do',
          reason: '',
          on_day: null,
          by_name: '',
        })
        .execute();
    }
    return { checklistId };
  },

  async setLine(context, { caseId, checklistId, place, state, reason }) {
    const { db, actor, clock } = context;
    refuseProblems(findChecklistItemProblems(state, reason));
    const lines = await linesOf(context, caseId, checklistId);
    if (!lines.some(({ sort_order }) => sort_order === place)) throw new AppError('not_found');
    const isOpen = state === 'to_do';
    await db
      .updateTable('case_checklist_lines')
      .set({
        state,
        reason: state === 'done' || isOpen ? '' : reason,
        on_day: isOpen ? null : clock.today(),
        by_name: isOpen ? '' : actor.name,
      })
      .where('checklist_id', '=', checklistId)
      .where('sort_order', '=', place)
      .execute();
    return {};
  },

  async remove(context, { caseId, checklistId }) {
    const { db } = context;
    const lines = await linesOf(context, caseId, checklistId);
    if (lines.some(({ state }) => state !== 'to_do')) throw new AppError('changed_meanwhile');
    await db.deleteFrom('case_checklist_lines').where('checklist_id', '=', checklistId).execute();
    await db.deleteFrom('case_checklists').where('id', '=', checklistId).execute();
    return {};
  },
};
