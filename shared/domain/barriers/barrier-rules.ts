import type { FieldProblems } from '../../lib/app-error.ts';
import type { HousingSupportArea } from '../stars/star-codes.ts';
import { type FactorPolarity, type VulnerabilityDomain, vulnerabilityDomains } from './barrier-codes.ts';

interface Factor {
  readonly id: string;
  readonly polarity: FactorPolarity;
  readonly domain: VulnerabilityDomain;
  readonly text: string;
  readonly endedOn: string | null;
}

/** Days until it is talked about again, unless something happens before. */
export const reviewAfterDays = 180;

/**
 * What keeps a version from being kept, by field; a factor's problems stand under its id.
 * @param content with everything that helps and gets in the way
 */
export function findBarrierProblems(
  { factors }: { readonly factors: readonly Factor[] },
  today: string,
): FieldProblems {
  const problems = factors.flatMap(({ id, text, endedOn }) => [
    ...(text.trim() === '' ? [[`factors.${id}.text`, 'required'] as const] : []),
    ...(endedOn !== null && endedOn > today ? [[`factors.${id}.endedOn`, 'in_the_future'] as const] : []),
  ]);
  const ids = new Set(factors.map(({ id }) => id));
  return {
    ...Object.fromEntries(problems),
    ...(ids.size < factors.length ? { factors: 'duplicate' } : {}),
  };
}

/** One part of life: what helps on the left and first, what gets in the way beside it. */
interface DomainPair<F> {
  readonly domain: VulnerabilityDomain;
  readonly protection: readonly F[];
  readonly risk: readonly F[];
}

/** Factors that stand, by part of life in the order of domain.md 8.1; parts without any are left out. No total, no score. */
export function pairsByDomain<F extends Factor>(factors: readonly F[]): DomainPair<F>[] {
  return vulnerabilityDomains.flatMap((domain) => {
    const own = factors.filter((factor) => factor.domain === domain && factor.endedOn === null);
    if (own.length === 0) return [];
    const of = (polarity: FactorPolarity) => own.filter((factor) => factor.polarity === polarity);
    return [{ domain, protection: of('protection'), risk: of('risk') }];
  });
}

const domainOfArea: Readonly<Record<HousingSupportArea, VulnerabilityDomain>> = {
  home: 'housing',
  money: 'income',
  body: 'physical_health',
  mind: 'mental_health',
  people: 'network',
  days: 'daily_life',
  substances: 'substances',
  learning_work: 'learning_work',
  safety: 'violence_safety',
  hope: 'daily_life',
};

/** The part of life that a strength of the overview belongs to, for a first version; of everyday life when it names none. */
export function domainOfStrength(area: HousingSupportArea | null): VulnerabilityDomain {
  return area === null ? 'daily_life' : domainOfArea[area];
}
