import type { z } from 'zod';
import type { closing, FollowUp } from '#shared/contracts/closing.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, caseId as caseIdOf, type EntryId } from '#shared/lib/ids.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { episodeRow, followUpsOfEpisode, openFollowUps } from './closing.queries.ts';
import type { FollowUpsTable } from './closing.table.ts';

type RecordInput = z.output<typeof closing.recordFollowUp.input>;

/** Check-ins of an episode: those that wait by day, then those that were done, newest first. */
export async function listFollowUps(db: ReadDb, episodeId: string): Promise<FollowUp[]> {
  const rows = await followUpsOfEpisode(db, episodeId);
  const views = rows.map((row): FollowUp => ({
    id: row.id,
    dueOn: row.due_on,
    doneOn: row.done_on,
    stillHoused: row.still_housed,
    contactWish: row.contact_wish,
    note: row.note,
    by: row.by_name,
  }));
  return [
    ...views.filter(({ doneOn }) => doneOn === null),
    ...views
      .filter(({ doneOn }) => doneOn !== null)
      .toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? '')),
  ];
}

/** Adds light check-ins to an episode, as agreed with the person. */
export async function addFollowUps(
  { db, newId }: CommandContext,
  caseId: CaseId,
  episodeId: string,
  days: readonly string[],
): Promise<string[]> {
  const rows = days.map((dueOn): FollowUpsTable => ({
    id: newId(),
    case_id: caseId,
    episode_id: episodeId,
    due_on: dueOn,
    done_on: null,
    entry_key: null,
    still_housed: null,
    contact_wish: null,
    note: '',
    by_name: '',
  }));
  if (rows.length > 0) await db.insertInto('follow_ups').values(rows).execute();
  return rows.map(({ id }) => id);
}

/**
 * One more check-in.
 * @throws AppError `case_state_not_allowed` before support ended, `invalid_input` for a day that has passed or is taken
 */
export async function planFollowUp(
  context: CommandContext,
  { caseId, dueOn }: { readonly caseId: CaseId; readonly dueOn: string },
): Promise<string> {
  const { episode_id, closed_on } = await episodeRow(context.db, caseId);
  if (closed_on === null) throw new AppError('case_state_not_allowed');
  if (dueOn < context.clock.today())
    throw new AppError('invalid_input', { fields: { dueOn: 'before_start' } });
  const there = await followUpsOfEpisode(context.db, episode_id);
  if (there.some(({ due_on, done_on }) => due_on === dueOn && done_on === null)) {
    throw new AppError('invalid_input', { fields: { dueOn: 'duplicate' } });
  }
  const [id = ''] = await addFollowUps(context, caseId, episode_id, [dueOn]);
  return id;
}

async function getOpen(db: ReadDb, caseId: CaseId, id: string): Promise<FollowUpsTable> {
  const row = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Takes a check-in off the list that is not wanted after all. @throws AppError `not_found` */
export async function dropFollowUp(
  { db }: CommandContext,
  { caseId, id }: { readonly caseId: CaseId; readonly id: string },
): Promise<void> {
  await getOpen(db, caseId, id);
  await db.deleteFrom('follow_ups').where('id', '=', id).execute();
}

/** Keeps what a check-in found, as an entry on the spine; no state changes by it. @throws AppError `not_found`, `invalid_input` */
export async function recordFollowUp(context: CommandContext, input: RecordInput): Promise<EntryId> {
  const { db, actor, clock } = context;
  const { caseId, id, doneOn, nextOn } = input;
  const row = await getOpen(db, caseId, id);
  if (doneOn > clock.today()) throw new AppError('invalid_input', { fields: { doneOn: 'in_the_future' } });
  if (nextOn !== null && nextOn <= doneOn) {
    throw new AppError('invalid_input', { fields: { nextOn: 'before_start' } });
  }
  const entry = await addEntry(context, { caseId, kind: 'follow_up', at: instantOn(doneOn, clock) });
  await db
    .updateTable('follow_ups')
    .set({
      done_on: doneOn,
      entry_key: entry.key,
      still_housed: input.stillHoused,
      contact_wish: input.contactWish,
      note: input.note,
      by_name: actor.name,
    })
    .where('id', '=', id)
    .execute();
  await indexEntry(db, entry.key);
  if (nextOn !== null) {
    const waiting = await followUpsOfEpisode(db, row.episode_id);
    const isThere = waiting.some(({ due_on, done_on }) => due_on === nextOn && done_on === null);
    if (!isThere) await addFollowUps(context, caseId, row.episode_id, [nextOn]);
  }
  return entry.id;
}

/** Check-ins that wait in many cases after support ended: one statement (domain.md 5.4). */
export async function listFollowUpDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  if (caseIds.length === 0) return [];
  const rows = await openFollowUps(db, caseIds, { from, to });
  return rows.map(({ case_id, due_on }) => ({
    caseId: caseIdOf.parse(case_id),
    on: due_on,
    at: null,
    kind: 'follow_up',
    text: '',
  }));
}
