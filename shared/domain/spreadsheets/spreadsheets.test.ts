import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../dates/calendar.ts';
import { guessDecimal, readWrittenAmount } from './written-amount.ts';
import { guessDateOrder, readWrittenDay, readWrittenTime } from './written-day.ts';
import { dateOrders } from './sheet-codes.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A day as somebody writes it in this order. */
function written(day: string, order: (typeof dateOrders)[number], sign: string): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0/u, ''));
  const parts = { dmy: [date, month, year], mdy: [month, date, year], ymd: [year, month, date] }[order];
  return parts.join(sign);
}

describe('a written day', () => {
  it('is read back in its order, whatever the sign', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...dateOrders),
        fc.constantFrom('.', '/', '-', ' '),
        (day, order, sign) => {
          expect(readWrittenDay(written(day, order, sign), order)).toMatchObject({ kind: 'day', day });
        },
      ),
    );
  });

  it('of more than one reading is unclear without an order, and never a guess', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('dmy' as const, 'mdy' as const), (day, order) => {
        expect(readWrittenDay(written(day, order, '/'), null)).toEqual({ kind: 'unclear' });
      }),
    );
  });

  it.each([
    ['2024-03-09', '2024-03-09'],
    ['20240309', '2024-03-09'],
    ['2024-03-09T14:30:00Z', '2024-03-09'],
    ['9. März 2024', '2024-03-09'],
    ['9 March 2024', '2024-03-09'],
    ['March 9, 2024', '2024-03-09'],
    ['9-Mar-24', '2024-03-09'],
    ['9 de março de 2024', '2024-03-09'],
    ['2024. március 9.', '2024-03-09'],
    ['  9.3.2024 ', '2024-03-09'],
    ['9.3.24', '2024-03-09'],
  ])('%s is %s', (text, day) => {
    expect(readWrittenDay(text, 'dmy')).toMatchObject({ kind: 'day', day, approximate: false });
  });

  it.each(['', 'yesterday', '31.02.2024', '13/13/2024', '2024-3', '9.3', '0021-03-09', '45123', '1.2.3.4'])(
    '“%s” is none',
    (text) => {
      expect(readWrittenDay(text, 'dmy')).toEqual({ kind: 'bad' });
    },
  );

  it('keeps the time that stands with it', () => {
    expect(readWrittenDay('3/9/2024 2:30 PM', 'mdy')).toMatchObject({ day: '2024-03-09', time: '14:30' });
    expect(readWrittenDay('09.03.2024, 07:05', 'dmy')).toMatchObject({ day: '2024-03-09', time: '07:05' });
  });

  it('of a birth may be a year or a month, and is then approximate', () => {
    for (const [text, day] of [
      ['1975', '1975-01-01'],
      ['ca. 1975', '1975-01-01'],
      ['~1975', '1975-01-01'],
      ['04/1975', '1975-04-01'],
      ['1975-04', '1975-04-01'],
      ['April 1975', '1975-04-01'],
      ['about 3.4.1975', '1975-04-03'],
    ] as const) {
      expect(readWrittenDay(text, 'dmy', true)).toMatchObject({ kind: 'day', day, approximate: true });
    }
    // A century that nobody wrote is not made up.
    expect(readWrittenDay('3.4.75', 'dmy', true)).toEqual({ kind: 'bad' });
  });

  it('never throws and never gives a day that is none', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dateOrders, null), fc.boolean(), (text, order, isBirth) => {
        const read = readWrittenDay(text, order, isBirth);
        expect(read.kind !== 'day' || isDay(read.day)).toBe(true);
      }),
    );
  });

  it('tells the order where one value does', () => {
    expect(guessDateOrder(['03/04/2024', '13/04/2024', 'no date'])).toBe('dmy');
    expect(guessDateOrder(['03/04/2024', '04/13/2024'])).toBe('mdy');
    expect(guessDateOrder(['03/04/2024', '05/06/2024'])).toBeNull();
    expect(guessDateOrder(['13/04/2024', '04/13/2024'])).toBeNull();
    expect(guessDateOrder(['2024-03-04'])).toBeNull();
  });
});

describe('a written time', () => {
  it.each([
    ['14:30', '14:30'],
    ['2.30 pm', '14:30'],
    ['14h30', '14:30'],
    ['9 am', '09:00'],
    ['12:05 am', '00:05'],
    ['7:05:59', '07:05'],
    ['25:00', undefined],
    ['14:60', undefined],
    ['13 pm', undefined],
    ['1430', undefined],
    ['soon', undefined],
  ])('%s', (text, time) => {
    expect(readWrittenTime(text)).toBe(time);
  });
});

describe('a written amount', () => {
  it('is read back exactly with either sign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.constantFrom('point' as const, 'comma' as const),
        fc.boolean(),
        (amount, decimal, grouped) => {
          const locale = decimal === 'point' ? 'en-GB' : 'de-DE';
          const text = new Intl.NumberFormat(locale, {
            minimumFractionDigits: 2,
            useGrouping: grouped,
          }).format(amount / 100);
          expect(readWrittenAmount(text, 'EUR', decimal)).toEqual({ ok: true, amount });
        },
      ),
    );
  });

  it('is unclear while its sign is not known, and knows brackets and currencies', () => {
    expect(readWrittenAmount('1.234', 'EUR', null)).toEqual({ ok: false, problem: 'unclear' });
    expect(readWrittenAmount('1234', 'EUR', null)).toEqual({ ok: true, amount: 123_400 });
    expect(readWrittenAmount('(12,50)', 'EUR', 'comma')).toEqual({ ok: true, amount: -1250 });
    expect(readWrittenAmount('£1,234.50', 'GBP', 'point')).toEqual({ ok: true, amount: 123_450 });
    expect(readWrittenAmount('12,345', 'EUR', 'comma')).toEqual({ ok: false, problem: 'too_precise' });
  });

  it('tells its sign only where there is one reading', () => {
    expect(guessDecimal(['1.234,50', '12', 'note'])).toBe('comma');
    expect(guessDecimal(['1,234.50'])).toBe('point');
    expect(guessDecimal(['12,5'])).toBe('comma');
    expect(guessDecimal(['1.234.567'])).toBe('comma');
    expect(guessDecimal(['1,234', '2.345'])).toBeNull();
    expect(guessDecimal(['12.50', '12,50'])).toBeNull();
  });
});
