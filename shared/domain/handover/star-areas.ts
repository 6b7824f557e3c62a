import type { ConsentScope } from '../consent/consent-codes.ts';
import type { HousingSupportArea } from '../stars/star-codes.ts';

const scopes: Readonly<Partial<Record<HousingSupportArea, ConsentScope>>> = {
  body: 'health',
  mind: 'health',
  substances: 'substances',
};

/**
 * Whether an area of the shipped star may go out with a handover: health and substances need their own consent, also
 * on other grounds (domain.md 5.5). Areas of an own star are covered by the consent to share the star.
 * @param given the scopes of the consent in force; none when there is no such consent
 */
export function mayShareArea(
  areaKey: string,
  kind: 'generic' | 'custom',
  given: readonly ConsentScope[],
): boolean {
  if (kind === 'custom') return true;
  const scope = Object.entries(scopes).find(([key]) => key === areaKey)?.[1];
  return scope === undefined || given.includes(scope);
}
