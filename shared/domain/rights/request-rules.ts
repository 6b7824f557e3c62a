import type { FieldProblems } from '../../lib/app-error.ts';
import { firstDueOn, isPaused, mostExtraMonths, type RequestClock } from './request-clock.ts';
import type { IdentityWay, RefusalReason, RequestKind, RequestSide } from './rights-codes.ts';

interface NewRequest {
  readonly receivedOn: string;
  readonly side: RequestSide;
  readonly askedByName: string;
  readonly authority: string;
}

/** What keeps a request from being written down. Somebody else needs a name and the proof of their authority. */
export function findRequestProblems(request: NewRequest, today: string): FieldProblems {
  const isOther = request.side === 'somebody_for_them';
  return {
    ...(request.receivedOn > today ? { receivedOn: 'in_the_future' } : {}),
    ...(isOther && request.askedByName.trim() === '' ? { askedByName: 'required' } : {}),
    ...(isOther && request.authority.trim() === '' ? { authority: 'required' } : {}),
  };
}

interface Extension {
  readonly months: number;
  readonly reason: string;
  readonly toldOn: string;
}

/** An extension has a reason, and the person hears of it within the first month (GDPR Art. 12(3)). */
export function findExtensionProblems(
  { months, reason, toldOn }: Extension,
  clock: RequestClock,
  today: string,
): FieldProblems {
  return {
    ...(months < 1 ? { months: 'too_small' } : {}),
    ...(months > mostExtraMonths ? { months: 'too_big' } : {}),
    ...(reason.trim() === '' ? { reason: 'required' } : {}),
    ...(toldOn > today ? { toldOn: 'in_the_future' } : {}),
    ...(toldOn < clock.receivedOn ? { toldOn: 'before_start' } : {}),
    ...(toldOn <= today && toldOn > firstDueOn(clock, today) ? { toldOn: 'too_big' } : {}),
  };
}

/** The clock stops on a day between the arrival and today, once at a time. */
export function findPauseProblems(from: string, clock: RequestClock, today: string): FieldProblems {
  const last = clock.pauses.at(-1)?.until ?? clock.receivedOn;
  return {
    ...(from > today ? { from: 'in_the_future' } : {}),
    ...(from < last ? { from: 'before_start' } : {}),
    ...(isPaused(clock.pauses) ? { from: 'duplicate' } : {}),
  };
}

/** The clock runs again on a day between the pause and today. */
export function findResumeProblems(until: string, clock: RequestClock, today: string): FieldProblems {
  const open = clock.pauses.find((pause) => pause.until === null);
  return {
    ...(until > today ? { until: 'in_the_future' } : {}),
    ...(open === undefined ? { until: 'not_a_choice' } : {}),
    ...(open !== undefined && until < open.from ? { until: 'before_start' } : {}),
  };
}

/** Requests whose answer hands out or removes data: only once we know who asks. */
const needsIdentity: ReadonlySet<RequestKind> = new Set(['access', 'portability', 'erasure']);

interface Answer {
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly identity: IdentityWay | null;
  readonly answeredOn: string;
}

/** What keeps a request from being answered. */
export function findAnswerProblems(answer: Answer, today: string): FieldProblems {
  const { kind, identity, answeredOn, receivedOn } = answer;
  return {
    ...(answeredOn > today ? { answeredOn: 'in_the_future' } : {}),
    ...(answeredOn < receivedOn ? { answeredOn: 'before_start' } : {}),
    ...(needsIdentity.has(kind) && identity === null ? { identity: 'required' } : {}),
  };
}

interface Refusal {
  readonly receivedOn: string;
  readonly answeredOn: string;
  readonly reason: RefusalReason | null;
  readonly note: string;
  readonly complaintTold: boolean;
}

/** A refusal has its ground, says why, and tells of the way to the authority and to a court (GDPR Art. 12(4)). */
export function findRefusalProblems(refusal: Refusal, today: string): FieldProblems {
  const { receivedOn, answeredOn, reason, note, complaintTold } = refusal;
  return {
    ...(answeredOn > today ? { answeredOn: 'in_the_future' } : {}),
    ...(answeredOn < receivedOn ? { answeredOn: 'before_start' } : {}),
    ...(reason === null ? { reason: 'required' } : {}),
    ...(note.trim() === '' ? { note: 'required' } : {}),
    ...(complaintTold ? {} : { complaintTold: 'required' }),
  };
}
