import { z } from 'zod';
import { type FrameworkContent, findFrameworkProblems } from '#shared/domain/practice/framework.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

const level = z.strictObject({ label: z.string(), levelNumber: z.string(), description: z.string() });
const competency = z.strictObject({
  key: z.string(),
  name: z.string(),
  relevance: z.string(),
  levels: z.array(level),
});

/** A set as it stands in its form; kept whole as the draft. Numbers are what was typed. */
export const frameworkForm = z.strictObject({
  name: z.string(),
  owner: z.string(),
  competencies: z.array(competency),
});
export type FrameworkForm = z.infer<typeof frameworkForm>;
export type CompetencyRow = FrameworkForm['competencies'][number];

/** The form over a set; an empty competency with the three usual levels invites the first. */
export function frameworkFormOf(content: FrameworkContent | null): FrameworkForm {
  if (content === null) return { name: '', owner: '', competencies: [emptyCompetency([])] };
  return {
    name: content.name,
    owner: content.owner,
    competencies: content.competencies.map((each) => ({
      ...each,
      levels: each.levels.map((one) => ({ ...one, levelNumber: String(one.levelNumber) })),
    })),
  };
}

/** One more competency, under a key that is not taken. */
export function emptyCompetency(rows: readonly CompetencyRow[]): CompetencyRow {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`competency_${String(number)}`)) number += 1;
  return {
    key: `competency_${String(number)}`,
    name: '',
    relevance: '',
    levels: ['entry', 'desired', 'exceptional'].map((label, index) => ({
      label,
      levelNumber: String(index + 1),
      description: '',
    })),
  };
}

/** What is saved; a number that is none becomes one that the check refuses. */
export function frameworkContentOf(form: FrameworkForm): FrameworkContent {
  return {
    ...form,
    competencies: form.competencies.map((each) => ({
      ...each,
      levels: each.levels.map((one) => ({ ...one, levelNumber: Number.parseInt(one.levelNumber, 10) })),
    })),
  };
}

function isLevelNumber(text: string): boolean {
  return /^\d{1,2}$/u.test(text.trim()) && Number(text) <= 20;
}

/** What keeps the form from being saved, by the part that needs a look. */
export function findFormProblems(form: FrameworkForm): FieldProblems {
  const numbers = form.competencies.flatMap(({ levels }) => levels.map(({ levelNumber }) => levelNumber));
  if (!numbers.every(isLevelNumber)) return { competencies: 'not_a_number' };
  const { name, ...rest } = findFrameworkProblems(frameworkContentOf(form));
  return {
    ...(name === undefined ? {} : { name }),
    ...(Object.keys(rest).length === 0 ? {} : { competencies: 'required' as const }),
  };
}

/** A competency one place up (-1) or down (1). */
export function moveCompetency(rows: readonly CompetencyRow[], index: number, by: -1 | 1): CompetencyRow[] {
  const moved = [...rows];
  const [row] = moved.splice(index, 1);
  if (row !== undefined) moved.splice(index + by, 0, row);
  return moved;
}
