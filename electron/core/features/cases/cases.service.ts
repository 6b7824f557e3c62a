import type { Insertable } from 'kysely';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import type { CaseState, SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import { daysBetween } from '#shared/domain/dates/calendar.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type Clock, instantOn } from '#shared/lib/clock.ts';
import {
  type CaseId,
  caseId as caseIdOf,
  type EpisodeId,
  type PersonId,
  personId as personIdOf,
  workerId,
} from '#shared/lib/ids.ts';
import { inPieces } from '#core/database/in-pieces.ts';
import type { Database } from '#core/database/schema.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { indexEntriesFrom, indexEntry } from '#core/features/search/search.service.ts';
import { addEntries, addEntry } from '#core/features/timeline/timeline.service.ts';
import { assignmentRows, findPersonId, findTeamRow, headerRow, nextCaseNo } from './cases.queries.ts';
import { findContactWord, getContactSettings } from './contact-word.service.ts';
import { findDaysAtHome } from './days-at-home.service.ts';

/** Whose case it is. @throws AppError `not_found` */
export async function getPersonIdOfCase(db: ReadDb, caseId: CaseId): Promise<PersonId> {
  const row = await findPersonId(db, caseId);
  if (row === undefined) throw new AppError('not_found');
  return personIdOf.parse(row.person_id);
}

/** A team with the service it belongs to. */
export function findTeam(db: ReadDb, teamId: string) {
  return findTeamRow(db, teamId);
}

/** The head of a file, from three statements. */
export async function getCaseHeader(db: ReadDb, clock: Clock, caseId: CaseId): Promise<CaseHeader> {
  const row = await headerRow(db, caseId);
  const assignments = await assignmentRows(db, caseId);
  const today = clock.today();
  return {
    caseId: caseIdOf.parse(row.case_id),
    personId: personIdOf.parse(row.person_id),
    caseNumber: row.case_number,
    name: row.name,
    pronouns: row.pronouns,
    state: row.state,
    stateSince: row.state_since,
    method: row.method,
    teamId: row.team_id,
    assignments: assignments.map((assignment) => ({
      id: assignment.id,
      workerId: workerId.parse(assignment.worker_id),
      workerName: assignment.worker_name,
      role: assignment.role,
      from: assignment.since,
      until: assignment.until,
      chosenByPerson: assignment.chosen_by_person,
    })),
    daysAtHome: findDaysAtHome(row, today),
    currentHome:
      row.home_since === null
        ? null
        : { since: row.home_since, days: daysBetween(row.home_since, today), address: row.home_address },
    contactWord: findContactWord(row, today, await getContactSettings(db)),
    lastContactOn: row.last_contact_on,
    nextContactAt: row.next_contact_at,
    nextContactPlan: row.next_contact_plan,
  };
}

interface StateChange {
  readonly caseId: CaseId;
  readonly from: CaseState | null;
  readonly to: CaseState;
  readonly on: string;
  readonly reason: string;
  readonly overrideReason: string | null;
  readonly withPerson: boolean;
}

/** Writes a change of state into the timeline; the case file itself is the caller's to change. */
export async function recordStateChange(context: CommandContext, change: StateChange): Promise<void> {
  const { caseId, on } = change;
  const entry = await addEntry(context, { caseId, kind: 'state_change', at: instantOn(on, context.clock) });
  await context.db.insertInto('case_stage_changes').values(stageRow(entry.key, change)).execute();
  await indexEntry(context.db, entry.key);
}

/** A new file and the state that it begins in. */
export interface OpenedCase {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly on: string;
}

/**
 * Writes into the timelines of many new files in which state each begins, as `recordStateChange` does for one: a
 * handful of statements for each five hundred.
 */
export async function recordOpenings(context: CommandContext, opened: readonly OpenedCase[]): Promise<void> {
  if (opened.length === 0) return;
  const { db, actor, clock, newId } = context;
  const { keys, firstNo } = await addEntries(
    context,
    null,
    opened.map(({ caseId, on }) => ({
      caseId,
      kind: 'state_change',
      at: instantOn(on, clock),
      id: newId<string>(),
      authorId: actor.id,
      authorName: actor.name,
    })),
  );
  const rows = opened.flatMap(({ caseId, state: to, on }, index) => {
    const place = keys[index];
    const change = { caseId, from: null, to, on, reason: '', overrideReason: null, withPerson: false };
    return place === undefined ? [] : [stageRow(place.key, change)];
  });
  await inPieces(rows, (piece) => db.insertInto('case_stage_changes').values(piece).execute());
  await indexEntriesFrom(db, firstNo);
}

function stageRow(entryKey: number, change: StateChange): Insertable<Database['case_stage_changes']> {
  return {
    entry_key: entryKey,
    from_state: change.from,
    to_state: change.to,
    on_day: change.on,
    reason: change.reason,
    override_reason: change.overrideReason,
    with_person: change.withPerson ? 1 : 0,
  };
}

interface NewCase {
  readonly personId: PersonId;
  readonly teamId: string;
  readonly serviceId: string;
  readonly state: CaseState;
  readonly openedOn: string;
  readonly method: SupportMethod | null;
}

/** Opens the file of a person who has none, with its first episode and the entry that says so. */
export async function openCase(context: CommandContext, input: NewCase): Promise<CaseId> {
  const { db, clock, newId } = context;
  const no = await nextCaseNo(db);
  const caseId = newId<CaseId>();
  const episodeId = newId<EpisodeId>();
  await db
    .insertInto('case_files')
    .values({
      no,
      id: caseId,
      person_id: input.personId,
      case_number: formatCaseNumber(no),
      team_id: input.teamId,
      state: input.state,
      state_since: input.openedOn,
      state_before_pause: null,
      current_episode_id: episodeId,
      next_entry: 1,
      created_at: clock.now(),
      import_batch_id: null,
    })
    .execute();
  await db
    .insertInto('support_episodes')
    .values({
      id: episodeId,
      case_id: caseId,
      service_id: input.serviceId,
      method: input.method,
      opened_on: input.openedOn,
      housing_search_started_on: null,
      support_started_on: input.state === 'active' ? input.openedOn : null,
      closed_on: null,
      closure_reason: null,
      reopened_from_id: null,
      external_id: null,
      import_batch_id: null,
    })
    .execute();
  await recordStateChange(context, {
    caseId,
    from: null,
    to: input.state,
    on: input.openedOn,
    reason: '',
    overrideReason: null,
    withPerson: false,
  });
  return caseId;
}
