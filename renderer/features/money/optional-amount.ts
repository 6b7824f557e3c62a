import type { Money } from '#renderer/app/money.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** What a field for an amount says that may stay empty: null for nothing typed, and for what cannot be read. */
export function optionalAmount(money: Money, typed: string): number | null {
  const read = money.read(typed);
  return read.ok ? read.amount : null;
}

/** What is wrong with amounts that may stay empty, by field. */
export function amountProblems(money: Money, typed: Readonly<Record<string, string>>): FieldProblems {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, text]) => {
      const read = money.read(text);
      return read.ok || read.problem === 'required' ? [] : [[field, read.problem]];
    }),
  );
}
