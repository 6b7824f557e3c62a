/** How an information notice reached the person (domain.md 9.4, `InformationNotice`). */
export const noticeMethods = ['handed_over', 'read_together', 'sent', 'interpreter'] as const;

/** Grounds of Art. 6 GDPR; the last is known in the United Kingdom only (domain.md 9.4). */
export const lawfulBases = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
  'recognised_legitimate_interests',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** Conditions of Art. 9 GDPR for health, ethnicity, beliefs, sex life and the like (domain.md 9.4). */
export const specialConditions = [
  'explicit_consent',
  'social_protection_law',
  'vital_interests',
  'not_for_profit_body',
  'made_public',
  'legal_claims',
  'substantial_public_interest',
  'health_or_social_care',
  'public_health',
  'research',
] as const;
export type SpecialCondition = (typeof specialConditions)[number];
