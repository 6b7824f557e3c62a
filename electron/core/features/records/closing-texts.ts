import type { ClosingRecordBody, ReadinessReviewBody } from '#shared/contracts/closing.ts';
import type { SupportAgreementBody } from '#shared/contracts/papers.ts';

/** The written words of a conversation about being ready, for search. */
export function readinessTexts({ content }: ReadinessReviewBody): string[] {
  return [content.wantsWords, ...content.strengths, ...content.answers.map(({ note }) => note), content.note];
}

/** The written words of what was agreed for the end of support, for search. */
export function closingTexts({ content }: ClosingRecordBody): string[] {
  return [
    content.reasonNote,
    content.personView,
    content.workerView,
    ...content.strengths,
    ...content.whoNow.flatMap(({ what, who, how }) => [what, who, how]),
    ...content.earlySigns,
    ...content.whatHelps,
    ...content.keeps,
    ...content.told,
    content.wayBack,
  ];
}

/** The written words of a support agreement, for search. */
export function supportAgreementTexts({ content }: SupportAgreementBody): string[] {
  return [
    ...content.strengths,
    ...content.whatPersonWants,
    ...content.whatServicePromises,
    content.rhythmSummary,
    content.howToComplain,
    content.howToEnd,
    ...content.agreedBy,
  ];
}
