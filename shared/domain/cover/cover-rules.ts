import type { FieldProblems } from '../../lib/app-error.ts';
import { addDays } from '../dates/calendar.ts';

/** Where a cover stands on a day. `for_good` is a handover without an end. */
export const coverStates = ['now', 'to_come', 'over', 'for_good', 'taken_back'] as const;
type CoverState = (typeof coverStates)[number];

/** Days of an absence; `until` is the last one, null for a handover for good. */
interface CoverDays {
  readonly from: string;
  readonly until: string | null;
  /** Set for one that was taken back before a day of it was over. */
  readonly takenBackOn: string | null;
}

/** Where a cover stands; it ends by itself by its last day. */
export function coverState({ from, until, takenBackOn }: CoverDays, today: string): CoverState {
  if (takenBackOn !== null) return 'taken_back';
  if (until === null) return 'for_good';
  if (from > today) return 'to_come';
  return until < today ? 'over' : 'now';
}

/** The longest absence, in days; who is away for longer hands over for good, or again. */
const longestCover = 366;

/** How far ahead an absence may begin, in days. */
const furthestStart = 366;

/** For so many days after coming back, Today offers what changed. */
export const backDays = 14;

/**
 * What keeps a cover from being made, by field: it begins today or later (a change may keep a day that has passed), ends
 * within a year, and gives nobody to the one who is away. For good it begins today: nothing is written about days to come.
 */
export function findCoverProblems(
  {
    awayId,
    from,
    until,
    people,
  }: {
    readonly awayId: string;
    readonly from: string;
    readonly until: string | null;
    readonly people: readonly { readonly caseId: string; readonly workerId: string }[];
  },
  today: string,
  earliest = today,
): FieldProblems {
  const isTwice = new Set(people.map(({ caseId }) => caseId)).size < people.length;
  return {
    ...(from < earliest ? { from: 'in_the_past' } : {}),
    ...(from > addDays(today, furthestStart) ? { from: 'too_big' } : {}),
    ...(until === null && from !== today ? { from: 'not_a_choice' } : {}),
    ...(until !== null && until < from ? { until: 'before_start' } : {}),
    ...(until !== null && until < today ? { until: 'in_the_past' } : {}),
    ...(until !== null && until > addDays(from, longestCover) ? { until: 'too_big' } : {}),
    ...(isTwice ? { people: 'duplicate' } : {}),
    ...(people.some(({ workerId }) => workerId === awayId) ? { people: 'not_a_choice' } : {}),
  };
}

/** A cover assignment as it stands; `until` is the first day without it. */
export interface StandingCover {
  readonly caseId: string;
  readonly workerId: string;
  readonly assignmentId: string;
  readonly since: string;
  readonly until: string;
}

/** What has to be done to the assignments of one case. */
export type CoverStep =
  | { readonly kind: 'begin'; readonly caseId: string; readonly workerId: string; readonly since: string }
  | { readonly kind: 'move'; readonly standing: StandingCover; readonly since: string }
  /** It had begun: today is the first day without it. */
  | { readonly kind: 'end'; readonly standing: StandingCover }
  /** It had not begun: as if it had never been. */
  | { readonly kind: 'drop'; readonly standing: StandingCover };

/**
 * From the cover that stands to the one that is wanted, case by case: who stays gets other days, who goes ends today, who
 * comes begins today at the earliest. What has begun keeps its first day.
 */
export function planCoverChange(
  standing: readonly StandingCover[],
  wanted: {
    readonly from: string;
    /** First day without it. */
    readonly until: string;
    readonly people: readonly { readonly caseId: string; readonly workerId: string }[];
  },
  today: string,
): CoverStep[] {
  const workerOf = new Map(wanted.people.map(({ caseId, workerId }) => [caseId, workerId]));
  const begin = wanted.from > today ? wanted.from : today;
  const hasBegun = ({ since }: StandingCover) => since < today;
  const stays = (each: StandingCover) => workerOf.get(each.caseId) === each.workerId;
  const gone = standing
    .filter((each) => !stays(each))
    .map((each): CoverStep => ({ kind: hasBegun(each) ? 'end' : 'drop', standing: each }));
  const moved = standing.filter(stays).flatMap((each): CoverStep[] => {
    const since = hasBegun(each) ? each.since : begin;
    return since === each.since && wanted.until === each.until
      ? []
      : [{ kind: 'move', standing: each, since }];
  });
  const kept = new Set(standing.filter(stays).map(({ caseId }) => caseId));
  const begun = wanted.people
    .filter(({ caseId }) => !kept.has(caseId))
    .map(({ caseId, workerId }): CoverStep => ({ kind: 'begin', caseId, workerId, since: begin }));
  return [...gone, ...moved, ...begun];
}
