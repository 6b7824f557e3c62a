import type { z } from 'zod';
import {
  type IncidentContent,
  incidentContent,
  type incidents,
  type KeptIncident,
} from '#shared/contracts/incidents.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { findIncidentProblems } from '#shared/domain/safety/incident-rules.ts';
import type { IncidentKind, IncidentSeverity } from '#shared/domain/safety/safety-codes.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { type CaseId, caseId as caseIdOf, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { Actor, CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { contentOf, incidentColumns } from './incident-columns.ts';
import { amendmentRows, findIncidentRow, incidentRows, recentRows } from './incidents.queries.ts';

type WriteInput = z.output<typeof incidents.write.input>;
type AmendInput = z.output<typeof incidents.amend.input>;
type FollowInput = z.output<typeof incidents.follow.input>;
type IncidentLine = z.output<typeof incidents.list.output>[number];

/** One way of writing the instant, so that instants compare as texts. @throws AppError `invalid_input` */
function checked(content: IncidentContent, now: string): IncidentContent {
  const incident = { ...content, occurredAt: new Date(content.occurredAt).toISOString() };
  const fields = findIncidentProblems(incident, now);
  refuseProblems(fields);
  return incident;
}

/** Incidents are for those who see what is for the team only; for others no incident exists. @throws AppError `not_found` */
async function getRow(db: ReadDb, actor: Actor, caseId: CaseId, entryId: EntryId) {
  const row = seesTeamOnly(actor.roles) ? await findIncidentRow(db, caseId, entryId) : undefined;
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Writes an incident with its entry; its words are found by the team only. */
export async function writeIncident(context: CommandContext, input: WriteInput): Promise<EntryId> {
  const { db, clock } = context;
  const { caseId } = input;
  const content = checked(input.content, clock.now());
  const entry = await addEntry(context, { caseId, kind: 'incident', at: content.occurredAt });
  await db
    .insertInto('incidents')
    .values({ entry_key: entry.key, case_id: caseId, ...incidentColumns(content) })
    .execute();
  await indexEntry(db, entry.key);
  await dropDraft(context, input.draftId);
  return entry.id;
}

/** What stood in the fields that the new text changes. */
function changedFields(before: IncidentContent, after: IncidentContent): Readonly<Record<string, unknown>> {
  const now: Readonly<Record<string, unknown>> = after;
  const changed = Object.entries(before).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(now[field]),
  );
  return Object.fromEntries(changed);
}

async function change(
  context: CommandContext,
  row: Awaited<ReturnType<typeof getRow>>,
  content: IncidentContent,
  reason: string,
): Promise<void> {
  const { db } = context;
  const before = changedFields(contentOf(row), content);
  if (Object.keys(before).length === 0) return;
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, () =>
    db
      .updateTable('incidents')
      .set(incidentColumns(content))
      .where('entry_key', '=', row.entry_key)
      .execute(),
  );
  if ('occurredAt' in before) await moveEntry(db, row.entry_key, content.occurredAt);
}

/** Corrects an incident with a reason; what stood there is kept. */
export async function amendIncident(context: CommandContext, input: AmendInput): Promise<void> {
  const { db, actor, clock } = context;
  const row = await getRow(db, actor, input.caseId, input.entryId);
  await change(context, row, checked(input.content, clock.now()), input.reason);
  await dropDraft(context, input.draftId);
}

/** Says what is done since; who said it and when is kept as with a correction. */
export async function followIncident(context: CommandContext, input: FollowInput): Promise<void> {
  const { caseId, entryId, ...since } = input;
  const row = await getRow(context.db, context.actor, caseId, entryId);
  await change(context, row, { ...contentOf(row), ...since }, '');
}

export async function getIncident(
  db: ReadDb,
  actor: Actor,
  caseId: CaseId,
  entryId: EntryId,
): Promise<KeptIncident> {
  const row = await getRow(db, actor, caseId, entryId);
  return {
    entryId,
    author: row.author_name,
    writtenAt: row.written_at,
    content: contentOf(row),
    amendments: (await amendmentRows(db, row.entry_key)).map((amendment) => ({
      at: amendment.at,
      by: amendment.by_name,
      reason: amendment.reason,
      before: incidentContent.partial().parse(JSON.parse(amendment.before)),
    })),
  };
}

/** Newest first; none for those who do not see what is for the team only. */
export async function listIncidents(db: ReadDb, actor: Actor, caseId: CaseId): Promise<IncidentLine[]> {
  if (!seesTeamOnly(actor.roles)) return [];
  return (await incidentRows(db, caseId)).map((row) => ({
    entryId: entryIdOf.parse(row.id),
    author: row.author_name,
    occurredAt: row.occurred_at,
    place: row.place,
    kind: row.kind,
    whatHappened: row.what_happened,
    severity: row.severity,
    planReviewed: row.plan_reviewed === 1,
    status: row.status,
    externalReportDue: row.external_report_due,
  }));
}

/** An incident of one of many cases, in codes; what happened stays in the file. */
export interface RecentIncident {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly occurredAt: string;
  readonly kind: IncidentKind;
  readonly severity: IncidentSeverity;
  readonly planReviewed: boolean;
}

/**
 * Incidents of many cases from an instant on, newest first, by one statement (domain.md 10.6). The caller shows them
 * only to those who see what is for the team only.
 */
export async function listRecentIncidents(
  db: ReadDb,
  caseIds: readonly CaseId[],
  since: string,
): Promise<RecentIncident[]> {
  const rows = await recentRows(db, caseIds, since);
  return rows.map((row) => ({
    caseId: caseIdOf.parse(row.case_id),
    entryId: entryIdOf.parse(row.id),
    occurredAt: row.occurred_at,
    kind: row.kind,
    severity: row.severity,
    planReviewed: row.plan_reviewed === 1,
  }));
}
