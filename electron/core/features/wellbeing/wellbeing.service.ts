import type { WellbeingLine, WellbeingReading } from '#shared/contracts/wellbeing.ts';
import type { ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { listScales } from './scale-changes.ts';
import { amendmentRows, readingRows, readingsOfCases, reviewRows } from './wellbeing.queries.ts';
import { lineOf, readingView } from './wellbeing-views.ts';

/** Every reading of a case, newest first, with its corrections; two statements. */
export async function listReadings(db: ReadDb, caseId: string): Promise<WellbeingReading[]> {
  const amendments = await amendmentRows(db, caseId);
  return (await readingRows(db, caseId)).map((row) => readingView(row, amendments));
}

/** The latest reading of many cases in one line each: two statements however many cases. */
export async function listWellbeingLines(
  db: ReadDb,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<string, WellbeingLine>> {
  const scales = await listScales(db);
  const rows = Map.groupBy(await readingsOfCases(db, caseIds), ({ case_id }) => case_id);
  return new Map(
    [...rows].flatMap(([caseId, own]) => {
      const line = lineOf(scales, own);
      return line === undefined ? [] : [[caseId, line] as const];
    }),
  );
}

/**
 * The latest reading for a handover. It tells of health, so it goes out only under that consent, and never when it is
 * kept back from the person (domain.md 5.5).
 * @param given the scopes of the consent in force; none when there is no such consent
 */
export async function findWellbeingForOthers(
  db: ReadDb,
  caseId: CaseId,
  given: readonly ConsentScope[],
): Promise<WellbeingLine | null> {
  if (!given.includes('health')) return null;
  const rows = await readingsOfCases(db, [caseId]);
  const shown = rows.filter(
    ({ shared_with_person }) => shared_with_person !== 'withheld_third_party_or_harm',
  );
  return lineOf(await listScales(db), shown) ?? null;
}

/** Days on which a scale is meant to be looked at again, of many cases; one statement. */
export async function listWellbeingDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  return (await reviewRows(db, caseIds, from, to)).flatMap(({ case_id, next_review_on, name }) =>
    next_review_on === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on: next_review_on,
            at: null,
            kind: 'wellbeing_review' as const,
            text: name ?? '',
          },
        ],
  );
}
