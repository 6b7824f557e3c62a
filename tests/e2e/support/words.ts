import { english } from '#shared/i18n/catalogue.ts';
import { inPersonWord } from '#shared/i18n/person-word.ts';

/** The words of the screens, so that a better wording never breaks a journey. */
export const words = inPersonWord(english, 'person');

/** Fills the places of a catalogue sentence: `fill('Group {{number}}', { number: 2 })`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}
