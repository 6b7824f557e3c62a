import { expect, test } from 'vitest';
import {
  checkOverview,
  differences,
  emptyNeed,
  overviewContentOf,
  overviewForm,
  overviewFormOf,
} from './overview-form.ts';

const today = '2026-11-22';
const saved = {
  whatMattersToMe: 'A door I can lock.',
  whatPeopleLikeAboutMe: '',
  howBestToSupportMe: 'Text before you come.',
  aspirations: '',
  strengths: [
    { text: 'Eleven years as a seamstress', foundBy: 'person' as const, domain: 'learning_work' as const },
    { text: 'Asks for help early', foundBy: 'worker' as const, domain: null },
  ],
  needs: [
    {
      domain: 'home' as const,
      text: 'A lock that closes',
      personPriority: 1,
      supportWanted: 'do_together' as const,
    },
  ],
  accessNeeds: ['A lift'],
  languageAndInterpreter: 'Hungarian',
  culturalAndSpiritual: '',
  communicationPreferences: '',
  agencies: [],
  contributors: ['Zsófi'],
  sharedWithPerson: 'shown' as const,
  withheldReason: '',
  nextReviewOn: '2027-05-21',
  version: 3,
  writtenAt: '2026-11-20T10:00:00.000Z',
  writtenBy: 'Jonas Lindqvist',
};
const known = {
  languageAndInterpreter: 'Czech',
  accessNeeds: ['Large print'],
  agencies: ['Lipová health centre'],
  nextReviewOn: '2027-06-01',
};

test('what was saved comes back unchanged through the form, and what the file knows fills gaps only', () => {
  const form = overviewFormOf(saved, known, today);
  expect(overviewForm.parse(form)).toEqual(form);
  const { version: _version, writtenAt: _at, writtenBy: _by, ...content } = saved;
  expect(overviewContentOf(form)).toEqual({ ...content, agencies: ['Lipová health centre'] });
  expect(form.basedOn).toBe(3);
  expect(overviewFormOf({ ...saved, nextReviewOn: today }, known, today).nextReviewOn).toBe('2027-06-01');
});

test('an empty file offers one row, and a row without words is not saved', () => {
  const form = overviewFormOf({ ...saved, strengths: [], needs: [] }, known, today);
  expect(form.strengths).toHaveLength(1);
  const content = overviewContentOf({ ...form, needs: [emptyNeed('a')] });
  expect(content).toMatchObject({ strengths: [], needs: [] });
});

test('a newer version is compared field by field', () => {
  const form = { ...overviewFormOf(saved, known, today), aspirations: 'A sewing table.', agencies: '' };
  expect(differences(form, saved)).toEqual(['aspirations']);
  expect(differences(form, { ...saved, aspirations: 'A sewing table. ' })).toEqual([]);
  const [first] = saved.strengths;
  expect(
    differences(form, { ...saved, aspirations: 'A sewing table.', strengths: first ? [first] : [] }),
  ).toEqual(['strengths']);
  expect(differences(form, { ...saved, aspirations: 'A sewing table.', accessNeeds: [] })).toEqual([
    'accessNeeds',
  ]);
});

test.each([
  [{}, []],
  [{ agencies: 'x'.repeat(201) }, ['agencies']],
  [{ nextReviewOn: today }, ['nextReviewOn']],
  [{ sharedWithPerson: 'withheld_third_party_or_harm' as const }, ['withheldReason']],
])('%j asks to look at %j', (change, fields) => {
  const form = { ...overviewFormOf(saved, known, today), ...change };
  expect(Object.keys(checkOverview(form, today))).toEqual(fields);
});
