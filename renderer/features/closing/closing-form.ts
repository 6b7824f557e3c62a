import { z } from 'zod';
import type { ClosingRecordBody } from '#shared/contracts/closing.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { closureReasons } from '#shared/domain/cases/case-codes.ts';
import { findClosingProblems, usualFollowUps } from '#shared/domain/closing/closing-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const whoRow = z.strictObject({ key: z.string(), what: z.string(), who: z.string(), how: z.string() });
export type WhoRow = z.infer<typeof whoRow>;

const checkInRow = z.strictObject({ key: z.string(), on: z.iso.date().nullable() });
export type CheckInRow = z.infer<typeof checkInRow>;

/** What is agreed for the end, as it stands in its form. Kept whole as the draft. */
export const closingForm = z.strictObject({
  ...headForm.shape,
  strengths: z.string(),
  endsOn: z.iso.date().nullable(),
  closureReason: z.enum(closureReasons).nullable(),
  reasonNote: z.string(),
  personView: z.string(),
  workerView: z.string(),
  whoNow: z.array(whoRow),
  earlySigns: z.string(),
  whatHelps: z.string(),
  keeps: z.string(),
  told: z.string(),
  wayBack: z.string(),
  followUpDates: z.array(checkInRow),
});
export type ClosingForm = z.infer<typeof closingForm>;

const lists = ['strengths', 'earlySigns', 'whatHelps', 'keeps', 'told'] as const;

/** What is known for a first record. */
export interface KnownForClosing {
  readonly strengths: readonly string[];
  readonly earlySigns: readonly string[];
  readonly whatHelps: readonly string[];
  /** Usual words about coming back. */
  readonly wayBack: string;
}

/** Check-ins as rows of the form. */
export function checkInRows(days: readonly string[]): CheckInRow[] {
  return days.map((on, index) => ({ key: `day-${String(index)}-${on}`, on }));
}

function bodyFormOf({ content }: ClosingRecordBody) {
  return {
    strengths: content.strengths.join('\n'),
    endsOn: content.endsOn,
    closureReason: content.reason,
    reasonNote: content.reasonNote,
    personView: content.personView,
    workerView: content.workerView,
    whoNow: content.whoNow.map((row, index) => ({ key: `was-${String(index)}`, ...row })),
    earlySigns: content.earlySigns.join('\n'),
    whatHelps: content.whatHelps.join('\n'),
    keeps: content.keeps.join('\n'),
    told: content.told.join('\n'),
    wayBack: content.wayBack,
    followUpDates: checkInRows(content.followUpDates),
  };
}

/** The next version; a first one begins with strengths and early signs that are known, and the usual check-ins. */
export function newClosing(
  today: string,
  last: KeptRecordOf<'closing_record'> | null,
  known: KnownForClosing,
): ClosingForm {
  const head = { ...newHead(today, last, 1), reviewOn: null };
  if (last !== null) return { ...head, ...bodyFormOf(last.body) };
  return {
    ...head,
    strengths: known.strengths.join('\n'),
    endsOn: today,
    closureReason: null,
    reasonNote: '',
    personView: '',
    workerView: '',
    whoNow: [],
    earlySigns: known.earlySigns.join('\n'),
    whatHelps: known.whatHelps.join('\n'),
    keeps: '',
    told: '',
    wayBack: known.wayBack,
    followUpDates: checkInRows(usualFollowUps(today)),
  };
}

/** A kept record, to correct it. */
export function closingFormOf(record: KeptRecordOf<'closing_record'>): ClosingForm {
  return { ...headFormOf(record.head, record.version), ...bodyFormOf(record.body) };
}

function checkIns({ followUpDates }: ClosingForm): string[] {
  return followUpDates.flatMap(({ on }) => (on === null ? [] : [on])).toSorted();
}

/** What is kept of the form; rows in which nothing stands are left out. */
export function closingBodyOf(form: ClosingForm, today: string): ClosingRecordBody {
  return {
    kind: 'closing_record',
    content: {
      strengths: [...linesOf(form.strengths)],
      endsOn: form.endsOn ?? today,
      reason: form.closureReason ?? 'other',
      reasonNote: form.reasonNote.trim(),
      personView: form.personView,
      workerView: form.workerView,
      whoNow: form.whoNow
        .filter(({ what, who, how }) => `${what}${who}${how}`.trim() !== '')
        .map(({ what, who, how }) => ({ what: what.trim(), who: who.trim(), how: how.trim() })),
      earlySigns: [...linesOf(form.earlySigns)],
      whatHelps: [...linesOf(form.whatHelps)],
      keeps: [...linesOf(form.keeps)],
      told: [...linesOf(form.told)],
      wayBack: form.wayBack,
      followUpDates: checkIns(form),
    },
    team: null,
  };
}

/** What is to be looked at before the record can be kept. */
export function closingProblems(form: ClosingForm, today: string): FieldProblems {
  const { content } = closingBodyOf(form, today);
  const tooLong = lists.filter((list) => linesOf(form[list]).some((line) => line.length > 500));
  const tooMany = lists.filter((list) => linesOf(form[list]).length > 40);
  return {
    ...(form.endsOn === null ? { endsOn: 'required' } : {}),
    ...(form.closureReason === null ? { closureReason: 'required' } : {}),
    ...(content.whoNow.some(({ what, who }) => what === '' || who === '') ? { whoNow: 'required' } : {}),
    ...Object.fromEntries(tooLong.map((list) => [list, 'too_long' as const])),
    ...Object.fromEntries(tooMany.map((list) => [list, 'too_many' as const])),
    ...(form.closureReason === null ? {} : findClosingProblems(content)),
    ...headFormProblems(form, today),
  };
}
