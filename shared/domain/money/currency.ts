/**
 * Digits behind the point where they are not two, from ISO 4217. The platform's own list (CLDR) says 0 for some
 * currencies that ISO keeps with two, so amounts are kept, read and shown by this one.
 */
const otherDigits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/** How many digits an amount of this currency has behind the point: ISO 4217's exponent of its minor unit. */
export function minorDigits(currency: string): number {
  return otherDigits[currency] ?? 2;
}

/** The largest amount that is kept, in minor units: sums of many stay exact whole numbers. */
export const maxAmount = 999_999_999_999;

/** An amount as an exact decimal number, `-12.50`, for formatting without floating point. @throws RangeError for a part of a minor unit */
export function toDecimal(minorUnits: number, currency: string): `${number}` {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('not a whole number of minor units');
  const digits = minorDigits(currency);
  const written = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = written.slice(0, written.length - digits);
  const sign = minorUnits < 0 ? '-' : '';
  const text: string = digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${written.slice(-digits)}`;
  return text as `${number}`;
}
