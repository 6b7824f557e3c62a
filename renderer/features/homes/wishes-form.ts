import { z } from 'zod';
import type { HousingWishesBody } from '#shared/contracts/home-search.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { homeTypes, liveWithWishes } from '#shared/domain/housing/search-codes.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

/** Days until wishes are looked at again. */
const reviewAfterDays = 60;

const lists = ['strengths', 'areas', 'mustHave', 'mustNotHave'] as const;

/** Wishes as they stand in their form: lists as lines. Kept whole as the draft. */
export const wishesForm = z.strictObject({
  ...headForm.shape,
  strengths: z.string(),
  areas: z.string(),
  homeTypes: z.array(z.enum(homeTypes)),
  liveWith: z.enum(liveWithWishes),
  liveWithWho: z.string(),
  floorOrAccess: z.string(),
  pets: z.string(),
  mustHave: z.string(),
  mustNotHave: z.string(),
  notes: z.string(),
});
export type WishesForm = z.infer<typeof wishesForm>;

type Wishes = KeptRecordOf<'housing_wishes'>;

function contentFormOf({ content }: HousingWishesBody) {
  return {
    ...content,
    strengths: content.strengths.join('\n'),
    areas: content.areas.join('\n'),
    mustHave: content.mustHave.join('\n'),
    mustNotHave: content.mustNotHave.join('\n'),
  };
}

/** The next version, filled from the last; a first one begins with the strengths and needs that are known. */
export function newWishes(
  today: string,
  last: Wishes | null,
  known: { readonly strengths: readonly string[]; readonly accessNeeds: readonly string[] },
): WishesForm {
  const head = newHead(today, last, reviewAfterDays);
  if (last !== null) return { ...head, ...contentFormOf(last.body) };
  return {
    ...head,
    strengths: known.strengths.join('\n'),
    areas: '',
    homeTypes: [],
    liveWith: 'open',
    liveWithWho: '',
    floorOrAccess: known.accessNeeds.join(', '),
    pets: '',
    mustHave: '',
    mustNotHave: '',
    notes: '',
  };
}

/** Kept wishes, to correct them. */
export function wishesFormOf(record: Wishes): WishesForm {
  return { ...headFormOf(record.head, record.version), ...contentFormOf(record.body) };
}

/** What is kept of the form. */
export function wishesBodyOf(form: WishesForm): HousingWishesBody {
  return {
    kind: 'housing_wishes',
    content: {
      strengths: [...linesOf(form.strengths)],
      areas: [...linesOf(form.areas)],
      homeTypes: form.homeTypes,
      liveWith: form.liveWith,
      liveWithWho: form.liveWithWho.trim(),
      floorOrAccess: form.floorOrAccess.trim(),
      pets: form.pets.trim(),
      mustHave: [...linesOf(form.mustHave)],
      mustNotHave: [...linesOf(form.mustNotHave)],
      notes: form.notes,
    },
    team: null,
  };
}

/** What is to be looked at before it can be kept: forty lines of up to 500 characters fit in a list. */
export function wishesProblems(form: WishesForm, today: string): FieldProblems {
  const tooLong = lists.flatMap((list): (readonly [string, FieldCode])[] => {
    const lines = linesOf(form[list]);
    if (lines.length > 40) return [[list, 'too_many']];
    return lines.some((line) => line.length > 500) ? [[list, 'too_long']] : [];
  });
  return { ...headFormProblems(form, today), ...Object.fromEntries(tooLong) };
}
