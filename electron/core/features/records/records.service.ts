import type { i18n as I18n } from 'i18next';
import { z } from 'zod';
import {
  type KeptRecord,
  recordBody,
  type RecordBody,
  recordHead,
  type RecordHead,
  type records,
  type VersionLine,
} from '#shared/contracts/records.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { findHeadProblems } from '#shared/domain/records/record-head.ts';
import { type RecordKind, recordNeed, standsBeside } from '#shared/domain/records/record-codes.ts';
import type { RecordPage } from '#shared/domain/records/page-blocks.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import { mayDo, seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, caseId as caseIdOf, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { Actor, CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { bodyOf, findRecordProblems, headOf, recordColumns, withoutTeam } from './record-bodies.ts';
import {
  amendmentRows,
  currentBodyRows,
  currentRows,
  findCurrentRow,
  findRecordRow,
  type RecordRow,
  recordRowsOf,
  reviewRows,
  versionRows,
} from './records.queries.ts';

type KeepInput = z.output<typeof records.keep.input>;
type AmendInput = z.output<typeof records.amend.input>;
type NoteInput = z.output<typeof records.note.input>;

/** What is for the team only stays as it was under the hands of those who cannot see it. */
function withKeptTeam(actor: Actor, body: RecordBody, stored: RecordBody | undefined): RecordBody {
  if (seesTeamOnly(actor.roles) && body.team !== null) return body;
  return recordBody.parse({ ...body, team: stored?.kind === body.kind ? stored.team : null });
}

/**
 * Keeps a new version as an entry on the spine, with its words in the index; its draft goes.
 * @throws AppError `changed_meanwhile` when somebody kept one since the version this one is based on; `invalid_input`
 */
export async function keepVersion(
  context: CommandContext,
  input: KeepInput,
): Promise<{ readonly entryId: EntryId; readonly version: number }> {
  const { db, actor, clock } = context;
  const { caseId, basedOnVersion, head } = input;
  const { kind } = input.body;
  refuseProblems(findRecordProblems(head, input.body, clock.today()));
  const last = await findCurrentRow(db, caseId, kind);
  if (!standsBeside(kind) && (last?.version ?? 0) !== basedOnVersion) throw new AppError('changed_meanwhile');
  const body = withKeptTeam(actor, input.body, last === undefined ? undefined : bodyOf(last));
  const version = (last?.version ?? 0) + 1;
  const entry = await addEntry(context, { caseId, kind: 'record', at: instantOn(head.madeOn, clock) });
  await db
    .insertInto('case_records')
    .values({ entry_key: entry.key, case_id: caseId, kind, version, ...recordColumns(head, body) })
    .execute();
  await indexEntry(db, entry.key);
  await dropDraft(context, input.draftId);
  return { entryId: entry.id, version };
}

/** Some kinds tell about other people too: whoever sees the case does not see them for that alone. */
function requireReader(actor: Actor, kind: RecordKind): void {
  if (!mayDo(actor.roles, recordNeed(kind))) throw new AppError('not_allowed');
}

