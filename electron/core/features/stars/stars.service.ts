import type { z } from 'zod';
import type { starPicture, StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { chooseOverlays } from '#shared/domain/stars/radar.ts';
import type { ReadingId } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { readingViews, templateView } from './star-views.ts';
import {
  amendmentRows,
  areaRows,
  bandRows,
  readingHeads,
  readingRows,
  readingRowsById,
  scoreRows,
  scoreRowsById,
  templateRows,
  toolReviewRows,
} from './stars.queries.ts';

export type StarPicture = z.infer<typeof starPicture>;

/** Every star of this vault in all its versions: the shipped one first. Three statements. */
export async function listTemplates(db: ReadDb): Promise<StarTemplateView[]> {
  const [rows, areas, bands] = [await templateRows(db), await areaRows(db), await bandRows(db)];
  return rows.map((row) => templateView(row, areas, bands));
}

interface CaseStars {
  /** Newest first. */
  readonly readings: StarReadingView[];
  /** Those the readings were made with. */
  readonly templates: StarTemplateView[];
}

/**
 * The readings of a case with their stars, in six statements however many there are.
 * @param teamOnly whether the worker's comment is included
 */
export async function listReadings(db: ReadDb, caseId: string, teamOnly: boolean): Promise<CaseStars> {
  const rows = await readingRows(db, caseId);
  const all = await listTemplates(db);
  const templates = all.filter(({ id }) => rows.some(({ template_id }) => template_id === id));
  const readings = readingViews(
    {
      rows,
      scores: await scoreRows(db, caseId),
      amendments: await amendmentRows(db, caseId),
      templates: new Map(templates.map((template) => [template.id, template])),
    },
    teamOnly,
  );
  return { readings, templates };
}

/**
 * What a print page draws: one reading, the one before it and the first, all made with the same version. Never the
 * worker's comment, and no amendments. Null when there is no such reading.
 * @param readingId the reading to print; null for the latest
 */
export async function findStarPicture(
  db: ReadDb,
  caseId: string,
  readingId: ReadingId | null,
): Promise<StarPicture | null> {
  const { readings, templates } = await listReadings(db, caseId, false);
  const index = readingId === null ? 0 : readings.findIndex(({ id }) => id === readingId);
  const latest = readings[index];
  const template = templates.find(({ id }) => id === latest?.templateId);
  if (latest === undefined || template === undefined) return null;
  const sameStar = readings.slice(index).filter(({ templateId }) => templateId === template.id);
  return { template, readings: overlaysOf(sameStar).map((reading) => ({ ...reading, amendments: [] })) };
}

/** First, previous and latest of readings with one star, given newest first; oldest first. */
function overlaysOf<R>(newestFirst: readonly R[]): R[] {
  const comparable = newestFirst.map((reading) => ({ reading, familyId: '', version: 1, points: [] }));
  return chooseOverlays(comparable.toReversed()).map(({ reading }) => reading.reading);
}

/**
 * First, previous and latest reading of many cases with the star of the latest, in six statements however many cases.
 * Never the worker's comment, and no amendments.
 */
export async function listStarPictures(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StarPicture>> {
  const heads = await readingHeads(db, caseIds);
  const chosen = [...Map.groupBy(heads, ({ case_id }) => case_id).values()].flatMap((own) =>
    overlaysOf(own.filter(({ template_id }) => template_id === own[0]?.template_id)),
  );
  const ids = chosen.map(({ id }) => id);
  const rows = await readingRowsById(db, ids);
  const scores = Map.groupBy(await scoreRowsById(db, ids), ({ reading_id }) => reading_id);
  const templates = new Map<string, StarTemplateView>(
    (await listTemplates(db)).map((template) => [template.id, template]),
  );
  const pictures = new Map<string, StarPicture>();
  for (const [caseId, own] of Map.groupBy(rows, ({ case_id }) => case_id)) {
    const template = templates.get(own[0]?.template_id ?? '');
    if (template === undefined) continue;
    const parts = {
      rows: own,
      scores: own.flatMap(({ id }) => scores.get(id) ?? []),
      amendments: [],
      templates,
    };
    pictures.set(caseId, { template, readings: readingViews(parts, false).toReversed() });
  }
  return pictures;
}

interface ToolReview {
  readonly caseId: string;
  readonly toolName: string;
  readonly on: string;
}

/** When tools that are kept elsewhere are to be looked at again, of many cases, by day; one statement. */
export async function listToolReviews(db: ReadDb, caseIds: readonly string[]): Promise<ToolReview[]> {
  return (await toolReviewRows(db, caseIds)).flatMap(({ case_id, tool_name, next_review_on }) =>
    next_review_on === null ? [] : [{ caseId: case_id, toolName: tool_name, on: next_review_on }],
  );
}
