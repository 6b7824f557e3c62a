import type { OutputOf } from '#renderer/api/client.ts';
import { agendaFrames, nextMeetingDay } from '#shared/domain/callover/agenda.ts';
import type { CalloverKind } from '#shared/domain/callover/callover-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { Meeting, MeetingRow } from './callover-model.ts';

type Colleague = OutputOf<'workers.list'>[number];

/** The plan of a meeting as its form holds it. */
export interface PlanForm {
  readonly kind: CalloverKind;
  readonly teamId: string | null;
  readonly heldOn: string | null;
  readonly startsAt: string | null;
  /** As typed. */
  readonly minutes: string;
  readonly place: string;
  readonly chairId: string | null;
  readonly attendeeIds: readonly string[];
  readonly apologyIds: readonly string[];
  /** One name a line. */
  readonly guests: string;
}

/** Colleagues of a team who are there on a day. */
function teamOf(colleagues: readonly Colleague[], teamId: string | null, day: string): readonly Colleague[] {
  return colleagues.filter(
    ({ teamIds, until }) => teamIds.some((id) => id === teamId) && (until === null || until >= day),
  );
}

/** What a new meeting of a kind and team begins with: like the last one of its kind, on its usual next day. */
export function beginPlan(
  kind: CalloverKind,
  teamId: string | null,
  known: {
    readonly meetings: readonly MeetingRow[];
    readonly colleagues: readonly Colleague[];
    readonly me: string;
    readonly today: string;
  },
): PlanForm {
  const { meetings, colleagues, me, today } = known;
  const last = meetings.find((meeting) => meeting.kind === kind && meeting.teamId === teamId);
  const team = teamOf(colleagues, teamId, today).map(({ id }) => id);
  return {
    kind,
    teamId,
    heldOn: nextMeetingDay(kind, last?.heldOn ?? null, today),
    startsAt: last === undefined || last.startsAt === '' ? null : last.startsAt,
    minutes: String(last?.minutes ?? agendaFrames[kind].minutes),
    place: last?.place ?? '',
    chairId: me,
    attendeeIds: team.some((id) => id === me) ? team : [me, ...team],
    apologyIds: [],
    guests: '',
  };
}

/** A kept plan, to be changed. */
export function planOf(meeting: Meeting): PlanForm {
  return {
    kind: meeting.kind,
    teamId: meeting.teamId,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt === '' ? null : meeting.startsAt,
    minutes: String(meeting.minutes),
    place: meeting.place,
    chairId: meeting.chairId,
    attendeeIds: meeting.attendees.map(({ id }) => id),
    apologyIds: meeting.apologies.map(({ id }) => id),
    guests: meeting.guests.join('\n'),
  };
}

/** Whole minutes as typed; undefined when they are none, or no meeting's length. */
export function minutesOf(text: string): number | undefined {
  const value = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= 5 && value <= 480 ? value : undefined;
}

/** What the form can tell by itself. */
export function problemsOfPlan(form: PlanForm): FieldProblems {
  return {
    ...(form.teamId === null ? { teamId: 'required' } : {}),
    ...(form.heldOn === null ? { heldOn: 'required' } : {}),
    ...(minutesOf(form.minutes) === undefined ? { minutes: 'not_a_number' } : {}),
  };
}

/** The plan as the core takes it; a person cannot both come and be away. */
export function contentOfPlan(form: PlanForm, heldOn: string) {
  return {
    heldOn,
    startsAt: form.startsAt ?? '',
    place: form.place,
    minutes: minutesOf(form.minutes) ?? 0,
    chairId: form.chairId,
    attendeeIds: form.attendeeIds.filter((id) => !form.apologyIds.includes(id)),
    apologyIds: [...form.apologyIds],
    guests: form.guests
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}
