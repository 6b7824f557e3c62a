import { z } from 'zod';
import { type NoteContent, noteContent } from '#shared/contracts/contacts.ts';
import { isVisit } from '#shared/domain/contacts/contact-rules.ts';
import type { NoteRow } from './contacts.queries.ts';

const lines = z.array(z.string());

/** A stored list of lines. */
export function linesOf(json: string): string[] {
  return lines.parse(JSON.parse(json));
}

/** The columns of `contacts` that a note fills. */
export function contactColumns(content: NoteContent) {
  const completed = content.status === 'completed' ? 'contact' : 'none';
  return {
    counts_as: isVisit(content) ? 'visit' : completed,
    started_at: content.startedAt,
    minutes: content.minutes,
    status: content.status,
    initiative: content.initiative,
    planned: content.planned ? 1 : 0,
    channel: content.channel,
    place: content.place,
    purposes: JSON.stringify(content.purposes),
    attendees: JSON.stringify(content.attendees),
    next_contact_at: content.nextContactAt,
    next_contact_plan: content.nextContactPlan,
    good_news: content.goodNews ? 1 : 0,
    hunch: content.hunch ? 1 : 0,
    shared_with_person: content.sharedWithPerson,
    withheld_reason: content.withheldReason,
  } as const;
}

/** The columns of `visit_reports` that a note fills. */
export function reportColumns(content: NoteContent) {
  return {
    what_happened: content.whatHappened,
    person_said: content.personSaid,
    worker_view: content.workerView,
    strength_noticed: content.strengthNoticed,
    agreements_person: JSON.stringify(content.agreementsPerson),
    agreements_team: JSON.stringify(content.agreementsTeam),
    home_and_tenancy: content.homeAndTenancy,
    money_follow_up: content.moneyFollowUp,
    health_and_wellbeing: content.healthAndWellbeing,
    people_around: content.peopleAround,
  };
}

/** A stored note as it was written. */
export function contentOf(row: NoteRow): NoteContent {
  return {
    startedAt: row.started_at,
    minutes: row.minutes,
    status: row.status,
    initiative: row.initiative,
    planned: row.planned === 1,
    channel: row.channel,
    place: row.place,
    purposes: noteContent.shape.purposes.parse(JSON.parse(row.purposes)),
    attendees: linesOf(row.attendees),
    whatHappened: row.what_happened,
    personSaid: row.person_said,
    workerView: row.worker_view,
    strengthNoticed: row.strength_noticed,
    agreementsPerson: linesOf(row.agreements_person),
    agreementsTeam: linesOf(row.agreements_team),
    homeAndTenancy: row.home_and_tenancy,
    moneyFollowUp: row.money_follow_up,
    healthAndWellbeing: row.health_and_wellbeing,
    peopleAround: row.people_around,
    nextContactAt: row.next_contact_at,
    nextContactPlan: row.next_contact_plan,
    goodNews: row.good_news === 1,
    hunch: row.hunch === 1,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
  };
}
