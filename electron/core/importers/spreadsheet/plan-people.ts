import type { DuplicateChoice } from '#shared/contracts/imports.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import { findDisplayName } from '#shared/domain/people/display-name.ts';
import type { ComparedPerson } from '#shared/domain/people/possible-duplicate.ts';
import { openingStates } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { listPossibleDuplicates, type PossibleDuplicate } from '../hmis/find-duplicates.ts';
import type { PersonFinder, VaultPerson } from './find-person.ts';
import { codeIn, dayIn, type ReadRow, saysYes, textOf } from './read-rows.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import type { NewPersonFields, PersonPlan, PlacePlan } from './sheet-plan.ts';

/** People of a sheet, and what somebody has to decide about them first. */
export interface PlannedPeople {
  readonly people: readonly PersonPlan[];
  readonly findings: readonly FoundInSheet[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly undecided: readonly string[];
  /** Rows that somebody chose to leave out. */
  readonly leftOut: readonly number[];
}

/** What is known in the vault about the people of a sheet. */
export interface PeopleAround {
  readonly finder: PersonFinder;
  readonly people: readonly VaultPerson[];
  readonly choices: Readonly<Record<string, DuplicateChoice>>;
  readonly today: string;
  /** `person|type|since` of places that are there. */
  readonly places: ReadonlySet<string>;
}

const placeKeys = accommodationTypes.map(({ key }) => key);

/** Places that somebody lives in by a contract of their own (domain.md 9.2). */
const withContract: ReadonlySet<string> = new Set([
  'housing_first_home',
  'social_tenancy',
  'private_tenancy',
  'sublet_legal',
  'supported_permanent',
]);

/** How a place of a person is known again. */
export function placeKey(personId: string, typeKey: string, since: string | null): string {
  return `${personId}|${typeKey}|${since ?? ''}`;
}

function fieldsOf(row: ReadRow): NewPersonFields {
  const born = row.values.get('birthDate');
  return {
    chosenName: textOf(row, 'chosenName'),
    legalGivenName: textOf(row, 'givenName'),
    legalFamilyName: textOf(row, 'familyName'),
    otherNames: textOf(row, 'otherNames')
      .split('; ')
      .filter((name) => name !== ''),
    birthDate: dayIn(row, 'birthDate'),
    birthDateApproximate: (born?.kind === 'day' && born.approximate) || saysYes(row, 'birthDateApproximate'),
    pronouns: textOf(row, 'pronouns'),
    language: textOf(row, 'language'),
    interpreterNeeded: saysYes(row, 'interpreterNeeded'),
    phone: textOf(row, 'phone'),
    otherWaysToReach: textOf(row, 'otherWaysToReach'),
  };
}

function placeOf(row: ReadRow): PlacePlan | null {
  const typeKey = codeIn(row, 'accommodation', placeKeys);
  const [since, address] = [dayIn(row, 'movedInOn'), textOf(row, 'address')];
  if (typeKey === null && since === null && address === '') return null;
  return {
    typeKey: typeKey ?? 'unknown',
    since,
    until: null,
    approximate: false,
    address,
    note: '',
    withTenancy: since !== null && typeKey !== null && withContract.has(typeKey),
  };
}

function comparedOf(fields: NewPersonFields): ComparedPerson {
  return { ...fields, birthDate: fields.birthDate };
}

function problemsOf(row: ReadRow, { today }: PeopleAround): FoundInSheet[] {
  const { line } = row;
  return ['birthDate', 'openedOn', 'movedInOn'].flatMap((field) =>
    (dayIn(row, field) ?? '') > today ? [found('row', 'in_the_future', { line, field })] : [],
  );
}

interface Candidate {
  readonly row: ReadRow;
  readonly fields: NewPersonFields;
  readonly externalId: string;
  readonly known: VaultPerson | undefined;
}

/** Rows that can become somebody; a number that comes twice counts once. */
function candidatesOf(rows: readonly ReadRow[], around: PeopleAround, findings: FoundInSheet[]): Candidate[] {
  const seen = new Set<string>();
  return rows.flatMap((row): Candidate[] => {
    const { line } = row;
    const problems = problemsOf(row, around);
    findings.push(...problems);
    const fields = fieldsOf(row);
    const externalId = textOf(row, 'externalId');
    const isNameless = findDisplayName(fields) === undefined;
    const born = row.values.get('birthDate');
    if (born?.kind === 'day' && born.approximate) {
      findings.push(found('notice', 'read_as_approximate', { line, field: 'birthDate' }));
    }
    if (isNameless) {
      findings.push(found(externalId === '' ? 'row' : 'notice', 'person_without_name', { line }));
    }
    const isTwice = externalId !== '' && seen.has(externalId);
    if (isTwice) findings.push(found('row', 'row_twice', { line, field: 'externalId' }));
    if (row.isBroken || problems.length > 0 || isTwice || (isNameless && externalId === '')) return [];
    seen.add(externalId);
    const known = externalId === '' ? undefined : around.finder.findByExternalId(externalId);
    return [{ row, fields, externalId, known }];
  });
}

type Target = PersonPlan['target'] | 'left_out';

/**
 * Who of a sheet is new, who is there already, and who may be: that a person decides. Somebody who is known keeps
 * everything that is written about them; only a number and a place that are not there yet are added (domain.md 9.6).
 */
export function planPeople(rows: readonly ReadRow[], around: PeopleAround): PlannedPeople {
  const findings: FoundInSheet[] = [];
  const candidates = candidatesOf(rows, around, findings);
  const duplicates = listPossibleDuplicates(
    candidates.map(({ row: { line }, fields, known }) => ({
      id: String(line),
      line,
      name: findDisplayName(fields) ?? '',
      compared: comparedOf(fields),
      isKnown: known !== undefined,
    })),
    around.people,
  );
  const asked = new Map(duplicates.map((duplicate) => [duplicate.sourceId, duplicate]));
  const vault = new Map(around.people.map((person) => [person.id, person]));
  const targets = new Map<number, Target>();
  const undecided: string[] = [];
  const decide = ({ row: { line }, known }: Candidate): Target => {
    if (known !== undefined) return { kind: 'known', person: known };
    const duplicate = asked.get(String(line));
    if (duplicate === undefined) return { kind: 'new' };
    const choice = around.choices[duplicate.sourceId];
    if (choice?.choice === 'leave_out') return 'left_out';
    if (choice?.choice === 'new_person') return { kind: 'new' };
    const named = duplicate.matches.find(({ where, id }) => choice?.where === where && choice.id === id);
    const other = named === undefined ? undefined : followed(named.where, named.id);
    if (other !== undefined) return other;
    undecided.push(duplicate.sourceId);
    return 'left_out';
  };
  const followed = (where: 'file' | 'vault', id: string): Target | undefined => {
    if (where === 'file') {
      const target = targets.get(Number(id));
      if (target === undefined || target === 'left_out') return target;
      return target.kind === 'new' ? { kind: 'row', line: Number(id) } : target;
    }
    const person = vault.get(id);
    return person === undefined ? undefined : { kind: 'known', person };
  };
  const people: PersonPlan[] = [];
  const leftOut: number[] = [];
  for (const candidate of candidates) {
    const { row } = candidate;
    const target = decide(candidate);
    targets.set(row.line, target);
    if (target === 'left_out') {
      if (around.choices[String(row.line)]?.choice === 'leave_out') leftOut.push(row.line);
      continue;
    }
    const plan = planOf(candidate, target, around);
    const isRestricted = target.kind === 'known' && target.person.isRestricted;
    const adds = plan.externalId !== '' || plan.place !== null;
    if (isRestricted && adds) findings.push(found('row', 'file_restricted', { line: row.line }));
    people.push(isRestricted ? { ...plan, externalId: '', place: null } : plan);
  }
  return { people, findings, duplicates, undecided, leftOut };
}

function planOf(
  { row, fields, externalId, known }: Candidate,
  target: PersonPlan['target'],
  around: PeopleAround,
): PersonPlan {
  const place = placeOf(row);
  const personId = target.kind === 'known' ? target.person.id : null;
  const isThere =
    place !== null && personId !== null && around.places.has(placeKey(personId, place.typeKey, place.since));
  return {
    line: row.line,
    raw: row.raw,
    target,
    externalId: known === undefined ? externalId : '',
    fields,
    openedOn: dayIn(row, 'openedOn') ?? around.today,
    teamId: textOf(row, 'team'),
    state: codeIn(row, 'state', openingStates) ?? 'enquiry',
    method: codeIn(row, 'method', supportMethods),
    place: isThere || target.kind === 'row' ? null : place,
  };
}
