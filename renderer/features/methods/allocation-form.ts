import { z } from 'zod';
import type { AllocationBody } from '#shared/contracts/methods.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { asksWhyCti, choseOther, findAllocationProblems } from '#shared/domain/methods/allocation.ts';
import {
  allocationAnswers,
  allocationPrompts,
  otherMethodReasons,
} from '#shared/domain/methods/allocation-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

/** A method, "none of them" once somebody said so, or nothing ticked yet: there is no default (domain.md 4.5). */
const pick = z.enum([...supportMethods, 'none']).nullable();
export type MethodPick = z.infer<typeof pick>;

/** The talk as it stands in its form; kept whole as the draft. */
export const allocationForm = z.strictObject({
  ...headForm.shape,
  strengths: z.string(),
  answers: z.partialRecord(z.enum(allocationPrompts), z.enum(allocationAnswers)),
  personWish: z.string(),
  noWishReason: z.string(),
  preferred: pick,
  offered: z.array(z.enum(supportMethods)),
  chosen: pick,
  otherBecause: z.enum(otherMethodReasons).nullable(),
  rationale: z.string(),
  decidedBy: z.string(),
  ctiReason: z.string(),
  workerView: z.string(),
});
export type AllocationForm = z.infer<typeof allocationForm>;

/** Days until one talks about it again; the length of a CTI phase fits all three methods. */
const reviewAfterDays = 90;

/**
 * The next talk, filled with what was said last time; what is best, what is chosen and why are asked anew. A first one
 * begins with the strengths that are known.
 */
export function newAllocation(
  today: string,
  last: KeptRecordOf<'allocation'> | null,
  strengths: readonly string[],
): AllocationForm {
  const content = last?.body.content;
  return {
    ...newHead(today, last, reviewAfterDays),
    strengths: (content?.strengths ?? strengths).join('\n'),
    answers: content?.answers ?? {},
    personWish: content?.personWish ?? '',
    noWishReason: '',
    preferred: null,
    offered: content?.offered ?? [],
    chosen: null,
    otherBecause: null,
    rationale: '',
    decidedBy: '',
    ctiReason: '',
    workerView: last?.body.team?.workerView ?? '',
  };
}

/** A kept version, to correct it. */
export function allocationFormOf(record: KeptRecordOf<'allocation'>): AllocationForm {
  const { content, team } = record.body;
  return {
    ...headFormOf(record.head, record.version),
    ...content,
    strengths: content.strengths.join('\n'),
    preferred: content.preferred ?? 'none',
    chosen: content.chosen ?? 'none',
    workerView: team?.workerView ?? '',
  };
}

const picked = (value: MethodPick) => (value === 'none' ? null : value);

/** What is kept of the form: reasons only where they are asked for. */
export function allocationBodyOf(form: AllocationForm): AllocationBody {
  const decision = { answers: form.answers, preferred: picked(form.preferred), chosen: picked(form.chosen) };
  return {
    kind: 'allocation',
    content: {
      ...decision,
      strengths: [...linesOf(form.strengths)],
      personWish: form.personWish,
      noWishReason: form.personWish.trim() === '' ? form.noWishReason.trim() : '',
      offered: form.offered,
      otherBecause: choseOther(decision) ? form.otherBecause : null,
      rationale: form.rationale,
      decidedBy: form.decidedBy.trim(),
      ctiReason: asksWhyCti(decision) ? form.ctiReason.trim() : '',
    },
    team: { workerView: form.workerView },
  };
}

/** What is to be looked at before it can be kept. */
export function allocationFormProblems(form: AllocationForm, today: string): FieldProblems {
  const { content } = allocationBodyOf(form);
  return {
    ...headFormProblems(form, today),
    ...findAllocationProblems(content),
    ...(content.strengths.some((line) => line.length > 500) ? { strengths: 'too_long' } : {}),
    ...(content.strengths.length > 40 ? { strengths: 'too_many' } : {}),
  };
}
