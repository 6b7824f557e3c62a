import {
  wellbeing,
  type WellbeingContent,
  type WellbeingLine,
  type WellbeingReading,
  wellbeingScale,
  type WellbeingScale,
  type WellbeingSeries,
} from '#shared/contracts/wellbeing.ts';
import { changeBetween } from '#shared/domain/wellbeing/reading-words.ts';
import { type Answers, deriveShort, figureOf } from '#shared/domain/wellbeing/scoring.ts';
import { seriesPoints } from '#shared/domain/wellbeing/series.ts';
import { entryId } from '#shared/lib/ids.ts';
import type { AmendmentRow, ReadingRow, ScaleRow } from './wellbeing.queries.ts';
import type { WellbeingReadingsTable } from './wellbeing.table.ts';

const storedContent = wellbeing.saveReading.input.shape.content;
const storedBefore = storedContent.partial();
const { items: storedItems, licence: storedLicence, wording: storedWording } = wellbeingScale.shape;

/** A scale as it is offered and drawn. */
export function scaleView(row: ScaleRow): WellbeingScale {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    items: storedItems.parse(JSON.parse(row.items)),
    minAnswer: row.min_answer,
    maxAnswer: row.max_answer,
    scoring: row.scoring,
    inUse: row.in_use === 1,
    licence: storedLicence.parse(row.licence === null ? null : JSON.parse(row.licence)),
    wording: storedWording.parse(row.wording === null ? null : JSON.parse(row.wording)),
    estimateGaps: row.estimate_gaps === 1,
    hasReadings: Number(row.has_readings) === 1,
  };
}

/** Stored answers as they were written. */
export function answersOf(row: Pick<WellbeingReadingsTable, 'answers'>): WellbeingContent['answers'] {
  return storedContent.shape.answers.parse(JSON.parse(row.answers));
}

/** The short form of a stored long one; null for other scales and while an item is missing. */
function shortOf(row: WellbeingReadingsTable, answers: Answers): WellbeingReading['derivedShort'] {
  return row.scale_id === 'wemwbs14' ? (deriveShort(answers) ?? null) : null;
}

/** What a reading says, without its scores. */
export function contentOf(row: WellbeingReadingsTable): WellbeingContent {
  return {
    scaleId: row.scale_id,
    completedOn: row.completed_on,
    mode: row.mode,
    answers: answersOf(row),
    personComment: row.person_comment,
    nextReviewOn: row.next_review_on,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
  };
}

const scoresOf = (row: WellbeingReadingsTable) => ({
  status: row.status,
  raw: row.raw_score,
  metric: row.metric_score,
  isEstimated: row.is_estimated === 1,
});

/** A reading with its corrections. */
export function readingView(row: ReadingRow, amendments: readonly AmendmentRow[]): WellbeingReading {
  const content = contentOf(row);
  return {
    ...content,
    ...scoresOf(row),
    id: row.id,
    entryId: entryId.parse(row.entry_id),
    derivedShort: shortOf(row, content.answers),
    author: row.author_name,
    writtenAt: row.written_at,
    amendments: amendments
      .filter(({ entry_key }) => entry_key === row.entry_key)
      .map(({ at, by_name, reason, before }) => ({
        at,
        by: by_name,
        reason,
        before: storedBefore.parse(JSON.parse(before)),
      })),
  };
}

function plainScale(scale: WellbeingScale): WellbeingSeries['scale'] {
  const { id, key, name, items, minAnswer, maxAnswer, scoring } = scale;
  return { id, key, name, items, minAnswer, maxAnswer, scoring };
}

/** The series of one scale for a page of the person: without wording, and without what is kept back from them. */
export function seriesOf(
  scale: WellbeingScale,
  rows: readonly ReadingRow[],
  withDerived: boolean,
): WellbeingSeries {
  const readings = rows.map((row) => readingView(row, []));
  return {
    scale: plainScale(scale),
    points: seriesPoints(scale, readings, { withDerived, forPerson: true }),
  };
}

/**
 * The latest reading in one line, with the change since the one before that was collected with the same scale;
 * undefined when there is none that has something to say.
 * @param newestFirst of one case
 */
export function lineOf(
  scales: readonly WellbeingScale[],
  newestFirst: readonly WellbeingReadingsTable[],
): WellbeingLine | undefined {
  const complete = newestFirst.filter(({ status }) => status === 'complete');
  const latest = complete[0];
  const scale = scales.find(({ id }) => id === latest?.scale_id);
  if (latest === undefined || scale === undefined) return undefined;
  const earlier = complete.slice(1).find(({ scale_id }) => scale_id === latest.scale_id);
  const figure = figureOf(scoresOf(latest));
  const before = earlier === undefined ? null : figureOf(scoresOf(earlier));
  return {
    scale: plainScale(scale),
    completedOn: latest.completed_on,
    figure,
    isEstimated: latest.is_estimated === 1,
    answers: answersOf(latest),
    change: figure === null || before === null ? null : changeBetween(scale.key, before, figure),
    before,
  };
}
