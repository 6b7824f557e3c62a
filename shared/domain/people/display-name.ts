import { foldForSearch } from './search-key.ts';

/** The names a record may hold; empty strings count as missing (domain.md 5.0). */
export interface PersonNames {
  readonly chosenName: string;
  readonly legalGivenName: string | null;
  readonly legalFamilyName: string | null;
  readonly otherNames: readonly string[];
}

function tidy(name: string | null): string {
  return (name ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function legalName(names: PersonNames): string {
  return tidy(`${tidy(names.legalGivenName)} ${tidy(names.legalFamilyName)}`);
}

/**
 * What a person is called on every screen: the chosen name, else the legal one, else another name. Undefined when there
 * is none at all; the screen then shows the words of `domain:noName`.
 */
export function findDisplayName(names: PersonNames): string | undefined {
  return [names.chosenName, legalName(names), ...names.otherNames].map(tidy).find((name) => name !== '');
}

/**
 * The name as one says it: “Ilka” of “Ilka Varga”. A first word that is no name by itself (“Mr”, “J.”) takes the
 * whole name. Empty for somebody whose name nobody knows yet.
 */
export function callName(displayName: string): string {
  const [first = ''] = displayName.trim().split(/\s+/u);
  return first.length <= 2 || first.endsWith('.') ? displayName.trim() : first;
}

/** Up to two capitals for the round mark beside a name: first and last word; empty without a name. */
export function initials(displayName: string): string {
  const words = displayName
    .normalize('NFC')
    .split(/[\s-]+/u)
    .map((word) => /\p{L}\p{M}*|\p{N}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return letters.join('').toUpperCase();
}

/** Every name of the person, folded, for the search key of the people list; each name once. */
export function nameSearchKey(names: PersonNames): string {
  const all = [names.chosenName, legalName(names), ...names.otherNames].map(foldForSearch);
  return [...new Set(all)].filter((name) => name !== '').join(' | ');
}
