import type { FieldProblems } from '../../lib/app-error.ts';

/** Sizes that a framework keeps to; generous beside the ten competencies of S4. */
export const frameworkLimits = {
  name: 120,
  line: 300,
  description: 1000,
  competencies: 30,
  levels: 6,
} as const;

/** A level's label and its number stand apart, because numbers differ by competency (domain.md 10.4). */
interface Level {
  readonly label: string;
  readonly levelNumber: number;
  readonly description: string;
}

interface Competency {
  readonly key: string;
  readonly name: string;
  /** Why it matters to the people who are supported. */
  readonly relevance: string;
  readonly levels: readonly Level[];
}

export interface FrameworkContent {
  readonly name: string;
  /** Whose text it is; printed under it. */
  readonly owner: string;
  readonly competencies: readonly Competency[];
}

/** What keeps a framework from being used, by field. Numbers must differ inside a competency, or nobody could rate. */
export function findFrameworkProblems({ name, competencies }: FrameworkContent): FieldProblems {
  const problems: Record<string, 'required' | 'duplicate' | 'too_few'> = {};
  if (name.trim() === '') problems['name'] = 'required';
  if (competencies.length === 0) problems['competencies'] = 'too_few';
  const keys = new Set<string>();
  for (const [index, competency] of competencies.entries()) {
    const at = `competencies.${index}`;
    if (competency.name.trim() === '') problems[`${at}.name`] = 'required';
    if (keys.has(competency.key)) problems[`${at}.key`] = 'duplicate';
    keys.add(competency.key);
    if (competency.levels.length === 0) problems[`${at}.levels`] = 'too_few';
    const numbers = competency.levels.map(({ levelNumber }) => levelNumber);
    for (const [place, level] of competency.levels.entries()) {
      if (level.label.trim() === '') problems[`${at}.levels.${place}.label`] = 'required';
      if (numbers.indexOf(level.levelNumber) !== place) {
        problems[`${at}.levels.${place}.levelNumber`] = 'duplicate';
      }
    }
  }
  return problems;
}
