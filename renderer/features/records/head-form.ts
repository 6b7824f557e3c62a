import { z } from 'zod';
import { recordHead, type RecordHead } from '#shared/contracts/records.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { findHeadProblems } from '#shared/domain/records/record-head.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';

/** What every record's form holds besides its own fields; kept whole as the draft. */
export const headForm = z.strictObject({
  ...recordHead.shape,
  /** The version it was written over. */
  basedOn: z.number().int().min(0),
  madeOn: z.iso.date().nullable(),
  /** One name a line. */
  others: z.string(),
  withheldReason: z.string(),
  agreedWords: z.string(),
  externalPlanRef: z.string(),
  /** Why a kept version is corrected; stays empty in a new one. */
  reason: z.string(),
});
export type HeadForm = z.infer<typeof headForm>;

/**
 * The head of a new version, made together today; what the person says to it is asked anew.
 * @param reviewAfter days until it is looked at again
 */
export function newHead(
  today: string,
  last: { readonly head: RecordHead; readonly version: number } | null,
  reviewAfter: number,
): HeadForm {
  return {
    basedOn: last?.version ?? 0,
    madeOn: today,
    method: 'together',
    others: '',
    reviewOn: addDays(today, reviewAfter),
    sharedWithPerson: 'not_yet',
    withheldReason: '',
    agreed: 'not_asked',
    agreedWords: '',
    externalPlanRef: last?.head.externalPlanRef ?? '',
    reason: '',
  };
}

/** The head of a kept version, to correct it. */
export function headFormOf(head: RecordHead, version: number): HeadForm {
  return { ...head, basedOn: version, others: head.others.join('\n'), reason: '' };
}

/** What is kept of the form's head. */
export function headOf(form: HeadForm, today: string): RecordHead {
  const isWithheld = form.sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    madeOn: form.madeOn ?? today,
    method: form.method,
    others: [...linesOf(form.others)],
    reviewOn: form.reviewOn,
    sharedWithPerson: form.sharedWithPerson,
    withheldReason: isWithheld ? form.withheldReason.trim() : '',
    agreed: form.agreed,
    agreedWords: form.agreedWords,
    externalPlanRef: form.externalPlanRef.trim(),
  };
}

/** What is to be looked at before the head can be kept. */
export function headFormProblems(form: HeadForm, today: string): FieldProblems {
  const others = linesOf(form.others);
  return {
    ...(form.madeOn === null ? { madeOn: 'required' } : {}),
    ...(others.some((name) => name.length > 120) ? { others: 'too_long' } : {}),
    ...(others.length > 20 ? { others: 'too_many' } : {}),
    ...findHeadProblems(headOf(form, today), today),
  };
}
