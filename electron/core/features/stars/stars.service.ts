import type { z } from 'zod';
import type { starPicture, StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { chooseOverlays } from '#shared/domain/stars/radar.ts';
import type { ReadingId } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { readingViews, templateView } from './star-views.ts';
import { amendmentRows, areaRows, bandRows, readingRows, scoreRows, templateRows } from './stars.queries.ts';

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
  const { familyId, version } = template;
  const sameStar = readings
    .slice(index)
    .filter(({ templateId }) => templateId === template.id)
    .map((reading) => ({ reading, familyId, version, points: [] }))
    .toReversed();
  const chosen = chooseOverlays(sameStar).map(({ reading }) => ({ ...reading.reading, amendments: [] }));
  return { template, readings: chosen };
}
