import { describe, expect, it } from 'vitest';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { aFactor, aHead, aSafetyPlan } from '#tests/support/builders/safety.ts';
import { clockFrom } from '#shared/lib/clock.ts';
import { headOf } from '#renderer/features/records/head-form.ts';
import {
  emptyContact,
  emptyFactor,
  newPlan,
  planBodyOf,
  planField,
  planFormOf,
  planFormProblems,
} from './plan-form.ts';

const today = '2026-11-22';
const vault = {
  clock: { ...clockFrom(() => 0), today: () => today, set: () => undefined, forward: () => undefined },
};
const [one, two] = ['019ab000-0000-7000-8000-0000000000f1', '019ab000-0000-7000-8000-0000000000f2'] as const;
const placed = { likelihoodBefore: 4, consequenceBefore: 4, likelihoodAfter: 2, consequenceAfter: 3 };

type Kept = KeptRecordOf<'safety_plan'>;

function kept(body = aSafetyPlan()): Kept {
  return {
    entryId: one as Kept['entryId'],
    version: 2,
    isCurrent: true,
    author: 'Jonas',
    writtenAt: '2026-08-01T09:00:00.000Z',
    head: aHead(vault, {
      madeOn: '2026-08-01',
      agreed: 'yes',
      agreedWords: 'Mine.',
      externalPlanRef: 'Clinic',
    }),
    body,
    amendments: [],
  };
}

const full = aSafetyPlan(
  {
    triggers: ['Letters', 'Fireworks'],
    contacts: [{ name: 'Zsófi', relation: '', phone: '1', when: '', consentToContact: false }],
    factors: [
      aFactor(one, { ...placed, actions: ['A chain'], acceptedRisk: { accepted: true, why: 'Company' } }),
    ],
    shareWith: ['Eva'],
    pageForOthers: ['contacts'],
    noContact: { afterDays: 3, steps: ['Call'] },
  },
  { workerView: 'Tired.', factorViews: [{ factorId: one, text: 'Doorbell.' }] },
);

describe('the form of a plan', () => {
  it('gives back what was kept', () => {
    const record = kept(full);
    const form = planFormOf(record);
    expect(planBodyOf(form)).toEqual(full);
    expect(headOf(form, today)).toEqual(record.head);
  });

  it('begins the next version from the last, and asks anew what the person says to it', () => {
    const form = newPlan({ today, last: kept(full), strengths: ['Sings'], gridSize: 5 });
    expect(planBodyOf(form)).toEqual(full);
    expect(headOf(form, today)).toMatchObject({
      madeOn: today,
      reviewOn: '2027-02-20',
      agreed: 'not_asked',
      agreedWords: '',
      sharedWithPerson: 'not_yet',
      externalPlanRef: 'Clinic',
    });
    expect(form.basedOn).toBe(2);
  });

  it('begins a first plan with the strengths that are known', () => {
    const form = newPlan({ today, last: null, strengths: ['Sings', 'Bakes'], gridSize: 3 });
    expect(planBodyOf(form).content).toMatchObject({ protectiveFactors: ['Sings', 'Bakes'], gridSize: 3 });
    expect(planFormProblems(form, today)).toEqual({});
  });

  it('asks for places anew when the organisation has another grid', () => {
    const form = newPlan({ today, last: kept(full), strengths: [], gridSize: 3 });
    expect(form.factors).toMatchObject([{ likelihoodBefore: null, consequenceAfter: null, accepted: true }]);
  });

  it('keeps no place for self-harm, and no self-harm text for a placed situation', () => {
    const form = planFormOf(kept(full));
    const texts = { needs: 'Sleep', supports: 'Zsófi', immediateSteps: 'Stay' };
    const [factor] = form.factors.map((each) => ({ ...each, ...texts }));
    const bodyWith = (isSelfHarmRelated: boolean) =>
      planBodyOf({ ...form, factors: factor === undefined ? [] : [{ ...factor, isSelfHarmRelated }] })
        .content;
    expect(bodyWith(true).factors).toMatchObject([
      { ...texts, likelihoodBefore: null, consequenceAfter: null },
    ]);
    expect(bodyWith(false).factors).toMatchObject([
      { needs: '', supports: '', immediateSteps: '', ...placed },
    ]);
  });

  it('leaves out rows without a name, but says so when something else stands in them', () => {
    const form = planFormOf(kept());
    expect(planBodyOf({ ...form, contacts: [emptyContact('a')] }).content.contacts).toEqual([]);
    const phone = { ...emptyContact('a'), phone: '1' };
    expect(planFormProblems({ ...form, contacts: [phone] }, today)).toEqual({ contacts: 'required' });
  });

  it.each([
    [{}, 'required'],
    [{ situation: 'A knock', likelihoodBefore: 3 }, 'invalid'],
    [{ situation: 'A knock', accepted: true }, 'too_short'],
  ] as const)('says at the situations what is wrong with %j', (change, code) => {
    const factors = [{ ...emptyFactor(two), ...change }];
    expect(planFormProblems({ ...planFormOf(kept()), factors }, today)).toEqual({ factors: code });
  });

  it.each([
    [{ madeOn: null }, { madeOn: 'required' }],
    [{ noContactDays: 'three' }, { noContactDays: 'not_a_number' }],
    [{ noContactDays: '400' }, { noContactDays: 'not_a_number' }],
    [{ noContactSteps: 'Call' }, { noContactDays: 'required' }],
    [{ triggers: 'x'.repeat(501) }, { triggers: 'too_long' }],
    [
      { shareWith: Array.from({ length: 21 }, (_, n) => `N${String(n)}`).join('\n') },
      { shareWith: 'too_many' },
    ],
    [{ method: 'worker_alone' as const }, { notCoProducedReason: 'required' }],
  ])('does not keep a correction with %j', (change, problems) => {
    const form = { ...planFormOf(kept()), reason: 'A slip', ...change };
    expect(planFormProblems(form, today)).toEqual(problems);
  });

  it('finds its fields behind the paths of the core', () => {
    expect(['factors.x.situation', 'noContact.afterDays', 'triggers.3'].map(planField)).toEqual([
      'factors',
      'noContactDays',
      'triggers',
    ]);
  });
});
