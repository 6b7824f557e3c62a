/** What somebody may ask for about their own data (domain.md 9.4 `DataRequest`; GDPR Art. 15 to 21). */
export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'objection',
  'portability',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Who asked: somebody else needs the person's authority, and its proof is noted. */
export const requestSides = ['person', 'somebody_for_them'] as const;
export type RequestSide = (typeof requestSides)[number];

/** How we made sure that it is this person, or that somebody may ask for them. */
export const identityWays = ['known', 'document', 'questions', 'authority'] as const;
export type IdentityWay = (typeof identityWays)[number];

export const requestStates = ['open', 'answered', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestOutcomes = ['done', 'partly', 'view_kept', 'nothing_held'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export const answerWays = ['handed_over', 'read_together', 'encrypted_file', 'post', 'told'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Why a request is not met (GDPR Art. 11, 12(5), 17(3), 21). */
export const refusalReasons = [
  'not_identified',
  'unfounded_or_excessive',
  'law_requires',
  'legal_claims',
  'rights_of_others',
  'public_interest',
  'overriding_grounds',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why data are only kept and not used (GDPR Art. 18(1)). */
export const restrictionGrounds = ['accuracy_disputed', 'unlawful', 'claims', 'objection_pending'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** What restricted data may be used for all the same (GDPR Art. 18(2)). */
export const exceptionGrounds = ['consent', 'legal_claims', 'rights_of_another', 'public_interest'] as const;
export type ExceptionGround = (typeof exceptionGrounds)[number];

/** Why something is left out of a person's copy (GDPR Art. 15(4) and national law; security.md 3.8). */
export const withholdReasons = [
  'third_party',
  'serious_harm',
  'legal_privilege',
  'crime',
  'confidential_reference',
  'other_law',
] as const;
export type WithholdReason = (typeof withholdReasons)[number];
