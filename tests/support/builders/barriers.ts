import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { aHead } from './safety.ts';

type Keep = InputOf<'records.keep'>;
type Body = Extract<Keep['body'], { readonly kind: 'vulnerability' }>;
type Factor = Body['content']['factors'][number];

/** Something in the way; say only what matters to the test. */
export function aBarrier(id: string, differences: Partial<Factor> = {}): Factor {
  return {
    id,
    polarity: 'risk',
    domain: 'housing',
    text: 'The contract ends in spring.',
    scope: 'housing',
    influence: 2,
    changeable: 'now',
    source: 'person',
    since: '',
    endedOn: null,
    origin: null,
    ...differences,
  };
}

/** Keeps the next version of what helps and what gets in the way, by whoever is signed in. */
export async function givenBarriers(
  vault: TestVault,
  caseId: CaseId,
  factors: readonly Factor[],
): Promise<EntryId> {
  const versions = await vault.call('records.versions', { caseId, kind: 'vulnerability' });
  const { entryId } = await vault.call('records.keep', {
    caseId,
    basedOnVersion: versions.length,
    head: aHead(vault),
    body: {
      kind: 'vulnerability',
      content: { factors: [...factors], summaryBarriers: '', summaryStrengths: 'Holds on.' },
      team: null,
    },
    draftId: null,
  });
  return entryId;
}
