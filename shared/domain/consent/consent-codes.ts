/** What the person agreed to (domain.md 9.4). */
export const consentKinds = [
  'share_with',
  'contact_network',
  'photo',
  'research',
  'text_messages',
  'voice_recording',
  'group_participation',
  'feedback_contact',
] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** How the consent was given (domain.md 9.4). */
export const consentMethods = ['written', 'verbal_witnessed', 'electronic', 'interpreter'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** Data that leaves the house only when the consent names it (domain.md 5.5, 9.4). */
export const consentScopes = [
  'home_and_tenancy',
  'money',
  'people_around',
  'goals',
  'safety_plan',
  'dates_and_services',
  'star',
  'health',
  'substances',
] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** Ground on which something was given to somebody (domain.md 9.4, `DisclosureLog`). */
export const disclosureBases = ['consent', 'safeguarding', 'legal', 'vital'] as const;
export type DisclosureBasis = (typeof disclosureBases)[number];
