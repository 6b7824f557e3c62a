import type { FieldCode, FieldProblems } from '../../lib/app-error.ts';
import { foldForSearch } from '../people/search-key.ts';
import {
  starScaleMaxima,
  type RightsBasis,
  type StarScaleMax,
  type StarTemplateKind,
  type StarTemplateStatus,
} from './star-codes.ts';

/** Bounds of an own star. Areas: domain.md 1.8; lengths are chosen so that labels fit beside the chart. */
export const starLimits = {
  areas: { min: 3, max: 12 },
  bands: { min: 2, max: 10 },
  name: 80,
  label: 60,
  prompt: 240,
  meaning: 240,
  copyrightLine: 200,
  reference: 200,
} as const;

/** A stretch of the scale with one meaning; both ends belong to it. */
export interface StarBandRange {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** What rules and drawing need of a star: no words. */
export interface StarShape {
  readonly scaleMax: StarScaleMax;
  /** In the order of the axes. */
  readonly areas: readonly { readonly key: string }[];
  /** From low to high. */
  readonly bands: readonly StarBandRange[];
}

/** An area of an organisation's own star. */
export interface OwnStarArea {
  readonly key: string;
  readonly label: string;
  /** What we talk about; may be empty. */
  readonly prompt: string;
}

/** A band of an organisation's own star. */
export interface OwnStarBand extends StarBandRange {
  readonly label: string;
  /** What the band says about the situation; may be empty. */
  readonly meaning: string;
}

/** The statement without which no own star is saved (domain.md 1.6). */
export interface RightsStatement {
  /** The tick: the content is ours, or the written permission covers entry into this software. */
  readonly confirmed: boolean;
  readonly basis: RightsBasis;
  /** Where the written permission is kept; may be empty for own content. */
  readonly reference: string;
}

/** An own star as it is typed. */
export interface OwnStarDraft {
  readonly name: string;
  readonly scaleMax: number;
  readonly areas: readonly OwnStarArea[];
  readonly bands: readonly OwnStarBand[];
  readonly copyrightLine: string;
  readonly rights: RightsStatement;
}

type Problem = readonly [path: string, code: FieldCode];

const keyForm = /^[a-z][a-z0-9_]{0,39}$/u;

function textProblem(path: string, text: string, most: number, isRequired: boolean): Problem[] {
  if (text.trim() === '') return isRequired ? [[path, 'required']] : [];
  return text.trim().length > most ? [[path, 'too_long']] : [];
}

function countProblem(
  path: string,
  count: number,
  bounds: { readonly min: number; readonly max: number },
): Problem[] {
  if (count < bounds.min) return [[path, 'too_few']];
  return count > bounds.max ? [[path, 'too_many']] : [];
}

/** Keys and labels of areas or bands: well formed, present, and no two alike for a reader. */
function namedProblems(
  list: string,
  items: readonly { readonly key: string; readonly label: string }[],
): Problem[] {
  const keys = new Set<string>();
  const labels = new Set<string>();
  return items.flatMap(({ key, label }, index) => {
    const path = `${list}.${index}`;
    const folded = foldForSearch(label);
    const problems = textProblem(`${path}.label`, label, starLimits.label, true);
    if (!keyForm.test(key)) problems.push([`${path}.key`, 'invalid']);
    else if (keys.has(key)) problems.push([`${path}.key`, 'duplicate']);
    if (problems.length === 0 && labels.has(folded)) problems.push([`${path}.label`, 'duplicate']);
    keys.add(key);
    labels.add(folded);
    return problems;
  });
}

/** Bands have to cover 1 to `scaleMax` in order, without a gap and without an overlap (domain.md 1.8). */
function bandProblems(bands: readonly OwnStarBand[], scaleMax: number): Problem[] {
  const problems: Problem[] = [];
  let next = 1;
  for (const [index, { from, to }] of bands.entries()) {
    if (from !== next) problems.push([`bands.${index}.from`, from < next ? 'too_small' : 'too_big']);
    if (!Number.isInteger(to)) problems.push([`bands.${index}.to`, 'not_a_number']);
    else if (to < from) problems.push([`bands.${index}.to`, 'too_small']);
    else if (to > scaleMax) problems.push([`bands.${index}.to`, 'too_big']);
    else if (index === bands.length - 1 && to < scaleMax) problems.push([`bands.${index}.to`, 'too_small']);
    next = to + 1;
  }
  return problems;
}

function rightsProblems(rights: RightsStatement): Problem[] {
  const problems = textProblem(
    'rights.reference',
    rights.reference,
    starLimits.reference,
    rights.basis === 'written_permission',
  );
  if (!rights.confirmed) problems.push(['rights.confirmed', 'required']);
  return problems;
}

/**
 * What keeps an own star from being saved, by field; empty when nothing does (domain.md 1.6, 1.8).
 * A band that starts too late is `too_big` at its `from`, one that overlaps is `too_small`.
 */
export function findStarProblems(draft: OwnStarDraft): FieldProblems {
  const isScale = starScaleMaxima.some((max) => max === draft.scaleMax);
  return Object.fromEntries([
    ...textProblem('name', draft.name, starLimits.name, true),
    ...textProblem('copyrightLine', draft.copyrightLine, starLimits.copyrightLine, false),
    ...countProblem('areas', draft.areas.length, starLimits.areas),
    ...namedProblems('areas', draft.areas),
    ...draft.areas.flatMap((area, i) =>
      textProblem(`areas.${i}.prompt`, area.prompt, starLimits.prompt, false),
    ),
    ...countProblem('bands', draft.bands.length, starLimits.bands),
    ...namedProblems('bands', draft.bands),
    ...draft.bands.flatMap((band, i) =>
      textProblem(`bands.${i}.meaning`, band.meaning, starLimits.meaning, false),
    ),
    ...(isScale
      ? bandProblems(draft.bands, draft.scaleMax)
      : ([['scaleMax', 'not_a_choice']] satisfies Problem[])),
    ...rightsProblems(draft.rights),
  ]);
}

/** A key for an area or band that is named by a person: from its label, and not one of those taken. */
export function keyForLabel(label: string, taken: readonly string[]): string {
  const words = foldForSearch(label)
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[_0-9]+|_+$/gu, '')
    .slice(0, 32);
  const stem = words === '' ? 'part' : words;
  let key = stem;
  for (let number = 2; taken.includes(key); number += 1) key = `${stem}_${number}`;
  return key;
}

/** Only an own star that nobody has used yet may be edited; anything else is copied to a new version (domain.md 1.8). */
export function isTemplateEditable(kind: StarTemplateKind, status: StarTemplateStatus): boolean {
  return kind === 'custom' && status === 'draft';
}

/** The band of a score; undefined outside the scale. */
export function findBand(bands: readonly StarBandRange[], score: number): StarBandRange | undefined {
  return bands.find((band) => band.from <= score && score <= band.to);
}
