/** Letters that carry their stroke or form inside, so that taking marks off leaves them as they are. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};
const strokedLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * The form in which names are compared and searched: no marks, no capitals, single spaces, so that "Soren" finds Søren
 * and "zsofi" finds Zsófi. Folding twice changes nothing. Never shown to anybody.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(strokedLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
