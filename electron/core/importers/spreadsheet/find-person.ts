import { findDuplicateReasons, type ComparedPerson } from '#shared/domain/people/possible-duplicate.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { SheetFindingCode } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { wordKey } from './read-cell.ts';
import { dayIn, type ReadRow, textOf } from './read-rows.ts';

/** Somebody in the vault, as far as needed to know them again. */
export interface VaultPerson extends ComparedPerson {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseNo: number;
  readonly caseNumber: string;
  /** Their data are only kept: nothing may be added. */
  readonly isRestricted: boolean;
  readonly externalIds: readonly { readonly system: string; readonly externalId: string }[];
}

export type FoundPerson =
  | { readonly ok: true; readonly person: VaultPerson }
  | { readonly ok: false; readonly code: SheetFindingCode; readonly field: string };

/** Words of a name in a fixed order, so that "Varga, Ilka" is found as Ilka Varga. */
function nameKey(name: string): string {
  return (foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}

function namesOf(person: ComparedPerson): string[] {
  const legal = `${person.legalGivenName ?? ''} ${person.legalFamilyName ?? ''}`;
  return [...new Set([person.chosenName, legal, ...person.otherNames].map(nameKey))].filter(
    (key) => key !== '',
  );
}

/** How the id of a system is looked up: whatever the case of the system's name. */
export function externalKey(system: string, externalId: string): string {
  return `${wordKey(system)}|${externalId.trim()}`;
}

/** The name of a row, from one column or two. */
export function nameIn(row: ReadRow): string {
  const whole = textOf(row, 'fullName');
  return whole === '' ? `${textOf(row, 'givenName')} ${textOf(row, 'familyName')}`.trim() : whole;
}

/**
 * Finds the person whom a row is about: by case number, else by the number of another system, else by whole name and
 * birth date together. A name alone is never enough, because a note in the wrong file is the worst that can happen; and
 * a number is not enough where the row's birth date or name says that it is somebody else.
 */
export class PersonFinder {
  readonly #system: string;
  readonly #byCaseNumber: ReadonlyMap<string, VaultPerson>;
  readonly #byExternalId: ReadonlyMap<string, VaultPerson>;
  readonly #byName: ReadonlyMap<string, readonly VaultPerson[]>;

  constructor(people: readonly VaultPerson[], system: string) {
    this.#system = system;
    this.#byCaseNumber = new Map(people.map((person) => [wordKey(person.caseNumber), person]));
    this.#byExternalId = new Map(
      people.flatMap((person) =>
        person.externalIds.map((each) => [externalKey(each.system, each.externalId), person] as const),
      ),
    );
    const byName = new Map<string, VaultPerson[]>();
    for (const person of people) {
      for (const key of namesOf(person)) byName.set(key, [...(byName.get(key) ?? []), person]);
    }
    this.#byName = byName;
  }

  /** Somebody with this number of the sheet's system. */
  findByExternalId(externalId: string): VaultPerson | undefined {
    return this.#byExternalId.get(externalKey(this.#system, externalId));
  }

  find(row: ReadRow): FoundPerson {
    const caseNumber = textOf(row, 'caseNumber');
    if (caseNumber !== '')
      return this.#checked(row, this.#byCaseNumber.get(wordKey(caseNumber)), 'caseNumber');
    const externalId = textOf(row, 'externalId');
    if (externalId !== '') return this.#checked(row, this.findByExternalId(externalId), 'externalId');
    return this.#findByName(row);
  }

  #checked(row: ReadRow, person: VaultPerson | undefined, field: string): FoundPerson {
    if (person === undefined) return { ok: false, code: 'person_unknown', field };
    return contradicts(row, person) ? { ok: false, code: 'does_not_match', field } : { ok: true, person };
  }

  #findByName(row: ReadRow): FoundPerson {
    const name = nameIn(row);
    const field = textOf(row, 'fullName') === '' ? 'familyName' : 'fullName';
    const born = dayIn(row, 'birthDate');
    if (name === '' || born === null || isApproximate(row))
      return { ok: false, code: 'person_unclear', field };
    const [person, ...others] = (this.#byName.get(nameKey(name)) ?? []).filter(
      ({ birthDate, birthDateApproximate }) => birthDate === born && !birthDateApproximate,
    );
    if (person === undefined) return { ok: false, code: 'person_unknown', field };
    return others.length > 0 ? { ok: false, code: 'person_unclear', field } : { ok: true, person };
  }
}

function isApproximate({ values }: ReadRow): boolean {
  const value = values.get('birthDate');
  return value?.kind === 'day' && value.approximate;
}

/** True where birth date or name of the row say that it is not this person. */
function contradicts(row: ReadRow, person: VaultPerson): boolean {
  const born = dayIn(row, 'birthDate');
  const isExact = born !== null && !isApproximate(row);
  if (isExact && person.birthDate !== null && !person.birthDateApproximate && born !== person.birthDate) {
    return true;
  }
  const name = nameIn(row);
  if (name === '' || namesOf(person).length === 0) return false;
  const written = {
    legalGivenName: null,
    legalFamilyName: null,
    otherNames: [],
    birthDateApproximate: false,
  };
  // With one birth date for both, a similar name is enough: people write themselves in more than one way.
  const same = { ...written, chosenName: name, birthDate: '1970-01-01' };
  return (
    findDuplicateReasons(same, { ...person, birthDate: '1970-01-01', birthDateApproximate: false }).length ===
    0
  );
}
