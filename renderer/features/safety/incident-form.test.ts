import { describe, expect, it } from 'vitest';
import { clockFrom } from '#shared/lib/clock.ts';
import { anIncident } from '#tests/support/builders/safety.ts';
import {
  emptyIncident,
  incidentField,
  incidentFormOf,
  incidentOf,
  incidentProblems,
} from './incident-form.ts';

const now = '2026-11-22T09:00:00.000Z';
const clock = { ...clockFrom(() => Date.parse(now)), set: () => undefined, forward: () => undefined };
const incident = anIncident(
  { clock },
  { othersNotified: [{ who: 'Landlord', on: '2026-11-22', basis: 'consent' }], peopleInvolved: ['K.', 'L.'] },
);

describe('the form of an incident', () => {
  it('gives back what was written', () => {
    expect(incidentOf(incidentFormOf(incident), '2026-11-22')).toEqual(incident);
  });

  it('asks first for the time, the facts and the reason about safeguarding', () => {
    expect(incidentProblems(emptyIncident(now), now, false)).toEqual({
      time: 'required',
      whatHappened: 'required',
      safeguardingReason: 'required',
    });
  });

  it.each([
    [{ reason: '' }, { reason: 'required' }],
    [{ day: null }, { day: 'required' }],
    [{ peopleInvolved: 'x'.repeat(61) }, { peopleInvolved: 'too_long' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' as const }, { withheldReason: 'required' }],
  ])('does not keep a correction with %j', (change, problems) => {
    const form = { ...incidentFormOf(incident), reason: 'A slip', ...change };
    expect(incidentProblems(form, '2026-11-23T09:00:00.000Z', true)).toMatchObject(problems);
  });

  it('finds its fields behind the paths of the core', () => {
    expect(['occurredAt', 'othersNotified.0.who'].map(incidentField)).toEqual(['day', 'othersNotified']);
  });
});
