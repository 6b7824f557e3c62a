import { describe, expect, it } from 'vitest';
import { authorityClock, isToldLate } from './authority-clock.ts';
import { findBreachProblems, listOwed } from './breach-rules.ts';

const noticedAt = '2026-11-20T09:30:00.000Z';
const now = { now: '2026-11-22T09:00:00.000Z', today: '2026-11-22', noticedOn: '2026-11-20' };
const whole = {
  noticedAt,
  happenedOn: '2026-11-19',
  whatHappened: 'A letter went to the wrong flat.',
  measures: 'It was brought back unopened.',
  authorityDecision: 'tell',
  authorityReason: 'It names a diagnosis.',
  authorityToldAt: '2026-11-21T10:00:00.000Z',
  lateReason: '',
  peopleDecision: 'not_needed',
  peopleReason: 'Nobody opened it.',
  peopleToldOn: null,
} as const;
const undecided = { noticedAt, authorityDecision: 'open', authorityToldAt: null } as const;

describe('the 72 hours (GDPR Art. 33(1))', () => {
  it('are counted from when it was noticed, in whole hours', () => {
    expect(authorityClock(undecided, now.now)).toEqual({
      state: 'running',
      dueAt: '2026-11-23T09:30:00.000Z',
      hours: 24,
      part: 1 - 24.5 / 72,
    });
    expect(authorityClock(undecided, '2026-11-23T09:30:00.000Z')).toMatchObject({
      state: 'running',
      hours: 0,
    });
    expect(authorityClock(undecided, '2026-11-23T12:31:00.000Z')).toMatchObject({
      state: 'late',
      hours: 3,
      part: 1,
    });
  });

  it('run on until somebody was told, and end with a decision against it', () => {
    const decided = { ...undecided, authorityDecision: 'tell' } as const;
    expect(authorityClock(decided, now.now).state).toBe('running');
    expect(authorityClock(whole, now.now).state).toBe('told');
    expect(authorityClock({ ...undecided, authorityDecision: 'not_needed' }, now.now).state).toBe(
      'not_needed',
    );
  });

  it('ask for reasons when they have passed, to the minute', () => {
    expect(isToldLate({ ...whole, authorityToldAt: '2026-11-23T09:30:00.000Z' })).toBe(false);
    expect(isToldLate({ ...whole, authorityToldAt: '2026-11-23T09:31:00.000Z' })).toBe(true);
    expect(isToldLate(undecided)).toBe(false);
  });
});

describe('an incident with personal data', () => {
  it('is kept when each decision has its reasons', () => {
    expect(findBreachProblems(whole, now)).toEqual({});
  });

  it('says what is wrong, by field', () => {
    const wrong = {
      ...whole,
      noticedAt: '2026-11-22T09:01:00.000Z',
      happenedOn: '2026-11-21',
      whatHappened: ' ',
      authorityReason: '',
      authorityToldAt: '2026-11-22T10:00:00.000Z',
      peopleReason: '\n',
      peopleToldOn: '2026-11-23',
    };
    expect(findBreachProblems(wrong, now)).toEqual({
      noticedAt: 'in_the_future',
      happenedOn: 'in_the_future',
      whatHappened: 'required',
      authorityReason: 'required',
      authorityToldAt: 'in_the_future',
      peopleReason: 'required',
      peopleToldOn: 'in_the_future',
    });
    expect(findBreachProblems({ ...whole, authorityToldAt: '2026-11-19T10:00:00.000Z' }, now)).toEqual({
      authorityToldAt: 'before_start',
    });
    const late = { ...whole, noticedAt: '2026-11-01T09:00:00.000Z', happenedOn: null };
    expect(findBreachProblems(late, now)).toEqual({ lateReason: 'required' });
    expect(findBreachProblems({ ...late, lateReason: 'The office was closed.' }, now)).toEqual({});
  });

  it('can be closed when nothing is owed', () => {
    expect(listOwed(whole)).toEqual([]);
    const open = { ...whole, measures: '', authorityDecision: 'open', peopleDecision: 'open' } as const;
    expect(listOwed(open)).toEqual(['measures', 'authorityDecision', 'peopleDecision']);
    const untold = { ...whole, authorityToldAt: null, peopleDecision: 'tell' } as const;
    expect(listOwed(untold)).toEqual(['authorityToldAt', 'peopleToldOn']);
  });
});
