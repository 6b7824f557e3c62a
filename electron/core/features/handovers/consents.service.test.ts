import { describe, expect, it } from 'vitest';
import { isInForce, scopesOf } from './consents.service.ts';

const consent = { given_on: '2026-05-01', expires_on: '2026-11-30', withdrawn_on: null };

describe('consent in force (domain.md 9.4)', () => {
  it.each([
    ['the day before it was given', consent, '2026-04-30', false],
    ['the day it was given', consent, '2026-05-01', true],
    ['its last day', consent, '2026-11-30', true],
    ['the day after', consent, '2026-12-01', false],
    ['the day before withdrawal', { ...consent, withdrawn_on: '2026-08-02' }, '2026-08-01', true],
    ['the day of withdrawal', { ...consent, withdrawn_on: '2026-08-02' }, '2026-08-02', false],
    ['years later without an end', { ...consent, expires_on: null }, '2031-01-01', true],
  ])('%s', (_when, given, today, expected) => {
    expect(isInForce(given, today)).toBe(expected);
  });

  it('drops scopes that nobody knows', () => {
    expect(scopesOf({ scopes: '["star","everything","health"]' })).toEqual(['star', 'health']);
  });
});
