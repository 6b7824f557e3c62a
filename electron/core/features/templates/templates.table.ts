import type { ChecklistItemState } from '#shared/domain/cases/case-codes.ts';
import type { TemplateKind } from '#shared/domain/templates/template-codes.ts';

/** The organisation's own headings for notes and checklists for files. */
export interface TemplatesTable {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly name: string;
  /** JSON, the lines in order. */
  readonly lines: string;
  readonly is_retired: number;
  readonly sort_order: number;
}

/** A checklist in a file, under the name that it had when it was begun. */
export interface CaseChecklistsTable {
  readonly id: string;
  readonly case_id: string;
  readonly template_id: string;
  readonly name: string;
  readonly on_day: string;
  readonly by_name: string;
}

/** A line of a checklist in a file, with its own words. */
export interface CaseChecklistLinesTable {
  readonly checklist_id: string;
  readonly sort_order: number;
  readonly text: string;
  readonly state: ChecklistItemState;
  readonly reason: string;
  readonly on_day: string | null;
  readonly by_name: string;
}

/** A pack that was taken in; `log` is JSON and says what it made and what it replaced. */
export interface TemplateImportsTable {
  readonly id: string;
  readonly at: string;
  readonly by_name: string;
  readonly log: string;
  readonly undone_at: string | null;
}
