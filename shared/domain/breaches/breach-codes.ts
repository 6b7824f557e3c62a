/** What can happen to personal data (GDPR Art. 4(12): destruction, loss, alteration, disclosure, access). */
export const breachKinds = [
  'lost_device',
  'lost_paper',
  'wrong_recipient',
  'seen_by_somebody',
  'opened_without_need',
  'taken',
  'changed_or_gone',
  'other',
] as const;
export type BreachKind = (typeof breachKinds)[number];

/** Categories of data, in words that a support worker uses (GDPR Art. 33(3)(a)). */
export const breachData = [
  'identity',
  'contact',
  'home',
  'money',
  'health',
  'offences',
  'safety',
  'notes',
  'documents',
  'staff',
  'other',
] as const;

/** Whether whoever has it now could read it. */
export const protections = ['locked', 'open', 'outside', 'unsure'] as const;
export type Protection = (typeof protections)[number];

/** Whether somebody is to be told: the authority (Art. 33), the people themselves (Art. 34). */
export const tellDecisions = ['open', 'tell', 'not_needed'] as const;
export type TellDecision = (typeof tellDecisions)[number];
