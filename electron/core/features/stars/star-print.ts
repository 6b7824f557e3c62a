import type { prints } from '#shared/contracts/prints.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getCaseNameRow } from './stars.queries.ts';
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
  return async ({ db, actor, clock }, { caseId, readingId, greyscale, encrypt }) => {
    const picture = await findStarPicture(db, caseId, readingId);
    const day = picture?.readings.at(-1)?.readingDate;
    if (picture === null || day === undefined) throw new AppError('not_found');
    const organisation = await getOrganisation(db);
    const person = await getCaseNameRow(db, caseId);
    const words = createWords();
    await speak(words, organisation.language);
    const jobId = jobs.register({
      model: {
        kind: 'star',
        frame: {
          organisation: organisation.name,
          language: organisation.language,
          paper: organisation.paper,
          greyscale,
          printedOn: clock.today(),
          printedAt: clock.now(),
          author: actor.name,
          version: appVersion,
        },
        name: person.name,
        caseNumber: person.case_number,
        picture,
      },
      fileName: `star-${person.case_number}-${day}.pdf`,
      title: words.t('stars:print.documentTitle', { caseNumber: person.case_number }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
