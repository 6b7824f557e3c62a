import { type RhythmWord, rhythmWords } from '../contacts/contact-codes.ts';

/**
 * The order of people on Today: who has waited longest for us first, those without a rhythm last; equal ones keep their
 * order, which is that of names (domain.md 6.2; never an order of worry about a person, domain.md 14).
 */
export function byOwedContact<T extends { readonly word: RhythmWord | null }>(people: readonly T[]): T[] {
  const rank = ({ word }: T) => (word === null ? -1 : rhythmWords.indexOf(word));
  return people.toSorted((a, b) => rank(b) - rank(a));
}
