import { assignmentRoles } from '#shared/domain/cases/case-codes.ts';
import { contactAgreementBody } from '#shared/contracts/rhythm.ts';
import { agreementsInForce } from '#shared/domain/contacts/rhythm.ts';
import { daysBetween } from '#shared/domain/dates/calendar.ts';
import { daysAtHome, findCurrentHome } from '#shared/domain/housing/days-at-home.ts';
import { findDisplayName, nameSearchKey } from '#shared/domain/people/display-name.ts';
import { findPresentPhase } from '#shared/domain/methods/cti-course.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { findLastContact, latestOf } from '#core/features/contacts/last-contact.service.ts';
import { findPlannedContact } from '#core/features/contacts/next-contact.service.ts';
import { courseOf } from '#core/features/methods/methods.service.ts';
import { nameOrderKey, namesOf } from '#core/features/people/names.service.ts';
import {
  accommodationRows,
  agreementRows,
  caseRow,
  findCourseRow,
  findLastReading,
  openAssignments,
  tenancyRows,
} from './case-summary.queries.ts';
import type { CaseSummariesTable } from './cases.table.ts';
import { type HomeStay, homeStays } from './stays.ts';

/** Asked about this day, the housing rules count as present what has no end; days after today are never recorded. */
const endOfTime = '9999-12-31';

/** A calendar day as whole days since 1970, so that a difference of days is one subtraction. */
export function dayNumber(day: string): number {
  return daysBetween('1970-01-01', day);
}

/** The present home, the days at home that are over, and since when each day adds one (domain.md 6.6). */
function homeFigures(stays: readonly HomeStay[], firstOpenedOn: string) {
  const home = findCurrentHome(stays, endOfTime);
  const movedIn = home?.from ?? null;
  if (movedIn === null) {
    const settled_days_before = daysAtHome(stays, firstOpenedOn, endOfTime);
    return { settled_days_before, home_since: null, home_since_day: null, home_address: '' };
  }
  const counted = movedIn > firstOpenedOn ? movedIn : firstOpenedOn;
  return {
    settled_days_before: daysAtHome(stays, firstOpenedOn, counted) ?? 0,
    home_since: movedIn,
    home_since_day: dayNumber(counted),
    home_address: home?.address ?? '',
  };
}

async function contactFigures(db: ReadDb, caseId: string, caseNo: number) {
  const visit = await findLastContact(db, caseNo, 'visit');
  const met = latestOf([visit, await findLastContact(db, caseNo, 'contact')]);
  const note = latestOf([met, await findLastContact(db, caseNo, 'none')]);
  const planned = await findPlannedContact(db, caseId);
  return {
    last_contact_on: met === undefined ? null : dayOf(met.started_at),
    last_visit_on: visit === undefined ? null : dayOf(visit.started_at),
    next_contact_at: planned === undefined ? (note?.next_contact_at ?? null) : planned.at,
    next_contact_plan: planned === undefined ? (note?.next_contact_plan ?? '') : planned.plan,
  };
}

/** What an agreement says about how often, for the rows of lists; its words stay in the record. */
async function agreementsOf(db: ReadDb, caseId: string, openedOn: string): Promise<string> {
  const versions = (await agreementRows(db, caseId)).map(({ content }) => {
    const agreement = contactAgreementBody.shape.content.parse(JSON.parse(content));
    const { from, contactEveryDays, visitEveryDays, pauseEveryDays } = agreement;
    return { from, contactEveryDays, visitEveryDays, pauseEveryDays };
  });
  return JSON.stringify(agreementsInForce(versions, openedOn));
}

async function ctiPhaseOf(db: ReadDb, caseId: string, openedOn: string) {
  const course = courseOf((await findCourseRow(db, caseId))?.content ?? null, openedOn);
  return course === undefined ? null : (findPresentPhase(course)?.phase ?? null);
}

type CaseRow = Awaited<ReturnType<typeof caseRow>>;

/** What has been written into the file since it was opened. */
async function writtenFigures(db: ReadDb, caseId: string, { no, method, opened_on }: CaseRow) {
  const assignments = await openAssignments(db, caseId);
  const reading = await findLastReading(db, caseId);
  return {
    worker_names: JSON.stringify(
      assignments
        .toSorted((a, b) => assignmentRoles.indexOf(a.role) - assignmentRoles.indexOf(b.role))
        .map(({ name }) => name),
    ),
    cti_phase: method === 'cti' ? await ctiPhaseOf(db, caseId, opened_on) : null,
    agreements: await agreementsOf(db, caseId, opened_on),
    ...(await contactFigures(db, caseId, no)),
    last_star_on: reading?.reading_date ?? null,
    star_review_on: reading?.next_review_date ?? null,
  };
}

const nothingWritten = {
  worker_names: '[]',
  cti_phase: null,
  agreements: '[]',
  last_contact_on: null,
  last_visit_on: null,
  next_contact_at: null,
  next_contact_plan: '',
  last_star_on: null,
  star_review_on: null,
} as const;

async function summaryOf(db: ReadDb, caseId: string, isNew: boolean): Promise<CaseSummariesTable> {
  const row = await caseRow(db, caseId);
  const names = namesOf(row);
  const accommodations = await accommodationRows(db, row.person_id);
  const tenancies = await tenancyRows(db, row.person_id);
  const home = homeFigures(homeStays(accommodations, tenancies), row.first_opened_on ?? row.opened_on);
  return {
    case_id: caseId,
    name: findDisplayName(names) ?? '',
    name_key: nameOrderKey(names),
    search_key: [nameSearchKey(names), foldForSearch(home.home_address)]
      .filter((key) => key !== '')
      .join(' | '),
    birth_date: row.birth_date,
    pronouns: row.pronouns,
    method: row.method,
    opened_on: row.opened_on,
    ...home,
    support_started_on: row.support_started_on,
    ...(isNew ? nothingWritten : await writtenFigures(db, caseId, row)),
  };
}

/**
 * Writes one case's row of the lists anew from its records: at most a dozen statements, however long the case. Called at the end
 * of every command that changes what the row shows, in its transaction.
 */
export async function refreshCaseSummary(db: WriteDb, caseId: string): Promise<void> {
  await writeSummary(db, await summaryOf(db, caseId, false));
}

/**
 * Writes the first row of a case that an import has just opened, of which nothing else is written yet: four statements.
 */
export async function addCaseSummary(db: WriteDb, caseId: string): Promise<void> {
  await writeSummary(db, await summaryOf(db, caseId, true));
}

async function writeSummary(db: WriteDb, { case_id, ...shown }: CaseSummariesTable): Promise<void> {
  await db
    .insertInto('case_summaries')
    .values({ case_id, ...shown })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(shown))
    .execute();
}

/** Writes all rows anew, for a vault whose rows were made by an older rule. */
export async function rebuildAllSummaries(db: WriteDb): Promise<void> {
  const cases = await db.selectFrom('case_files').select('id').execute();
  for (const { id } of cases) await refreshCaseSummary(db, id);
}
