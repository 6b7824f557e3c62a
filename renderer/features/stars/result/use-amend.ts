import { useAct } from '#renderer/api/hooks.ts';
import type { InputOf } from '#renderer/api/client.ts';
import type { StarReadingView } from '#shared/contracts/stars.ts';

type Content = InputOf<'stars.amendReading'>['content'];

/** What a kept reading says, as it is sent back with a change. */
export function contentOfView(view: StarReadingView): Content {
  const { templateId, readingDate, context, method, place, personComment, workerComment } = view;
  const { nextReviewDate, sharedWithPerson, withheldReason, scores } = view;
  return {
    templateId,
    readingDate,
    context,
    method,
    place,
    personComment,
    workerComment,
    nextReviewDate,
    sharedWithPerson,
    withheldReason,
    scores,
  };
}

/** Adds to the latest reading without the whole way through the star; what stood there before is kept. */
export function useAmend(caseId: string, view: StarReadingView) {
  const act = useAct('stars.amendReading');
  return {
    pending: act.pending,
    error: act.error,
    /** @returns true when it is kept */
    amend: async (change: Partial<Content>): Promise<boolean> => {
      const content = { ...contentOfView(view), ...change };
      return (await act.run({ caseId, readingId: view.id, content, reason: '' })) !== undefined;
    },
  };
}
