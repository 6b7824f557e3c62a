import { describe, expect, it } from 'vitest';
import { findReportedScore } from './reported-score.ts';

describe('findReportedScore', () => {
  it('prefers agreed, then the person, then the worker', () => {
    expect(findReportedScore({ agreedScore: 5, personScore: 4, workerScore: 6 })).toEqual({
      score: 5,
      source: 'agreed',
    });
    expect(findReportedScore({ agreedScore: null, personScore: 4, workerScore: 6 })).toEqual({
      score: 4,
      source: 'person',
    });
    expect(findReportedScore({ agreedScore: null, personScore: null, workerScore: 6 })).toEqual({
      score: 6,
      source: 'worker',
    });
    expect(findReportedScore({ agreedScore: null, personScore: null, workerScore: null })).toBeUndefined();
  });

  it('lets a report look at the worker before the person, never before the agreed one', () => {
    expect(
      findReportedScore({ agreedScore: null, personScore: 4, workerScore: 6 }, 'worker_first')?.source,
    ).toBe('worker');
    expect(
      findReportedScore({ agreedScore: 5, personScore: 4, workerScore: 6 }, 'worker_first')?.source,
    ).toBe('agreed');
  });
});
