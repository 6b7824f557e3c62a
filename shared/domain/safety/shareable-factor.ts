import type { ConsentScope } from '../consent/consent-codes.ts';
import { mayShareArea } from '../handover/star-areas.ts';
import type { HousingSupportArea } from '../stars/star-codes.ts';
import type { FactorDirection } from './safety-codes.ts';

interface Factor {
  readonly domain: HousingSupportArea;
  readonly direction: FactorDirection;
  readonly isSelfHarmRelated: boolean;
}

/**
 * Whether a situation may stand on a page for others: what tells of health or substances needs its own consent, on
 * whatever ground the page is made (domain.md 5.5).
 * @param given the scopes of the consent in force; none when there is no such consent
 */
export function mayShareFactor(factor: Factor, given: readonly ConsentScope[]): boolean {
  const tellsOfHealth = factor.direction === 'health' || factor.isSelfHarmRelated;
  if (tellsOfHealth && !given.includes('health')) return false;
  return mayShareArea(factor.domain, 'generic', given);
}
