import { newId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

type Log = InputOf<'reflections.begin'>['content'];

/** What stands in a private log; say only what matters to the test. */
export function aLog(vault: Pick<TestVault, 'clock'>, differences: Partial<Log> = {}): Log {
  return {
    model: 'what_so_what_now_what',
    title: 'The long silence on the stairs',
    occurredOn: vault.clock.today(),
    answers: { what: 'We sat on the stairs for twenty minutes.' },
    feelings: ['unsure'],
    ownFeelings: [],
    learning: '',
    nextStep: '',
    caseRef: '',
    leftNames: [],
    ...differences,
  };
}

/** A log of whoever is signed in, still open. */
export async function givenLog(vault: TestVault, differences: Partial<Log> = {}): Promise<string> {
  const id = newId(vault.clock.millis());
  await vault.call('reflections.begin', { id, content: aLog(vault, differences) });
  return id;
}
