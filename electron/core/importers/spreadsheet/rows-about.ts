import type { PersonFinder, VaultPerson } from './find-person.ts';
import type { ReadRow } from './read-rows.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';

/** A row and the person whom it is about. */
export interface AboutRow {
  readonly row: ReadRow;
  readonly person: VaultPerson;
}

/** Rows whose person is known; of the others, why not. Nothing is added to a file whose data are only kept. */
export function rowsAbout(
  rows: readonly ReadRow[],
  finder: PersonFinder,
): { readonly about: readonly AboutRow[]; readonly findings: readonly FoundInSheet[] } {
  const about: AboutRow[] = [];
  const findings: FoundInSheet[] = [];
  for (const row of rows) {
    if (row.isBroken) continue;
    const { line } = row;
    const answer = finder.find(row);
    if (!answer.ok) findings.push(found('row', answer.code, { line, field: answer.field }));
    else if (answer.person.isRestricted) findings.push(found('row', 'file_restricted', { line }));
    else about.push({ row, person: answer.person });
  }
  return { about, findings };
}
