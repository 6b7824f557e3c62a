import type { CoverContent } from '#shared/contracts/cover.ts';
import {
  coverState,
  type CoverStep,
  findCoverProblems,
  planCoverChange,
} from '#shared/domain/cover/cover-rules.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { type CaseId, caseId as caseIdOf, type WorkerId, workerId as workerIdOf } from '#shared/lib/ids.ts';
import {
  assignForSpan,
  dropSpan,
  endAssignment,
  moveSpan,
} from '#core/features/cases/assignments.service.ts';
import { handOverCase } from '#core/features/cases/worker-assignments.service.ts';
import { listStaff } from '#core/features/organisation/organisation.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { handedCaseRows, standingRows, takenCaseRows } from './cover.queries.ts';
import { getCover, mayArrangeFor, mayStandIn } from './reach.ts';

function refuse(fields: Readonly<Record<string, 'not_a_choice' | 'duplicate'>>): never {
  throw new AppError('invalid_input', { fields });
}

/** Refuses people who are not theirs, colleagues who may not see the file, and days that are covered already. */
async function requireFitting(
  context: CommandContext,
  content: CoverContent,
  known: { readonly coverId: string; readonly workerOf: ReadonlyMap<string, string> },
): Promise<void> {
  const { db, actor, clock } = context;
  const staff = new Map((await listStaff(db)).map((each) => [each.id, each]));
  const away = staff.get(content.awayId);
  if (away === undefined || !mayArrangeFor(actor, away)) throw new AppError('not_allowed');
  const rows = await handedCaseRows(db, actor, content.awayId, clock.today());
  const teamOf = new Map(rows.map(({ case_id, team_id }) => [case_id, team_id]));
  for (const { caseId, workerId } of content.people) {
    const teamId = teamOf.get(caseId);
    const colleague = staff.get(workerId);
    // What was agreed stays, whatever the file or the colleague's teams say by now.
    if (known.workerOf.get(caseId) === workerId) continue;
    if (teamId === undefined || colleague === undefined || !mayStandIn(colleague, teamId)) {
      refuse({ people: 'not_a_choice' });
    }
  }
  if (content.until === null) return;
  const taken = await takenCaseRows(
    db,
    content.people.map(({ caseId }) => caseId),
    { awayId: content.awayId, from: content.from, until: content.until, notId: known.coverId },
  );
  if (taken.length > 0) refuse({ from: 'duplicate' });
}

function caseRowOf(coverId: string, person: CoverContent['people'][number], assignmentId: string | null) {
  return {
    cover_id: coverId,
    case_id: person.caseId,
    worker_id: person.workerId,
    assignment_id: assignmentId,
    word: person.word,
    next_step: person.nextStep,
    read_on: null,
  };
}

/**
 * Hands people over: for a span by assignments that begin and end by themselves, for good at once.
 * @returns its id. @throws AppError `not_allowed`, `invalid_input`
 */
export async function makeCover(context: CommandContext, content: CoverContent): Promise<string> {
  const { db, actor, clock, newId } = context;
  refuseProblems(findCoverProblems(content, clock.today()));
  await requireFitting(context, content, { coverId: '', workerOf: new Map() });
  const { awayId, from, until } = content;
  const id: string = newId();
  await db
    .insertInto('covers')
    .values({
      id,
      away_id: awayId,
      from_day: from,
      last_day: until,
      word: content.word,
      made_by_name: actor.name,
      made_at: clock.now(),
      taken_back_on: null,
    })
    .execute();
  for (const person of content.people) {
    const { caseId, workerId } = person;
    if (until === null) await handOverCase(context, { caseId, from: awayId, to: workerId });
    const assignmentId =
      until === null
        ? null
        : await assignForSpan(context, { caseId, workerId, since: from, until: addDays(until, 1) });
    await db
      .insertInto('cover_cases')
      .values(caseRowOf(id, person, assignmentId))
      .execute();
  }
  return id;
}

/** Does one step. @returns the assignment that the case has from then on; null when it has none */
async function take(context: CommandContext, step: CoverStep, until: string): Promise<string | null> {
  if (step.kind === 'begin') {
    return assignForSpan(context, {
      caseId: caseIdOf.parse(step.caseId),
      workerId: workerIdOf.parse(step.workerId),
      since: step.since,
      until,
    });
  }
  const { assignmentId } = step.standing;
  const caseId = caseIdOf.parse(step.standing.caseId);
  if (step.kind === 'move') {
    await moveSpan(context, { caseId, assignmentId, since: step.since, until });
    return assignmentId;
  }
  if (step.kind === 'end') {
    await endAssignment(context, { caseId, assignmentId, until: context.clock.today() });
  } else {
    await dropSpan(context, { caseId, assignmentId });
  }
  return null;
}

