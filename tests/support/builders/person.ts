import type { CaseId, PersonId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

/** Input of a new person; say only what matters to the test. */
export function aPerson(
  vault: Pick<TestVault, 'teamId' | 'managerId' | 'clock'>,
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
