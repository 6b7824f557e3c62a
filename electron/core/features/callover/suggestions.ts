import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { StarReadingView } from '#shared/contracts/stars.ts';
import { type CaseFacts, listReasons, phaseEndDays } from '#shared/domain/callover/reasons.ts';
import { statesInSupport } from '#shared/domain/cases/case-codes.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { consentStanding } from '#shared/domain/consent/consent-in-force.ts';
import { compareReadings } from '#shared/domain/stars/change.ts';
import { findReportedScore } from '#shared/domain/stars/reported-score.ts';
import { dayOf, startOfDay } from '#shared/lib/clock.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { listKeyWorkers } from '#core/features/cases/assignments.service.ts';
import { findContactStanding, getContactSettings } from '#core/features/cases/contact-word.service.ts';
import { listAttemptsOf, listMarkedNotes } from '#core/features/contacts/contacts-of-cases.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import { consentsOfMany, termOf } from '#core/features/handovers/consents.service.ts';
import { listRecentIncidents } from '#core/features/incidents/incidents.service.ts';
import { listStarPictures, type StarPicture } from '#core/features/stars/stars.service.ts';
import { listOpenConcerns } from '#core/features/tenancies/concerns.service.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { figureColumns, firstWords, lastTalks, newSince } from './case-figures.ts';
import { getMeetingRow } from './meeting-access.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;
type Suggestion = z.input<typeof callover.suggestions.output>[number];

/** Enquiries and ended support are added by hand if wanted. */
function openCases({ db, actor, clock }: Reader, meeting: { readonly id: string; readonly team_id: string }) {
  return visibleCases(db, actor, clock.today())
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .leftJoin('callover_entries', (join) =>
      join
        .onRef('callover_entries.case_id', '=', 'case_files.id')
        .on('callover_entries.meeting_id', '=', meeting.id),
    )
    .leftJoin('callover_messages', 'callover_messages.case_id', 'case_files.id')
    .select(figureColumns)
    .select((eb) => [
      'callover_entries.id as entry_id',
      eb.fn
        .coalesce('callover_entries.asked_beforehand', 'callover_messages.asked_beforehand', eb.val(0))
        .as('asked'),
      eb.fn.coalesce('callover_entries.persons_message', 'callover_messages.persons_message').as('message'),
      eb.fn.coalesce('callover_entries.message_on', 'callover_messages.message_on').as('message_on'),
    ])
    .where('case_files.team_id', '=', meeting.team_id)
    .where('case_files.state', 'in', statesInSupport)
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.id')
    .execute();
}
type OpenCase = Awaited<ReturnType<typeof openCases>>[number];

function pointsOf({ scores }: StarReadingView) {
  return scores.map((score) => ({
    areaKey: score.areaKey,
    score: findReportedScore(score)?.score ?? null,
    ceiling: score.ceiling,
  }));
}

/** The latest star against the one before it (domain.md 1.5). */
function starFacts(picture: StarPicture | undefined): CaseFacts['star'] {
  const latest = picture?.readings.at(-1);
  const before = picture?.readings.at(-2);
  if (picture === undefined || latest === undefined || before === undefined) return null;
  const { familyId, version, bands, areas } = picture.template;
  const star = { familyId, version };
  const compared = compareReadings(
    { ...star, points: pointsOf(before) },
    { ...star, points: pointsOf(latest) },
    bands,
  );
  if (compared.kind === 'not_comparable') return null;
  const labels = new Map(areas.map(({ key, label }) => [key, label]));
  return {
    on: latest.readingDate,
    areas: compared.areas.map((area) => ({ ...area, label: labels.get(area.areaKey) ?? null })),
  };
}

/** How far back an incident is still looked for, in days (domain.md 10.6). */
const incidentDays = 30;

/** What the reasons of many cases are made of, from a fixed number of statements. */
async function readParts(
  reader: Reader,
  cases: readonly OpenCase[],
  meeting: { id: string; held_on: string },
) {
  const { db, clock } = reader;
  const caseIds = cases.map(({ case_id }) => caseIdOf.parse(case_id));
  const asOf = meeting.held_on < clock.today() ? meeting.held_on : clock.today();
  const talks = await lastTalks(db, caseIds, meeting);
  return {
    talks,
    asOf,
    days: Map.groupBy(
      await listCaseDates(reader, caseIds, addDays(meeting.held_on, phaseEndDays)),
      ({ caseId }) => caseId,
    ),
    concerns: Map.groupBy(await listOpenConcerns(db, caseIds), ({ caseId }) => caseId),
    incidents: Map.groupBy(
      await listRecentIncidents(db, caseIds, startOfDay(addDays(asOf, -incidentDays))),
      ({ caseId }) => caseId,
    ),
    settings: await getContactSettings(db),
    marked: Map.groupBy(
      await listMarkedNotes(db, newSince(cases, talks, meeting.held_on)),
      ({ caseNo }) => caseNo,
    ),
    attempts: Map.groupBy(
      await listAttemptsOf(
        db,
        cases.map(({ no, last_contact_on, opened_on }) => ({
          caseNo: no,
          since: startOfDay(last_contact_on ?? opened_on),
        })),
      ),
      ({ case_no }) => case_no,
    ),
    stars: await listStarPictures(db, caseIds),
    consents: Map.groupBy(
      await consentsOfMany(
        db,
        cases.map(({ person_id }) => person_id),
      ),
      ({ person_id }) => person_id,
    ),
  };
}
type Parts = Awaited<ReturnType<typeof readParts>>;

