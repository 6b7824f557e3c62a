import type { CaseId, ReadingId } from '#shared/lib/ids.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import type { InputOf, OutputOf, TestVault } from '../test-vault.ts';

type Reading = InputOf<'stars.saveReading'>['content'];
type Score = Reading['scores'][number];

/** The shipped star of this vault. */
export async function shippedStar(vault: TestVault): Promise<OutputOf<'stars.templates'>[number]> {
  const star = (await vault.call('stars.templates', {})).find(({ kind }) => kind === 'generic');
  if (star === undefined) throw new Error('the shipped star is missing');
  return star;
}

/** Agreed numbers in the order of the areas; null leaves an area out. */
export function agreedScores(
  areaKeys: readonly string[],
  numbers: readonly (number | null)[],
  differences: Readonly<Record<string, Partial<Score>>> = {},
): Score[] {
  return areaKeys.map((areaKey, index) => {
    const number = numbers[index] ?? null;
    return {
      areaKey,
      personScore: null,
      workerScore: null,
      agreedScore: number,
      leftOutReason: number === null ? 'not_discussed' : null,
      ceiling: null,
      isFocus: false,
      note: '',
      ...differences[areaKey],
    };
  });
}

/** A star done together today with the shipped template; say only what matters to the test. */
export async function aReading(vault: TestVault, differences: Partial<Reading> = {}): Promise<Reading> {
  return {
    templateId: (await shippedStar(vault)).id,
    readingDate: vault.clock.today(),
    context: 'review',
    method: 'together',
    place: 'at home',
    personComment: '',
    workerComment: '',
    nextReviewDate: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    scores: agreedScores(housingSupportAreas, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
    ...differences,
  };
}

/** A kept star of whoever is signed in. */
export async function givenReading(
  vault: TestVault,
  caseId: CaseId,
  differences: Partial<Reading> = {},
): Promise<ReadingId> {
  const content = await aReading(vault, differences);
  return (await vault.call('stars.saveReading', { caseId, content, draftId: null })).readingId;
}

/** An own star with three areas on a scale of five, as it is typed. */
export function anOwnStar(
  differences: Partial<InputOf<'stars.saveTemplate'>['content']> = {},
): InputOf<'stars.saveTemplate'>['content'] {
  return {
    name: 'Our own star',
    scaleMax: 5,
    bands: [
      { key: 'hard', from: 1, to: 2, label: 'Hard', meaning: '' },
      { key: 'mixed', from: 3, to: 4, label: 'Up and down', meaning: '' },
      { key: 'good', from: 5, to: 5, label: 'Going well', meaning: '' },
    ],
    areas: [
      { key: 'home', label: 'Home', prompt: 'the flat' },
      { key: 'money', label: 'Money', prompt: 'bills' },
      { key: 'days', label: 'Days', prompt: 'what I do' },
    ],
    copyrightLine: '',
    ...differences,
  };
}

/** The tick without which no own star is kept. */
export const ownContent = { basis: 'own_content', reference: '', confirmed: true } as const;