async function getRow(db: ReadDb, caseId: CaseId, entryId: EntryId): Promise<RecordRow> {
  const row = await findRecordRow(db, caseId, entryId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Writes head and body over a version, keeping what stood there; writing the same leaves no trace. */
async function correct(
  context: CommandContext,
  row: RecordRow,
  { head, body, reason }: { readonly head: RecordHead; readonly body: RecordBody; readonly reason: string },
): Promise<void> {
  const { db, clock } = context;
  const before = { head: headOf(row), body: bodyOf(row) };
  if (JSON.stringify(before) === JSON.stringify({ head, body })) return;
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, () =>
    db
      .updateTable('case_records')
      .set(recordColumns(head, body))
      .where('entry_key', '=', row.entry_key)
      .execute(),
  );
  if (head.madeOn !== before.head.madeOn) await moveEntry(db, row.entry_key, instantOn(head.madeOn, clock));
}

/** Corrects a version with a reason. @throws AppError `not_found`, `invalid_input` */
export async function amendVersion(context: CommandContext, input: AmendInput): Promise<void> {
  const { db, actor, clock } = context;
  const row = await getRow(db, input.caseId, input.entryId);
  if (input.body.kind !== row.kind) throw new AppError('not_found');
  const body = withKeptTeam(actor, input.body, bodyOf(row));
  refuseProblems(findRecordProblems(input.head, body, clock.today()));
  await correct(context, row, { head: input.head, body, reason: input.reason });
  await dropDraft(context, input.draftId);
}

/** Notes that the person saw a version, has a copy, and what they say to it. @throws AppError `not_found`, `invalid_input` */
export async function noteShared(context: CommandContext, input: NoteInput): Promise<void> {
  const { caseId, entryId, ...answers } = input;
  const row = await getRow(context.db, caseId, entryId);
  const head = { ...headOf(row), ...answers };
  refuseProblems(findHeadProblems(head, context.clock.today()));
  await correct(context, row, { head, body: bodyOf(row), reason: '' });
}

const storedAmendment = z.strictObject({ head: recordHead, body: recordBody });

/** A version with its corrections; what is for the team only, now and before, only for those who may see it. */
export async function getRecord(
  db: ReadDb,
  actor: Actor,
  caseId: CaseId,
  entryId: EntryId,
): Promise<KeptRecord> {
  const row = await getRow(db, caseId, entryId);
  requireReader(actor, row.kind);
  const current = await findCurrentRow(db, caseId, row.kind);
  return keptRecordOf(db, actor, row, standsBeside(row.kind) || current?.version === row.version);
}

async function keptRecordOf(
  db: ReadDb,
  actor: Actor,
  row: RecordRow,
  isCurrent: boolean,
): Promise<KeptRecord> {
  const shown = (body: RecordBody) => (seesTeamOnly(actor.roles) ? body : withoutTeam(body));
  return {
    entryId: entryIdOf.parse(row.id),
    version: row.version,
    isCurrent,
    author: row.author_name,
    writtenAt: row.written_at,
    head: headOf(row),
    body: shown(bodyOf(row)),
    amendments: (await amendmentRows(db, row.entry_key)).map((amendment) => {
      const { head, body } = storedAmendment.parse(JSON.parse(amendment.before));
      return { at: amendment.at, by: amendment.by_name, reason: amendment.reason, head, body: shown(body) };
    }),
  };
}

/** The present version; null before the first. */
export async function findRecord(
  db: ReadDb,
  actor: Actor,
  caseId: CaseId,
  kind: RecordKind,
): Promise<KeptRecord | null> {
  requireReader(actor, kind);
  const row = await findCurrentRow(db, caseId, kind);
  return row === undefined ? null : keptRecordOf(db, actor, row, true);
}

/** The present version as the person may see it, for pages that leave the house; undefined before the first. */
export async function findCurrentForPerson(
  db: ReadDb,
  caseId: CaseId,
  kind: RecordKind,
): Promise<{ readonly head: RecordHead; readonly body: RecordBody } | undefined> {
  const row = await findCurrentRow(db, caseId, kind);
  return row === undefined ? undefined : { head: headOf(row), body: withoutTeam(bodyOf(row)) };
}

/** A document with what it says, for the features whose documents they are; without what is for the team only. */
interface RecordOfKind {
  readonly entryId: EntryId;
  readonly author: string;
  readonly head: RecordHead;
  readonly body: RecordBody;
}

/** Every document of one kind of a case, newest first, as the person may see it. */
export async function listRecordsOf(db: ReadDb, caseId: CaseId, kind: RecordKind): Promise<RecordOfKind[]> {
  const rows = await recordRowsOf(db, caseId, kind);
  return rows.map((row) => ({
    entryId: entryIdOf.parse(row.id),
    author: row.author_name,
    head: headOf(row),
    body: withoutTeam(bodyOf(row)),
  }));
}

/** The present documents of one kind in many cases, as each person may see theirs; one statement however many. */
export async function listCurrentBodies(
  db: ReadDb,
  kind: RecordKind,
  caseIds: readonly CaseId[],
): Promise<{ caseId: CaseId; entryId: EntryId; madeOn: string; body: RecordBody }[]> {
  const rows = await currentBodyRows(db, kind, caseIds);
  return rows.map((row) => ({
    caseId: caseIdOf.parse(row.case_id),
    entryId: entryIdOf.parse(row.id),
    madeOn: row.made_on,
    body: withoutTeam(bodyOf(row)),
  }));
}

/** Every version of every kind that the actor may read, newest first within its kind. */
export async function listVersions(db: ReadDb, actor: Actor, caseId: CaseId): Promise<VersionLine[]> {
  const rows = await versionRows(db, caseId);
  const readable = rows.filter(({ kind }) => mayDo(actor.roles, recordNeed(kind)));
  return readable.map((row) => ({
    entryId: entryIdOf.parse(row.id),
    kind: row.kind,
    version: row.version,
    author: row.author_name,
    amended: Number(row.amended) === 1,
    madeOn: row.made_on,
    method: row.method,
    reviewOn: row.review_on,
    sharedWithPerson: row.shared_with_person,
    agreed: row.agreed,
  }));
}

/** When a document was made and is to be looked at again. */
export interface RecordReview {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly madeOn: string;
  readonly reviewOn: string | null;
}

/** The present documents of one kind in many cases: one statement however many; a case without one has no line. */
export async function listReviews(
  db: ReadDb,
  kind: RecordKind,
  caseIds: readonly CaseId[],
): Promise<RecordReview[]> {
  const rows = await currentRows(db, kind, caseIds);
  return rows.map((row) => ({
    caseId: caseIdOf.parse(row.case_id),
    entryId: entryIdOf.parse(row.id),
    madeOn: row.made_on,
    reviewOn: row.review_on,
  }));
}

/** Days to look at documents again, of every kind, in many cases; one statement, present versions only. */
export async function listRecordDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  return (await reviewRows(db, caseIds, from, to)).flatMap(({ case_id, review_on, kind }): CaseDate[] =>
    review_on === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on: review_on,
            at: null,
            kind: 'record_review',
            text: '',
            record: kind,
          },
        ],
  );
}

const storedRecord = z.object({ kind: z.string(), content: z.string(), team_content: z.string() });

/**
 * A stored document laid out by its tool, with what is for the team, for the person's own copy of everything; undefined
 * for a row that this version cannot read.
 */
export function layOutStored(words: I18n, row: Readonly<Record<string, unknown>>): RecordPage | undefined {
  const stored = storedRecord.safeParse(row);
  if (!stored.success) return undefined;
  const { kind, content, team_content: team } = stored.data;
  const body = recordBody.safeParse({ kind, content: JSON.parse(content), team: JSON.parse(team) });
  return body.success ? recordPage(words, body.data) : undefined;
}
