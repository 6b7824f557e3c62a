import { describe, expect, it } from 'vitest';
import { concernFormOf, concernOf, concernProblems } from './concern-form.ts';

const today = '2026-11-22';
const written = { ...concernFormOf(null, today, 'none'), summary: 'A letter came.' };

describe('the form of a worry about the home', () => {
  it('begins today, with no tenancy blamed and nothing kept back', () => {
    expect(concernOf(written, today)).toMatchObject({
      tenancyId: null,
      raisedOn: today,
      raisedBy: 'tenant',
      severity: 'note',
      withheldReason: '',
    });
    expect(concernProblems(written, today, false)).toEqual({});
  });

  it('drops the reason for keeping back once it is shared', () => {
    const form = { ...written, withheldReason: 'Danger' };
    expect(concernOf({ ...form, sharedWithPerson: 'shown' }, today).withheldReason).toBe('');
    const kept = { ...form, sharedWithPerson: 'withheld_third_party_or_harm' } as const;
    expect(concernOf(kept, today).withheldReason).toBe('Danger');
  });

  it('asks what happened since when something is different', () => {
    expect(concernProblems({ ...written, raisedOn: null }, today, true)).toEqual({
      reason: 'required',
      raisedOn: 'required',
    });
  });
});
