import type { FieldProblems } from '../../lib/app-error.ts';
import { addMonthsClamped } from '../dates/calendar.ts';
import { type CtiAnswer, type CtiPhase, ctiPhases, type CtiQuestion, ctiQuestions } from './cti-codes.ts';

/** The talk at the end of a phase. */
export interface CtiReview {
  readonly on: string;
  readonly answers: Readonly<Record<CtiQuestion, CtiAnswer | null>>;
  readonly note: string;
}

/** One phase as it was begun and, perhaps, ended (domain.md 4.3, `CtiPhase`). */
export interface CtiPhaseOnWay {
  readonly phase: CtiPhase;
  readonly startedOn: string;
  /** Null in the time before the move, which lasts as long as it takes. */
  readonly plannedEnd: string | null;
  readonly endedOn: string | null;
  readonly focusAreas: readonly string[];
  /** Why it is planned or ended otherwise than usual. */
  readonly changedReason: string;
  readonly review: CtiReview | null;
}

/** The way through CTI so far: phases in order, the last one is the present one. */
export interface CtiCourse {
  readonly phaseMonths: number;
  readonly phases: readonly CtiPhaseOnWay[];
}

/** Focus areas that fit into one phase (domain.md 4.2: one to three). */
export const mostFocusAreas = 3;

/** The three phases of the time-limited part, in order. */
const countedPhases = ctiPhases.slice(1);

/**
 * The day a phase is planned to end: so many months after the *original* start day of phase 1, on the last day of a
 * shorter month (domain.md 4.3, 14). Null before the move.
 */
export function plannedPhaseEnd(phaseOneStart: string, phase: CtiPhase, phaseMonths: number): string | null {
  const place = countedPhases.indexOf(phase);
  return place === -1 ? null : addMonthsClamped(phaseOneStart, phaseMonths * (place + 1));
}

/** The day phase 1 began; undefined while the person has not moved in. */
export function findPhaseOneStart(course: CtiCourse): string | undefined {
  return course.phases.find(({ phase }) => phase === 'phase_1_transition')?.startedOn;
}

/** The day CTI is planned to end: as agreed for its last phase, else as counted; null before the move. */
export function plannedCourseEnd(course: CtiCourse): string | null {
  const start = findPhaseOneStart(course);
  if (start === undefined) return null;
  const last = course.phases.find(({ phase }) => phase === 'phase_3_transfer');
  return last?.plannedEnd ?? plannedPhaseEnd(start, 'phase_3_transfer', course.phaseMonths);
}

/** The phase that is under way, with its review when it had one; undefined before the first and after the last. */
export function findPresentPhase(course: CtiCourse): CtiPhaseOnWay | undefined {
  const last = course.phases.at(-1);
  return last?.endedOn === null ? last : undefined;
}

/** What may be begun next; a first one may also begin with phase 1. Empty while a phase is under way or all are over. */
export function nextPhases(course: CtiCourse): readonly CtiPhase[] {
  const last = course.phases.at(-1);
  if (last === undefined) return ['pre_cti', 'phase_1_transition'];
  if (last.endedOn === null) return [];
  const next = ctiPhases[ctiPhases.indexOf(last.phase) + 1];
  return next === undefined ? [] : [next];
}

/** True when an answer is "no": a hint to think about ICM or ACT together, which changes nothing by itself (S5). */
export function hintsAtOtherMethod(review: CtiReview | null): boolean {
  return review !== null && ctiQuestions.some((question) => review.answers[question] === 'no');
}

function orderProblem({ phases }: CtiCourse): boolean {
  const places = phases.map(({ phase }) => ctiPhases.indexOf(phase));
  const first = places[0] ?? 0;
  return (
    phases.some(({ startedOn, endedOn }, index) => {
      const before = phases[index - 1];
      const isOpen = endedOn === null && index < phases.length - 1;
      const isEarly = before?.endedOn != null && startedOn < before.endedOn;
      return places[index] !== first + index || isOpen || isEarly;
    }) || first > 1
  );
}

/** What keeps a course from being kept, by field of its last phase; `phases` when they do not follow each other. */
export function findCourseProblems(course: CtiCourse, today: string): FieldProblems {
  const last = course.phases.at(-1);
  if (last === undefined) return { phases: 'required' };
  const { phase, startedOn, plannedEnd, endedOn, focusAreas, changedReason, review } = last;
  const start = findPhaseOneStart(course);
  const usual = start === undefined ? null : plannedPhaseEnd(start, phase, course.phaseMonths);
  const isCounted = phase !== 'pre_cti';
  const isOtherwise =
    plannedEnd !== usual || (endedOn !== null && plannedEnd !== null && endedOn < plannedEnd);
  const unanswered = review !== null && ctiQuestions.some((question) => review.answers[question] === null);
  return {
    ...(orderProblem(course) ? { phases: 'does_not_match' } : {}),
    ...(startedOn > today ? { startedOn: 'in_the_future' } : {}),
    ...(isCounted && focusAreas.length === 0 ? { focusAreas: 'required' } : {}),
    ...(focusAreas.length > mostFocusAreas ? { focusAreas: 'too_many' } : {}),
    ...(isCounted && plannedEnd === null ? { plannedEnd: 'required' } : {}),
    ...(plannedEnd !== null && plannedEnd <= startedOn ? { plannedEnd: 'before_start' } : {}),
    ...(isCounted && isOtherwise && changedReason.trim() === '' ? { changedReason: 'required' } : {}),
    ...(endedOn !== null && endedOn < startedOn ? { endedOn: 'before_start' } : {}),
    ...(endedOn !== null && endedOn > today ? { endedOn: 'in_the_future' } : {}),
    ...(isCounted && endedOn !== null && review === null ? { review: 'required' } : {}),
    ...(unanswered ? { review: 'required' } : {}),
  };
}
