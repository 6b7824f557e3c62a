/** A small seeded generator (mulberry32): the same seed gives the same organisation. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

const syllables = [
  'ba',
  'do',
  'fi',
  'ga',
  'hel',
  'ki',
  'lo',
  'mar',
  'ne',
  'or',
  'pa',
  'ri',
  'sa',
  'tu',
  'ver',
  'wil',
  'zo',
  'an',
  'es',
  'li',
] as const;

/** 8,000 invented words; low numbers are common, high ones rare, as in a language. */
const vocabulary: readonly string[] = Array.from({ length: 8000 }, (_, index) => {
  const [a, b, c] = [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20];
  return `${syllables[a] ?? ''}${syllables[b] ?? ''}${syllables[c] ?? ''}`;
});

/** A text of invented words, some common and most rare. */
export function inventedText(random: () => number, words: number): string {
  const chosen = Array.from({ length: words }, () => vocabulary[Math.floor(8000 * random() ** 3)] ?? '');
  return `${chosen.join(' ')}.`;
}

/** Words for searching: one in about every fifth note, one in few, and the first letters of some. */
export const searchWords = {
  common: vocabulary[0] ?? '',
  rare: vocabulary[7200] ?? '',
  second: vocabulary[900] ?? '',
  prefix: (vocabulary[5000] ?? '').slice(0, 5),
} as const;

/** A name of two invented words, capitalised. */
export function inventedName(random: () => number): string {
  const part = () => {
    const word = pick(random, vocabulary);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return `${part()} ${part()}`;
}
