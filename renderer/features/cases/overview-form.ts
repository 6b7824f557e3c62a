import { z } from 'zod';
import type { OutputOf } from '#renderer/api/client.ts';
import { findOverviewProblems } from '#shared/domain/cases/overview-rules.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { supportsWanted } from '#shared/domain/plans/plan-codes.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';

const strength = z.strictObject({
  /** Keeps a row its own while others come and go. */
  key: z.string(),
  text: z.string(),
  foundBy: z.enum(['person', 'worker', 'other']),
  domain: z.enum(housingSupportAreas).nullable(),
});

const need = z.strictObject({
  key: z.string(),
  domain: z.enum(housingSupportAreas),
  text: z.string(),
  personPriority: z.number().int(),
  supportWanted: z.enum(supportsWanted),
  /** Day of the star that it was taken over from; null for others. Said beside the row until it is saved. */
  fromStarOf: z.string().nullable(),
});
export type NeedForm = z.infer<typeof need>;

/** The overview as it stands in its form; kept whole as the draft. */
export const overviewForm = z.strictObject({
  /** The version it was written over. */
  basedOn: z.number().int().min(0),
  whatMattersToMe: z.string(),
  whatPeopleLikeAboutMe: z.string(),
  howBestToSupportMe: z.string(),
  aspirations: z.string(),
  languageAndInterpreter: z.string(),
  culturalAndSpiritual: z.string(),
  communicationPreferences: z.string(),
  /** One a line. */
  accessNeeds: z.string(),
  agencies: z.string(),
  contributors: z.string(),
  strengths: z.array(strength),
  needs: z.array(need),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: z.string(),
  nextReviewOn: z.string().nullable(),
});
export type OverviewForm = z.infer<typeof overviewForm>;

type Overview = OutputOf<'cases.overview'>;
type OverviewContent = Omit<Overview, 'version' | 'writtenAt' | 'writtenBy'>;

/** What the file knows already, for fields that nobody has filled in. */
export interface KnownOfPerson {
  readonly languageAndInterpreter: string;
  readonly accessNeeds: readonly string[];
  readonly agencies: readonly string[];
  /** A day to look at it again. */
  readonly nextReviewOn: string;
}

/** The form over what stands there now, with what the file knows where nothing does; one empty strength invites the first. */
export function overviewFormOf(overview: Overview, known: KnownOfPerson, today: string): OverviewForm {
  const { version, writtenAt: _at, writtenBy: _by, strengths, needs, ...rest } = overview;
  const { accessNeeds, agencies, contributors, languageAndInterpreter, nextReviewOn } = overview;
  const rows = strengths.map((row, index) => ({ key: `was-${String(index)}`, ...row }));
  const either = (own: readonly string[], other: readonly string[]) =>
    (own.length > 0 ? own : other).join('\n');
  return {
    ...rest,
    basedOn: version,
    languageAndInterpreter:
      languageAndInterpreter === '' ? known.languageAndInterpreter : languageAndInterpreter,
    accessNeeds: either(accessNeeds, known.accessNeeds),
    agencies: either(agencies, known.agencies),
    contributors: contributors.join('\n'),
    strengths: rows.length > 0 ? rows : [emptyStrength('new-0')],
    needs: needs.map((row, index) => ({ key: `was-${String(index)}`, ...row, fromStarOf: null })),
    nextReviewOn: nextReviewOn !== null && nextReviewOn > today ? nextReviewOn : known.nextReviewOn,
  };
}

/** A row for one more strength. */
export function emptyStrength(key: string): OverviewForm['strengths'][number] {
  return { key, text: '', foundBy: 'person', domain: null };
}

/** A row for one more need, the nearest to the person until they say otherwise. */
export function emptyNeed(key: string): NeedForm {
  return {
    key,
    domain: 'home',
    text: '',
    personPriority: 1,
    supportWanted: 'do_together',
    fromStarOf: null,
  };
}

/** What is saved: rows without words are neither strengths nor needs. */
export function overviewContentOf(form: OverviewForm): OverviewContent {
  const { basedOn: _basedOn, strengths, needs, accessNeeds, agencies, contributors, ...rest } = form;
  const hasWords = ({ text }: { readonly text: string }) => text.trim() !== '';
  return {
    ...rest,
    withheldReason:
      form.sharedWithPerson === 'withheld_third_party_or_harm' ? form.withheldReason.trim() : '',
    accessNeeds: [...linesOf(accessNeeds)],
    agencies: [...linesOf(agencies)],
    contributors: [...linesOf(contributors)],
    strengths: strengths
      .filter(hasWords)
      .map(({ text, foundBy, domain }) => ({ text: text.trim(), foundBy, domain })),
    needs: needs.filter(hasWords).map(({ domain, text, personPriority, supportWanted }) => ({
      domain,
      text: text.trim(),
      personPriority,
      supportWanted,
    })),
  };
}

/** What keeps the overview from being saved, by field of the form. */
export function checkOverview(form: OverviewForm, today: string): FieldProblems {
  const isLong = (text: string, most: number) => linesOf(text).some((line) => line.length > most);
  return {
    ...(form.strengths.some(({ text }) => text.trim().length > 500) ? { strengths: 'too_long' } : {}),
    ...(form.needs.some(({ text }) => text.trim().length > 500) ? { needs: 'too_long' } : {}),
    ...(isLong(form.accessNeeds, 300) ? { accessNeeds: 'too_long' } : {}),
    ...(isLong(form.agencies, 200) ? { agencies: 'too_long' } : {}),
    ...(isLong(form.contributors, 120) ? { contributors: 'too_long' } : {}),
    ...findOverviewProblems(form, today),
  };
}

/** Everything that is compared with a newer version, in the order of the form. */
const overviewParts = [
  'whatMattersToMe',
  'howBestToSupportMe',
  'whatPeopleLikeAboutMe',
  'aspirations',
  'strengths',
  'needs',
  'accessNeeds',
  'languageAndInterpreter',
  'culturalAndSpiritual',
  'communicationPreferences',
  'agencies',
  'contributors',
] as const satisfies readonly (keyof OverviewContent)[];
export type OverviewPart = (typeof overviewParts)[number];

/** Where a newer version differs from what is in the form, so that nobody has to compare what is the same. */
export function differences(form: OverviewForm, newer: OverviewContent): readonly OverviewPart[] {
  const mine = overviewContentOf(form);
  const plain = (value: OverviewContent[OverviewPart]) =>
    typeof value === 'string' ? value.trim() : JSON.stringify(value.map((row) => sorted(row)));
  return overviewParts.filter((part) => plain(mine[part]) !== plain(newer[part]));
}

/** Fields of a row in one order, whoever wrote them. */
function sorted(row: OverviewContent['strengths'][number] | OverviewContent['needs'][number] | string) {
  return typeof row === 'string' ? row : Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b));
}
