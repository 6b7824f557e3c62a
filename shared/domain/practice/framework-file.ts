import { z } from 'zod';
import { type FrameworkContent, findFrameworkProblems, frameworkLimits } from './framework.ts';

/** First words of the file, so that another JSON file is not taken for a framework. */
const format = 'keystead-competency-framework';
const version = 1;

/** Why a file is not taken in; the screen has a sentence for each. */
export const frameworkFileProblems = [
  'not_json',
  'not_a_framework',
  'newer',
  'incomplete',
  'numbers_twice',
] as const;
export type FrameworkFileProblem = (typeof frameworkFileProblems)[number];

const line = (max: number) => z.string().trim().max(max);
const file = z.object({
  name: line(frameworkLimits.name).min(1),
  owner: line(frameworkLimits.line).default(''),
  competencies: z
    .array(
      z.object({
        name: line(frameworkLimits.name).min(1),
        relevance: line(frameworkLimits.line).default(''),
        levels: z
          .array(
            z.object({
              label: line(60).min(1),
              number: z.number().int().min(0).max(20),
              description: line(frameworkLimits.description).default(''),
            }),
          )
          .min(1)
          .max(frameworkLimits.levels),
      }),
    )
    .min(1)
    .max(frameworkLimits.competencies),
});

/** A framework as a text file that another Keystead reads; it holds no ratings and names no colleague. */
export function writeFrameworkFile({ name, owner, competencies }: FrameworkContent): string {
  const content: z.input<typeof file> = {
    name,
    owner,
    competencies: competencies.map((competency) => ({
      name: competency.name,
      relevance: competency.relevance,
      levels: competency.levels.map(({ label, levelNumber, description }) => ({
        label,
        number: levelNumber,
        description,
      })),
    })),
  };
  return `${JSON.stringify({ format, version, ...content }, null, 2)}\n`;
}

type Read =
  | { readonly content: FrameworkContent; readonly problem: null }
  | { readonly content: null; readonly problem: FrameworkFileProblem };

function refused(problem: FrameworkFileProblem): Read {
  return { content: null, problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Reads what `writeFrameworkFile` wrote, or what somebody typed after its pattern; never half of it. */
export function readFrameworkFile(text: string): Read {
  const json = parseJson(text);
  if (json === undefined) return refused('not_json');
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!head.success) return refused('not_a_framework');
  if (head.data.version > version) return refused('newer');
  const parsed = file.safeParse(json);
  if (!parsed.success) return refused('incomplete');
  const { name, owner, competencies } = parsed.data;
  const content = {
    name,
    owner,
    competencies: competencies.map((competency, index) => ({
      key: `competency_${index + 1}`,
      name: competency.name,
      relevance: competency.relevance,
      levels: competency.levels.map(({ label, number, description }) => ({
        label,
        levelNumber: number,
        description,
      })),
    })),
  };
  return Object.keys(findFrameworkProblems(content)).length > 0
    ? refused('numbers_twice')
    : { content, problem: null };
}
