import type { prints } from '#shared/contracts/prints.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findStarPicture } from './stars.service.ts';

/**
 * Makes a page of one reading ready for printing: the person's own copy, so never the worker's comment
 * (domain.md 0.3). File name and title carry the case number and the day, no name.
 * @param appVersion printed at the foot
 */
export function prepareStarPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof prints>['prepareStar'] {
  return async (context, { caseId, readingId, greyscale, encrypt }) => {
    const { db } = context;
    const picture = await findStarPicture(db, caseId, readingId);
    const day = picture?.readings.at(-1)?.readingDate;
    if (picture === null || day === undefined) throw new AppError('not_found');
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const jobId = jobs.register({
      model: {
        kind: 'star',
        frame,
        name,
        caseNumber,
        picture,
      },
      fileName: `star-${caseNumber}-${day}.pdf`,
      title: words.t('stars:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
