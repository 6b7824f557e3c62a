import type { Client } from './check-clients.ts';

/** Somebody who is in the vault already. */
export interface ExistingPerson {
  readonly id: string;
  /** Every name they are known by; the first one is shown. */
  readonly names: readonly string[];
  readonly birthDate: string | null;
  readonly caseNumber: string;
  /** All `PersonalID`s under which earlier imports brought them in. */
  readonly hmisIds: readonly string[];
}

export type DuplicateReason = 'same_name' | 'same_birth_date' | 'birth_date_unknown';

/** Somebody who may be the same person: only what is needed to decide. */
export interface DuplicateMatch {
  readonly where: 'file' | 'vault';
  /** `PersonalID` in the file, person id in the vault. */
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly caseNumber: string | null;
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

/**
 * Looks for people who may be there twice: same name, and the same birth date or one of them without. Inside the file
 * each pair is asked about once, at the later row. Linear in the number of people.
 */
export function findDuplicates(clients: readonly Client[], existing: readonly ExistingPerson[]): Identities {
  const known = new Map(
    existing.flatMap((person) => person.hmisIds.map((hmisId) => [hmisId, person] as const)),
  );
  const byName = new Map<string, DuplicateMatch[]>();
  const remember = (name: string, match: DuplicateMatch) => {
    const key = foldName(name);
    if (key === '') return;
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [match]);
    else if (!same.some((each) => each.where === match.where && each.id === match.id)) same.push(match);
  };
  for (const { id, names, birthDate, caseNumber } of existing) {
    const shown = names[0] ?? '';
    for (const name of names) {
      remember(name, { where: 'vault', id, name: shown, birthDate, caseNumber, line: null, reasons: [] });
    }
  }
  const possible: PossibleDuplicate[] = [];
  for (const { id, line, firstName, lastName, birthDate } of clients) {
    const name = `${firstName} ${lastName}`.trim();
    const matches = (byName.get(foldName(name)) ?? [])
      .flatMap((match) => {
        const reasons = reasonsFor(birthDate, match.birthDate);
        return reasons === undefined ? [] : [{ ...match, reasons }];
      })
      .slice(0, mostMatches);
    if (matches.length > 0 && !known.has(id)) possible.push({ sourceId: id, line, name, birthDate, matches });
    remember(name, { where: 'file', id, name, birthDate, caseNumber: null, line, reasons: [] });
  }
  return { known, possible };
}

function reasonsFor(one: string | null, two: string | null): readonly DuplicateReason[] | undefined {
  if (one === null || two === null) return ['same_name', 'birth_date_unknown'];
  return one === two ? ['same_name', 'same_birth_date'] : undefined;
}

/** Letters only, without case, accents and order, so that "Núñez, Ana" meets "ana nunez". */
export function foldName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? '' : words.toSorted().join(' ');
}
