import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxAmount, minorDigits, toDecimal } from './currency.ts';
import { monthlySum, owesMoreThan, payFrequencies, toMonthly } from './frequency.ts';
import { readAmount, writeAmount } from './typed-amount.ts';

const locales = ['en-GB', 'es', 'da-DK', 'pt-BR', 'fr-CA', 'de-CH', 'sv-SE', 'hu-HU', 'cs-CZ'] as const;
const currencies = ['GBP', 'EUR', 'DKK', 'BRL', 'JPY', 'ISK', 'KWD', 'TND', 'CLF', 'HUF', 'IQD'] as const;
const amounts = fc.integer({ min: -maxAmount, max: maxAmount });

describe('a currency', () => {
  it.each([
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['IQD', 3],
  ])('%s has %i digits behind the point', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it('is written exactly', () => {
    expect(toDecimal(5, 'GBP')).toBe('0.05');
    expect(toDecimal(-1250, 'GBP')).toBe('-12.50');
    expect(toDecimal(7, 'JPY')).toBe('7');
    expect(toDecimal(1, 'KWD')).toBe('0.001');
    expect(() => toDecimal(0.5, 'GBP')).toThrow(RangeError);
  });
});

describe('a typed amount', () => {
  it.each([
    ['12', 'GBP', 'en-GB', 1200],
    ['£1,234.50', 'GBP', 'en-GB', 123_450],
    ['1234.5', 'GBP', 'en-GB', 123_450],
    ['gbp 7', 'GBP', 'en-GB', 700],
    ['.50', 'GBP', 'en-GB', 50],
    ['12.', 'GBP', 'en-GB', 1200],
    ['0', 'GBP', 'en-GB', 0],
    ['007', 'GBP', 'en-GB', 700],
    ['12.500', 'GBP', 'en-GB', 1250],
    ['1.234,50 kr.', 'DKK', 'da-DK', 123_450],
    ['1 234,50', 'SEK', 'sv-SE', 123_450],
    ['1’234.50', 'CHF', 'de-CH', 123_450],
    ['1\u202f234,50 $', 'CAD', 'fr-CA', 123_450],
    ['R$ 10,00', 'BRL', 'pt-BR', 1000],
    ['1,500', 'JPY', 'en-GB', 1500],
    ['1.234', 'KWD', 'en-GB', 1234],
  ] as const)('%s in %s, %s, is %i', (typed, currency, locale, amount) => {
    expect(readAmount(typed, currency, locale)).toEqual({ ok: true, amount });
  });

  it.each([
    ['', 'required'],
    ['  ', 'required'],
    ['£', 'not_an_amount'],
    ['.', 'not_an_amount'],
    ['12,50', 'not_an_amount'],
    ['1,23,456', 'not_an_amount'],
    [',500', 'not_an_amount'],
    ['1.2.3', 'not_an_amount'],
    ['about 20', 'not_an_amount'],
    ['1e3', 'not_an_amount'],
    ['€5', 'not_an_amount'],
    ['--5', 'not_an_amount'],
    ['-£-5', 'not_an_amount'],
    ['12.345', 'too_precise'],
    ['99999999999', 'too_big'],
    ['-5', 'too_small'],
    ['£-5', 'too_small'],
  ] as const)('%j is a problem: %s', (typed, problem) => {
    expect(readAmount(typed, 'GBP', 'en-GB')).toEqual({ ok: false, problem });
  });

  it('may be less than nothing where that is asked for', () => {
    expect(readAmount('-£5.20', 'GBP', 'en-GB', 'any')).toEqual({ ok: true, amount: -520 });
    expect(readAmount('−5', 'GBP', 'en-GB', 'any')).toEqual({ ok: true, amount: -500 });
    expect(readAmount('-0', 'GBP', 'en-GB')).toEqual({ ok: true, amount: 0 });
  });

  it('reads back what it writes, and what the platform writes, in each language', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        (amount, locale, currency) => {
          expect(readAmount(writeAmount(amount, currency, locale), currency, locale, 'any')).toEqual({
            ok: true,
            amount,
          });
          const digits = minorDigits(currency);
          const shown = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }).format(toDecimal(amount, currency));
          expect(readAmount(shown, currency, locale, 'any')).toEqual({ ok: true, amount });
        },
      ),
    );
  });

  it('never throws and never gives part of a minor unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...currencies), (typed, currency) => {
        const read = readAmount(typed, currency, 'en-GB', 'any');
        expect(!read.ok || Number.isSafeInteger(read.amount)).toBe(true);
      }),
    );
  });
});

describe('by the month', () => {
  it.each([
    [{ amount: 1200, frequency: 'weekly' }, 5200],
    [{ amount: 10_000, frequency: 'weekly' }, 43_333],
    [{ amount: 10_000, frequency: 'fortnightly' }, 21_667],
    [{ amount: 10_000, frequency: 'four_weekly' }, 10_833],
    [{ amount: 10_000, frequency: 'monthly' }, 10_000],
    [{ amount: 10_000, frequency: 'yearly' }, 833],
    [{ amount: 6, frequency: 'yearly' }, 1],
    [{ amount: -6, frequency: 'yearly' }, -1],
  ] as const)('%j comes to %i', (item, amount) => {
    expect(toMonthly(item)).toBe(amount);
  });

  it('says exactly what is more than a week or a month of it', () => {
    const monthly = { amount: 10_000, frequency: 'monthly' } as const;
    expect(owesMoreThan(2307, 1, 'week', monthly)).toBe(false);
    expect(owesMoreThan(2308, 1, 'week', monthly)).toBe(true);
    expect(owesMoreThan(20_000, 2, 'month', monthly)).toBe(false);
    expect(owesMoreThan(20_001, 2, 'month', monthly)).toBe(true);
  });

  const item = fc.record({ amount: amounts, frequency: fc.constantFrom(...payFrequencies) });

  it('a sum is rounded once: at most half a minor unit from the exact one', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const years = { weekly: 52n, fortnightly: 26n, four_weekly: 13n, monthly: 12n, yearly: 1n };
        const exactTwelfths = items.reduce((sum, one) => sum + BigInt(one.amount) * years[one.frequency], 0n);
        const distance = BigInt(monthlySum(items)) * 12n - exactTwelfths;
        expect(distance >= -6n && distance <= 6n).toBe(true);
      }),
    );
  });

  it('is the same in any order and mirrors its sign', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        expect(monthlySum(items.toReversed())).toBe(monthlySum(items));
        const mirrored = items.map((one) => ({ ...one, amount: -one.amount }));
        expect(monthlySum(mirrored) + monthlySum(items)).toBe(0);
      }),
    );
  });
});
