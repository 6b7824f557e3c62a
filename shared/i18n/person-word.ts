import type { PersonWord } from '../contracts/organisation.ts';
import type { Catalogue } from './catalogue.ts';

/** Where a sentence speaks of those who are supported: `[[person]]`, `[[person’s]]`, `[[people]]`, and with a capital. */
const place = /\[\[(person’s|person|people)\]\]/giu;

const formOf = { person: 'one', 'person’s': 'of', people: 'many' } as const;
type Place = keyof typeof formOf;

const kept = new WeakMap<Catalogue, Map<PersonWord, Catalogue>>();

/**
 * A catalogue in which every place has the organisation's word (domain.md 13, `personWord`), with the forms and capitals
 * that the language gives it. Made once for each catalogue and word.
 */
export function inPersonWord(catalogue: Catalogue, word: PersonWord): Catalogue {
  const known = kept.get(catalogue) ?? new Map<PersonWord, Catalogue>();
  kept.set(catalogue, known);
  const ready = known.get(word);
  if (ready !== undefined) return ready;
  const forms = catalogue.language.personForms[word];
  const text = JSON.stringify(catalogue).replaceAll(place, (_whole, name: string) => {
    const form = forms[formOf[name.toLowerCase() as Place]];
    return name.startsWith('P') ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  });
  const made = JSON.parse(text) as Catalogue;
  known.set(word, made);
  return made;
}
