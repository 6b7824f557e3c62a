import type { z } from 'zod';
import type { wellbeing, WellbeingContent, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { isTooNear } from '#shared/domain/wellbeing/rhythm.ts';
import { isUsable } from '#shared/domain/wellbeing/scales.ts';
import { findWrongAnswers, scoreReading } from '#shared/domain/wellbeing/scoring.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { getScale } from './scale-changes.ts';
import { readingRows } from './wellbeing.queries.ts';
import { contentOf } from './wellbeing-views.ts';

type SaveInput = z.output<typeof wellbeing.saveReading.input>;
type AmendInput = z.output<typeof wellbeing.amendReading.input>;

function problemsOf(
  scale: WellbeingScale,
  content: WellbeingContent,
  today: string,
  otherDays: readonly string[],
): FieldProblems {
  const { completedOn, nextReviewOn, sharedWithPerson, withheldReason, answers } = content;
  const isWithheld = sharedWithPerson === 'withheld_third_party_or_harm';
  const wrong = findWrongAnswers(scale, answers).map((code) => [`content.answers.${code}`, 'not_a_choice']);
  const isEmpty = Object.values(answers).every((answer) => answer === null);
  return {
    ...(completedOn > today ? { 'content.completedOn': 'in_the_future' } : {}),
    ...(isTooNear(scale.key, completedOn, otherDays) ? { 'content.completedOn': 'duplicate' } : {}),
    ...(nextReviewOn !== null && nextReviewOn <= completedOn
      ? { 'content.nextReviewOn': 'before_start' }
      : {}),
    ...(isWithheld && withheldReason === '' ? { 'content.withheldReason': 'required' } : {}),
    ...(isEmpty ? { 'content.answers': 'required' } : {}),
    ...Object.fromEntries(wrong),
  };
}

function columnsOf(scale: WellbeingScale, content: WellbeingContent) {
  const score = scoreReading(scale, content.answers, scale.estimateGaps);
  return {
    completed_on: content.completedOn,
    mode: content.mode,
    answers: JSON.stringify(content.answers),
    status: score.status,
    raw_score: score.raw,
    metric_score: score.metric,
    is_estimated: score.isEstimated ? 1 : 0,
    person_comment: content.personComment,
    next_review_on: content.nextReviewOn,
    shared_with_person: content.sharedWithPerson,
    withheld_reason: content.withheldReason,
  };
}

/**
 * Keeps a reading as an entry on the spine; its draft goes.
 * @throws AppError `rights_statement_missing` while a licence is wanted, `not_found` for a scale out of use,
 * `invalid_input`, with `completedOn` as `duplicate` when a reading of the same days is there
 */
export async function saveReading(
  context: CommandContext,
  { caseId, content, draftId }: SaveInput,
): Promise<{ readingId: string }> {
  const { db, clock, newId } = context;
  const scale = await getScale(db, content.scaleId);
  if (!scale.inUse) throw new AppError('not_found');
  if (!isUsable(scale)) throw new AppError('rights_statement_missing');
  const days = (await readingRows(db, caseId))
    .filter(({ scale_id }) => scale_id === scale.id)
    .map(({ completed_on }) => completed_on);
  refuseProblems(problemsOf(scale, content, clock.today(), days));
  const entry = await addEntry(context, {
    caseId,
    kind: 'wellbeing',
    at: instantOn(content.completedOn, clock),
  });
  const readingId: string = newId();
  await db
    .insertInto('wellbeing_readings')
    .values({
      id: readingId,
      entry_key: entry.key,
      case_id: caseId,
      scale_id: scale.id,
      ...columnsOf(scale, content),
    })
    .execute();
  await indexEntry(db, entry.key);
  await dropDraft(context, draftId);
  return { readingId };
}

/** Only what differs, so that a correction says what it changed. */
function changedParts(before: WellbeingContent, after: WellbeingContent): Partial<WellbeingContent> {
  const now = new Map(Object.entries(after).map(([key, value]) => [key, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== now.get(key)),
  );
}

/** Corrects a reading and keeps what stood there. @throws AppError `not_found`, `reading_locked` for another scale, `invalid_input` */
export async function amendReading(context: CommandContext, input: AmendInput): Promise<void> {
  const { db, clock } = context;
  const { caseId, readingId, content, reason, draftId } = input;
  const rows = await readingRows(db, caseId);
  const row = rows.find(({ id }) => id === readingId);
  if (row === undefined) throw new AppError('not_found');
  if (content.scaleId !== row.scale_id) throw new AppError('reading_locked');
  const scale = await getScale(db, row.scale_id);
  const otherDays = rows
    .filter(({ id, scale_id }) => id !== readingId && scale_id === row.scale_id)
    .map(({ completed_on }) => completed_on);
  refuseProblems(problemsOf(scale, content, clock.today(), otherDays));
  await dropDraft(context, draftId);
  const before = changedParts(contentOf(row), content);
  if (Object.keys(before).length === 0) return;
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, () =>
    db.updateTable('wellbeing_readings').set(columnsOf(scale, content)).where('id', '=', readingId).execute(),
  );
  if (content.completedOn !== row.completed_on) {
    await moveEntry(db, row.entry_key, instantOn(content.completedOn, clock));
  }
}
