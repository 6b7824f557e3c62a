import type { Client } from './check-clients.ts';
import type { CheckedExport } from './check-hmis.ts';
import { type ExistingPerson, findDuplicates, type Identities } from './find-duplicates.ts';
import { type Finding, finding } from './findings.ts';
import type { ImportPlan, PersonPlan } from './import-plan.ts';
import { askedQuestions, type DiversityOptions } from './map-diversity.ts';
import { mapHouseholds } from './map-households.ts';
import { mapPerson } from './map-person.ts';
import { csvName } from './parse-hmis.ts';

/** What somebody decided about one possible duplicate. */
export type DuplicateChoice =
  | { readonly choice: 'same_person'; readonly where: 'file' | 'vault'; readonly id: string }
  | { readonly choice: 'new_person' }
  | { readonly choice: 'leave_out' };

/** What the vault already knows. */
export interface VaultState {
  readonly people: readonly ExistingPerson[];
  /** `EnrollmentID`s that earlier imports brought in. */
  readonly enrollments: ReadonlySet<string>;
}

export interface MapOptions extends DiversityOptions {
  /** By `PersonalID`. */
  readonly duplicates: ReadonlyMap<string, DuplicateChoice>;
}

export interface MappedExport {
  readonly plan: ImportPlan;
  readonly identities: Identities;
  /** Possible duplicates that nobody has decided on yet; the import waits for them. */
  readonly undecided: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a checked export into what would be written (domain.md 9.5). Pure: the same input gives the same plan, for the
 * dry run and for the import alike.
 */
export function mapHmis(checked: CheckedExport, vault: VaultState, options: MapOptions): MappedExport {
  const identities = findDuplicates(checked.clients, vault.people);
  const ask = new Set(identities.possible.map(({ sourceId }) => sourceId));
  const rootOf = sameAs(checked.clients, identities, options.duplicates);
  const questions = askedQuestions(options);
  const groups = new Map<string, { target: PersonPlan['target']; clients: [Client, ...Client[]] }>();
  const leftOut: string[] = [];
  for (const client of checked.clients) {
    const root = rootOf(client.id);
    if (root === undefined) leftOut.push(client.id);
    else {
      const group = groups.get(root.key);
      if (group === undefined) groups.set(root.key, { target: root.target, clients: [client] });
      else group.clients.push(client);
    }
  }
  const personOf = new Map<string, string>();
  const people = [...groups.values()].map(({ target, clients }) => {
    for (const client of clients) personOf.set(client.id, clients[0].id);
    return mapPerson(clients, target, questions, vault.enrollments);
  });
  const fresh = (client: Client) => ({
    ...client,
    enrollments: client.enrollments.filter(({ id }) => !vault.enrollments.has(id)),
  });
  return {
    plan: {
      people,
      households: mapHouseholds(checked.clients.map(fresh), (id) => personOf.get(id)),
      leftOut,
    },
    identities,
    undecided: [...ask].filter((id) => !options.duplicates.has(id)),
    findings: deaths(checked.clients),
  };
}

interface Root {
  /** Equal for everybody who is the same person. */
  readonly key: string;
  readonly target: PersonPlan['target'];
}

/**
 * Follows the decisions to the person each client is: themselves, an earlier row of the file, or somebody in the
 * vault. Undefined when they, or the one they are said to be, were left out. Decisions that no match backs count as
 * none, so that nothing is ever joined that was not shown side by side.
 */
function sameAs(
  clients: readonly Client[],
  { known, possible }: Identities,
  choices: ReadonlyMap<string, DuplicateChoice>,
): (clientId: string) => Root | undefined {
  const matches = new Map(possible.map((each) => [each.sourceId, each.matches]));
  const roots = new Map<string, Root | undefined>();
  const inVault = (personId: string): Root => ({
    key: `vault ${personId}`,
    target: { kind: 'known', personId },
  });
  for (const { id } of clients) {
    const choice = choices.get(id);
    const person = known.get(id);
    if (choice?.choice === 'leave_out') roots.set(id, undefined);
    else if (person !== undefined) roots.set(id, inVault(person.id));
    else if (
      choice?.choice === 'same_person' &&
      matches.get(id)?.some((match) => match.where === choice.where && match.id === choice.id)
    ) {
      roots.set(id, choice.where === 'vault' ? inVault(choice.id) : roots.get(choice.id));
    } else roots.set(id, { key: `file ${id}`, target: { kind: 'new' } });
  }
  return (clientId) => roots.get(clientId);
}

/** HMIS knows that somebody died, not when: a person has to ask (domain.md 9.2, code 24). */
function deaths(clients: readonly Client[]): readonly Finding[] {
  return clients.flatMap(({ enrollments }) =>
    enrollments.flatMap(({ exit }) =>
      exit?.cells.Destination === '24'
        ? [
            finding('notice', 'person_died', {
              file: csvName('Exit'),
              line: exit.line,
              column: 'Destination',
            }),
          ]
        : [],
    ),
  );
}
