import type { z } from 'zod';
import { type contacts, type NoteContent, noteContent } from '#shared/contracts/contacts.ts';
import { findContactProblems } from '#shared/domain/contacts/contact-rules.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import { type CaseId, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import type { Actor, CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import { amendmentRows, findCaseNo, findNoteRow, type NoteRow, reportRow } from './contacts.queries.ts';
import { findLastCompleted } from './last-contact.service.ts';
import { overtakePlannedContact } from './next-contact.service.ts';
import { contactColumns, contentOf, linesOf, reportColumns } from './note-columns.ts';

type SaveInput = z.output<typeof contacts.save.input>;
type PlanInput = z.output<typeof contacts.planNext.input>;
type AmendInput = z.output<typeof contacts.amend.input>;
type Note = z.output<typeof contacts.get.output>;
type LastTime = z.output<typeof contacts.lastTime.output>;

/** One way of writing an instant, so that instants compare as texts. */
function canonical(instant: string): string {
  return new Date(instant).toISOString();
}

/** @throws AppError `invalid_input` with every field that keeps the note from being saved (domain.md 6.1) */
function checked(content: NoteContent, now: string): NoteContent {
  const note = {
    ...content,
    startedAt: canonical(content.startedAt),
    nextContactAt: content.nextContactAt === null ? null : canonical(content.nextContactAt),
  };
  const isWithheld = note.sharedWithPerson === 'withheld_third_party_or_harm';
  const problems: FieldProblems = {
    ...findContactProblems(note, now),
    ...(isWithheld && note.withheldReason === '' ? { withheldReason: 'required' } : {}),
  };
  const fields = Object.fromEntries(
    Object.entries(problems).map(([path, code]) => [`content.${path}`, code]),
  );
  refuseProblems(fields);
  return note;
}

/** Writes a note with its entry, its words in the index and the row of the lists; its draft goes. */
export async function saveNote(context: CommandContext, input: SaveInput): Promise<EntryId> {
  const { db, clock } = context;
  const { caseId, draftId } = input;
  const content = checked(input.content, clock.now());
  const { key, id, caseNo } = await addEntry(context, { caseId, kind: 'contact', at: content.startedAt });
  await db
    .insertInto('contacts')
    .values({ entry_key: key, case_no: caseNo, ...contactColumns(content) })
    .execute();
  await db
    .insertInto('visit_reports')
    .values({ entry_key: key, ...reportColumns(content) })
    .execute();
  await indexEntry(db, key);
  await dropDraft(context, draftId);
  await overtakePlannedContact(db, caseId, content);
  await refreshCaseSummary(db, caseId);
  return id;
}

async function getNoteRow(db: ReadDb, caseId: CaseId, entryId: EntryId): Promise<NoteRow> {
  const row = await findNoteRow(db, caseId, entryId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** What stood in the fields that the new text changes. */
function changedFields(before: NoteContent, after: NoteContent): Readonly<Record<string, unknown>> {
  const now: Readonly<Record<string, unknown>> = after;
  const changed = Object.entries(before).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(now[field]),
  );
  return Object.fromEntries(changed);
}

/**
 * Corrects a note by a dated amendment that keeps what stood there before. Who may not see the worker's view and hunch
 * cannot change them either. Saving without a change leaves no amendment.
 */
export async function amendNote(context: CommandContext, input: AmendInput): Promise<EntryId> {
  const { db, actor, clock } = context;
  const { caseId, entryId, reason, draftId } = input;
  const row = await getNoteRow(db, caseId, entryId);
  const stored = contentOf(row);
  const teamOnly = seesTeamOnly(actor.roles) ? input.content : stored;
  const { workerView, hunch } = teamOnly;
  const content = checked({ ...input.content, workerView, hunch }, clock.now());
  const before = changedFields(stored, content);
  await dropDraft(context, draftId);
  if (Object.keys(before).length === 0) return entryId;
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, async () => {
    await db
      .updateTable('contacts')
      .set(contactColumns(content))
      .where('entry_key', '=', row.entry_key)
      .execute();
    await db
      .updateTable('visit_reports')
      .set(reportColumns(content))
      .where('entry_key', '=', row.entry_key)
      .execute();
  });
  if (content.startedAt !== stored.startedAt) await moveEntry(db, row.entry_key, content.startedAt);
  await refreshCaseSummary(db, caseId);
  return entryId;
}

/** A note with its amendments; the worker's view and hunch, now and before, only for those who may see them. */
export async function getNote(db: ReadDb, actor: Actor, caseId: CaseId, entryId: EntryId): Promise<Note> {
  const row = await getNoteRow(db, caseId, entryId);
  const content = contentOf(row);
  const amendments = await amendmentRows(db, row.entry_key);
  const isShown = seesTeamOnly(actor.roles);
  return {
    entryId: entryIdOf.parse(entryId),
    author: row.author_name,
    writtenAt: row.written_at,
    isImported: row.import_batch_id !== null,
    content: isShown ? content : { ...content, workerView: '', hunch: false },
    amendments: amendments.map((amendment) => {
      const before = noteContent.partial().parse(JSON.parse(amendment.before));
      const { workerView: _view, hunch: _hunch, ...forAll } = before;
      return {
        at: amendment.at,
        by: amendment.by_name,
        reason: amendment.reason,
        before: isShown ? before : forAll,
      };
    }),
  };
}

/** What happened and was promised when somebody was last in touch; null before the first time. */
export async function findLastTime(db: ReadDb, caseId: CaseId): Promise<LastTime> {
  const { no } = await findCaseNo(db, caseId);
  const last = await findLastCompleted(db, no);
  if (last === undefined) return null;
  const report = await reportRow(db, last.entry_key);
  return {
    on: last.started_at,
    whatHappened: report.what_happened,
    agreementsPerson: linesOf(report.agreements_person),
    agreementsTeam: linesOf(report.agreements_team),
  };
}

/** Says when and where the next contact is; null: nothing is agreed any more. It stands until a note overtakes it. */
export async function planNextContact(
  { db, actor, clock }: CommandContext,
  { caseId, at, plan }: PlanInput,
): Promise<void> {
  const planned = {
    at: at === null ? null : new Date(at).toISOString(),
    plan,
    planned_at: clock.now(),
    planned_by: actor.name,
  };
  await db
    .insertInto('next_contacts')
    .values({ case_id: caseId, ...planned })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(planned))
    .execute();
  await refreshCaseSummary(db, caseId);
}
