import { describe, expect, it } from 'vitest';
import { agreementBodyOf, agreementProblems, newAgreement } from './agreement-form.ts';

const today = '2026-11-22';
const known = {
  strengths: 'Says what she needs',
  whatPersonWants: '',
  whatServicePromises: 'We come when we said.\n\nWe stay. ',
  rhythmSummary: 'Every week.',
  howToComplain: 'Tell anybody.',
  howToEnd: 'At any time.',
  agreedBy: 'Jonas',
};

describe('the form of a support agreement', () => {
  it('begins with what is known, is looked at again in half a year, and asks what the person says', () => {
    const form = newAgreement(today, null, known);
    expect(form).toMatchObject({ reviewOn: '2027-05-23', agreed: 'not_asked' });
    expect(agreementBodyOf({ ...form, whatPersonWants: 'Come along to the court' })).toEqual({
      kind: 'support_agreement',
      content: {
        strengths: ['Says what she needs'],
        whatPersonWants: ['Come along to the court'],
        whatServicePromises: ['We come when we said.', 'We stay.'],
        rhythmSummary: 'Every week.',
        howToComplain: 'Tell anybody.',
        howToEnd: 'At any time.',
        agreedBy: ['Jonas'],
      },
      team: null,
    });
    expect(agreementProblems(form, today)).toEqual({});
  });

  it.each([
    [{ agreedBy: 'x'.repeat(121) }, { agreedBy: 'too_long' }],
    [{ agreedBy: 'x\n'.repeat(21) }, { agreedBy: 'too_many' }],
    [{ whatPersonWants: 'x'.repeat(501) }, { whatPersonWants: 'too_long' }],
    [{ madeOn: null }, { madeOn: 'required' }],
  ])('with %j has %j', (change, problems) => {
    expect(agreementProblems({ ...newAgreement(today, null, known), ...change }, today)).toEqual(problems);
  });
});
