import { z } from 'zod';
import type { SupportAgreementBody } from '#shared/contracts/papers.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const lists = ['strengths', 'whatPersonWants', 'whatServicePromises', 'agreedBy'] as const;
const texts = ['rhythmSummary', 'howToComplain', 'howToEnd'] as const;

/** The agreement as it stands in its form: lists as lines of text. Kept whole as the draft. */
export const agreementForm = z.strictObject({
  ...headForm.shape,
  strengths: z.string(),
  whatPersonWants: z.string(),
  whatServicePromises: z.string(),
  rhythmSummary: z.string(),
  howToComplain: z.string(),
  howToEnd: z.string(),
  agreedBy: z.string(),
});
export type AgreementForm = z.infer<typeof agreementForm>;

/** What a first agreement begins with: what is known, and the usual words. */
export type KnownForAgreement = Pick<AgreementForm, (typeof lists)[number] | (typeof texts)[number]>;

/** Days until the agreement is looked at again, as a first thought. */
const lookAgainAfter = 182;

function bodyFormOf({ content }: SupportAgreementBody): KnownForAgreement {
  return {
    strengths: content.strengths.join('\n'),
    whatPersonWants: content.whatPersonWants.join('\n'),
    whatServicePromises: content.whatServicePromises.join('\n'),
    rhythmSummary: content.rhythmSummary,
    howToComplain: content.howToComplain,
    howToEnd: content.howToEnd,
    agreedBy: content.agreedBy.join('\n'),
  };
}

/** The next version, filled from the last; a first one begins with what is known. */
export function newAgreement(
  today: string,
  last: KeptRecordOf<'support_agreement'> | null,
  known: KnownForAgreement,
): AgreementForm {
  return { ...newHead(today, last, lookAgainAfter), ...(last === null ? known : bodyFormOf(last.body)) };
}

/** A kept agreement, to correct it. */
export function agreementFormOf(record: KeptRecordOf<'support_agreement'>): AgreementForm {
  return { ...headFormOf(record.head, record.version), ...bodyFormOf(record.body) };
}

/** What is kept of the form. */
export function agreementBodyOf(form: AgreementForm): SupportAgreementBody {
  return {
    kind: 'support_agreement',
    content: {
      strengths: [...linesOf(form.strengths)],
      whatPersonWants: [...linesOf(form.whatPersonWants)],
      whatServicePromises: [...linesOf(form.whatServicePromises)],
      rhythmSummary: form.rhythmSummary,
      howToComplain: form.howToComplain,
      howToEnd: form.howToEnd,
      agreedBy: [...linesOf(form.agreedBy)],
    },
    team: null,
  };
}

/** What is to be looked at before the agreement can be kept. */
export function agreementProblems(form: AgreementForm, today: string): FieldProblems {
  const most = (list: (typeof lists)[number]) =>
    list === 'agreedBy' ? { lines: 20, letters: 120 } : { lines: 40, letters: 500 };
  const tooLong = lists.filter((list) =>
    linesOf(form[list]).some((line) => line.length > most(list).letters),
  );
  const tooMany = lists.filter((list) => linesOf(form[list]).length > most(list).lines);
  return {
    ...Object.fromEntries(tooLong.map((list) => [list, 'too_long' as const])),
    ...Object.fromEntries(tooMany.map((list) => [list, 'too_many' as const])),
    ...headFormProblems(form, today),
  };
}
