import { describe, expect, it } from 'vitest';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { clockFrom } from '#shared/lib/clock.ts';
import { headOf } from '#renderer/features/records/head-form.ts';
import { anAgreement } from '#tests/support/builders/housing.ts';
import { aHead } from '#tests/support/builders/safety.ts';
import {
  agreementBodyOf,
  agreementFormOf,
  agreementProblems,
  daysOf,
  newAgreement,
} from './agreement-form.ts';

const today = '2026-11-22';
const vault = {
  clock: { ...clockFrom(() => 0), today: () => today, set: () => undefined, forward: () => undefined },
};
const known = { strengths: ['Sings'], preferredTimes: 'Mornings', preferredChannel: 'text' };
const usual = { contactEveryDays: 7, visitEveryDays: 14 };

function kept(body = anAgreement(vault)): KeptRecordOf<'contact_agreement'> {
  return {
    entryId: '019ab000-0000-7000-8000-0000000000f1' as KeptRecordOf<'contact_agreement'>['entryId'],
    version: 2,
    isCurrent: true,
    author: 'Jonas',
    writtenAt: '2026-08-01T09:00:00.000Z',
    head: aHead(vault, { madeOn: '2026-08-01' }),
    body,
    amendments: [],
  };
}

describe('the form of an agreement', () => {
  it('gives back what was kept', () => {
    const body = anAgreement(vault, { visitEveryDays: 14, pauseEveryDays: 28, preferredChannel: 'phone' });
    const form = agreementFormOf(kept(body));
    expect(agreementBodyOf(form, today)).toEqual(body);
    expect(headOf(form, today)).toEqual(kept().head);
  });

  it('begins a first one with the usual rhythm and what is known of the person', () => {
    const form = newAgreement({ today, last: null, usual, known });
    expect(agreementBodyOf(form, today).content).toEqual({
      strengths: ['Sings'],
      from: today,
      ...usual,
      pauseEveryDays: null,
      preferredTimes: 'Mornings',
      preferredChannel: 'text',
      reason: '',
    });
    expect(agreementProblems(form, today)).toEqual({ why: 'required' });
  });

  it('begins the next one from the last, from today, and asks anew why', () => {
    const form = newAgreement({ today, last: kept(), usual, known });
    expect(form).toMatchObject({
      from: today,
      contactEveryDays: '10',
      visitEveryDays: '',
      why: '',
      basedOn: 2,
    });
  });

  it.each([
    [{ contactEveryDays: '' }, { contactEveryDays: 'not_a_number' }],
    [{ contactEveryDays: '0' }, { contactEveryDays: 'not_a_number' }],
    [{ visitEveryDays: 'often' }, { visitEveryDays: 'not_a_number' }],
    [{ visitEveryDays: ' ' }, {}],
    [{ pauseEveryDays: '181' }, { pauseEveryDays: 'not_a_number' }],
    [{ from: null }, { from: 'required' }],
    [{ from: '2028-01-01' }, { from: 'too_big' }],
  ])('with %j has %j', (change, problems) => {
    expect(agreementProblems({ ...agreementFormOf(kept()), ...change }, today)).toEqual(problems);
  });

  it('reads whole days only', () => {
    expect(['1', '180', ' 14 '].map(daysOf)).toEqual([1, 180, 14]);
    expect(['', '0', '181', '1.5', '-3', 'seven'].map(daysOf)).toEqual(Array(6).fill(null));
  });
});
