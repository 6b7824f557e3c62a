import { describe, expect, it } from 'vitest';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { readinessIndicators } from '#shared/domain/closing/closing-codes.ts';
import type { EntryId } from '#shared/lib/ids.ts';
import { headOf } from '#renderer/features/records/head-form.ts';
import { aClosingRecord, aReadinessReview } from '#tests/support/builders/closing.ts';
import {
  closingBodyOf,
  closingFormOf,
  closingProblems,
  type KnownForClosing,
  newClosing,
} from './closing-form.ts';
import { newReadiness, readinessBodyOf, readinessFormOf, readinessProblems } from './readiness-form.ts';

const today = '2026-11-30';
const kept = {
  entryId: '019ab000-0000-7000-8000-0000000000f1' as EntryId,
  version: 2,
  isCurrent: true,
  author: 'Jonas',
  writtenAt: '2026-08-01T09:00:00.000Z',
  head: {
    madeOn: '2026-08-01',
    method: 'together',
    others: ['Zsófi'],
    reviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    agreed: 'yes',
    agreedWords: 'Mine.',
    externalPlanRef: '',
  },
  amendments: [],
} as const;

describe('the form of being ready', () => {
  const body = aReadinessReview({
    wantsToStepBack: 'not_sure',
    wantsWords: 'Ask me in spring.',
    strengths: ['Sings'],
    answers: [{ indicator: 'rent_in_time', person: 'going_well', worker: 'mostly', note: 'By itself' }],
    note: 'A good talk',
  });
  const record: KeptRecordOf<'readiness_review'> = {
    ...kept,
    head: { ...kept.head, others: ['Zsófi'] },
    amendments: [],
    body,
  };

  it('gives back what was kept, with a line for every indicator', () => {
    const form = readinessFormOf(record);
    expect(form.answers.map(({ indicator }) => indicator)).toEqual([...readinessIndicators]);
    expect(readinessBodyOf(form)).toEqual(body);
    expect(headOf(form, today)).toEqual(record.head);
  });

  it('asks anew what the person wants, and keeps the last answers at hand', () => {
    const { content } = readinessBodyOf(newReadiness(today, record, ['Bakes']));
    expect(content).toMatchObject({ wantsToStepBack: null, wantsWords: '', note: '', strengths: ['Sings'] });
    expect(content.answers).toEqual(body.content.answers);
    expect(readinessBodyOf(newReadiness(today, null, ['Bakes'])).content).toMatchObject({
      strengths: ['Bakes'],
      answers: [],
    });
  });

  it.each([
    [{}, {}],
    [{ strengths: 'x'.repeat(501) }, { strengths: 'too_long' }],
    [{ strengths: 'x\n'.repeat(41) }, { strengths: 'too_many' }],
    [{ madeOn: '2026-12-01' }, { madeOn: 'in_the_future', reviewOn: undefined }],
  ])('with %j has %j', (change, problems) => {
    expect(readinessProblems({ ...newReadiness(today, null, []), ...change }, today)).toEqual(
      Object.fromEntries(Object.entries(problems).filter(([, code]) => code !== undefined)),
    );
  });
});

describe('the form of the end', () => {
  const known: KnownForClosing = {
    strengths: ['Mends bicycles'],
    earlySigns: ['Stops cooking'],
    whatHelps: ['The allotment'],
    wayBack: 'Call us.',
  };
  const body = aClosingRecord({
    endsOn: '2026-12-01',
    personView: 'Good years.',
    whoNow: [{ what: 'Rent', who: 'Zsófi', how: '' }],
    followUpDates: ['2027-01-01', '2027-03-01'],
  });
  const record: KeptRecordOf<'closing_record'> = {
    ...kept,
    head: { ...kept.head, others: ['Zsófi'] },
    amendments: [],
    body,
  };

  it('begins with what is known and the usual check-ins, and says what is still to choose', () => {
    const form = newClosing(today, null, known);
    expect(closingBodyOf({ ...form, closureReason: 'moved_away' }, today).content).toMatchObject({
      strengths: ['Mends bicycles'],
      earlySigns: ['Stops cooking'],
      whatHelps: ['The allotment'],
      wayBack: 'Call us.',
      followUpDates: ['2026-12-30', '2027-02-28', '2027-05-30', '2027-11-30'],
    });
    expect(closingProblems(form, today)).toEqual({ closureReason: 'required' });
  });

  it('gives back what was kept, and begins the next version with it', () => {
    expect(closingBodyOf(closingFormOf(record), today)).toEqual(body);
    expect(closingBodyOf(newClosing(today, record, known), today)).toEqual(body);
  });

  it('leaves out rows and days in which nothing stands, and puts days in their order', () => {
    const form = closingFormOf(record);
    const rows = [
      { key: 'a', on: '2027-06-01' },
      { key: 'b', on: null },
      { key: 'c', on: '2027-01-01' },
    ];
    const { content } = closingBodyOf(
      { ...form, followUpDates: rows, whoNow: [{ key: 'a', what: ' ', who: '', how: '' }] },
      today,
    );
    expect(content.followUpDates).toEqual(['2027-01-01', '2027-06-01']);
    expect(content.whoNow).toEqual([]);
  });

  it.each([
    [{ endsOn: null }, { endsOn: 'required' }],
    [{ closureReason: 'other' as const }, { reasonNote: 'required' }],
    [{ endsOn: '2027-01-01' }, { followUpDates: 'before_start' }],
    [{ whoNow: [{ key: 'a', what: 'Rent', who: '', how: '' }] }, { whoNow: 'required' }],
    [{ keeps: 'x'.repeat(501) }, { keeps: 'too_long' }],
  ])('with %j has %j', (change, problems) => {
    expect(closingProblems({ ...closingFormOf(record), ...change }, today)).toEqual(problems);
  });
});
