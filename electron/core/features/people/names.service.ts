import { z } from 'zod';
import { findDisplayName, type PersonNames } from '#shared/domain/people/display-name.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { PeopleTable } from './people.table.ts';

const list = z.array(z.string());

/** The names of a stored person, as the rules of shared/domain/people take them. */
export function namesOf(
  row: Pick<PeopleTable, 'chosen_name' | 'legal_given_name' | 'legal_family_name' | 'other_names'>,
): PersonNames {
  return {
    chosenName: row.chosen_name,
    legalGivenName: row.legal_given_name,
    legalFamilyName: row.legal_family_name,
    otherNames: list.parse(JSON.parse(row.other_names)),
  };
}

/**
 * Where a person stands in a list by family name: the shown name with its family name first, folded. The family name
 * is the recorded one where the shown name ends with it ("Ana de la Cruz"), else the last word.
 */
export function nameOrderKey(names: PersonNames): string {
  const shown = foldForSearch(findDisplayName(names) ?? '');
  const recorded = foldForSearch(names.legalFamilyName ?? '');
  const family =
    recorded !== '' && shown.endsWith(` ${recorded}`) ? recorded : shown.slice(shown.lastIndexOf(' ') + 1);
  const rest = shown.slice(0, shown.length - family.length).trim();
  return `${family} ${rest}`.trim();
}
