import { maxAmount, minorDigits, toDecimal } from './currency.ts';

/** What can be wrong with a typed amount; each is a field code with its sentence. */
type AmountProblem = 'required' | 'not_an_amount' | 'too_precise' | 'too_big' | 'too_small';

/** What somebody typed: whole minor units, or what is wrong with it. */
export type TypedAmount =
  { readonly ok: true; readonly amount: number } | { readonly ok: false; readonly problem: AmountProblem };

interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const marksByLocale = new Map<string, Marks>();

/** How a language writes numbers. */
function marksOf(locale: string): Marks {
  const known = marksByLocale.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234_567.8);
  const find = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? '';
  const marks = { decimal: find('decimal'), group: find('group') };
  marksByLocale.set(locale, marks);
  return marks;
}

/** The signs with which people name a currency: its code, and its symbols in this language. */
function namesOf(currency: string, locale: string): readonly string[] {
  const symbols = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value)
      .join(''),
  );
  return [currency, ...symbols].map((name) => name.toLocaleUpperCase(locale));
}

function withoutCurrency(typed: string, currency: string, locale: string): string {
  const upper = typed.toLocaleUpperCase(locale);
  for (const name of namesOf(currency, locale)) {
    if (upper.startsWith(name)) return typed.slice(name.length).trim();
    if (upper.endsWith(name)) return typed.slice(0, -name.length).trim();
  }
  return typed;
}

/** Digits without their thousands marks; undefined where a mark stands in another place than between thousands. */
function readWhole(text: string, group: string): string | undefined {
  const parts = text.split(group === '.' ? /[.\s'’]/u : group === ',' ? /[,\s'’]/u : /[\s'’]/u);
  const [first = '', ...rest] = parts;
  const wellGrouped =
    /^\d*$/u.test(first) &&
    rest.every((part) => /^\d{3}$/u.test(part)) &&
    (rest.length === 0 || (first.length >= 1 && first.length <= 3));
  return wellGrouped ? parts.join('') : undefined;
}

/**
 * Reads an amount as people type it in their language: `12`, `£1,234.50`, `1 234,50 kr.`, `.50`. Never guesses: a point
 * or comma in a place where this language has none is a problem, not another number. No floating point is involved.
 * @param sign `any` where an amount may be less than nothing (`-5`)
 */
export function readAmount(
  typed: string,
  currency: string,
  locale: string,
  sign: 'positive' | 'any' = 'positive',
): TypedAmount {
  const bad = (problem: AmountProblem) => ({ ok: false, problem }) as const;
  const trimmed = typed.trim();
  if (trimmed === '') return bad('required');
  const { decimal, group } = marksOf(locale);
  const minus = /^[-−–]/u;
  const outer = minus.test(trimmed);
  const named = withoutCurrency(trimmed.replace(minus, '').trim(), currency, locale);
  const isNegative = outer !== minus.test(named);
  if (outer && minus.test(named)) return bad('not_an_amount');
  const number = named.replace(minus, '').trim();
  const parts = number.split(decimal);
  const [wholeText = '', fraction = ''] = parts;
  const whole = readWhole(wholeText, group);
  if (parts.length > 2 || whole === undefined || !/^\d*$/u.test(fraction)) return bad('not_an_amount');
  if (`${whole}${fraction}` === '') return bad('not_an_amount');
  const digits = minorDigits(currency);
  if (fraction.replace(/0+$/u, '').length > digits) return bad('too_precise');
  const written = `${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`.replace(/^0+(?=\d)/u, '');
  if (written.length > String(maxAmount).length) return bad('too_big');
  const amount = Number(written);
  if (isNegative && amount > 0 && sign === 'positive') return bad('too_small');
  return { ok: true, amount: isNegative && amount > 0 ? -amount : amount };
}

/** An amount as its field begins with it: in the language's figures, without currency or thousands marks; `readAmount` reads it back. */
export function writeAmount(amount: number, currency: string, locale: string): string {
  return toDecimal(amount, currency).replace('.', marksOf(locale).decimal);
}
