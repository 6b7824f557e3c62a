import { type Enrollment, unknownCode } from './check-enrollments.ts';
import { type Finding, finding } from './findings.ts';
import { hmisCodes, looksHashed, readDay } from './hmis-values.ts';
import { csvName, type HmisCells, type HmisRow } from './parse-hmis.ts';

/** A person of the export with all usable enrollments, in the order of entry. */
export interface Client {
  readonly line: number;
  readonly id: string;
  /** Both are empty when the export has no name, or only a hash of it. */
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  readonly enrollments: readonly Enrollment[];
  readonly cells: HmisCells<'Client'>;
}

const file = csvName('Client');

/**
 * Puts clients and enrollments together. A client without a usable enrollment is left out: without support there is
 * no ground to hold a file about somebody.
 */
export function checkClients(
  rows: readonly HmisRow<'Client'>[],
  enrollments: readonly Enrollment[],
  today: string,
  findings: Finding[],
): readonly Client[] {
  const byClient = Map.groupBy(enrollments, (enrollment) => enrollment.personalId);
  return rows.flatMap(({ line, cells }) => {
    const own = byClient.get(cells.PersonalID);
    if (own === undefined) {
      findings.push(finding('row', 'client_without_enrollment', { file, line, column: 'PersonalID' }));
      return [];
    }
    const sorted = own.toSorted(byEntry);
    checkOverlap(sorted, findings);
    return [
      {
        line,
        id: cells.PersonalID,
        ...readName(line, cells, findings),
        birthDate: readBirthDate(line, cells, today, findings),
        enrollments: sorted,
        cells,
      },
    ];
  });
}

/** Earlier entry first; on the same day the one that ended first, and an open one last. */
export function byEntry(a: Enrollment, b: Enrollment): number {
  const keyOf = (each: Enrollment) => `${each.entryDate} ${each.exit?.date ?? '9999-12-31'} ${each.id}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function readName(
  line: number,
  cells: HmisCells<'Client'>,
  findings: Finding[],
): { firstName: string; lastName: string } {
  if (!hmisCodes.dataQuality.has(cells.NameDataQuality)) {
    findings.push(unknownCode(file, line, 'NameDataQuality', cells.NameDataQuality));
  }
  const hashed = looksHashed(cells.FirstName) || looksHashed(cells.LastName);
  if (hashed) findings.push(finding('notice', 'name_hashed', { file, line }));
  const name = hashed
    ? { firstName: '', lastName: '' }
    : { firstName: cells.FirstName, lastName: cells.LastName };
  if (!hashed && name.firstName === '' && name.lastName === '') {
    findings.push(finding('notice', 'person_without_name', { file, line }));
  }
  return name;
}

function readBirthDate(
  line: number,
  cells: HmisCells<'Client'>,
  today: string,
  findings: Finding[],
): string | null {
  if (!hmisCodes.dataQuality.has(cells.DOBDataQuality)) {
    findings.push(unknownCode(file, line, 'DOBDataQuality', cells.DOBDataQuality));
  }
  const birth = readDay(cells.DOB);
  if (birth.kind === 'empty') return null;
  if (birth.kind === 'day' && birth.day <= today) return birth.day;
  const code = birth.kind === 'bad' ? 'bad_date' : 'born_in_future';
  findings.push(finding('notice', code, { file, line, column: 'DOB' }));
  return null;
}

/** Two stays at the same time happen (a shelter and a search for a home); the manager only hears of it. */
function checkOverlap(sorted: readonly Enrollment[], findings: Finding[]): void {
  let latestEnd = '';
  for (const { line, entryDate, exit } of sorted) {
    if (entryDate < latestEnd) {
      findings.push(finding('notice', 'enrollments_overlap', { file: csvName('Enrollment'), line }));
    }
    const end = exit?.date ?? '9999-12-31';
    if (end > latestEnd) latestEnd = end;
  }
}
