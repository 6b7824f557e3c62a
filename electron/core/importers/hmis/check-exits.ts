import { type Finding, finding } from './findings.ts';
import { readDay } from './hmis-values.ts';
import { csvName, type HmisCells, type HmisRow } from './parse-hmis.ts';

/** The end of an enrollment. */
export interface Exit {
  readonly line: number;
  readonly id: string;
  readonly date: string;
  readonly cells: HmisCells<'Exit'>;
}

/** By `EnrollmentID`: its exit, or `unusable` when it has one that cannot be read. No entry means still enrolled. */
export type Exits = ReadonlyMap<string, Exit | 'unusable'>;

const file = csvName('Exit');

/**
 * Checks each exit alone. An exit in the future is left out: as of today the person is still supported. Of two exits
 * of one enrollment the later one counts.
 */
export function checkExits(
  rows: readonly HmisRow<'Exit'>[],
  enrollments: readonly HmisRow<'Enrollment'>[],
  today: string,
  findings: Finding[],
): Exits {
  const known = new Set(enrollments.map((row) => row.cells.EnrollmentID));
  const exits = new Map<string, Exit | 'unusable'>();
  for (const { line, cells } of rows) {
    const enrollmentId = cells.EnrollmentID;
    const leaveOut = (
      code: 'exit_without_enrollment' | 'date_missing' | 'bad_date' | 'exit_in_future',
      column: string,
    ) => findings.push(finding('row', code, { file, line, column }));
    if (!known.has(enrollmentId)) {
      leaveOut('exit_without_enrollment', 'EnrollmentID');
      continue;
    }
    const date = readDay(cells.ExitDate);
    if (date.kind !== 'day') {
      leaveOut(date.kind === 'empty' ? 'date_missing' : 'bad_date', 'ExitDate');
      exits.set(enrollmentId, 'unusable');
    } else if (date.day > today) {
      leaveOut('exit_in_future', 'ExitDate');
    } else {
      keepLater(exits, enrollmentId, { line, id: cells.ExitID, date: date.day, cells }, findings);
    }
  }
  return exits;
}

function keepLater(
  exits: Map<string, Exit | 'unusable'>,
  enrollmentId: string,
  exit: Exit,
  findings: Finding[],
): void {
  const other = exits.get(enrollmentId);
  if (other === 'unusable') return;
  const [kept, dropped] = other === undefined || exit.date > other.date ? [exit, other] : [other, exit];
  exits.set(enrollmentId, kept);
  if (dropped !== undefined) {
    findings.push(finding('row', 'exit_twice', { file, line: dropped.line, column: 'EnrollmentID' }));
  }
}