async function listStanding(context: CommandContext, coverId: string) {
  const rows = await standingRows(context.db, coverId, context.clock.today());
  return rows.flatMap(({ case_id, worker_id, assignment_id, since, until }) =>
    assignment_id === null || since === null || until === null
      ? []
      : [{ caseId: case_id, workerId: worker_id, assignmentId: assignment_id, since, until }],
  );
}

/** A cover that may still be changed. @throws AppError `not_found` when it is over, for good, or not the actor's to plan */
async function getOpenCover(context: CommandContext, id: string) {
  const { row, mayArrange } = await getCover(context, id);
  const days = { from: row.from_day, until: row.last_day, takenBackOn: row.taken_back_on };
  const state = coverState(days, context.clock.today());
  if (!mayArrange || (state !== 'now' && state !== 'to_come')) throw new AppError('not_found');
  return { row, state };
}

/** @returns every case that was or is in it. @throws AppError `not_found`, `not_allowed`, `invalid_input` */
export async function changeCover(
  context: CommandContext,
  id: string,
  content: CoverContent,
): Promise<CaseId[]> {
  const { db, clock } = context;
  const today = clock.today();
  const { row, state } = await getOpenCover(context, id);
  const { from, until } = content;
  // For good is another act; whose absence it is cannot change; what has begun keeps its first day.
  if (until === null) refuse({ until: 'not_a_choice' });
  if (content.awayId !== row.away_id) refuse({ awayId: 'not_a_choice' });
  if (state === 'now' && from !== row.from_day) refuse({ from: 'not_a_choice' });
  refuseProblems(findCoverProblems(content, today, state === 'now' ? row.from_day : today));
  const before = await standingRows(db, id, today);
  const caseIds = before.map(({ case_id }) => caseIdOf.parse(case_id));
  const workerOf = new Map(before.map(({ case_id, worker_id }) => [case_id, worker_id]));
  await requireFitting(context, content, { coverId: id, workerOf });

  const standing = await listStanding(context, id);
  const steps = planCoverChange(standing, { from, until: addDays(until, 1), people: content.people }, today);
  const assignmentOf = new Map<string, string | null>(
    standing.map(({ caseId, assignmentId }) => [caseId, assignmentId]),
  );
  for (const step of steps) {
    const caseId = step.kind === 'begin' ? step.caseId : step.standing.caseId;
    assignmentOf.set(caseId, await take(context, step, addDays(until, 1)));
  }
  await db
    .updateTable('covers')
    .set({ from_day: from, last_day: until, word: content.word })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('cover_cases').where('cover_id', '=', id).execute();
  for (const person of content.people) {
    const kept = assignmentOf.get(person.caseId) ?? null;
    await db
      .insertInto('cover_cases')
      .values(caseRowOf(id, person, kept))
      .execute();
  }
  return [...new Set([...caseIds, ...content.people.map(({ caseId }) => caseId)])];
}

/** @returns every case in it. @throws AppError `not_found` */
export async function takeBackCover(context: CommandContext, id: string): Promise<CaseId[]> {
  const { db, clock } = context;
  const today = clock.today();
  const { row } = await getOpenCover(context, id);
  for (const each of await listStanding(context, id)) {
    await take(context, { kind: each.since < today ? 'end' : 'drop', standing: each }, today);
  }
  const hasBegun = row.from_day < today;
  await db
    .updateTable('covers')
    .set(hasBegun ? { last_day: addDays(today, -1) } : { taken_back_on: today })
    .where('id', '=', id)
    .execute();
  return (await standingRows(db, id, today)).map(({ case_id }) => caseIdOf.parse(case_id));
}

/** Marks what changed for one person as read by the one who was away. @throws AppError `not_found` */
export async function markRead(
  { db, actor, clock }: CommandContext,
  { id, caseId, isRead }: { readonly id: string; readonly caseId: CaseId; readonly isRead: boolean },
): Promise<void> {
  const mine = (awayId: WorkerId) =>
    db
      .selectFrom('covers')
      .select('covers.id')
      .where('covers.id', '=', id)
      .where('covers.away_id', '=', awayId);
  const { numUpdatedRows } = await db
    .updateTable('cover_cases')
    .set({ read_on: isRead ? clock.today() : null })
    .where('cover_id', 'in', mine(actor.id))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}
