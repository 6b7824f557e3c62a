import type { CaseId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { aHead } from './safety.ts';

type Offer = InputOf<'homeSearch.addOffer'>['offer'];
type Body<K> = Extract<InputOf<'records.keep'>['body'], { readonly kind: K }>;

/** A home that was offered today; say only what matters to the test. */
export function anOffer(vault: Pick<TestVault, 'clock'>, differences: Partial<Offer> = {}): Offer {
  return {
    offeredOn: vault.clock.today(),
    viewingAt: null,
    viewedOn: null,
    address: 'Lipová 14',
    homeType: 'own_flat',
    rentAmount: 35_000,
    rentFrequency: 'monthly',
    personAnswer: 'thinking',
    personReason: '',
    landlordAnswer: 'waiting',
    ...differences,
  };
}

/** An agreement about how often; say only what matters to the test. */
export function anAgreement(
  vault: Pick<TestVault, 'clock'>,
  content: Partial<Body<'contact_agreement'>['content']> = {},
): Body<'contact_agreement'> {
  return {
    kind: 'contact_agreement',
    content: {
      strengths: ['Answers messages at once'],
      from: vault.clock.today(),
      contactEveryDays: 10,
      visitEveryDays: null,
      pauseEveryDays: null,
      preferredTimes: '',
      preferredChannel: null,
      reason: 'Works in the mornings',
      ...content,
    },
    team: null,
  };
}

/** Keeps the next version of the agreement, by whoever is signed in. */
export async function givenAgreement(
  vault: TestVault,
  caseId: CaseId,
  content: Partial<Body<'contact_agreement'>['content']> = {},
): Promise<void> {
  const { length } = await vault.call('records.versions', { caseId, kind: 'contact_agreement' });
  const body = anAgreement(vault, content);
  await vault.call('records.keep', {
    caseId,
    basedOnVersion: length,
    head: aHead(vault),
    body,
    draftId: null,
  });
}
