import { createInstance, type i18n as I18n } from 'i18next';
import type { PersonWord } from '../contracts/organisation.ts';
import { type Language, languages } from '../contracts/vault.ts';
import type { ErrorCode, ErrorFacts, FieldCode } from '../lib/app-error.ts';
import { type Catalogue, english, type Namespace } from './catalogue.ts';
import { inPersonWord } from './person-word.ts';

/** Catalogues by language; a language is offered once its catalogue is complete. */
const catalogues: Readonly<Partial<Record<Language, () => Promise<Catalogue>>>> = {
  en: () => Promise.resolve(english),
};

/** How each language names itself. */
const ownNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** The languages that can be chosen, in their own words. */
export const offeredLanguages = languages
  .filter((language) => language in catalogues)
  .map((language) => ({ value: language, label: ownNames[language] }));

/** The BCP 47 tag behind a language: `en` is British English (ui.md 3, dependencies.md 3). */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

const namespaces = Object.keys(english) as readonly Namespace[];

/** The word that each set of words has for a person; none yet means `person`. */
const personWordOf = new WeakMap<I18n, PersonWord>();

/** The words of screens and print pages, English until another language is chosen. */
export function createWords(): I18n {
  const words = createInstance();
  void words.init({
    lng: 'en',
    fallbackLng: 'en',
    // Its own object: a change of the word puts other namespaces into it.
    resources: { en: { ...inPersonWord(english, 'person') } },
    ns: namespaces,
    defaultNS: 'app',
    initAsync: false,
    returnNull: false,
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
  return words;
}

/**
 * Switches the language, and the word for a person, while everything stays open; a language without a catalogue stays
 * English.
 * @param personWord left out, it stays what it was
 */
export async function speak(
  words: I18n,
  language: Language,
  personWord: PersonWord = personWordOf.get(words) ?? 'person',
): Promise<void> {
  const load = catalogues[language];
  const offered = load === undefined ? 'en' : language;
  const wasWord = personWordOf.get(words) ?? 'person';
  if (!words.hasResourceBundle(offered, 'app') || wasWord !== personWord) {
    const catalogue = inPersonWord(load === undefined ? english : await load(), personWord);
    for (const namespace of namespaces) {
      words.addResourceBundle(offered, namespace, catalogue[namespace], false, true, {
        silent: true,
        skipCopy: true,
      });
    }
    personWordOf.set(words, personWord);
  }
  await words.changeLanguage(offered);
}

/**
 * The sentence for a failure: what happened and what to do next. A code without words does not compile.
 * @param facts `seconds` fills the waiting time of `wait_before_retry`
 */
export function errorSentence(words: I18n, code: ErrorCode, facts: ErrorFacts = {}): string {
  const t = words.getFixedT(null, 'errors');
  return code === 'wait_before_retry'
    ? t('wait_before_retry', { count: Math.max(1, Math.ceil(Number(facts['seconds'] ?? 1))) })
    : t(code);
}

/** “November has 30 days. Which day was it?” */
export function noSuchDaySentence(words: I18n, month: string, days: number): string {
  return words.getFixedT(null, 'ui')('noSuchDay', { month, count: days });
}

/** The sentence at a field. A code without words does not compile. */
export function fieldSentence(words: I18n, code: FieldCode): string {
  return words.getFixedT(null, 'fields')(code);
}
