import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { type CaseSpan, caseSpans } from '#core/database/case-spans.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Which part of the work is asked about; instants are those at which the days begin on this PC. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly before: string;
  readonly serviceId: string | null;
  readonly method: SupportMethod | null;
}

/** Episodes that were open on some day of the period; data that are only kept count in no figure (GDPR Art. 18). */
function episodesIn(db: ReadDb, { from, to, serviceId, method }: Asked) {
  const open = db
    .selectFrom('support_episodes')
    .innerJoin('case_files', 'case_files.id', 'support_episodes.case_id')
    .where('support_episodes.opened_on', '<=', to)
    .where((eb) =>
      eb.or([eb('support_episodes.closed_on', 'is', null), eb('support_episodes.closed_on', '>=', from)]),
    )
    .where('case_files.state', 'not in', ['enquiry', 'not_taken_up'])
    .where('case_files.id', 'not in', restrictedCases(db));
  const ofService = serviceId === null ? open : open.where('support_episodes.service_id', '=', serviceId);
  return method === null ? ofService : ofService.where('support_episodes.method', '=', method);
}

/** The episodes, with what of the case belongs to them. */
export function episodeRows(db: ReadDb, asked: Asked) {
  return episodesIn(db, asked)
    .select([
      'case_files.id as case_id',
      'case_files.no',
      'case_files.person_id',
      'support_episodes.method',
      'support_episodes.opened_on',
      'support_episodes.closed_on',
      'support_episodes.closure_reason',
      'support_episodes.housing_search_started_on',
    ])
    .orderBy('case_files.no')
    .orderBy('support_episodes.opened_on')
    .execute();
}

/** Changes into and out of a pause of everybody, oldest first; changes are few and short, and stand in an index. */
export function pauseRows(db: ReadDb) {
  return db
    .selectFrom('case_stage_changes')
    .select(['entry_key', 'from_state', 'to_state', 'on_day'])
    .where((eb) => eb.or([eb('from_state', '=', 'paused'), eb('to_state', '=', 'paused')]))
    .orderBy('on_day')
    .orderBy('entry_key')
    .execute();
}

/** How many of the team met each person of an ACT team since an instant, by who wrote the notes. */
export function metRows(db: ReadDb, asked: Asked, since: string) {
  return db
    .selectFrom('contacts')
    .innerJoin('entries', 'entries.key', 'contacts.entry_key')
    .where(
      'contacts.case_no',
      'in',
      episodesIn(db, asked).where('support_episodes.method', 'in', ['act', 'm_act']).select('case_files.no'),
    )
    .where('contacts.counts_as', 'in', ['visit', 'contact'])
    .where('contacts.started_at', '>=', since)
    .where('contacts.started_at', '<', asked.before)
    .where('contacts.channel', '=', 'face_to_face')
    .groupBy('contacts.case_no')
    .select('contacts.case_no')
    .select((eb) => eb.fn.count<number>('entries.author_id').distinct().as('members'))
    .execute();
}

/** Settled homes of the people in question, earliest first. */
export function homeRows(db: ReadDb, asked: Asked) {
  return db
    .selectFrom('accommodations')
    .select(['accommodations.person_id', 'accommodations.since', 'accommodations.until'])
    .where('accommodations.is_settled', '=', 1)
    .where('accommodations.since', 'is not', null)
    .where('accommodations.person_id', 'in', episodesIn(db, asked).select('case_files.person_id'))
    .orderBy('accommodations.since')
    .execute();
}

/** Main workers of the cases in question, earliest first. */
export function mainWorkerRows(db: ReadDb, asked: Asked) {
  return db
    .selectFrom('case_assignments')
    .select([
      'case_assignments.case_id',
      'case_assignments.worker_id',
      'case_assignments.since',
      'case_assignments.until',
    ])
    .where('case_assignments.role', '=', 'main')
    .where('case_assignments.case_id', 'in', episodesIn(db, asked).select('case_files.id'))
    .orderBy('case_assignments.since')
    .execute();
}

