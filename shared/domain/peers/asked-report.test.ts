import { describe, expect, it } from 'vitest';
import { type AskedCase, countAsked, shouldAsk } from './asked-report.ts';

const today = '2026-11-22';
const asked = (movedInOn: string | null, on: string, answer: 'yes' | 'later' | 'no' = 'yes'): AskedCase => ({
  movedInOn,
  offers: [{ on, answer }],
});
const never = (movedInOn: string | null): AskedCase => ({ movedInOn, offers: [] });

describe('who has been offered peer support (domain.md 11.2)', () => {
  it.each([
    ['asked on day 60', asked('2026-08-01', '2026-09-30'), 1, 1],
    ['asked on day 61', asked('2026-08-01', '2026-10-01'), 1, 0],
    ['never asked, day 60 is today', never('2026-09-23'), 0, 0],
    ['never asked, day 60 was yesterday', never('2026-09-22'), 1, 0],
    ['asked before moving in', asked('2026-11-01', '2026-10-01'), 1, 1],
    ['no home yet', asked(null, '2026-10-01'), 0, 0],
  ])('%s', (_name, one, due, askedInTime) => {
    expect(countAsked([one], today)).toMatchObject({ people: 1, due, askedInTime });
  });

  it('counts the last answer of each', () => {
    const twice: AskedCase = {
      movedInOn: null,
      offers: [
        { on: '2026-01-01', answer: 'no' },
        { on: '2026-06-01', answer: 'yes' },
      ],
    };
    expect(countAsked([twice, asked(null, '2026-01-01', 'later'), never(null)], today)).toMatchObject({
      people: 3,
      asked: 2,
      yes: 1,
      later: 1,
      no: 0,
    });
  });

  it('gives no share on fewer than five (domain.md 14)', () => {
    const one = asked('2026-01-01', '2026-01-10');
    expect(countAsked([one, one, one, one], today).inTimeShare).toBeNull();
    expect(countAsked([one, one, one, one, never('2026-01-01')], today).inTimeShare).toBe(80);
  });

  it.each([
    [null, true],
    [{ answer: 'not_yet_asked', askAgainOn: null }, true],
    [{ answer: 'later', askAgainOn: '2026-11-22' }, true],
    [{ answer: 'later', askAgainOn: '2026-11-23' }, false],
    [{ answer: 'no', askAgainOn: null }, false],
    [{ answer: 'yes', askAgainOn: '2026-01-01' }, false],
  ] as const)('asks again after %j: %s', (last, expected) => {
    expect(shouldAsk(last, today)).toBe(expected);
  });
});
