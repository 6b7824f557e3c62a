import { describe, expect, it } from 'vitest';
import { findReportedScore } from './reported-score.ts';

describe('findReportedScore', () => {
  it('prefers agreed, then the person, then the worker', () => {
    expect(findReportedScore({ agreed: 5, person: 4, worker: 6 })).toEqual({ score: 5, source: 'agreed' });
    expect(findReportedScore({ agreed: null, person: 4, worker: 6 })).toEqual({ score: 4, source: 'person' });
    expect(findReportedScore({ agreed: null, person: null, worker: 6 })).toEqual({
      score: 6,
      source: 'worker',
    });
    expect(findReportedScore({ agreed: null, person: null, worker: null })).toBeUndefined();
  });

  it('lets a report look at the worker before the person, never before the agreed one', () => {
    expect(findReportedScore({ agreed: null, person: 4, worker: 6 }, 'worker_first')?.source).toBe('worker');
    expect(findReportedScore({ agreed: 5, person: 4, worker: 6 }, 'worker_first')?.source).toBe('agreed');
  });
});
