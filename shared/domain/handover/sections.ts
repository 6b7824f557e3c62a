import type { FieldProblems } from '../../lib/app-error.ts';
import { consentStanding, type ConsentTerm } from '../consent/consent-in-force.ts';
import type { ConsentScope, DisclosureBasis } from '../consent/consent-codes.ts';
import { handoverSections, type HandoverSection } from './handover-codes.ts';

/** Sections that no handover is without: whose it is, strengths before anything hard, and under which consent. */
const alwaysIn: ReadonlySet<HandoverSection> = new Set<HandoverSection>([
  'name_and_contact',
  'what_matters',
  'strengths',
  'consent_and_recipient',
  'author_and_version',
]);

const scopes: Readonly<Partial<Record<HandoverSection, ConsentScope>>> = {
  home_and_tenancy: 'home_and_tenancy',
  money: 'money',
  people_around: 'people_around',
  goals: 'goals',
  safety_plan: 'safety_plan',
  key_dates: 'dates_and_services',
  services: 'dates_and_services',
  tenancy_concerns: 'home_and_tenancy',
  star: 'star',
  wellbeing: 'health',
};

/** What never goes into a handover unless the named consent is there (domain.md 5.5). */
export const handoverExclusions = [
  'supervision',
  'reflective_logs',
  'callover_notes',
  'worker_views',
  'third_party_details',
  'health_details',
  'substance_details',
] as const;
export type HandoverExclusion = (typeof handoverExclusions)[number];

const liftedBy: Readonly<Partial<Record<HandoverExclusion, ConsentScope>>> = {
  health_details: 'health',
  substance_details: 'substances',
};

/** On what ground a handover is made. */
export interface HandoverGround {
  readonly basis: DisclosureBasis;
  /** The consent it rests on; null when there is none or the basis is another one. */
  readonly consent: ConsentTerm | null;
}

/** Why a section is closed: the page says so beside it. */
export const sectionLocks = ['no_consent', 'not_in_consent', 'consent_withdrawn', 'consent_expired'] as const;
export type SectionLock = (typeof sectionLocks)[number];

/** One section as it can be chosen. */
export interface SectionOption {
  readonly section: HandoverSection;
  readonly always: boolean;
  readonly needsScope: ConsentScope | null;
  /** Null when the section may go in. */
  readonly lock: SectionLock | null;
}

function findLock(
  { basis, consent }: HandoverGround,
  scope: ConsentScope | null,
  today: string,
): SectionLock | null {
  if (scope === null || basis !== 'consent') return null;
  if (consent === null) return 'no_consent';
  if (!consent.scopes.includes(scope)) return 'not_in_consent';
  const standings = {
    in_force: null,
    not_yet: 'no_consent',
    withdrawn: 'consent_withdrawn',
    expired: 'consent_expired',
  } as const satisfies Readonly<Record<string, SectionLock | null>>;
  return standings[consentStanding(consent, today)];
}

/**
 * The sections in their order, which are always in, and which are closed (domain.md 5.5, 9.4). Withdrawn or expired
 * consent closes its scope; safeguarding, law and vital interest open every section but need a written reason.
 */
export function listSectionOptions(ground: HandoverGround, today: string): SectionOption[] {
  return handoverSections.map((section) => {
    const needsScope = scopes[section] ?? null;
    return { section, always: alwaysIn.has(section), needsScope, lock: findLock(ground, needsScope, today) };
  });
}

/** What stays out of the pages on this ground; health and substances need their own scope even in an emergency. */
export function listExclusions({ consent }: HandoverGround, today: string): HandoverExclusion[] {
  const given = consent !== null && consentStanding(consent, today) === 'in_force' ? consent.scopes : [];
  return handoverExclusions.filter((exclusion) => {
    const scope = liftedBy[exclusion];
    return scope === undefined || !given.includes(scope);
  });
}

/** The sections that go in: those always in and those chosen, in the fixed order, each once. */
export function sectionsToPrint(chosen: readonly HandoverSection[]): HandoverSection[] {
  return handoverSections.filter((section) => alwaysIn.has(section) || chosen.includes(section));
}

/** A handover before it is made. */
export interface HandoverPlan extends HandoverGround {
  readonly recipient: string;
  /** Why, when it does not rest on consent. */
  readonly basisReason: string;
  readonly sections: readonly HandoverSection[];
}

/** What keeps a handover from being made, by field: no export without recipient and basis (domain.md 9.4, 14). */
export function findHandoverProblems(plan: HandoverPlan, today: string): FieldProblems {
  const locked = new Set(
    listSectionOptions(plan, today).flatMap(({ section, lock }) => (lock === null ? [] : [section])),
  );
  const isInForce = plan.consent !== null && consentStanding(plan.consent, today) === 'in_force';
  return {
    ...(plan.recipient.trim() === '' ? { recipient: 'required' } : {}),
    ...(plan.basis === 'consent' && !isInForce ? { consentId: 'required' } : {}),
    ...(plan.basis !== 'consent' && plan.basisReason.trim() === '' ? { basisReason: 'required' } : {}),
    ...(plan.sections.some((section) => locked.has(section)) ? { sections: 'not_a_choice' } : {}),
  };
}
