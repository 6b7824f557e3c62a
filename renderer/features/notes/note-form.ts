import { z } from 'zod';
import type { NoteContent } from '#shared/contracts/contacts.ts';
import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactPurposes,
  contactStatuses,
} from '#shared/domain/contacts/contact-codes.ts';
import { findContactProblems } from '#shared/domain/contacts/contact-rules.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import type { FieldCode } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { linesOf } from './lines.ts';
import { fiveMinutesAt, instantAt, timeOf } from './local-time.ts';

const day = z.iso.date().nullable();
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/u)
  .nullable();

/** A note as it stands in its form: times as typed on this PC, lists as lines of text. Kept whole as the draft. */
export const noteForm = z.strictObject({
  /** The instant behind “now”: when the form was opened. */
  openedAt: z.iso.datetime(),
  when: z.enum(['now', 'other']),
  day,
  time,
  /** As typed, so that nothing typed is lost; empty when nobody said. */
  minutes: z.string(),
  /** True when the length is typed, not one of the usual ones. */
  otherLength: z.boolean(),
  where: z.object({ channel: z.enum(contactChannels), place: z.enum(contactPlaces) }).nullable(),
  status: z.enum(contactStatuses),
  initiative: z.enum(contactInitiatives),
  planned: z.boolean(),
  purposes: z.array(z.enum(contactPurposes)),
  attendees: z.string(),
  whatHappened: z.string(),
  personSaid: z.string(),
  workerView: z.string(),
  strengthNoticed: z.string(),
  agreementsPerson: z.string(),
  agreementsTeam: z.string(),
  homeAndTenancy: z.string(),
  moneyFollowUp: z.string(),
  healthAndWellbeing: z.string(),
  peopleAround: z.string(),
  nextDay: day,
  nextTime: time,
  nextPlan: z.string(),
  goodNews: z.boolean(),
  hunch: z.boolean(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: z.string(),
  /** Why a saved note is corrected; stays empty in a new one. */
  reason: z.string(),
});
/** Lengths of a visit in minutes that are one press away (picture 07). */
export const usualLengths = ['5', '15', '30', '50', '90'] as const;

export type NoteForm = z.infer<typeof noteForm>;
export type NoteField = keyof NoteForm;

/** An empty form, opened now. */
export function emptyNote(now: string): NoteForm {
  return {
    openedAt: fiveMinutesAt(now),
    when: 'now',
    day: null,
    time: null,
    minutes: '',
    otherLength: false,
    where: null,
    status: 'completed',
    initiative: 'worker',
    planned: true,
    purposes: [],
    attendees: '',
    whatHappened: '',
    personSaid: '',
    workerView: '',
    strengthNoticed: '',
    agreementsPerson: '',
    agreementsTeam: '',
    homeAndTenancy: '',
    moneyFollowUp: '',
    healthAndWellbeing: '',
    peopleAround: '',
    nextDay: null,
    nextTime: null,
    nextPlan: '',
    goodNews: false,
    hunch: false,
    sharedWithPerson: 'not_yet',
    withheldReason: '',
    reason: '',
  };
}

/** The form over a saved note, for an amendment. */
export function formOf(content: NoteContent): NoteForm {
  const { startedAt, minutes, channel, place, attendees, agreementsPerson, agreementsTeam, ...rest } =
    content;
  const { nextContactAt, nextContactPlan, ...same } = rest;
  return {
    ...same,
    openedAt: startedAt,
    when: 'other',
    day: dayOf(startedAt),
    time: timeOf(startedAt),
    minutes: minutes === null ? '' : String(minutes),
    otherLength: minutes !== null && !usualLengths.some((length) => length === String(minutes)),
    where: { channel, place },
    attendees: attendees.join('\n'),
    agreementsPerson: agreementsPerson.join('\n'),
    agreementsTeam: agreementsTeam.join('\n'),
    nextDay: nextContactAt === null ? null : dayOf(nextContactAt),
    nextTime: nextContactAt === null ? null : timeOf(nextContactAt),
    nextPlan: nextContactPlan,
    reason: '',
  };
}

export type NoteProblems = Readonly<Partial<Record<NoteField, FieldCode>>>;

/** A form ready to be saved, or what has to be looked at first. */
export type NoteCheck =
  | { readonly ok: true; readonly content: NoteContent }
  | { readonly ok: false; readonly problems: NoteProblems };

const contractFields: Readonly<Record<string, NoteField>> = {
  startedAt: 'day',
  channel: 'where',
  place: 'where',
  nextContactAt: 'nextDay',
  nextContactPlan: 'nextPlan',
};

const lists = ['attendees', 'agreementsPerson', 'agreementsTeam'] as const;
const longestLine = { attendees: 120, agreementsPerson: 500, agreementsTeam: 500 } as const;
const longest = { strengthNoticed: 500, nextPlan: 300, withheldReason: 500, reason: 500 } as const;

function startOf(form: NoteForm): string | null {
  if (form.when === 'now') return form.openedAt;
  return form.day === null || form.time === null ? null : instantAt(form.day, form.time);
}

function nextOf(form: NoteForm): string | null {
  return form.nextDay === null || form.nextTime === null ? null : instantAt(form.nextDay, form.nextTime);
}

function minutesOf(form: NoteForm): number | null {
  const typed = form.minutes.trim();
  if (typed === '') return null;
  return /^\d+$/u.test(typed) ? Number(typed) : Number.NaN;
}

/** What the rules of a contact say (domain.md 6.1), at the fields of the form. */
function contactProblems(form: NoteForm, now: string): NoteProblems {
  const where = form.where ?? { channel: 'face_to_face', place: 'home' };
  const found = findContactProblems(
    {
      ...form,
      ...where,
      startedAt: startOf(form) ?? now,
      minutes: minutesOf(form),
      nextContactAt: nextOf(form),
    },
    now,
  );
  return Object.fromEntries(
    Object.entries(found).map(([field, code]) => [contractFields[field] ?? field, code]),
  );
}

function problemsOf(form: NoteForm, now: string): NoteProblems {
  const problems: { -readonly [F in NoteField]?: FieldCode } = { ...contactProblems(form, now) };
  if (form.when === 'other' && form.day === null) problems.day = 'required';
  if (form.when === 'other' && form.time === null) problems.time = 'required';
  if (form.where === null) problems.where = 'required';
  for (const list of lists) {
    const lines = linesOf(form[list]);
    if (lines.length > 20) problems[list] = 'too_many';
    else if (lines.some((line) => line.length > longestLine[list])) problems[list] = 'too_long';
  }
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (form[field].trim().length > most) problems[field] = 'too_long';
  }
  if (form.nextDay === null && form.nextTime !== null) problems.nextDay = 'required';
  if (form.nextDay !== null && form.nextTime === null) problems.nextTime = 'required';
  if (form.sharedWithPerson === 'withheld_third_party_or_harm' && form.withheldReason.trim() === '') {
    problems.withheldReason = 'required';
  }
  return problems;
}

