/**
 * Letters that carry their mark inside: the tokenizer takes marks off others but leaves these. They are written plainly
 * in the index and in what is searched for; as in the search key of names (shared/domain/people/search-key.ts). Both
 * cases, because SQLite's own `lower` knows only ASCII.
 */
export const plainLetters = [
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['Ð', 'd'],
  ['þ', 'th'],
  ['Þ', 'th'],
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ı', 'i'],
] as const;

const plain: ReadonlyMap<string, string> = new Map(plainLetters);

/** A text with those letters written plainly. */
export function writePlainly(text: string): string {
  return Array.from(text, (letter) => plain.get(letter) ?? letter).join('');
}
