import { z } from 'zod';
import { packContent, type PackContent } from '#shared/contracts/template-pack.ts';
import { findFigureProblems } from '#shared/domain/contacts/rhythm.ts';
import { methodsWithDefaults, methodSteps } from '#shared/domain/methods/method-defaults.ts';
import { findFrameworkProblems } from '#shared/domain/practice/framework.ts';
import { findStarProblems } from '#shared/domain/stars/star-template.ts';
import { mostLines, type PackProblem } from '#shared/domain/templates/template-codes.ts';
import { findScaleProblems } from '#shared/domain/wellbeing/own-scale.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** First words of the file (docs/TEMPLATES.md). */
const format = 'keystead-templates';
const version = 1;

/** A pack as the text of its file. */
export function writePack(parts: PackContent): string {
  return `${JSON.stringify({ format, version, parts }, null, 2)}\n`;
}

type Read =
  | { readonly content: PackContent; readonly problem: null }
  | { readonly content: null; readonly problem: PackProblem };

function refused(problem: PackProblem): Read {
  return { content: null, problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** What the rules of each feature would refuse. */
function problemsOf(pack: PackContent): readonly FieldProblems[] {
  const { methods } = pack;
  const stretches = methodsWithDefaults.filter(
    (method) => methods !== undefined && methods.methods[method].steps.length !== methodSteps[method].length,
  );
  const tooLong = [
    ...(pack.note_templates ?? []).filter(({ lines }) => lines.length > mostLines('note')),
    ...(pack.checklists ?? []).filter(({ lines }) => lines.length > mostLines('checklist')),
  ];
  const words = (text: string | null) => text ?? '';
  return [
    ...(pack.stars ?? []).map((star) =>
      findStarProblems({
        ...star,
        areas: star.areas.map(({ key, label, prompt }) => ({
          key,
          label: words(label),
          prompt: words(prompt),
        })),
        bands: star.bands.map((band) => ({
          ...band,
          label: words(band.label),
          meaning: words(band.meaning),
        })),
        rights: { confirmed: true, basis: 'own_content', reference: '' },
      }),
    ),
    ...(pack.scales ?? []).map(findScaleProblems),
    ...(pack.competencies ?? []).map(findFrameworkProblems),
    methods === undefined ? {} : findFigureProblems(methods.usual),
    stretches.length > 0 || tooLong.length > 0 ? { lines: 'invalid' } : {},
  ];
}

/** Reads what `writePack` wrote; never half of it. */
export function readPack(text: string): Read {
  const json = parseJson(text);
  if (json === undefined) return refused('not_json');
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!head.success) return refused('not_a_pack');
  if (head.data.version > version) return refused('newer');
  const parsed = z.object({ parts: packContent }).safeParse(json);
  if (!parsed.success) return refused('damaged');
  const { parts } = parsed.data;
  const isWhole = problemsOf(parts).every((problems) => Object.keys(problems).length === 0);
  return isWhole ? { content: parts, problem: null } : refused('damaged');
}
