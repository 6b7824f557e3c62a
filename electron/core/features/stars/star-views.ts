import type { z } from 'zod';
import type {
  ReadingContent,
  starScore,
  StarReadingView,
  StarTemplateView,
} from '#shared/contracts/stars.ts';
import { readingBefore } from '#shared/contracts/stars.ts';
import { isReadingLocked, type ReadingInOrder } from '#shared/domain/stars/reading.ts';
import { entryId, readingId, templateId } from '#shared/lib/ids.ts';
import type { AmendmentRow, ReadingRow, ScoreRow } from './stars.queries.ts';
import type { StarAreasTable, StarBandsTable, StarTemplatesTable } from './stars.table.ts';

export type StarScore = z.infer<typeof starScore>;

/** A template with its parts, as pages get it. */
export function templateView(
  row: StarTemplatesTable,
  areas: readonly StarAreasTable[],
  bands: readonly StarBandsTable[],
): StarTemplateView {
  const { rights_confirmed_by: by, rights_confirmed_at: at, rights_basis: basis } = row;
  return {
    id: templateId.parse(row.id),
    familyId: row.family_id,
    name: row.name,
    kind: row.kind,
    version: row.version,
    status: row.status,
    scaleMax: row.scale_max === 5 ? 5 : 10,
    areas: areas.flatMap(({ template_id, key, label, prompt }) =>
      template_id === row.id ? [{ key, label, prompt }] : [],
    ),
    bands: bands.flatMap(({ template_id, key, from_point, to_point, label, meaning }) =>
      template_id === row.id ? [{ key, from: from_point, to: to_point, label, meaning }] : [],
    ),
    rightsStatement:
      by === null || at === null || basis === null
        ? null
        : { confirmedBy: by, confirmedAt: at, basis, reference: row.rights_reference ?? '' },
    copyrightLine: row.copyright_line,
  };
}

/** The scores of a reading in the order of its template's axes. */
export function scoreViews(rows: readonly ScoreRow[], template: StarTemplateView): StarScore[] {
  const byArea = new Map(rows.map((row) => [row.area_key, row]));
  return template.areas.flatMap(({ key }) => {
    const row = byArea.get(key);
    if (row === undefined) return [];
    return [
      {
        areaKey: key,
        personScore: row.person_score,
        workerScore: row.worker_score,
        agreedScore: row.agreed_score,
        leftOutReason: row.left_out_reason,
        ceiling: row.ceiling,
        isFocus: row.is_focus === 1,
        note: row.note,
      },
    ];
  });
}

/** What a reading says, without whose it is and when it was written. */
export function contentView(row: ReadingRow, scores: readonly StarScore[]): ReadingContent {
  return {
    templateId: templateId.parse(row.template_id),
    readingDate: row.reading_date,
    context: row.context,
    method: row.method,
    place: row.place,
    personComment: row.person_comment,
    workerComment: row.worker_comment,
    nextReviewDate: row.next_review_date,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
    scores: [...scores],
  };
}

/** Takes the worker's comment out of a text that people without team-only text may see. */
function withoutTeamOnly<T extends { readonly workerComment?: string | undefined }>(
  content: T,
  teamOnly: boolean,
): T {
  return teamOnly || content.workerComment === undefined ? content : { ...content, workerComment: '' };
}

/** What decides whether a reading is locked. */
export function orderOf(row: ReadingRow): ReadingInOrder {
  return { id: row.id, familyId: row.family_id, readingDate: row.reading_date };
}

interface ReadingParts {
  readonly rows: readonly ReadingRow[];
  readonly scores: readonly ScoreRow[];
  readonly amendments: readonly AmendmentRow[];
  readonly templates: ReadonlyMap<string, StarTemplateView>;
}

/** A case's readings as pages get them, in the order given; the worker's comment only for those who may see it. */
export function readingViews(parts: ReadingParts, teamOnly: boolean): StarReadingView[] {
  const order = parts.rows.map(orderOf);
  return parts.rows.flatMap((row) => {
    const template = parts.templates.get(row.template_id);
    if (template === undefined) return [];
    const scores = scoreViews(
      parts.scores.filter(({ reading_id }) => reading_id === row.id),
      template,
    );
    return [
      {
        ...withoutTeamOnly(contentView(row, scores), teamOnly),
        id: readingId.parse(row.id),
        entryId: entryId.parse(row.entry_id),
        author: row.author_name,
        writtenAt: row.written_at,
        locked: isReadingLocked(orderOf(row), order),
        amendments: parts.amendments
          .filter(({ entry_key }) => entry_key === row.entry_key)
          .map((amendment) => ({
            at: amendment.at,
            by: amendment.by_name,
            reason: amendment.reason,
            before: withoutTeamOnly(readingBefore.parse(JSON.parse(amendment.before)), teamOnly),
          })),
      },
    ];
  });
}
