import type { Clock } from '#shared/lib/clock.ts';
import type { CaseId, PersonId } from '#shared/lib/ids.ts';
import { createPerson } from '#core/features/people/people.service.ts';
import { people } from '#shared/contracts/people.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

/** Input of a new person; say only what matters to the test. */
export function aPerson(
  vault: Pick<TestVault, 'teamId' | 'managerId'> & { readonly clock: Pick<Clock, 'today'> },
  differences: Partial<InputOf<'people.create'>> = {},
): InputOf<'people.create'> {
  return {
    chosenName: 'Ilka Varga',
    pronouns: 'she / her',
    birthDate: null,
    phone: '',
    method: 'icm',
    state: 'active',
    openedOn: vault.clock.today(),
    teamId: vault.teamId,
    mainWorkerId: vault.managerId,
    ...differences,
  };
}

/** A person with an open file, taken in by whoever is signed in. */
export function givenPerson(
  vault: TestVault,
  differences: Partial<InputOf<'people.create'>> = {},
): Promise<{ readonly personId: PersonId; readonly caseId: CaseId }> {
  return vault.call('people.create', aPerson(vault, differences));
}

/** Several people at once, in one transaction and with one audit entry, for tests that need many. */
export function givenPeople(
  vault: TestVault,
  differences: readonly Partial<InputOf<'people.create'>>[],
): Promise<CaseId[]> {
  const fact = { action: 'create', entity: 'case_file', entityId: null, detail: null } as const;
  return vault.core.write(fact, [], async (context) => {
    const ids: CaseId[] = [];
    for (const difference of differences) {
      const input = people.create.input.parse(aPerson(vault, difference));
      ids.push((await createPerson(context, input)).caseId);
    }
    return ids;
  });
}