/** Consents that ran out and were neither withdrawn nor given anew to the same receiver. */
function endedConsents(rows: readonly Parameters<typeof termOf>[0][], asOf: string) {
  const inForce = rows.filter((row) => consentStanding(termOf(row), asOf) === 'in_force');
  return rows.filter(
    (row) =>
      row.expires_on !== null &&
      consentStanding(termOf(row), asOf) === 'expired' &&
      !inForce.some(({ kind, recipient }) => kind === row.kind && recipient === row.recipient),
  );
}

/** A day of the one list of days that is a review which the selection list names; others stand on Today and on the card. */
function reviewOf({ kind, record, on, text }: CaseDate): CaseFacts['reviews'][number][] {
  if (kind === 'star_review') return [{ what: 'star', on, name: '' }];
  if (kind === 'tool_review') return [{ what: 'external_tool', on, name: text }];
  return record === 'safety_plan' ? [{ what: 'safety_plan', on, name: '' }] : [];
}

function reviewsOf(row: OpenCase, parts: Parts): CaseFacts['reviews'] {
  const due = parts.days.get(caseIdOf.parse(row.case_id)) ?? [];
  const consents = endedConsents(parts.consents.get(row.person_id) ?? [], parts.asOf);
  return [
    ...due.flatMap(reviewOf),
    ...consents.flatMap(({ expires_on, recipient }) =>
      expires_on === null ? [] : [{ what: 'consent' as const, on: expires_on, name: recipient }],
    ),
  ];
}

function factsOf(row: OpenCase, parts: Parts, heldOn: string): CaseFacts {
  const { asOf, settings, talks } = parts;
  const marked = (parts.marked.get(row.no) ?? []).map((note) => ({
    ...note,
    on: dayOf(note.at),
    text: firstWords(note.text),
  }));
  const attempts = (parts.attempts.get(row.no) ?? []).filter(
    ({ started_at }) => row.last_contact_on === null || dayOf(started_at) > row.last_contact_on,
  );
  const incidents = parts.incidents.get(caseIdOf.parse(row.case_id)) ?? [];
  const { message, message_on: writtenOn } = row;
  return {
    heldOn,
    asOf,
    state: row.state,
    stateSince: row.state_since,
    openedOn: row.opened_on,
    homeSince: row.home_since,
    rhythm: findContactStanding(row, asOf, settings),
    attempts: attempts.map(({ channel }) => channel),
    lastDiscussedOn: talks.get(row.case_id)?.on ?? null,
    personsMessage: message === null || writtenOn === null ? null : { text: message, writtenOn },
    reviews: reviewsOf(row, parts),
    ctiPhaseEnd:
      parts.days.get(caseIdOf.parse(row.case_id))?.find(({ kind }) => kind === 'cti_phase_end')?.on ?? null,
    goodNews: marked.filter(({ goodNews }) => goodNews),
    hunches: marked.filter(({ hunch }) => hunch),
    incidents: incidents.map(({ occurredAt, kind }) => ({ on: dayOf(occurredAt), kind })),
    concerns: parts.concerns.get(caseIdOf.parse(row.case_id)) ?? [],
    star: starFacts(parts.stars.get(row.case_id)),
  };
}

/**
 * Every open case of the meeting's team that the actor may see, by name and never by worry, with the reasons for talking
 * about it (domain.md 10.6): a fixed number of statements, however many cases.
 * @throws AppError `not_found`
 */
export async function listSuggestions(reader: Reader, meetingId: string): Promise<Suggestion[]> {
  const meeting = await getMeetingRow(reader, meetingId);
  const cases = await openCases(reader, meeting);
  if (cases.length === 0) return [];
  const workers = await listKeyWorkers(
    reader.db,
    cases.map(({ case_id }) => case_id),
  );
  const mainOf = new Map(workers.filter(({ role }) => role === 'main').map((w) => [w.case_id, w.name]));
  const parts = await readParts(reader, cases, meeting);
  return cases.map((row) => ({
    caseId: caseIdOf.parse(row.case_id),
    name: row.name,
    caseNumber: row.case_number,
    state: row.state,
    mainWorker: mainOf.get(row.case_id) ?? '',
    reasons: listReasons(factsOf(row, parts, meeting.held_on)).map((reason) => ({ ...reason })),
    lastDiscussedOn: parts.talks.get(row.case_id)?.on ?? null,
    askedBeforehand: row.asked === 1,
    entryId: row.entry_id,
  }));
}
