/** A line of a petty cash book; `amount` in minor units, less than nothing for money taken out. */
export interface PettyLine {
  /** Place in the book: 1, 2, 3 … in the order of writing. */
  readonly number: number;
  readonly amount: number;
}

/** The book in the order of writing, with what is in the box after each line: computed, never stored. */
export function runBook<T extends PettyLine>(
  lines: readonly T[],
): readonly (T & { readonly balance: number })[] {
  let balance = 0;
  return lines
    .toSorted((a, b) => a.number - b.number)
    .map((line) => {
      balance += line.amount;
      return { ...line, balance };
    });
}

/** What should be in the box after a line of the book; nothing before the first. */
export function balanceAfter(lines: readonly PettyLine[], number: number): number {
  return lines.filter((line) => line.number <= number).reduce((sum, { amount }) => sum + amount, 0);
}
