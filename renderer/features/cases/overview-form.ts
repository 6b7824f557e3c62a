import { z } from 'zod';
import type { OutputOf } from '#renderer/api/client.ts';

const strength = z.strictObject({
  /** Keeps a row its own while others come and go. */
  key: z.string(),
  text: z.string(),
  foundBy: z.enum(['person', 'worker', 'other']),
});

/** What matters and strengths as they stand in their form; kept whole as the draft. */
export const overviewForm = z.strictObject({
  /** The version it was written over. */
  basedOn: z.number().int().min(0),
  whatMattersToMe: z.string(),
  whatPeopleLikeAboutMe: z.string(),
  howBestToSupportMe: z.string(),
  aspirations: z.string(),
  strengths: z.array(strength),
});
export type OverviewForm = z.infer<typeof overviewForm>;

type Overview = OutputOf<'cases.overview'>;
export type OverviewContent = Pick<
  Overview,
  'whatMattersToMe' | 'whatPeopleLikeAboutMe' | 'howBestToSupportMe' | 'aspirations' | 'strengths'
>;

/** The form over what stands there now; one empty strength invites the first. */
export function overviewFormOf(overview: Overview): OverviewForm {
  const { version, writtenAt: _at, writtenBy: _by, strengths, ...texts } = overview;
  const rows = strengths.map((row, index) => ({ key: `was-${String(index)}`, ...row }));
  return { ...texts, basedOn: version, strengths: rows.length > 0 ? rows : [emptyStrength('new-0')] };
}

/** A row for one more strength. */
export function emptyStrength(key: string): OverviewForm['strengths'][number] {
  return { key, text: '', foundBy: 'person' };
}

/** What is saved: rows without words are no strengths. */
export function overviewContentOf(form: OverviewForm): OverviewContent {
  const { basedOn: _basedOn, strengths, ...texts } = form;
  return {
    ...texts,
    strengths: strengths
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, foundBy }) => ({ text: text.trim(), foundBy })),
  };
}

export const overviewTexts = [
  'whatMattersToMe',
  'howBestToSupportMe',
  'whatPeopleLikeAboutMe',
  'aspirations',
] as const;
export type OverviewText = (typeof overviewTexts)[number];

/** Where a newer version differs from what is in the form, so that nobody has to compare what is the same. */
export function differences(
  form: OverviewForm,
  newer: OverviewContent,
): readonly (OverviewText | 'strengths')[] {
  const mine = overviewContentOf(form);
  const texts = overviewTexts.filter((field) => mine[field].trim() !== newer[field].trim());
  const same =
    mine.strengths.length === newer.strengths.length &&
    mine.strengths.every(
      (row, index) =>
        row.text === newer.strengths[index]?.text && row.foundBy === newer.strengths[index]?.foundBy,
    );
  return same ? texts : [...texts, 'strengths'];
}
