import { describe, expect, it } from 'vitest';
import { personWords } from '../contracts/organisation.ts';
import { english } from './catalogue.ts';
import { createWords, speak } from './i18n.ts';
import { inPersonWord } from './person-word.ts';

const places = (text: string) => text.match(/\[\[.*?\]\]/gu) ?? [];

describe('the word for a person', () => {
  it.each(personWords)('stands in every place of the catalogue: %s', (word) => {
    expect(places(JSON.stringify(english)).length).toBeGreaterThan(250);
    expect(places(JSON.stringify(inPersonWord(english, word)))).toEqual([]);
  });

  it('keeps its forms and capitals', async () => {
    const words = createWords();
    const said = () => [
      words.t('app:nav.people'),
      words.t('people:count', { count: 1 }),
      words.t('people:count', { count: 3 }),
      words.t('notes:field.personSaidNobody'),
    ];
    expect(said()).toEqual(['People', '1 person', '3 people', 'In the person’s words']);
    await speak(words, 'en', 'resident');
    expect(said()).toEqual(['Residents', '1 resident', '3 residents', 'In the resident’s words']);
  });

  it('stays when only the language is chosen again', async () => {
    const words = createWords();
    await speak(words, 'en', 'tenant');
    await speak(words, 'en');
    expect(words.t('people:title')).toBe('Tenants');
    await speak(words, 'en', 'person');
    expect(words.t('people:title')).toBe('People');
  });

  it('is not that of other words', async () => {
    await speak(createWords(), 'en', 'client');
    expect(createWords().t('people:title')).toBe('People');
  });
});
