import { expect, test } from 'vitest';
import { formatters } from './format.ts';

const en = formatters('en');

test.each([
  ['2026-11-24', 'Today'],
  ['2026-11-23', 'Yesterday'],
  ['2026-11-25', 'Tomorrow'],
  ['2026-11-26', 'Thursday'],
  ['2026-11-30', 'Monday'],
  ['2026-12-01', '1 Dec'],
  ['2026-11-20', '20 Nov'],
  ['2025-11-24', '24 Nov 2025'],
])('%s is said as “%s” on 24 November 2026', (day, words) => {
  expect(en.relativeDay(day, '2026-11-24')).toBe(words);
});

test.each([
  [5, '5 mins'],
  [60, '1 hr'],
  [90, '1 hr 30 mins'],
  [0, '0 mins'],
])('%i minutes are said as “%s”', (count, words) => {
  expect(en.minutes(count)).toBe(words);
});

test('days keep their day in every time zone', () => {
  expect(en.day('2026-03-29')).toBe('29 March 2026');
  expect(en.weekday('2026-11-24')).toBe('Tuesday 24 November');
  expect(en.month('2026-11')).toBe('November 2026');
  expect(en.figures('2026-11-03')).toBe('03/11/2026');
});

test('money counts in minor units of its currency', () => {
  expect(en.money(123_450, 'GBP')).toBe('£1,234.50');
  expect(en.money(1234, 'JPY')).toBe('JP¥1,234');
  expect(en.money(1234, 'KWD').replaceAll('\u00a0', ' ')).toBe('KWD 1.234');
  expect(en.money(1234, 'IQD').replaceAll('\u00a0', ' ')).toBe('IQD 1.234');
  expect(en.money(-5, 'GBP')).toBe('-£0.05');
  expect(en.money(999_999_999_999, 'GBP')).toBe('£9,999,999,999.99');
});

test('names stand in the order of the language', () => {
  expect(['Žofie', 'Ábel', 'Zoe', 'Adam'].toSorted(en.compare)).toEqual(['Ábel', 'Adam', 'Zoe', 'Žofie']);
});
