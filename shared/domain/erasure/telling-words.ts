/** Letters and digits in a row, long enough to tell one text from another. */
const word = /[\p{L}\p{N}]{6,}/gu;
const marks = /\p{M}/gu;

/** The telling words of a text, in small letters without marks, as the search index writes them too. */
export function tellingWords(text: string): readonly string[] {
  return text.normalize('NFD').replaceAll(marks, '').toLowerCase().match(word) ?? [];
}
