const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
]);

/** The English plural or third person: `addict` → `addicts`, `family` → `families`, `person` → `people`. */
export function withS(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
}

function withEd(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

function withIng(word: string): string {
  return /[^e]e$/u.test(word) ? `${word.slice(0, -1)}ing` : `${word}ing`;
}

/** A verb's regular forms, itself first: `refuse`, `refuses`, `refused`, `refusing`. */
export function verbForms(verb: string): string[] {
  return [verb, withS(verb), withEd(verb), withIng(verb)];
}

/** The simple plural and verb endings of a word of unknown kind (domain.md 12.1), a doubled last letter among them. */
export function simpleForms(word: string): string[] {
  if (word.length < 3 || !/^[a-z]+$/u.test(word)) return [word];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/u.test(word) ? `${word}${word.slice(-1)}` : undefined;
  return [
    ...new Set([...verbForms(word), ...(doubled === undefined ? [] : [withEd(doubled), withIng(doubled)])]),
  ];
}
