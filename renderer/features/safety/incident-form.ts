import { z } from 'zod';
import { type IncidentContent, incidentContent } from '#shared/contracts/incidents.ts';
import { disclosureBases } from '#shared/domain/consent/consent-codes.ts';
import { findIncidentProblems } from '#shared/domain/safety/incident-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { instantAt, timeOf } from '#renderer/features/notes/local-time.ts';

const notifiedRow = z.strictObject({
  key: z.string(),
  who: z.string(),
  on: z.iso.date().nullable(),
  basis: z.enum(disclosureBases),
});
export type NotifiedRow = z.infer<typeof notifiedRow>;

const { occurredAt: _occurredAt, ...fields } = incidentContent.shape;

/** An incident as it stands in its form; kept whole as the draft. */
export const incidentForm = z.strictObject({
  ...fields,
  day: z.iso.date().nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/u)
    .nullable(),
  place: z.string(),
  /** One a line. */
  peopleInvolved: z.string(),
  othersNotified: z.array(notifiedRow),
  safeguardingReason: z.string(),
  policeRef: z.string(),
  withheldReason: z.string(),
  /** Why a written incident is corrected; stays empty in a new one. */
  reason: z.string(),
});
export type IncidentForm = z.infer<typeof incidentForm>;

/** An empty form: something happened now. */
export function emptyIncident(now: string): IncidentForm {
  return {
    day: dayOf(now),
    time: null,
    place: '',
    kind: 'other',
    whatHappened: '',
    peopleInvolved: '',
    injuries: '',
    immediateActions: '',
    personsAccount: '',
    othersNotified: [],
    safeguarding: 'yes_not_raised',
    safeguardingReason: '',
    policeRef: '',
    externalReportDue: null,
    severity: 'minor',
    planReviewed: false,
    status: 'following_up',
    sharedWithPerson: 'not_yet',
    withheldReason: '',
    reason: '',
  };
}

/** The form over a written incident, to correct it. */
export function incidentFormOf({ occurredAt, ...content }: IncidentContent): IncidentForm {
  return {
    ...content,
    day: dayOf(occurredAt),
    time: timeOf(occurredAt),
    peopleInvolved: content.peopleInvolved.join('\n'),
    othersNotified: content.othersNotified.map((row, index) => ({ key: `was-${String(index)}`, ...row })),
    reason: '',
  };
}

/** What is written down; `today` stands for a day that is still missing. */
export function incidentOf(form: IncidentForm, today: string): IncidentContent {
  const { day, time, reason: _reason, ...content } = form;
  return {
    ...content,
    occurredAt: instantAt(day ?? today, time ?? '12:00'),
    peopleInvolved: [...linesOf(form.peopleInvolved)],
    othersNotified: form.othersNotified
      .filter(({ who }) => who.trim() !== '')
      .map(({ who, on, basis }) => ({ who, on: on ?? today, basis })),
    withheldReason:
      form.sharedWithPerson === 'withheld_third_party_or_harm' ? form.withheldReason.trim() : '',
  };
}

/** The field of the form behind a field of the contract. */
export function incidentField(path: string): string {
  const [name = path] = path.split('.');
  return name === 'occurredAt' ? 'day' : name;
}

/** What is to be looked at before it can be written down. */
export function incidentProblems(form: IncidentForm, now: string, needsReason: boolean): FieldProblems {
  const today = dayOf(now);
  const found = Object.entries(findIncidentProblems(incidentOf(form, today), now));
  const people = linesOf(form.peopleInvolved);
  return {
    ...(needsReason && form.reason.trim() === '' ? { reason: 'required' } : {}),
    ...Object.fromEntries(
      found
        .map(([path, code]) => [incidentField(path), code] as const)
        .filter(([field]) => field !== 'day' || form.time !== null),
    ),
    ...(form.day === null ? { day: 'required' } : {}),
    ...(form.time === null ? { time: 'required' } : {}),
    ...(people.some((person) => person.length > 60) ? { peopleInvolved: 'too_long' } : {}),
    ...(people.length > 20 ? { peopleInvolved: 'too_many' } : {}),
  };
}
