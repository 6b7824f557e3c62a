/** What an organisation writes once and uses often: headings for notes, and checklists for files. */
export const templateKinds = ['note', 'checklist'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Bounds of a template: as much as fits beside a note, or on one page of a file. */
export const templateLimits = {
  name: 80,
  line: 200,
  noteLines: 20,
  checklistLines: 60,
  templates: 60,
} as const;

/** The most lines that a template of a kind may have. */
export function mostLines(kind: TemplateKind): number {
  return kind === 'note' ? templateLimits.noteLines : templateLimits.checklistLines;
}

/** Parts of a template pack, in the order in which they are offered; also the names of its parts in the file. */
export const packParts = [
  'note_templates',
  'checklists',
  'moving_in',
  'language_entries',
  'methods',
  'stars',
  'scales',
  'competencies',
] as const;
export type PackPart = (typeof packParts)[number];

/** How something in a pack stands to what is here already. */
export const packChanges = ['new', 'changed', 'same'] as const;

/** Why a file is not taken in; the screen has a sentence for each. */
export const packProblems = ['not_json', 'not_a_pack', 'newer', 'damaged'] as const;
export type PackProblem = (typeof packProblems)[number];
