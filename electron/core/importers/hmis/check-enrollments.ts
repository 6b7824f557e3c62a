import type { Exit, Exits } from './check-exits.ts';
import { type Finding, finding } from './findings.ts';
import { findHmisLanguage } from './hmis-languages.ts';
import { hmisCodes, isOldPlaceCode, readDay } from './hmis-values.ts';
import { csvName, type HmisCells, type HmisRow } from './parse-hmis.ts';
import { findHmisPlace } from '#shared/domain/housing/accommodation-types.ts';

/** A stay in a project, from entry to exit. */
export interface Enrollment {
  readonly line: number;
  readonly id: string;
  readonly personalId: string;
  readonly projectId: string;
  readonly householdId: string;
  readonly entryDate: string;
  readonly moveInDate: string | null;
  /** `DateToStreetESSH`, when it is a day up to entry. */
  readonly streetDate: string | null;
  readonly exit: Exit | null;
  readonly cells: HmisCells<'Enrollment'>;
}

const file = csvName('Enrollment');

/**
 * Leaves out enrollments that have no client, no entry day up to today, or an exit that cannot be true; says where
 * codes and other dates cannot be read. Those are then taken as not known.
 */
export function checkEnrollments(
  rows: readonly HmisRow<'Enrollment'>[],
  clients: readonly HmisRow<'Client'>[],
  exits: Exits,
  today: string,
  findings: Finding[],
): readonly Enrollment[] {
  const known = new Set(clients.map((row) => row.cells.PersonalID));
  return rows.flatMap((row) => {
    const exit = exits.get(row.cells.EnrollmentID) ?? null;
    const entryDate = checkEntry(row, known, exit, today, findings);
    if (entryDate === undefined || exit === 'unusable') return [];
    checkCodes(row, findings);
    if (exit !== null) checkDestination(exit, findings);
    return [withDates(row, entryDate, exit, today, findings)];
  });
}

/** The entry day, or undefined when the enrollment has to stay out. */
function checkEntry(
  row: HmisRow<'Enrollment'>,
  known: ReadonlySet<string>,
  exit: Exit | 'unusable' | null,
  today: string,
  findings: Finding[],
): string | undefined {
  const { line, cells } = row;
  const leaveOut = (code: Parameters<typeof finding>[1], column: string): undefined => {
    findings.push(finding('row', code, { file, line, column }));
    return undefined;
  };
  if (!known.has(cells.PersonalID)) return leaveOut('enrollment_without_client', 'PersonalID');
  const entry = readDay(cells.EntryDate);
  if (entry.kind === 'empty') return leaveOut('date_missing', 'EntryDate');
  if (entry.kind === 'bad') return leaveOut('bad_date', 'EntryDate');
  if (entry.day > today) return leaveOut('date_in_future', 'EntryDate');
  if (exit === 'unusable') return leaveOut('exit_unusable', 'EnrollmentID');
  if (exit !== null && exit.date < entry.day) return leaveOut('exit_before_entry', 'EntryDate');
  return entry.day;
}

function withDates(
  { line, cells }: HmisRow<'Enrollment'>,
  entryDate: string,
  exit: Exit | null,
  today: string,
  findings: Finding[],
): Enrollment {
  const notice = (code: Parameters<typeof finding>[1], column: string) =>
    findings.push(finding('notice', code, { file, line, column }));
  const moveIn = readDay(cells.MoveInDate);
  let moveInDate: string | null = null;
  if (moveIn.kind === 'bad') notice('bad_date', 'MoveInDate');
  else if (moveIn.kind === 'day' && moveIn.day > today) notice('date_in_future', 'MoveInDate');
  else if (moveIn.kind === 'day') {
    moveInDate = moveIn.day;
    if (moveIn.day < entryDate) notice('move_in_before_entry', 'MoveInDate');
    if (exit !== null && moveIn.day > exit.date) notice('move_in_after_exit', 'MoveInDate');
  }
  const street = readDay(cells.DateToStreetESSH);
  if (street.kind === 'bad') notice('bad_date', 'DateToStreetESSH');
  const streetDate = street.kind === 'day' && street.day <= entryDate ? street.day : null;
  if (street.kind === 'day' && streetDate === null) notice('street_date_after_entry', 'DateToStreetESSH');
  return {
    line,
    id: cells.EnrollmentID,
    personalId: cells.PersonalID,
    projectId: cells.ProjectID,
    householdId: cells.HouseholdID,
    entryDate,
    moveInDate,
    streetDate,
    exit,
    cells,
  };
}

function checkCodes({ line, cells }: HmisRow<'Enrollment'>, findings: Finding[]): void {
  const check = (column: keyof typeof cells, codes: ReadonlySet<string>) => {
    if (!codes.has(cells[column])) findings.push(unknownCode(file, line, column, cells[column]));
  };
  check('RelationshipToHoH', hmisCodes.relationship);
  check('LengthOfStay', hmisCodes.lengthOfStay);
  check('TimesHomelessPastThreeYears', hmisCodes.timesHomeless);
  check('MonthsHomelessPastThreeYears', hmisCodes.monthsHomeless);
  check('DisablingCondition', hmisCodes.yesNo);
  if (findHmisLanguage(cells.PreferredLanguage) === undefined) {
    findings.push(unknownCode(file, line, 'PreferredLanguage', cells.PreferredLanguage));
  }
  checkPlace(file, line, 'LivingSituation', cells.LivingSituation, findings);
}

function checkDestination({ line, cells }: Exit, findings: Finding[]): void {
  checkPlace(csvName('Exit'), line, 'Destination', cells.Destination, findings);
}

function checkPlace(where: string, line: number, column: string, code: string, findings: Finding[]): void {
  if (code === '') return;
  const died = column === 'Destination' ? undefined : 'died';
  const place = findHmisPlace(code, '');
  if (place !== undefined && place.kind !== died) return;
  findings.push(
    isOldPlaceCode(code)
      ? finding('notice', 'old_code', { file: where, line, column, facts: { code } })
      : unknownCode(where, line, column, code),
  );
}

/** The code itself is named only when it looks like one: a cell that slipped may hold anything. */
export function unknownCode(where: string, line: number, column: string, code: string): Finding {
  const facts = /^\d{1,4}$/.test(code) ? { code } : {};
  return finding('notice', 'unknown_code', { file: where, line, column, facts });
}
