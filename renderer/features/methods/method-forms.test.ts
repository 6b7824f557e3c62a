import { describe, expect, it } from 'vitest';
import type { KeptRecord, KeptRecordOf } from '#shared/contracts/records.ts';
import { ourMethodSettings } from '#shared/domain/methods/method-defaults.ts';
import { entryId } from '#shared/lib/ids.ts';
import {
  allocationBodyOf,
  allocationFormOf,
  allocationFormProblems,
  newAllocation,
} from './allocation-form.ts';
import { ctiBodyOf, ctiField, ctiFormProblems, newCourse, usualEnd } from './cti-form.ts';
import { settingsFormOf, settingsOf, settingsProblems } from './settings-form.ts';

const today = '2026-11-22';
const kept: Omit<KeptRecord, 'body'> = {
  entryId: entryId.parse('019ab000-0000-7000-8000-000000000001'),
  version: 2,
  isCurrent: true,
  author: 'Mara Lind',
  writtenAt: '2026-11-01T09:00:00.000Z',
  head: {
    madeOn: '2026-11-01',
    method: 'together',
    others: [],
    reviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    agreed: 'yes',
    agreedWords: '',
    externalPlanRef: '',
  },
  amendments: [],
};

function keptCourse(
  phases: KeptRecordOf<'cti_course'>['body']['content']['phases'],
): KeptRecordOf<'cti_course'> {
  return {
    ...kept,
    body: {
      kind: 'cti_course',
      content: { strengths: ['Cooks'], phaseMonths: 3, phases },
      team: { workerView: 'Quick.' },
    },
  };
}

const phaseOne = {
  phase: 'phase_1_transition' as const,
  startedOn: '2026-08-30',
  plannedEnd: '2026-11-30',
  endedOn: null,
  focusAreas: ['The bank'],
  changedReason: '',
  review: null,
};
const review = {
  on: '2026-11-20',
  answers: { tapering: 'yes', time_left: 'yes', worker_change: 'yes' },
  note: '',
} as const;

describe('a talk about which support fits', () => {
  it('begins with known strengths and nothing ticked', () => {
    const form = newAllocation(today, null, ['Knows the market']);
    expect(form).toMatchObject({ strengths: 'Knows the market', answers: {}, preferred: null, chosen: null });
    expect(allocationFormProblems(form, today)).toEqual({ noWishReason: 'required' });
  });

  it('keeps reasons only where they are asked for', () => {
    const form = {
      ...newAllocation(today, null, []),
      personWish: 'Company',
      noWishReason: 'x',
      answers: { nine_months: 'b' } as const,
      preferred: 'icm' as const,
      chosen: 'cti' as const,
      otherBecause: 'no_place' as const,
      ctiReason: 'We try.',
    };
    expect(allocationBodyOf(form).content).toMatchObject({
      noWishReason: '',
      otherBecause: 'no_place',
      ctiReason: 'We try.',
    });
    expect(allocationBodyOf({ ...form, chosen: 'icm' }).content).toMatchObject({
      otherBecause: null,
      ctiReason: '',
    });
    expect(allocationBodyOf({ ...form, chosen: 'none' }).content.chosen).toBeNull();
  });

  it('goes on from the last one, with the decision asked anew, and is corrected as it was', () => {
    const body = allocationBodyOf({
      ...newAllocation(today, null, []),
      personWish: 'Company',
      answers: { duration: 'b' },
      chosen: 'icm',
      rationale: 'Fits.',
      decidedBy: 'Both',
    });
    const record: KeptRecordOf<'allocation'> = { ...kept, body };
    expect(newAllocation(today, record, ['other'])).toMatchObject({
      basedOn: 2,
      answers: { duration: 'b' },
      personWish: 'Company',
      chosen: null,
      rationale: '',
    });
    expect(allocationBodyOf(allocationFormOf(record))).toEqual(body);
  });
});

describe('the form of a phase', () => {
  const begin = (last: KeptRecordOf<'cti_course'> | null, act: 'change' | 'review' | 'begin') =>
    newCourse({ today, last, act, strengths: ['Sings'], phaseMonths: 3 });

  it('begins before the move, and asks for nothing that is not there yet', () => {
    const form = begin(null, 'begin');
    expect(form).toMatchObject({ phase: 'pre_cti', startedOn: today, plannedEnd: null, strengths: 'Sings' });
    expect(ctiFormProblems(form, today)).toEqual({});
    const one = { ...form, phase: 'phase_1_transition' as const };
    expect(usualEnd([], one)).toBe('2027-02-22');
    expect(ctiFormProblems({ ...one, plannedEnd: usualEnd([], one) }, today)).toEqual({ focus1: 'required' });
  });

  it('goes on with the phase under way, and asks for the look back when that is the act', () => {
    const course = keptCourse([phaseOne]);
    expect(begin(course, 'change')).toMatchObject({
      phase: 'phase_1_transition',
      focus1: 'The bank',
      isReviewed: false,
      workerView: 'Quick.',
    });
    const form = begin(course, 'review');
    expect(form).toMatchObject({ isReviewed: true, lookedBackOn: today });
    expect(ctiFormProblems(form, today)).toEqual({ tapering: 'required' });
    expect(ctiBodyOf(begin(course, 'change')).content.phases).toEqual([phaseOne]);
  });

  it('begins the next phase with its end counted from the original start', () => {
    const over = { ...phaseOne, endedOn: '2026-11-20', changedReason: 'Asked.', review };
    const form = begin(keptCourse([over]), 'begin');
    expect(form).toMatchObject({ past: [over], phase: 'phase_2_try_out', plannedEnd: '2027-02-28' });
    expect(ctiBodyOf({ ...form, focus1: ' The bank ' }).content.phases).toMatchObject([
      over,
      { phase: 'phase_2_try_out', startedOn: today, focusAreas: ['The bank'], review: null },
    ]);
  });

  it('puts problems of the course at its own fields', () => {
    expect(['focusAreas', 'review', 'phases', 'endedOn'].map(ctiField)).toEqual([
      'focus1',
      'tapering',
      'phase',
      'endedOn',
    ]);
  });
});

describe('settings of methods', () => {
  it('come back as they went in', () => {
    const form = settingsFormOf(ourMethodSettings);
    expect(settingsProblems(form)).toEqual({});
    expect(settingsOf(form, ourMethodSettings, false)).toEqual(ourMethodSettings);
  });

  it.each([
    ['cti_caseload', '', 'required'],
    ['cti_caseload', '2.5', 'not_a_number'],
    ['cti_caseload', 'many', 'not_a_number'],
    ['cti_caseload', '0', 'too_small'],
    ['cti_caseload', '101', 'too_big'],
    ['cti_contacts_1', '0,5', undefined],
    ['cti_contacts_1', '15', 'too_big'],
    ['cti_vivo', '0', undefined],
    ['cti_months', '13', 'too_big'],
  ])('%s of "%s": %s', (name, typed, code) => {
    const form = { ...settingsFormOf(ourMethodSettings), [name]: typed };
    expect(settingsProblems(form)[name]).toBe(code);
  });
});
