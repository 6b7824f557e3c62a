import type { ExportFindingCode } from '#shared/domain/exports/hmis-codes.ts';
import type { ExportLevel } from '#shared/domain/exports/hmis-codes.ts';
import { type ExportFinding, exportFinding } from './export-findings.ts';
import type { HmisTables, OutRow } from './hmis-rows.ts';

/** One stay as the rows of three files tell it. */
interface Stay {
  readonly row: OutRow;
  readonly birthDate: string;
  /** '' while it goes on. */
  readonly exitDate: string;
  readonly destination: string;
}

type Report = (level: ExportLevel, code: ExportFindingCode, file: string, column: string) => void;

/** What rows about one person say of each other: days in their order, and what is not known and could be asked. */
export function checkPeople(tables: HmisTables): ExportFinding[] {
  const findings: ExportFinding[] = [];
  const reporter =
    (caseId: string | null): Report =>
    (level, code, file, column) =>
      findings.push(exportFinding(level, code, { file: `${file}.csv`, column, caseId }));
  for (const row of tables.Client) checkClient(row, reporter(row.caseId));
  const stays = staysOf(tables);
  for (const stay of stays) checkStay(stay, reporter(stay.row.caseId));
  checkOverlaps(stays, reporter);
  checkHouseholds(stays, reporter);
  return findings;
}

function staysOf({ Client, Enrollment, Exit }: HmisTables): readonly Stay[] {
  const births = new Map(Client.map(({ cells }) => [cells['PersonalID'], cells['DOB'] ?? '']));
  const exits = new Map(Exit.map(({ cells }) => [cells['EnrollmentID'], cells]));
  return Enrollment.map((row) => {
    const exit = exits.get(row.cells['EnrollmentID']);
    return {
      row,
      birthDate: births.get(row.cells['PersonalID']) ?? '',
      exitDate: exit?.['ExitDate'] ?? '',
      destination: exit?.['Destination'] ?? '',
    };
  });
}

function checkClient({ cells }: OutRow, report: Report): void {
  if (cells['NameDataQuality'] === '99') report('warning', 'name_missing', 'Client', 'FirstName');
  if (cells['DOB'] === '') report('notice', 'birth_date_missing', 'Client', 'DOB');
}

function checkStay({ row: { cells }, birthDate, exitDate, destination }: Stay, report: Report): void {
  const { EntryDate = '', MoveInDate = '', DateToStreetESSH = '', LivingSituation = '' } = cells;
  if (exitDate !== '' && exitDate < EntryDate) report('stop', 'exit_before_entry', 'Exit', 'ExitDate');
  if (birthDate > EntryDate) report('warning', 'born_after_entry', 'Client', 'DOB');
  if (DateToStreetESSH > EntryDate)
    report('warning', 'street_date_after_entry', 'Enrollment', 'DateToStreetESSH');
  const isOutside =
    MoveInDate !== '' && (MoveInDate < EntryDate || (exitDate !== '' && MoveInDate > exitDate));
  if (isOutside) report('warning', 'move_in_outside_stay', 'Enrollment', 'MoveInDate');
  if (LivingSituation === '99') report('notice', 'place_before_unknown', 'Enrollment', 'LivingSituation');
  if (destination === '99') report('notice', 'place_after_unknown', 'Exit', 'Destination');
  if (cells['RelationshipToHoH'] === '99')
    report('notice', 'relation_unknown', 'Enrollment', 'RelationshipToHoH');
}

/** Two stays of one person in one project at the same time are one stay told twice. */
function checkOverlaps(stays: readonly Stay[], reporter: (caseId: string | null) => Report): void {
  const own = Map.groupBy(
    stays,
    ({ row: { cells } }) => `${cells['PersonalID'] ?? ''} ${cells['ProjectID'] ?? ''}`,
  );
  for (const same of own.values()) {
    let end = '';
    for (const { row, exitDate } of same.toSorted((a, b) => entryOf(a).localeCompare(entryOf(b)))) {
      const entry = row.cells['EntryDate'] ?? '';
      if (entry < end) reporter(row.caseId)('warning', 'stays_overlap', 'Enrollment', 'EntryDate');
      const until = exitDate === '' ? '9999-12-31' : exitDate;
      if (until > end) end = until;
    }
  }
}

const entryOf = ({ row }: Stay): string => row.cells['EntryDate'] ?? '';

/** Everybody of a household stands beside one head (3.15). */
function checkHouseholds(stays: readonly Stay[], reporter: (caseId: string | null) => Report): void {
  for (const together of Map.groupBy(stays, ({ row }) => row.cells['HouseholdID']).values()) {
    const heads = together.filter(({ row }) => row.cells['RelationshipToHoH'] === '1');
    const people = new Set(heads.map(({ row }) => row.cells['PersonalID']));
    if (people.size === 1) continue;
    for (const { row } of together)
      reporter(row.caseId)('warning', 'head_missing', 'Enrollment', 'RelationshipToHoH');
  }
}
