import { describe, expect, it } from 'vitest';
import {
  findAnswerProblems,
  findExtensionProblems,
  findPauseProblems,
  findRefusalProblems,
  findRequestProblems,
  findResumeProblems,
} from './request-rules.ts';

const today = '2026-12-30';
const clock = { receivedOn: '2026-11-22', extendedMonths: 0, pauses: [] };

describe('a new request', () => {
  const asked = { receivedOn: '2026-11-22', side: 'person', askedByName: '', authority: '' } as const;
  it('needs no name when the person asks', () => {
    expect(findRequestProblems(asked, today)).toEqual({});
  });
  it('needs name and authority of somebody who asks for them', () => {
    expect(findRequestProblems({ ...asked, side: 'somebody_for_them' }, today)).toEqual({
      askedByName: 'required',
      authority: 'required',
    });
  });
  it('did not come tomorrow', () => {
    expect(findRequestProblems({ ...asked, receivedOn: '2026-12-31' }, today)).toEqual({
      receivedOn: 'in_the_future',
    });
  });
});

describe('an extension', () => {
  const extension = { months: 2, reason: 'Three folders on paper', toldOn: '2026-12-22' };
  it('is told within the first month', () => {
    expect(findExtensionProblems(extension, clock, today)).toEqual({});
    expect(findExtensionProblems({ ...extension, toldOn: '2026-12-23' }, clock, today)).toEqual({
      toldOn: 'too_big',
    });
    expect(findExtensionProblems({ ...extension, toldOn: '2026-11-21' }, clock, today)).toEqual({
      toldOn: 'before_start',
    });
    expect(findExtensionProblems({ ...extension, toldOn: '2026-12-31' }, clock, today)).toEqual({
      toldOn: 'in_the_future',
    });
  });
  it('is one or two months, with a reason', () => {
    expect(findExtensionProblems({ ...extension, months: 0, reason: ' ' }, clock, today)).toEqual({
      months: 'too_small',
      reason: 'required',
    });
    expect(findExtensionProblems({ ...extension, months: 3 }, clock, today)).toEqual({ months: 'too_big' });
  });
});

describe('a pause', () => {
  const stopped = { ...clock, pauses: [{ from: '2026-11-25', until: null }] };
  const ran = { ...clock, pauses: [{ from: '2026-11-25', until: '2026-11-30' }] };
  it('begins once, after the one before', () => {
    expect(findPauseProblems('2026-11-25', clock, today)).toEqual({});
    expect(findPauseProblems('2026-11-21', clock, today)).toEqual({ from: 'before_start' });
    expect(findPauseProblems('2026-11-29', ran, today)).toEqual({ from: 'before_start' });
    expect(findPauseProblems('2026-12-31', clock, today)).toEqual({ from: 'in_the_future' });
    expect(findPauseProblems('2026-11-26', stopped, today)).toEqual({ from: 'duplicate' });
  });
  it('ends after it began', () => {
    expect(findResumeProblems('2026-11-25', stopped, today)).toEqual({});
    expect(findResumeProblems('2026-11-24', stopped, today)).toEqual({ until: 'before_start' });
    expect(findResumeProblems('2026-12-31', stopped, today)).toEqual({ until: 'in_the_future' });
    expect(findResumeProblems('2026-12-01', ran, today)).toEqual({ until: 'not_a_choice' });
  });
});

describe('an answer', () => {
  const answer = { receivedOn: '2026-11-22', identity: null, answeredOn: '2026-12-01' } as const;
  it.each(['access', 'portability', 'erasure'] as const)('to %s waits until we know who asks', (kind) => {
    expect(findAnswerProblems({ ...answer, kind }, today)).toEqual({ identity: 'required' });
    expect(findAnswerProblems({ ...answer, kind, identity: 'known' }, today)).toEqual({});
  });
  it('comes between the request and today', () => {
    const kind = 'correction' as const;
    expect(findAnswerProblems({ ...answer, kind }, today)).toEqual({});
    expect(findAnswerProblems({ ...answer, kind, answeredOn: '2026-11-21' }, today)).toEqual({
      answeredOn: 'before_start',
    });
    expect(findAnswerProblems({ ...answer, kind, answeredOn: '2026-12-31' }, today)).toEqual({
      answeredOn: 'in_the_future',
    });
  });
});

describe('a refusal', () => {
  const refusal = {
    receivedOn: '2026-11-22',
    answeredOn: '2026-12-01',
    reason: 'law_requires',
    note: 'We must keep rent accounts for six years.',
    complaintTold: true,
  } as const;
  it('says why, and how to complain', () => {
    expect(findRefusalProblems(refusal, today)).toEqual({});
    expect(findRefusalProblems({ ...refusal, reason: null, note: ' ', complaintTold: false }, today)).toEqual(
      { reason: 'required', note: 'required', complaintTold: 'required' },
    );
    expect(findRefusalProblems({ ...refusal, answeredOn: '2026-12-31' }, today)).toEqual({
      answeredOn: 'in_the_future',
    });
    expect(findRefusalProblems({ ...refusal, answeredOn: '2026-11-01' }, today)).toEqual({
      answeredOn: 'before_start',
    });
  });
});
