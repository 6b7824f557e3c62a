import { expect, it } from 'vitest';
import { createNameFinder, nameWords } from '#shared/domain/reflection/known-names.ts';
import { emptyLog, namesIn, textAt, withInitials, withNameLeft, withText, writtenSlots } from './log-form.ts';

const find = createNameFinder([nameWords(['Fatou Diallo']), nameWords(['Ilka'])]);
const log = {
  ...emptyLog('2026-11-22'),
  title: 'Fatou on the stairs',
  answers: { what: 'Fatou. And ilka.', now_what: '' },
  learning: 'fatou waits',
};

it('a text is put where it belongs, and nowhere else', () => {
  for (const slot of ['title', 'learning', 'nextStep', 'caseRef', 'what'] as const) {
    const written = { ...log, ...withText(log, slot, 'New') };
    expect(textAt(written, slot)).toBe('New');
    expect(written.answers.now_what).toBe('');
  }
  expect(textAt(emptyLog('2026-11-22'), 'so_what')).toBe('');
});

it('every place with text is looked through', () => {
  expect(writtenSlots(log)).toEqual(['title', 'what', 'learning']);
});

it('a name becomes an initial everywhere; others stay', () => {
  const written = withInitials(log, find, 'Fatou');
  expect(written.title).toBe('F. on the stairs');
  expect(written.answers.what).toBe('F. And ilka.');
  expect(written.learning).toBe('F. waits');
  expect(log.title).toBe('Fatou on the stairs');
});

it('a name that is left is not asked about again, however it is written', () => {
  const left = withNameLeft(withNameLeft(log, 'FATOU'), 'Fatou');
  expect(left.leftNames).toEqual(['fatou']);
  expect(namesIn('Fatou and Ilka', find, left.leftNames).map(({ name }) => name)).toEqual(['Ilka']);
});