/** Every version of the courses of CTI, oldest first, so that the last one read is the present one. */
export function courseRows(db: ReadDb, asked: Asked) {
  return db
    .selectFrom('case_records')
    .select(['case_records.case_id', 'case_records.content'])
    .where('case_records.kind', '=', 'cti_course')
    .where('case_records.case_id', 'in', episodesIn(db, asked).select('case_files.id'))
    .orderBy('case_records.version')
    .execute();
}

/** How many contacts with a person took place in each span; each is one range of an index. */
export function contactsInSpans(db: ReadDb, spans: readonly CaseSpan[]) {
  return db
    .selectFrom(caseSpans(spans))
    .select('span.place')
    .select((eb) =>
      eb
        .selectFrom('contacts')
        .select((of) => of.fn.countAll<number>().as('contacts'))
        .whereRef('contacts.case_no', '=', 'span.caseNo')
        .where('contacts.counts_as', 'in', ['visit', 'contact'])
        .whereRef('contacts.started_at', '>=', 'span.since')
        .whereRef('contacts.started_at', '<', 'span.before')
        .as('contacts'),
    )
    .execute();
}

/** Days of meetings of teams that were held in the period. */
export function meetingRows(db: ReadDb, { from, to, serviceId }: Asked) {
  const meetings = db
    .selectFrom('callover_meetings')
    .innerJoin('teams', 'teams.id', 'callover_meetings.team_id')
    .select(['callover_meetings.team_id', 'callover_meetings.held_on'])
    .where('callover_meetings.state', '=', 'closed')
    .where('callover_meetings.held_on', '>=', from)
    .where('callover_meetings.held_on', '<=', to);
  return (serviceId === null ? meetings : meetings.where('teams.service_id', '=', serviceId)).execute();
}

export function teamRows(db: ReadDb, serviceId: string | null) {
  const teams = db.selectFrom('teams').select(['id', 'name']).orderBy('name');
  return (serviceId === null ? teams : teams.where('service_id', '=', serviceId)).execute();
}

/**
 * Agreements of supervision that were in force in the period, with how many sessions were held: dates and counts only,
 * never who.
 */
export function supervisionRows(db: ReadDb, { from, to, serviceId }: Asked) {
  const agreements = db
    .selectFrom('supervision_agreements')
    .select([
      'supervision_agreements.starts_on',
      'supervision_agreements.ended_on',
      'supervision_agreements.every_days',
    ])
    .select((eb) =>
      eb
        .selectFrom('supervision_sessions')
        .select((inner) => inner.fn.countAll<number>().as('held'))
        .whereRef('supervision_sessions.agreement_id', '=', 'supervision_agreements.id')
        .where('supervision_sessions.status', '=', 'held')
        .where('supervision_sessions.held_on', '>=', from)
        .where('supervision_sessions.held_on', '<=', to)
        .as('held'),
    )
    .where('supervision_agreements.kind', '=', 'line')
    .where('supervision_agreements.starts_on', '<=', to)
    .where((eb) =>
      eb.or([
        eb('supervision_agreements.ended_on', 'is', null),
        eb('supervision_agreements.ended_on', '>=', from),
      ]),
    );
  if (serviceId === null) return agreements.execute();
  return agreements
    .where(
      'supervision_agreements.supervisee_id',
      'in',
      db
        .selectFrom('worker_teams')
        .innerJoin('teams', 'teams.id', 'worker_teams.team_id')
        .select('worker_teams.worker_id')
        .where('teams.service_id', '=', serviceId),
    )
    .execute();
}

/** Check-ins after support ended that were due in the period, and whether they took place. */
export function followUpRows(db: ReadDb, { from, to, serviceId, method }: Asked) {
  const due = db
    .selectFrom('follow_ups')
    .innerJoin('support_episodes', 'support_episodes.id', 'follow_ups.episode_id')
    .select(['follow_ups.case_id', 'follow_ups.done_on'])
    .where('follow_ups.due_on', '>=', from)
    .where('follow_ups.due_on', '<=', to);
  const ofService = serviceId === null ? due : due.where('support_episodes.service_id', '=', serviceId);
  return (method === null ? ofService : ofService.where('support_episodes.method', '=', method)).execute();
}
