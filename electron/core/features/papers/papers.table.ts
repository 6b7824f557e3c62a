import type { LawfulBasis, noticeMethods, SpecialCondition } from '#shared/domain/papers/paper-codes.ts';

/** Versions of what the organisation tells people about their data. */
export interface InformationNoticesTable {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly published_at: string;
  readonly by_name: string;
}

/** Which version a person was given (domain.md 9.4, `InformationNotice`). */
export interface GivenNoticesTable {
  readonly id: string;
  readonly person_id: string;
  readonly notice_id: string;
  readonly given_on: string;
  readonly method: (typeof noticeMethods)[number];
  readonly language: string;
  readonly by_name: string;
}

/** Why the organisation may use data for something (domain.md 9.4). */
export interface ProcessingBasesTable {
  readonly id: string;
  readonly purpose: string;
  readonly article6: LawfulBasis;
  readonly article9: SpecialCondition | null;
  readonly article10: string;
  readonly note: string;
  readonly decided_by: string;
  readonly decided_on: string;
}

/** Own words for a ground where another country's law applies. */
export interface LawfulBasisLabelsTable {
  readonly code: LawfulBasis | SpecialCondition;
  readonly words: string;
}
