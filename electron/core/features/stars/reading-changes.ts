import type { z } from 'zod';
import type { ReadingContent, stars, StarTemplateView } from '#shared/contracts/stars.ts';
import { findReadingProblems, isReadingLocked } from '#shared/domain/stars/reading.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId, ReadingId } from '#shared/lib/ids.ts';
import type { CommandContext, WriteDb } from '#core/kernel/contexts.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import { contentView, orderOf, scoreViews, type StarScore, templateView } from './star-views.ts';
import { areaRows, bandRows, findTemplateRow, readingRows, scoreRows } from './stars.queries.ts';

type SaveInput = z.output<typeof stars.saveReading.input>;
type AmendInput = z.output<typeof stars.amendReading.input>;

/** A reading may be made with a version in use, or finished with one that retired meanwhile; never with a draft. */
async function getTemplate(db: WriteDb, id: string): Promise<StarTemplateView> {
  const row = await findTemplateRow(db, id);
  if (row === undefined || row.status === 'draft') throw new AppError('not_found');
  return templateView(row, await areaRows(db), await bandRows(db));
}

function requireSound(content: ReadingContent, template: StarTemplateView, today: string): void {
  const problems = findReadingProblems(content, template, today);
  const withheld = content.sharedWithPerson === 'withheld_third_party_or_harm';
  const fields: FieldProblems = {
    ...Object.fromEntries(Object.entries(problems).map(([path, code]) => [`content.${path}`, code])),
    ...(withheld && content.withheldReason === '' ? { 'content.withheldReason': 'required' } : {}),
  };
  refuseProblems(fields);
}

async function insertScores(db: WriteDb, readingId: string, scores: readonly StarScore[]): Promise<void> {
  for (const score of scores) {
    await db
      .insertInto('star_scores')
      .values({
        reading_id: readingId,
        area_key: score.areaKey,
        person_score: score.personScore,
        worker_score: score.workerScore,
        agreed_score: score.agreedScore,
        left_out_reason: score.leftOutReason,
        ceiling: score.ceiling,
        is_focus: score.isFocus ? 1 : 0,
        note: score.note,
      })
      .execute();
  }
}

function columnsOf(content: ReadingContent) {
  return {
    reading_date: content.readingDate,
    context: content.context,
    method: content.method,
    place: content.place,
    person_comment: content.personComment,
    worker_comment: content.workerComment,
    next_review_date: content.nextReviewDate,
    shared_with_person: content.sharedWithPerson,
    withheld_reason: content.withheldReason,
  };
}

/**
 * Keeps a reading in the timeline, searchable, and takes its draft away.
 * @throws AppError `invalid_input` by field of the content, `not_found` for a draft template
 */
export async function saveReading(
  context: CommandContext,
  { caseId, content, draftId }: SaveInput,
): Promise<{ readingId: ReadingId }> {
  const { db, clock, newId } = context;
  requireSound(content, await getTemplate(db, content.templateId), clock.today());
  const entry = await addEntry(context, { caseId, kind: 'star', at: instantOn(content.readingDate, clock) });
  const readingId = newId<ReadingId>();
  await db
    .insertInto('star_readings')
    .values({
      id: readingId,
      entry_key: entry.key,
      case_id: caseId,
      template_id: content.templateId,
      ...columnsOf(content),
    })
    .execute();
  await insertScores(db, readingId, content.scores);
  await indexEntry(db, entry.key);
  await dropDraft(context, draftId);
  await refreshCaseSummary(db, caseId);
  return { readingId };
}

/** Only what differs, so that an amendment says what it changed. */
function changedParts(before: ReadingContent, after: ReadingContent): Partial<ReadingContent> {
  const kept = new Map(after.scores.map((score) => [score.areaKey, JSON.stringify(score)]));
  const scores = before.scores.filter((score) => kept.get(score.areaKey) !== JSON.stringify(score));
  const others = Object.entries(before).filter(
    ([key, value]) => key !== 'scores' && value !== Object.getOwnPropertyDescriptor(after, key)?.value,
  );
  return { ...Object.fromEntries(others), ...(scores.length === 0 ? {} : { scores }) };
}

async function getStored(db: WriteDb, caseId: CaseId, readingId: ReadingId) {
  const rows = await readingRows(db, caseId);
  const row = rows.find(({ id }) => id === readingId);
  if (row === undefined) throw new AppError('not_found');
  return { row, locked: isReadingLocked(orderOf(row), rows.map(orderOf)) };
}

/**
 * Changes a reading and keeps what stood there before, with who changed it and when.
 *
 * The latest reading with a star is still open: the person may want to add a word or move a number, so everything but
 * the star itself may change and no reason is asked. Once a later reading exists, people have compared and decided on
 * this one: a correction then needs a reason, and its day stays, because the day is what orders readings
 * (domain.md 1.8). Nothing changed means no amendment.
 * @throws AppError `reading_locked` for another day or star, `invalid_input` by field
 */
export async function amendReading(
  context: CommandContext,
  { caseId, readingId, content, reason, draftId }: AmendInput,
): Promise<void> {
  const { db, clock } = context;
  const { row, locked } = await getStored(db, caseId, readingId);
  if (content.templateId !== row.template_id) throw new AppError('reading_locked');
  if (locked && content.readingDate !== row.reading_date) throw new AppError('reading_locked');
  if (locked && reason === '') throw new AppError('invalid_input', { fields: { reason: 'required' } });
  const template = await getTemplate(db, content.templateId);
  requireSound(content, template, clock.today());
  const stored = (await scoreRows(db, caseId)).filter((score) => score.reading_id === readingId);
  const before = changedParts(contentView(row, scoreViews(stored, template)), content);
  await dropDraft(context, draftId);
  if (Object.keys(before).length === 0) return;
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, async () => {
    await db.updateTable('star_readings').set(columnsOf(content)).where('id', '=', readingId).execute();
    await db.deleteFrom('star_scores').where('reading_id', '=', readingId).execute();
    await insertScores(db, readingId, content.scores);
  });
  if (content.readingDate !== row.reading_date) {
    await moveEntry(db, row.entry_key, instantOn(content.readingDate, clock));
  }
  await refreshCaseSummary(db, caseId);
}
