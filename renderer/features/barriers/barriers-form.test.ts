import { expect, it } from 'vitest';
import {
  barriersBodyOf,
  barriersFormOf,
  barriersProblems,
  emptyFactor,
  newBarriers,
} from './barriers-form.ts';

const today = '2026-11-22';
const strengths = [
  { text: 'Zsófi calls on Sundays', foundBy: 'person', domain: 'people' },
  { text: 'Sings', foundBy: 'worker', domain: null },
] as const;

it('begins with the strengths that are known, where they belong', () => {
  const { factors } = newBarriers(today, null, [...strengths]);
  expect(factors).toMatchObject([
    { polarity: 'protection', domain: 'network', text: 'Zsófi calls on Sundays', source: 'person' },
    { polarity: 'protection', domain: 'daily_life', text: 'Sings', source: 'worker' },
  ]);
});

it('keeps who each factor is from version to version', () => {
  const first = {
    ...newBarriers(today, null, []),
    factors: [{ ...emptyFactor('income', 'risk'), text: 'Debts' }],
  };
  const body = barriersBodyOf(first);
  const { basedOn: _basedOn, reason: _reason, ...fields } = first;
  const head = { ...fields, madeOn: today, others: [] };
  const record = {
    entryId: '',
    version: 1,
    isCurrent: true,
    author: '',
    writtenAt: '',
    head,
    body,
    amendments: [],
  } as unknown as Parameters<typeof barriersFormOf>[0];
  expect(barriersBodyOf(newBarriers(today, record, [...strengths]))).toEqual(body);
  expect(barriersBodyOf(barriersFormOf(record))).toEqual(body);
});

it('asks for words where a row was begun', () => {
  const form = { ...newBarriers(today, null, []), factors: [emptyFactor('income', 'risk')] };
  expect(Object.keys(barriersProblems(form, today))).toEqual([`factors.${form.factors[0]?.id ?? ''}.text`]);
});
