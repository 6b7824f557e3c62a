import { describe, expect, it } from 'vitest';
import type { Money } from '#renderer/app/money.ts';
import { readAmount, writeAmount } from '#shared/domain/money/typed-amount.ts';
import { tenancyFormOf, tenancyOf, tenancyProblems } from './tenancy-form.ts';
import type { TenancyView } from './tenancy-words.ts';

const money: Money = {
  currency: 'GBP',
  sign: '£',
  show: String,
  read: (typed, sign) => readAmount(typed, 'GBP', 'en-GB', sign),
  write: (amount) => (amount === null ? '' : writeAmount(amount, 'GBP', 'en-GB')),
};
const beginning = {
  address: '4 Quay Street',
  movedInOn: '2026-10-05',
  place: 'a-place',
  household: ['Rex', 'Zsófi'],
};
const empty = tenancyFormOf(null, beginning, money);
const today = '2026-11-22';

describe('the form of a tenancy', () => {
  it('begins from the present home', () => {
    expect(empty).toMatchObject({
      address: '4 Quay Street',
      movedInOn: '2026-10-05',
      place: 'a-place',
      household: 'Rex\nZsófi',
      landlordId: 'none',
      rentAmount: '',
    });
    expect(tenancyProblems(empty, today, money)).toEqual({});
  });

  it('gives back what was written down', () => {
    const content = {
      address: '4 Quay Street',
      landlordId: '01a9d3c6-0000-7000-8000-000000000000',
      contractKind: 'starter',
      startOn: '2026-10-01',
      movedInOn: null,
      rentAmount: 48_050,
      rentFrequency: 'weekly',
      deposit: null,
      depositNote: '',
      paymentMethod: 'cash',
      isScatteredSite: false,
      household: ['Zsófi'],
    } as const;
    const view: TenancyView = {
      ...content,
      household: ['Zsófi'],
      id: content.landlordId,
      isDraft: false,
      landlordName: 'Harbour Homes',
      endedOn: null,
      endReason: null,
      endWords: '',
      accommodationId: null,
    };
    const form = tenancyFormOf(view, beginning, money);
    expect(tenancyOf(form, form.landlordId, money)).toEqual(content);
  });

  it('keeps no rhythm of a rent that is not known', () => {
    expect(tenancyOf({ ...empty, rentFrequency: 'weekly' }, null, money)).toMatchObject({
      rentAmount: null,
      rentFrequency: null,
    });
  });

  it('says what is to be looked at', () => {
    const form = {
      ...empty,
      address: ' ',
      landlordId: 'new',
      movedInOn: null,
      rentAmount: 'about 20',
      deposit: '12.345',
    };
    expect(tenancyProblems(form, today, money)).toEqual({
      address: 'required',
      landlordName: 'required',
      startOn: 'required',
      rentAmount: 'not_an_amount',
      deposit: 'too_precise',
    });
    expect(tenancyProblems({ ...empty, movedInOn: '2026-11-23' }, today, money)).toEqual({
      movedInOn: 'in_the_future',
    });
  });
});
