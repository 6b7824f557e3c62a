import { ctiCourseBody, methodSettings } from '#shared/contracts/methods.ts';
import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { type CtiCourse, findPresentPhase } from '#shared/domain/methods/cti-course.ts';
import type { CtiPhase } from '#shared/domain/methods/cti-codes.ts';
import {
  findMethodRhythm,
  type MethodRhythm,
  type MethodSettings,
  ourMethodSettings,
} from '#shared/domain/methods/method-defaults.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { findSettingsRow, type MethodRow, methodRows } from './methods.queries.ts';

/** Settings kept before the usual rhythm could be changed have Keystead's. */
const storedSettings = methodSettings.extend({
  usual: methodSettings.shape.usual.default(ourMethodSettings.usual),
});

/** What the organisation settled; Keystead's own figures until it did (domain.md 4.2). */
export async function getMethodSettings(db: ReadDb): Promise<MethodSettings> {
  const row = await findSettingsRow(db);
  return row === undefined ? ourMethodSettings : storedSettings.parse(JSON.parse(row.settings));
}

/** Keeps what the organisation settled; the same as Keystead's figures is kept as no settings of its own. */
export async function writeMethodSettings(db: WriteDb, settings: MethodSettings): Promise<void> {
  await db.deleteFrom('method_settings').execute();
  if (JSON.stringify(settings) === JSON.stringify(ourMethodSettings)) return;
  await db
    .insertInto('method_settings')
    .values({ id: 1, settings: JSON.stringify(settings) })
    .execute();
}

/** The course of CTI out of a stored record, where it belongs to the present episode. */
export function courseOf(content: string | null, openedOn: string): CtiCourse | undefined {
  if (content === null) return undefined;
  const course = ctiCourseBody.shape.content.parse(JSON.parse(content));
  return (course.phases.at(-1)?.startedOn ?? '') >= openedOn ? course : undefined;
}

/** The method of one case, and where it is on its way. */
export interface MethodOfCase {
  readonly caseId: CaseId;
  readonly method: SupportMethod | null;
  /** Move-in, or the day support started; null before both. */
  readonly supportSince: string | null;
  /** The CTI phase under way and its planned end. */
  readonly ctiPhase: CtiPhase | null;
  readonly phaseEnd: string | null;
  /** What the method asks of the service today; null for methods without figures. */
  readonly rhythm: MethodRhythm | null;
}

function methodOf(row: MethodRow, settings: MethodSettings, today: string): MethodOfCase {
  const { method } = row;
  const course = method === 'cti' ? courseOf(row.cti_content, row.opened_on) : undefined;
  const present = course === undefined ? undefined : findPresentPhase(course);
  const supportSince = row.home_since ?? row.support_started_on;
  const moment = { method, ctiPhase: present?.phase ?? null, supportSince, today };
  return {
    caseId: caseIdOf.parse(row.case_id),
    method,
    supportSince,
    ctiPhase: moment.ctiPhase,
    phaseEnd: present?.plannedEnd ?? null,
    rhythm: findMethodRhythm(settings, moment) ?? null,
  };
}

/** Method, phase and rhythm of many cases, in two statements however many. */
export async function listMethodsOf(
  db: ReadDb,
  caseIds: readonly CaseId[],
  today: string,
): Promise<MethodOfCase[]> {
  const settings = await getMethodSettings(db);
  const rows = await methodRows(db, caseIds);
  return rows.map((row) => methodOf(row, settings, today));
}

/** Planned ends of CTI phases under way, in one statement however many cases. */
export async function listMethodDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const rows = await methodRows(db, caseIds);
  return rows.flatMap((row): CaseDate[] => {
    const course = row.method === 'cti' ? courseOf(row.cti_content, row.opened_on) : undefined;
    const on = (course === undefined ? undefined : findPresentPhase(course))?.plannedEnd ?? null;
    if (row.closed_on !== null || on === null || on < from || on > to) return [];
    return [{ caseId: caseIdOf.parse(row.case_id), on, at: null, kind: 'cti_phase_end', text: '' }];
  });
}

/** How support is given, for pages that leave the house; null before a method was chosen. */
export async function findMethodForOthers(
  db: ReadDb,
  caseId: CaseId,
  today: string,
): Promise<{ readonly method: SupportMethod; readonly ctiPhase: CtiPhase | null } | null> {
  const [found] = await listMethodsOf(db, [caseId], today);
  if (found === undefined || found.method === null) return null;
  return { method: found.method, ctiPhase: found.ctiPhase };
}
