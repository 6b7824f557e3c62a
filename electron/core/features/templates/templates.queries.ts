import type { ReadDb } from '#core/kernel/contexts.ts';
import type { TemplateKind } from '#shared/domain/templates/template-codes.ts';

export function templateRows(db: ReadDb, kind: TemplateKind) {
  return db
    .selectFrom('templates')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}

export function findTemplateRow(db: ReadDb, id: string) {
  return db.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Checklists of a file, newest first. */
export function checklistRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_checklists')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Lines of all checklists of a file, in their order. */
export function checklistLineRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('case_checklists')
    .innerJoin('case_checklist_lines', 'case_checklist_lines.checklist_id', 'case_checklists.id')
    .selectAll('case_checklist_lines')
    .where('case_checklists.case_id', '=', caseId)
    .orderBy('case_checklist_lines.sort_order')
    .execute();
}

export function findImportRow(db: ReadDb) {
  return db
    .selectFrom('template_imports')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
