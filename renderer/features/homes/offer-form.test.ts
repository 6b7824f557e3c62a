import { describe, expect, it } from 'vitest';
import type { OfferContent } from '#shared/contracts/home-search.ts';
import type { Money } from '#renderer/app/money.ts';
import { readAmount, writeAmount } from '#shared/domain/money/typed-amount.ts';
import { offerFormOf, offerOf, offerProblems } from './offer-form.ts';

const today = '2026-11-22';
const search = { startedOn: '2026-11-01' };
const money: Money = {
  currency: 'EUR',
  sign: '€',
  show: String,
  read: (typed, sign) => readAmount(typed, 'EUR', 'en-GB', sign),
  write: (amount) => (amount === null ? '' : writeAmount(amount, 'EUR', 'en-GB')),
};
const offer: OfferContent = {
  offeredOn: '2026-11-10',
  viewingAt: new Date(2026, 10, 25, 14, 30).toISOString(),
  viewedOn: null,
  address: 'Lipová 14',
  homeType: 'studio',
  rentAmount: 35_050,
  rentFrequency: 'monthly',
  personAnswer: 'no',
  personReason: 'Too far.',
  landlordAnswer: 'waiting',
};

describe('the form of an offer', () => {
  it('gives back what was kept', () => {
    const form = offerFormOf(offer, today, money);
    expect(form).toMatchObject({ viewingDay: '2026-11-25', viewingTime: '14:30', rent: '350.50' });
    expect(offerOf(form, today, money)).toEqual(offer);
    expect(offerProblems(form, search, today, money)).toEqual({});
  });

  it('asks for nothing but where it is', () => {
    const form = offerFormOf(null, today, money);
    expect(offerProblems(form, search, today, money)).toEqual({ address: 'required' });
    expect(offerOf({ ...form, address: ' Na Kopci 2 ' }, today, money)).toMatchObject({
      address: 'Na Kopci 2',
      offeredOn: today,
      viewingAt: null,
      homeType: null,
      rentAmount: null,
      personAnswer: 'thinking',
    });
  });

  it.each([
    [{ offeredOn: null }, { offeredOn: 'required' }],
    [{ offeredOn: '2026-10-31' }, { offeredOn: 'before_start' }],
    [{ viewingTime: null }, { viewingTime: 'required' }],
    [{ viewedOn: '2026-11-09' }, { viewedOn: 'before_start' }],
    [{ rent: 'cheap' }, { rent: 'not_an_amount' }],
    [{ rent: ' ' }, {}],
  ])('with %j has %j', (change, problems) => {
    expect(offerProblems({ ...offerFormOf(offer, today, money), ...change }, search, today, money)).toEqual(
      problems,
    );
  });
});
