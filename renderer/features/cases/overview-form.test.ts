import { expect, test } from 'vitest';
import { differences, overviewContentOf, overviewForm, overviewFormOf } from './overview-form.ts';

const saved = {
  whatMattersToMe: 'A door I can lock.',
  whatPeopleLikeAboutMe: '',
  howBestToSupportMe: 'Text before you come.',
  aspirations: '',
  strengths: [
    { text: 'Eleven years as a seamstress', foundBy: 'person' as const },
    { text: 'Asks for help early', foundBy: 'worker' as const },
  ],
  version: 3,
  writtenAt: '2026-11-20T10:00:00.000Z',
  writtenBy: 'Jonas Lindqvist',
};

test('what was saved comes back unchanged through the form', () => {
  const form = overviewFormOf(saved);
  expect(overviewForm.parse(form)).toEqual(form);
  const { version: _version, writtenAt: _at, writtenBy: _by, ...content } = saved;
  expect(overviewContentOf(form)).toEqual(content);
  expect(form.basedOn).toBe(3);
});

test('an empty file offers one row, and a row without words is not saved', () => {
  const form = overviewFormOf({ ...saved, strengths: [] });
  expect(form.strengths).toHaveLength(1);
  expect(overviewContentOf(form).strengths).toEqual([]);
});

test('a newer version is compared field by field', () => {
  const form = { ...overviewFormOf(saved), aspirations: 'A sewing table.' };
  expect(differences(form, saved)).toEqual(['aspirations']);
  expect(differences(form, { ...saved, aspirations: 'A sewing table. ' })).toEqual([]);
  const [first] = saved.strengths;
  expect(
    differences(form, { ...saved, aspirations: 'A sewing table.', strengths: first ? [first] : [] }),
  ).toEqual(['strengths']);
});
