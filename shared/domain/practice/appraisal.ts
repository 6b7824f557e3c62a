/** Who has agreed to an appraisal, and when. */
interface Agreement {
  readonly agreedByWorkerAt: string | null;
  readonly agreedBySupervisorAt: string | null;
}

/** Agreed by both: from then on only amendments (domain.md 10.4). */
export function isAgreed({ agreedByWorkerAt, agreedBySupervisorAt }: Agreement): boolean {
  return agreedByWorkerAt !== null && agreedBySupervisorAt !== null;
}

/** What an appraisal still needs before somebody can agree to it. */
export const agreementGaps = ['self', 'manager', 'summary'] as const;
export type AgreementGap = (typeof agreementGaps)[number];

/** Nobody agrees to half a conversation: both views and the words for the whole come first. */
export function findAgreementGaps(written: {
  readonly self: boolean;
  readonly manager: boolean;
  readonly summary: boolean;
}): readonly AgreementGap[] {
  return agreementGaps.filter((part) => !written[part]);
}
