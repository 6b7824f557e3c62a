import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import { caseId } from '#shared/lib/ids.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { decisionRows } from './callover.queries.ts';
import { visibleEntries, visibleNames } from './meeting-access.ts';

type MyActions = z.input<typeof callover.myActions.output>;
type ShareBacks = z.input<typeof callover.shareBacks.output>;

/** The actor's open actions over all meetings, by their day; those without one last. One statement. */
export async function listMyActions({ db, actor, clock }: QueryContext): Promise<MyActions> {
  const rows = await db
    .selectFrom('callover_actions')
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_actions.meeting_id')
    .leftJoin('callover_entries', 'callover_entries.id', 'callover_actions.entry_id')
    .leftJoin(visibleNames({ db, actor, clock }), 'seen.id', 'callover_entries.case_id')
    .select([
      'callover_actions.id',
      'callover_actions.meeting_id',
      'callover_actions.text',
      'callover_actions.due_on',
      'callover_actions.status',
      'callover_meetings.kind',
      'callover_meetings.held_on',
      'seen.id as case_id',
      'seen.name',
    ])
    .where('callover_actions.owner_id', '=', actor.id)
    .where('callover_actions.status', 'in', ['open', 'carried'])
    .orderBy('callover_actions.due_on', (order) => order.asc().nullsLast())
    .orderBy('callover_meetings.held_on')
    .orderBy('callover_actions.position')
    .execute();
  return rows.map((row) => ({
    actionId: row.id,
    meetingId: row.meeting_id,
    kind: row.kind,
    heldOn: row.held_on,
    text: row.text,
    dueOn: row.due_on,
    status: row.status,
    caseId: row.case_id === null ? null : caseId.parse(row.case_id),
    name: row.name ?? '',
  }));
}

/** Entries of closed meetings that were not shared back yet. */
function notSharedBack(context: QueryContext) {
  return visibleEntries(context)
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_entries.meeting_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'callover_entries.id',
      'callover_entries.meeting_id',
      'callover_entries.case_id',
      'callover_entries.share_back_by',
      'callover_meetings.held_on',
      'case_summaries.name',
    ])
    .where('callover_meetings.state', '=', 'closed')
    .where('callover_entries.shared_back_on', 'is', null);
}
type ToShare = Awaited<ReturnType<ReturnType<typeof notSharedBack>['execute']>>[number];

/** Nearest day first, those without one last; then by meeting and name. */
function byDay(a: ToShare, b: ToShare): number {
  const key = ({ share_back_by: day, held_on, name }: ToShare) => `${day ?? '9999'} ${held_on} ${name}`;
  return key(a).localeCompare(key(b));
}

/**
 * What the actor still has to talk through: entries of closed meetings that name the actor for it, and, where nobody is
 * named, those of the actor's own cases with a decision that waits for the person. Three statements.
 */
export async function listShareBacks(context: QueryContext): Promise<ShareBacks> {
  const { db, actor } = context;
  const named = await notSharedBack(context).where('callover_entries.share_back_id', '=', actor.id).execute();
  const own = await notSharedBack(context)
    .where('callover_entries.share_back_id', 'is', null)
    .where('callover_entries.case_id', 'in', (eb) =>
      eb
        .selectFrom('case_assignments')
        .select('case_assignments.case_id')
        .where('case_assignments.worker_id', '=', actor.id)
        .where('case_assignments.role', '=', 'main')
        .where('case_assignments.until', 'is', null),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('callover_decisions')
          .select('callover_decisions.id')
          .whereRef('callover_decisions.entry_id', '=', 'callover_entries.id')
          .where('callover_decisions.needs_person', '=', 1)
          .where('callover_decisions.status', '=', 'proposed'),
      ),
    )
    .execute();
  const entries = [...named, ...own].toSorted(byDay);
  const decisions = await decisionRows(
    db,
    entries.map(({ id }) => id),
  );
  return entries.map((entry) => ({
    entryId: entry.id,
    meetingId: entry.meeting_id,
    heldOn: entry.held_on,
    caseId: caseId.parse(entry.case_id),
    name: entry.name,
    shareBackBy: entry.share_back_by,
    decisions: decisions
      .filter((row) => row.entry_id === entry.id && row.needs_person === 1 && row.status === 'proposed')
      .map(({ id, kind, text }) => ({ id, kind, text })),
  }));
}
