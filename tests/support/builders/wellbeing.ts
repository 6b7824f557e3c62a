import { shippedScales } from '#shared/domain/wellbeing/scales.ts';
import type { ShippedKey } from '#shared/domain/wellbeing/wellbeing-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

type Content = InputOf<'wellbeing.saveReading'>['content'];

/** The same answer to everything that a shipped scale asks. */
export function sameAnswers(key: ShippedKey, answer: Content['answers'][string]): Content['answers'] {
  return Object.fromEntries(shippedScales[key].items.map(({ code }) => [code, answer]));
}

/** A reading of today, all in the middle; say only what matters to the test. */
export function aReading(
  vault: Pick<TestVault, 'clock'>,
  key: ShippedKey,
  differences: Partial<Content> = {},
): Content {
  return {
    scaleId: key,
    completedOn: vault.clock.today(),
    mode: 'self_paper',
    answers: sameAnswers(key, 3),
    personComment: '',
    nextReviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    ...differences,
  };
}

/** Registers the organisation's licence for a scale, by whoever is signed in. */
export async function givenLicence(vault: TestVault, id: 'wemwbs14' | 'swemwbs7'): Promise<void> {
  const licence = {
    holder: 'Lipová housing association',
    reference: 'NC-4711',
    registeredOn: '2026-09-01',
    scope: 'Use with people in our own support, on paper and typed into our records.',
  };
  await vault.call('wellbeing.registerLicence', { id, licence });
}

/** Keeps a reading of whoever is signed in; a licensed scale needs `givenLicence` before. */
export async function givenWellbeing(
  vault: TestVault,
  caseId: CaseId,
  key: ShippedKey,
  differences: Partial<Content> = {},
): Promise<string> {
  const content = aReading(vault, key, differences);
  return (await vault.call('wellbeing.saveReading', { caseId, content, draftId: null })).readingId;
}
