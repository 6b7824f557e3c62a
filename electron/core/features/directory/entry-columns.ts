import { z } from 'zod';
import { directoryContent, type DirectoryContent, type DirectoryEntry } from '#shared/contracts/directory.ts';
import type { DirectoryEntriesTable } from './directory.table.ts';

/** An entry's text as the table keeps it. */
export function entryColumns(text: DirectoryContent) {
  return {
    name: text.name,
    organisation: text.organisation,
    kind: text.kind,
    what_for: text.whatFor,
    how_to_reach: text.howToReach,
    opening_hours: text.openingHours,
    eligibility: text.eligibility,
    languages: text.languages,
    checked_on: text.checkedOn,
  };
}

export function entryText(row: DirectoryEntriesTable): DirectoryContent {
  return {
    name: row.name,
    organisation: row.organisation,
    kind: row.kind,
    whatFor: row.what_for,
    howToReach: row.how_to_reach,
    openingHours: row.opening_hours,
    eligibility: row.eligibility,
    languages: row.languages,
    checkedOn: row.checked_on,
  };
}

export function entryView(row: DirectoryEntriesTable): DirectoryEntry {
  return {
    id: row.id,
    ...entryText(row),
    closedOn: row.closed_on,
    isImported: row.external_id !== null,
  };
}

/** An entry as it stood before a batch changed it; kept as JSON so that the batch can be taken back. */
export const entryBefore = z.strictObject({
  text: directoryContent,
  closedOn: z.string().nullable(),
  batchId: z.string().nullable(),
});
