import { readAmount, type TypedAmount } from '../money/typed-amount.ts';
import type { DecimalSign } from './sheet-codes.ts';

/** A language that writes amounts with this sign. */
const localeOf = { point: 'en-GB', comma: 'de-DE' } as const satisfies Readonly<Record<DecimalSign, string>>;

/** An amount as somebody wrote it, or that its decimal sign must be known first. */
export type WrittenAmount = TypedAmount | { readonly ok: false; readonly problem: 'unclear' };

const hasSign = /[.,]/u;

/**
 * Reads an amount as a file has it: `1.234,50`, `£ 1,234.50`, `(12.50)` for less than nothing. Exact: no floating point.
 * @param decimal null while nobody knows; then only amounts without point and comma can be read
 */
export function readWrittenAmount(
  written: string,
  currency: string,
  decimal: DecimalSign | null,
): WrittenAmount {
  const trimmed = written.trim();
  const bracketed = /^\((.+)\)$/u.exec(trimmed)?.[1];
  if (decimal === null && hasSign.test(trimmed)) return { ok: false, problem: 'unclear' };
  return readAmount(
    bracketed === undefined ? trimmed : `-${bracketed}`,
    currency,
    localeOf[decimal ?? 'point'],
    'any',
  );
}

const amountLike = /^[^\d.,()+-]{0,4}[(+-]?\s?[^\d.,]{0,4}\d[\d.,\s'’]*\)?[^\d.,]{0,4}$/u;

/** The decimal sign of these amounts, by those that have only one reading; null where they leave it open or disagree. */
export function guessDecimal(written: Iterable<string>): DecimalSign | null {
  const votes = new Set<DecimalSign>();
  for (const each of written) {
    const text = each.trim();
    if (!amountLike.test(text) || !hasSign.test(text)) continue;
    const signs = text.replace(/[^.,]/gu, '');
    const last = signs.at(-1) === '.' ? 'point' : 'comma';
    const behind = /[.,](\d*)\D*$/u.exec(text)?.[1] ?? '';
    const isBoth = signs.includes('.') && signs.includes(',');
    if (isBoth || (signs.length === 1 && behind.length !== 3)) votes.add(last);
    else if (signs.length > 1) votes.add(last === 'point' ? 'comma' : 'point');
  }
  const [only] = votes;
  return votes.size === 1 && only !== undefined ? only : null;
}
