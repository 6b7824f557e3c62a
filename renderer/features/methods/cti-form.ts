import { z } from 'zod';
import { ctiCourseBody, type CtiCourseBody } from '#shared/contracts/methods.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { ctiAnswers, type CtiPhase, ctiPhases } from '#shared/domain/methods/cti-codes.ts';
import {
  findCourseProblems,
  findPhaseOneStart,
  findPresentPhase,
  nextPhases,
  plannedPhaseEnd,
} from '#shared/domain/methods/cti-course.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const phases = ctiCourseBody.shape.content.shape.phases;
type Phases = z.infer<typeof phases>;
type Phase = Phases[number];

/** The course as it stands in its form: earlier phases as they are, the last one field by field. */
export const ctiForm = z.strictObject({
  ...headForm.shape,
  strengths: z.string(),
  phaseMonths: z.number(),
  past: phases,
  phase: z.enum(ctiPhases),
  startedOn: z.iso.date().nullable(),
  plannedEnd: z.iso.date().nullable(),
  focus1: z.string(),
  focus2: z.string(),
  focus3: z.string(),
  changedReason: z.string(),
  isReviewed: z.boolean(),
  lookedBackOn: z.iso.date().nullable(),
  tapering: z.enum(ctiAnswers).nullable(),
  time_left: z.enum(ctiAnswers).nullable(),
  worker_change: z.enum(ctiAnswers).nullable(),
  reviewNote: z.string(),
  isEnded: z.boolean(),
  endedOn: z.iso.date().nullable(),
  workerView: z.string(),
});
export type CtiForm = z.infer<typeof ctiForm>;

/** What somebody came to do: change the phase under way, look back at it, or begin the next. */
export const ctiActs = ['change', 'review', 'begin'] as const;
export type CtiAct = (typeof ctiActs)[number];

function phaseForm({ phase, startedOn, plannedEnd, endedOn, focusAreas, changedReason, review }: Phase) {
  const [focus1 = '', focus2 = '', focus3 = ''] = focusAreas;
  return {
    phase,
    startedOn,
    plannedEnd,
    focus1,
    focus2,
    focus3,
    changedReason,
    isReviewed: review !== null,
    lookedBackOn: review?.on ?? null,
    tapering: review?.answers.tapering ?? null,
    time_left: review?.answers.time_left ?? null,
    worker_change: review?.answers.worker_change ?? null,
    reviewNote: review?.note ?? '',
    isEnded: endedOn !== null,
    endedOn,
  };
}

/** The planned end of a phase that begins on a day, after the phases before it (domain.md 4.3). */
export function usualEnd(
  past: Phases,
  { phase, startedOn, phaseMonths }: Pick<CtiForm, 'phase' | 'startedOn' | 'phaseMonths'>,
): string | null {
  const start = findPhaseOneStart({ phaseMonths, phases: past }) ?? startedOn;
  return start === null ? null : plannedPhaseEnd(start, phase, phaseMonths);
}

/** A phase that begins today. */
function freshPhase(past: Phases, phase: CtiPhase, today: string, phaseMonths: number): Phase {
  return {
    phase,
    startedOn: today,
    plannedEnd: usualEnd(past, { phase, startedOn: today, phaseMonths }),
    endedOn: null,
    focusAreas: [],
    changedReason: '',
    review: null,
  };
}

interface Beginning {
  readonly today: string;
  readonly last: KeptRecordOf<'cti_course'> | null;
  readonly act: CtiAct;
  /** Known strengths of the file, for a first version. */
  readonly strengths: readonly string[];
  /** Months of one phase, where nothing was begun yet. */
  readonly phaseMonths: number;
}

/** The next version: the phase under way, or the next one where none is; all else as it was. */
export function newCourse({ today, last, act, strengths, phaseMonths }: Beginning): CtiForm {
  const course = last?.body.content ?? { strengths: [...strengths], phaseMonths, phases: [] };
  const present = findPresentPhase(course);
  const [next = 'pre_cti'] = nextPhases(course);
  const past = present === undefined ? course.phases : course.phases.slice(0, -1);
  const months = course.phaseMonths;
  const shown = present === undefined ? freshPhase(past, next, today, months) : course.phases.at(-1);
  const phase = phaseForm(shown ?? freshPhase(past, next, today, months));
  const looksBack = act === 'review' && present !== undefined;
  return {
    ...newHead(today, last, 1),
    // The planned end of the phase is the day to look again.
    reviewOn: null,
    strengths: course.strengths.join('\n'),
    phaseMonths: months,
    past,
    ...phase,
    ...(looksBack ? { isReviewed: true, lookedBackOn: phase.lookedBackOn ?? today } : {}),
    workerView: last?.body.team?.workerView ?? '',
  };
}

/** A kept version, to correct its last phase. */
export function ctiFormOf(record: KeptRecordOf<'cti_course'>): CtiForm {
  const { content, team } = record.body;
  const last = content.phases.at(-1);
  const past = content.phases.slice(0, -1);
  return {
    ...headFormOf(record.head, record.version),
    strengths: content.strengths.join('\n'),
    phaseMonths: content.phaseMonths,
    past,
    ...phaseForm(last ?? freshPhase(past, 'pre_cti', record.head.madeOn, content.phaseMonths)),
    workerView: team?.workerView ?? '',
  };
}

/** What is kept of the form. */
export function ctiBodyOf(form: CtiForm): CtiCourseBody {
  const day = form.madeOn ?? '';
  const phase: Phase = {
    phase: form.phase,
    startedOn: form.startedOn ?? day,
    plannedEnd: form.phase === 'pre_cti' ? null : form.plannedEnd,
    endedOn: form.isEnded ? form.endedOn : null,
    focusAreas: [form.focus1, form.focus2, form.focus3]
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    changedReason: form.changedReason.trim(),
    review: form.isReviewed
      ? {
          on: form.lookedBackOn ?? day,
          answers: {
            tapering: form.tapering,
            time_left: form.time_left,
            worker_change: form.worker_change,
          },
          note: form.reviewNote,
        }
      : null,
  };
  return {
    kind: 'cti_course',
    content: {
      strengths: [...linesOf(form.strengths)],
      phaseMonths: form.phaseMonths,
      phases: [...form.past, phase],
    },
    team: { workerView: form.workerView },
  };
}

/** The field of the form behind a field of the course. */
export function ctiField(path: string): string {
  const [name = path] = path.split('.');
  const fields: Readonly<Record<string, string>> = {
    focusAreas: 'focus1',
    review: 'tapering',
    phases: 'phase',
  };
  return fields[name] ?? name;
}

/** What is to be looked at before it can be kept. */
export function ctiFormProblems(form: CtiForm, today: string): FieldProblems {
  const found = findCourseProblems(ctiBodyOf(form).content, today);
  const strengths = linesOf(form.strengths);
  return {
    ...headFormProblems(form, today),
    ...(form.startedOn === null ? { startedOn: 'required' } : {}),
    ...(form.isEnded && form.endedOn === null ? { endedOn: 'required' } : {}),
    ...Object.fromEntries(Object.entries(found).map(([path, code]) => [ctiField(path), code])),
    ...(strengths.some((line) => line.length > 500) ? { strengths: 'too_long' } : {}),
    ...(strengths.length > 40 ? { strengths: 'too_many' } : {}),
  };
}
