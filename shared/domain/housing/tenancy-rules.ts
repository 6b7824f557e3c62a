import type { FieldProblems } from '../../lib/app-error.ts';
import type { PayFrequency } from '../money/frequency.ts';
import type { TenancyEndReason } from './tenancy-codes.ts';

interface Tenancy {
  readonly startOn: string | null;
  readonly movedInOn: string | null;
  readonly rentAmount: number | null;
  readonly rentFrequency: PayFrequency | null;
}

/**
 * What keeps a tenancy from being written down, by field. A contract may begin on a day to come; moving in is recorded
 * once it has happened, so that no day at home is counted before it came (domain.md 6.6).
 */
export function findTenancyProblems(tenancy: Tenancy, today: string): FieldProblems {
  const { startOn, movedInOn, rentAmount, rentFrequency } = tenancy;
  return {
    ...(startOn === null && movedInOn === null ? { startOn: 'required' } : {}),
    ...(movedInOn !== null && movedInOn > today ? { movedInOn: 'in_the_future' } : {}),
    ...(rentAmount !== null && rentFrequency === null ? { rentFrequency: 'required' } : {}),
  };
}

/** The day from which somebody has the right to a home: moving in, else the contract's first day. */
function tenancyBegan(tenancy: Pick<Tenancy, 'startOn' | 'movedInOn'>): string | null {
  return tenancy.movedInOn ?? tenancy.startOn;
}

/** What keeps the end of a tenancy from being written down, by field. */
export function findTenancyEndProblems(
  tenancy: Pick<Tenancy, 'startOn' | 'movedInOn'>,
  end: { readonly on: string; readonly reason: TenancyEndReason; readonly words: string },
  today: string,
): FieldProblems {
  const began = tenancyBegan(tenancy);
  return {
    ...(end.on > today ? { on: 'in_the_future' } : {}),
    ...(began !== null && end.on < began ? { on: 'before_start' } : {}),
    ...(end.reason === 'other' && end.words.trim() === '' ? { words: 'required' } : {}),
  };
}
