import { z } from 'zod';
import type { OutputOf } from '#renderer/api/client.ts';
import { instantAt, timeOf } from '#renderer/features/notes/local-time.ts';
import { type BreachContent, breachContent } from '#shared/contracts/breaches.ts';
import { breachKinds, type Protection } from '#shared/domain/breaches/breach-codes.ts';
import { findBreachProblems, findReportProblems } from '#shared/domain/breaches/breach-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { clockFrom, dayOf } from '#shared/lib/clock.ts';
import { caseId } from '#shared/lib/ids.ts';

const day = z.iso.date().nullable();
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/u)
  .nullable();

/** A first report as it stands in its form; kept whole as the draft. */
export const reportForm = z.strictObject({
  kind: z.enum(breachKinds).nullable(),
  noticedDay: day,
  noticedTime: time,
  whatHappened: z.string(),
});
export type ReportForm = z.infer<typeof reportForm>;

const {
  noticedAt: _noticedAt,
  authorityToldAt: _authorityToldAt,
  caseIds: _caseIds,
  ...fields
} = breachContent.shape;

/** All that is known as it stands in its form; kept whole as the draft. */
export const breachForm = z.strictObject({
  ...fields,
  noticedDay: day,
  noticedTime: time,
  /** Counts as typed. */
  peopleCount: z.string(),
  recordsCount: z.string(),
  cases: z.array(z.strictObject({ caseId, name: z.string() })),
  contactPoint: z.string(),
  toldDay: day,
  toldTime: time,
  authorityHow: z.string(),
  peopleHow: z.string(),
});
export type BreachForm = z.infer<typeof breachForm>;

export type KeptBreach = OutputOf<'breaches.get'>;

const instantOf = (onDay: string, at: string | null) => instantAt(onDay, at ?? '00:00');

/** What is missing or wrong in a first report, by field of its form. */
export function reportProblems(form: ReportForm, now: string): FieldProblems {
  const { kind, noticedDay, noticedTime, whatHappened } = form;
  if (noticedDay === null) return { noticedDay: 'required' };
  const found = findReportProblems({ noticedAt: instantOf(noticedDay, noticedTime), whatHappened }, now);
  return { ...(kind === null ? { kind: 'required' } : {}), ...inForm(found) };
}

/** When it was noticed; a day without a time counts from its beginning, so that the clock never runs too long. */
export function noticedAtOf({ noticedDay, noticedTime }: ReportForm, today: string): string {
  return instantOf(noticedDay ?? today, noticedTime);
}

/** The form over what was kept. */
export function breachFormOf({ content, names }: Pick<KeptBreach, 'content' | 'names'>): BreachForm {
  const { noticedAt, authorityToldAt, caseIds, peopleCount, recordsCount, ...rest } = content;
  return {
    ...rest,
    noticedDay: dayOf(noticedAt),
    noticedTime: timeOf(noticedAt),
    peopleCount: peopleCount === null ? '' : String(peopleCount),
    recordsCount: recordsCount === null ? '' : String(recordsCount),
    cases: caseIds.map((id, index) => ({ caseId: id, name: names[index] ?? '' })),
    toldDay: authorityToldAt === null ? null : dayOf(authorityToldAt),
    toldTime: authorityToldAt === null ? null : timeOf(authorityToldAt),
  };
}

const countOf = (typed: string) => (typed.trim() === '' ? null : Number(typed));
const isCount = (typed: string) => /^\d{0,6}$/u.test(typed.trim());

/** What is kept; `was` stands for a day of noticing that was taken out. */
export function breachOf(form: BreachForm, was: string): BreachContent {
  const { noticedDay, noticedTime, toldDay, toldTime, cases, peopleCount, recordsCount, ...rest } = form;
  return {
    ...rest,
    noticedAt: noticedDay === null ? was : instantOf(noticedDay, noticedTime),
    authorityToldAt: toldDay === null ? null : instantOf(toldDay, toldTime),
    peopleCount: countOf(peopleCount),
    recordsCount: countOf(recordsCount),
    caseIds: cases.map((each) => each.caseId),
  };
}

/** What is missing or wrong, by field of the form. `now` is an instant in UTC. */
export function breachProblems(form: BreachForm, now: string): FieldProblems {
  const content = breachOf({ ...form, peopleCount: '', recordsCount: '' }, now);
  const today = clockFrom(() => Date.parse(now)).today();
  return {
    ...(form.noticedDay === null ? { noticedDay: 'required' } : {}),
    ...(isCount(form.peopleCount) ? {} : { peopleCount: 'not_a_number' }),
    ...(isCount(form.recordsCount) ? {} : { recordsCount: 'not_a_number' }),
    ...inForm(findBreachProblems(content, { now, today, noticedOn: dayOf(content.noticedAt) })),
  };
}

/** The field of the form behind one that the rules or the core name. */
export function breachField(name: string): string {
  if (name === 'noticedAt') return 'noticedDay';
  return name === 'authorityToldAt' ? 'toldDay' : name;
}

function inForm(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(Object.entries(problems).map(([name, code]) => [breachField(name), code]));
}

/** A statement that still stands as Keystead wrote it, or none yet, follows the choice; own words stay. */
export function followsChoice(text: string, statements: Readonly<Record<Protection, string>>): boolean {
  return text.trim() === '' || Object.values(statements).includes(text);
}
