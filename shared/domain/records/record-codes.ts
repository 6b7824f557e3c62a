/** Tools that keep versioned documents in a case (issue 4); each adds its name, its words and its page. */
export const recordKinds = ['safety_plan'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What the person says to it (domain.md 0.3): every plan records who agreed. */
export const personAgreements = ['yes', 'partly', 'no', 'not_asked'] as const;
export type PersonAgreement = (typeof personAgreements)[number];
