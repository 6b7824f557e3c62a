import {
  type ComparedPerson,
  type DuplicateReason,
  findFoldedReasons,
  type FoldedPerson,
  foldPerson,
} from '#shared/domain/people/possible-duplicate.ts';
import { findDisplayName } from '#shared/domain/people/display-name.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { Client } from './check-clients.ts';
import { birthDateOf, namesOf } from './map-names.ts';

/** Somebody who is in the vault already. */
export interface ExistingPerson extends ComparedPerson {
  readonly id: string;
  readonly caseNumber: string;
  /** All `PersonalID`s under which earlier imports brought them in. */
  readonly hmisIds: readonly string[];
}

/** Somebody who may be the same person: only what is needed to decide. */
export interface DuplicateMatch {
  readonly where: 'file' | 'vault';
  /** `PersonalID` in the file, person id in the vault. */
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  /** Only in the vault. */
  readonly caseNumber: string | null;
  /** Only in the file. */
  readonly line: number | null;
  readonly reasons: readonly DuplicateReason[];
}

export interface PossibleDuplicate {
  readonly sourceId: string;
  readonly line: number;
  readonly name: string;
  readonly birthDate: string | null;
  readonly matches: readonly DuplicateMatch[];
}

/** What was found about who is who. */
export interface Identities {
  /** `PersonalID` → person in the vault, from earlier imports: the same person without asking. */
  readonly known: ReadonlyMap<string, ExistingPerson>;
  /** To be decided by a person, in the order of the file. */
  readonly possible: readonly PossibleDuplicate[];
}

/** More than these are not shown side by side. */
const mostMatches = 5;

type Candidate = Omit<DuplicateMatch, 'reasons'> & { readonly folded: FoldedPerson };

/** Somebody in a file; `isKnown` where the file itself says who it is, so that nobody is asked. */
export interface FilePerson {
  readonly id: string;
  readonly line: number;
  readonly name: string;
  readonly compared: ComparedPerson;
  readonly isKnown: boolean;
}

/**
 * Looks for people who may be there twice, by the rule of the whole app. Inside the file each pair is asked about
 * once, at the later row. Only people who share a whole name or a birth date are compared, so time grows with the
 * number of people and not with its square.
 */
export function listPossibleDuplicates(
  rows: readonly FilePerson[],
  existing: readonly (ComparedPerson & { readonly id: string; readonly caseNumber: string })[],
): PossibleDuplicate[] {
  const buckets = new Map<string, Candidate[]>();
  const remember = (keys: readonly string[], candidate: Candidate) => {
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [candidate]);
      else bucket.push(candidate);
    }
  };
  for (const person of existing) {
    const { id, birthDate, caseNumber } = person;
    const name = findDisplayName(person) ?? '';
    const candidate = {
      where: 'vault',
      id,
      name,
      birthDate,
      caseNumber,
      line: null,
      folded: foldPerson(person),
    } as const;
    remember(bucketKeys(person), candidate);
  }
  const possible: PossibleDuplicate[] = [];
  for (const { id, line, name, compared, isKnown } of rows) {
    const keys = bucketKeys(compared);
    const folded = foldPerson(compared);
    const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    const { birthDate } = compared;
    const matches = [...candidates]
      .map(({ folded: other, ...match }) => ({ ...match, reasons: findFoldedReasons(folded, other) }))
      .filter(({ reasons }) => reasons.length > 0)
      .slice(0, mostMatches);
    if (matches.length > 0 && !isKnown) possible.push({ sourceId: id, line, name, birthDate, matches });
    remember(keys, { where: 'file', id, name, birthDate, caseNumber: null, line, folded });
  }
  return possible;
}

/** Who of an HMIS export is known by an id, and who may be there twice. */
export function findDuplicates(clients: readonly Client[], existing: readonly ExistingPerson[]): Identities {
  const known = new Map(
    existing.flatMap((person) => person.hmisIds.map((hmisId) => [hmisId, person] as const)),
  );
  const rows = clients.map((client) => ({
    id: client.id,
    line: client.line,
    name: `${client.firstName} ${client.lastName}`.trim(),
    compared: comparedOf(client),
    isKnown: known.has(client.id),
  }));
  return { known, possible: listPossibleDuplicates(rows, existing) };
}

function comparedOf(client: Client): ComparedPerson {
  return { ...namesOf(client), otherNames: [], ...birthDateOf(client) };
}

/** Two people can only be possible duplicates when they share one of these. */
function bucketKeys(person: ComparedPerson): readonly string[] {
  const legal = `${person.legalGivenName ?? ''} ${person.legalFamilyName ?? ''}`;
  const names = [person.chosenName, legal, ...person.otherNames].map(wordsOf).filter((words) => words !== '');
  const birth = person.birthDate === null || person.birthDateApproximate ? [] : [`born ${person.birthDate}`];
  return [...new Set(names.map((words) => `name ${words}`)), ...birth];
}

const wordsOf = (name: string): string =>
  (foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
