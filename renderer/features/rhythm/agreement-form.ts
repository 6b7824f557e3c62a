import { z } from 'zod';
import type { ContactAgreementBody } from '#shared/contracts/rhythm.ts';
import { contactChannels } from '#shared/domain/contacts/contact-codes.ts';
import { findAgreementProblems, longestRhythm, type Rhythm } from '#shared/domain/contacts/rhythm.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

/** Days until an agreement is looked at again. */
const reviewAfterDays = 90;

/** An agreement as it stands in its form: days as typed, lists as lines. Kept whole as the draft. */
export const agreementForm = z.strictObject({
  ...headForm.shape,
  from: z.iso.date().nullable(),
  contactEveryDays: z.string(),
  visitEveryDays: z.string(),
  pauseEveryDays: z.string(),
  preferredTimes: z.string(),
  /** Empty where nobody said. */
  preferredChannel: z.enum(['', ...contactChannels]),
  why: z.string(),
  strengths: z.string(),
});
export type AgreementForm = z.infer<typeof agreementForm>;

type Agreement = KeptRecordOf<'contact_agreement'>;

function contentFormOf({ content }: ContactAgreementBody) {
  return {
    from: content.from,
    contactEveryDays: String(content.contactEveryDays),
    visitEveryDays: content.visitEveryDays?.toString() ?? '',
    pauseEveryDays: content.pauseEveryDays?.toString() ?? '',
    preferredTimes: content.preferredTimes,
    preferredChannel: content.preferredChannel ?? ('' as const),
    why: content.reason,
    strengths: content.strengths.join('\n'),
  };
}

interface Beginning {
  readonly today: string;
  readonly last: Agreement | null;
  /** What holds without an agreement. */
  readonly usual: Rhythm;
  /** Known of the person, for a first agreement. */
  readonly known: {
    readonly strengths: readonly string[];
    readonly preferredTimes: string;
    readonly preferredChannel: string | null;
  };
}

/** The next agreement, from today: filled from the last, a first one from the usual rhythm and what is known. */
export function newAgreement({ today, last, usual, known }: Beginning): AgreementForm {
  const head = newHead(today, last, reviewAfterDays);
  if (last !== null) return { ...head, ...contentFormOf(last.body), from: today, why: '' };
  return {
    ...head,
    from: today,
    contactEveryDays: String(usual.contactEveryDays),
    visitEveryDays: usual.visitEveryDays?.toString() ?? '',
    pauseEveryDays: '',
    preferredTimes: known.preferredTimes,
    preferredChannel: contactChannels.find((channel) => channel === known.preferredChannel) ?? '',
    why: '',
    strengths: known.strengths.join('\n'),
  };
}

/** A kept agreement, to correct it. */
export function agreementFormOf(record: Agreement): AgreementForm {
  return { ...headFormOf(record.head, record.version), ...contentFormOf(record.body) };
}

/** Whole days between one and the longest rhythm; null for anything else. */
export function daysOf(typed: string): number | null {
  const text = typed.trim();
  const days = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return days >= 1 && days <= longestRhythm ? days : null;
}

/** What is kept of the form; `today` stands for a first day that is still missing. */
export function agreementBodyOf(form: AgreementForm, today: string): ContactAgreementBody {
  return {
    kind: 'contact_agreement',
    content: {
      strengths: [...linesOf(form.strengths)],
      from: form.from ?? today,
      contactEveryDays: daysOf(form.contactEveryDays) ?? 1,
      visitEveryDays: daysOf(form.visitEveryDays),
      pauseEveryDays: daysOf(form.pauseEveryDays),
      preferredTimes: form.preferredTimes.trim(),
      preferredChannel: form.preferredChannel === '' ? null : form.preferredChannel,
      reason: form.why,
    },
    team: null,
  };
}

function daysProblem(typed: string): FieldCode | undefined {
  return typed.trim() !== '' && daysOf(typed) === null ? 'not_a_number' : undefined;
}

/** What is to be looked at before it can be kept, by field of the form. */
export function agreementProblems(form: AgreementForm, today: string): FieldProblems {
  const { reason: why, ...own } = findAgreementProblems(
    { from: form.from ?? today, reason: form.why },
    today,
  );
  const problems: Record<string, FieldCode | undefined> = {
    ...headFormProblems(form, today),
    ...own,
    ...(form.from === null ? { from: 'required' } : {}),
    contactEveryDays: daysOf(form.contactEveryDays) === null ? 'not_a_number' : undefined,
    visitEveryDays: daysProblem(form.visitEveryDays),
    pauseEveryDays: daysProblem(form.pauseEveryDays),
    why,
  };
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, code]) => (code === undefined ? [] : [[field, code]])),
  );
}