/** Checks a form as the contract will, in the words of the form's own fields. */
export function checkNote(form: NoteForm, now: string): NoteCheck {
  const problems = problemsOf(form, now);
  const startedAt = startOf(form);
  if (Object.keys(problems).length > 0 || startedAt === null || form.where === null) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    content: {
      startedAt,
      minutes: minutesOf(form),
      status: form.status,
      initiative: form.initiative,
      planned: form.planned,
      ...form.where,
      purposes: form.purposes,
      attendees: [...linesOf(form.attendees)],
      whatHappened: form.whatHappened,
      personSaid: form.personSaid,
      workerView: form.workerView,
      strengthNoticed: form.strengthNoticed,
      agreementsPerson: [...linesOf(form.agreementsPerson)],
      agreementsTeam: [...linesOf(form.agreementsTeam)],
      homeAndTenancy: form.homeAndTenancy,
      moneyFollowUp: form.moneyFollowUp,
      healthAndWellbeing: form.healthAndWellbeing,
      peopleAround: form.peopleAround,
      nextContactAt: nextOf(form),
      nextContactPlan: form.nextPlan.trim(),
      goodNews: form.goodNews,
      hunch: form.hunch,
      sharedWithPerson: form.sharedWithPerson,
      withheldReason: form.sharedWithPerson === 'withheld_third_party_or_harm' ? form.withheldReason : '',
    },
  };
}

/** The field of the form behind a path of the contract, for example `content.startedAt` or `content.attendees.3`. */
export function findNoteField(path: string): NoteField | undefined {
  if (path === 'reason') return path;
  const [, name = ''] = /^content\.([^.]+)/u.exec(path) ?? [];
  return contractFields[name] ?? noteForm.keyof().safeParse(name).data;
}

/** Fields that stand under “More”. */
export const moreFields: readonly NoteField[] = [
  'attendees',
  'agreementsPerson',
  'agreementsTeam',
  'homeAndTenancy',
  'moneyFollowUp',
  'healthAndWellbeing',
  'peopleAround',
  'purposes',
  'status',
  'initiative',
  'planned',
  'goodNews',
  'hunch',
  'sharedWithPerson',
  'withheldReason',
];

/** True when something under “More” is not as it usually is, so that it must be open. */
export function usesMore(form: NoteForm): boolean {
  const usual = emptyNote(form.openedAt);
  return moreFields.some((field) => JSON.stringify(form[field]) !== JSON.stringify(usual[field]));
}
