import { findReadingProblems, withAreasNotDiscussed } from '#shared/domain/stars/reading.ts';
import { readingContexts, type ReadingMethod, readingMethods } from '#shared/domain/stars/star-codes.ts';
import type { StarShape } from '#shared/domain/stars/star-template.ts';
import { areaField, areaNoteField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import type { TemplateId } from '#shared/lib/ids.ts';
import { sheetCode } from './plan-notes.ts';
import { codeIn, dayIn, figureOf, textOf } from './read-rows.ts';
import type { AboutRow } from './rows-about.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import type { StarPlan } from './sheet-plan.ts';

/** A star that readings are brought in for. */
export interface SheetStar extends StarShape {
  readonly id: TemplateId;
}

/** Whose number a reading made in this way has. */
const numberOf = {
  together: 'agreedScore',
  person_alone: 'personScore',
  worker_alone: 'workerScore',
} as const satisfies Readonly<Record<ReadingMethod, string>>;

/** The field in which the rule of readings found a problem. */
function fieldAt(path: string, star: StarShape, areas: readonly string[]): string {
  const index = /^scores\.(\d+)\./u.exec(path)?.[1];
  const area = index === undefined ? undefined : areas[Number(index)];
  if (area !== undefined) return areaField(area);
  return path === 'readingDate' ? 'on' : areaField(star.areas[0]?.key ?? '');
}

/** A reading with a number for each area that has one; areas without are not discussed (domain.md 1.7, 1.8). */
export function planReading(
  { row, person }: AboutRow,
  star: SheetStar,
  today: string,
): { readonly plan: StarPlan } | { readonly findings: readonly FoundInSheet[] } {
  const { line } = row;
  const method = codeIn(row, 'method', readingMethods);
  const context = codeIn(row, 'context', readingContexts);
  const readingDate = dayIn(row, 'on');
  if (method === null || context === null || readingDate === null) {
    return { findings: [found('row', 'required', { line, field: 'on' })] };
  }
  const none = { personScore: null, workerScore: null, agreedScore: null };
  const answered = star.areas.flatMap(({ key: areaKey }) => {
    const number = figureOf(row, areaField(areaKey));
    return number === null
      ? []
      : [{ areaKey, ...none, [numberOf[method]]: number, leftOutReason: null, ceiling: null }];
  });
  const scores = withAreasNotDiscussed(answered, star).map((answer) => ({
    ...answer,
    isFocus: false,
    note: textOf(row, areaNoteField(answer.areaKey)),
  }));
  const content = {
    templateId: star.id,
    readingDate,
    context,
    method,
    place: textOf(row, 'place'),
    personComment: textOf(row, 'personComment'),
    workerComment: textOf(row, 'workerComment'),
    nextReviewDate: null,
    sharedWithPerson: 'not_yet' as const,
    withheldReason: '',
    scores,
  };
  const areas = scores.map(({ areaKey }) => areaKey);
  const problems = Object.entries(findReadingProblems(content, star, today));
  if (problems.length > 0) {
    return {
      findings: problems.map(([path, code]) =>
        found('row', sheetCode(code), { line, field: fieldAt(path, star, areas) }),
      ),
    };
  }
  return { plan: { line, raw: row.raw, person, author: textOf(row, 'author'), content } };
}
