import { describe, expect, it } from 'vitest';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import { caseId } from '#shared/lib/ids.ts';
import {
  breachField,
  breachFormOf,
  breachOf,
  breachProblems,
  followsChoice,
  noticedAtOf,
  reportProblems,
} from './breach-form.ts';

const now = '2026-11-22T09:00:00.000Z';
const content: BreachContent = {
  noticedAt: '2026-11-20T09:30:00.000Z',
  happenedOn: null,
  kind: 'lost_device',
  whatHappened: 'A stick with backups was left on the bus.',
  dataKinds: ['identity'],
  peopleCount: 40,
  recordsCount: null,
  caseIds: [caseId.parse('019ab000-0000-7000-8000-0000000000a1')],
  protection: 'locked',
  protectionText: 'Encrypted.',
  consequences: '',
  measures: '',
  contactPoint: '',
  authorityDecision: 'tell',
  authorityReason: 'To be sure.',
  authorityToldAt: '2026-11-21T10:00:00.000Z',
  authorityHow: '',
  lateReason: '',
  peopleDecision: 'open',
  peopleReason: '',
  peopleToldOn: null,
  peopleHow: '',
};
const form = breachFormOf({ content, names: ['Ilka Varga'] });

describe('the form of an incident with personal data', () => {
  it('gives back what it was made of', () => {
    expect(breachOf(form, now)).toEqual(content);
    const untold = { ...content, authorityToldAt: null, peopleCount: null, recordsCount: 3 };
    expect(breachOf(breachFormOf({ content: untold, names: [] }), now)).toEqual(untold);
    expect(breachOf({ ...form, noticedDay: null }, now).noticedAt).toBe(now);
  });

  it('names its own fields', () => {
    expect(breachProblems(form, now)).toEqual({});
    expect(
      breachProblems({ ...form, noticedDay: null, peopleCount: 'many', recordsCount: '-1' }, now),
    ).toMatchObject({
      noticedDay: 'required',
      peopleCount: 'not_a_number',
      recordsCount: 'not_a_number',
    });
    expect(breachProblems({ ...form, toldDay: '2026-11-24' }, now)).toMatchObject({
      toldDay: 'in_the_future',
    });
    expect(breachField('measures')).toBe('measures');
  });

  it('takes a report with a kind, a day and words', () => {
    const report = { kind: 'other', noticedDay: '2026-11-22', noticedTime: null, whatHappened: 'x' } as const;
    expect(reportProblems(report, now)).toEqual({});
    expect(reportProblems({ ...report, kind: null, whatHappened: '' }, now)).toEqual({
      kind: 'required',
      whatHappened: 'required',
    });
    expect(reportProblems({ ...report, noticedDay: null }, now)).toEqual({ noticedDay: 'required' });
    expect(reportProblems({ ...report, noticedDay: '2026-11-23' }, now)).toEqual({
      noticedDay: 'in_the_future',
    });
    expect(noticedAtOf(report, '2026-11-21')).toBe(new Date('2026-11-22T00:00:00').toISOString());
    expect(noticedAtOf({ ...report, noticedDay: null }, '2026-11-21')).toBe(
      new Date('2026-11-21T00:00:00').toISOString(),
    );
  });

  it('never replaces own words about the protection', () => {
    const statements = { locked: 'a', open: 'b', outside: 'c', unsure: 'd' };
    expect(followsChoice('', statements)).toBe(true);
    expect(followsChoice('b', statements)).toBe(true);
    expect(followsChoice('It was in a safe.', statements)).toBe(false);
  });
});
