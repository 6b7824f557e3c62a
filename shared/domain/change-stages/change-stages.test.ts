import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeStages, stageFinders } from './stage-codes.ts';
import { asksForSmallerStep, isShared, isTimeToLook, type StageFacts, standingOf } from './stage-rules.ts';

const found = (identifiedBy: StageFacts['identifiedBy'], stage: StageFacts['stage'] = 'action') => ({
  stage,
  from: '2026-11-01',
  identifiedBy,
});

const anyFinding = fc.record({
  stage: fc.constantFrom(...changeStages),
  from: fc.constant('2026-11-01'),
  identifiedBy: fc.constantFrom(...stageFinders),
});

describe('which stage fits now (domain.md 3.2)', () => {
  it('is what was found together or by the person; a newer view of the team stands apart', () => {
    const [team, together, own] = [found('worker_view'), found('together'), found('person_view')];
    expect(standingOf([team, together, own])).toEqual({ shared: together, teamView: team, before: [own] });
  });

  it('forgets the team’s view as soon as it has been talked through', () => {
    const together = found('together');
    expect(standingOf([together, found('worker_view')])).toEqual({
      shared: together,
      teamView: null,
      before: [],
    });
  });

  it('knows nothing of an issue without a finding', () => {
    expect(standingOf([])).toEqual({ shared: null, teamView: null, before: [] });
  });

  it('lets any stage follow any, and never shares a view that was not talked through', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), (entries) => {
        const { shared, teamView, before } = standingOf(entries);
        expect([...(shared === null ? [] : [shared]), ...before]).toEqual(entries.filter(isShared));
        expect([null, entries[0]]).toContain(teamView);
        expect(teamView !== null && isShared(teamView)).toBe(false);
      }),
    );
  });
});

describe('the soft question about a smaller step', () => {
  it('comes only for an open step of the person on an issue that is not on their own list', () => {
    const own = { doer: 'person', status: 'to_do' } as const;
    expect(asksForSmallerStep('pre_contemplation', [own])).toBe(true);
    expect(asksForSmallerStep('contemplation', [own])).toBe(false);
    expect(asksForSmallerStep(null, [own])).toBe(false);
    expect(asksForSmallerStep('pre_contemplation', [{ doer: 'team', status: 'to_do' }])).toBe(false);
    expect(asksForSmallerStep('pre_contemplation', [{ doer: 'person', status: 'done' }])).toBe(false);
  });
});

describe('a parked idea', () => {
  it('asks to be looked at from its day on', () => {
    expect(isTimeToLook(null, '2026-11-22')).toBe(false);
    expect(isTimeToLook('2026-11-23', '2026-11-22')).toBe(false);
    expect(isTimeToLook('2026-11-22', '2026-11-22')).toBe(true);
  });
});
