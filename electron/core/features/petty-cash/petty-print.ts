import type { pettyCash } from '#shared/contracts/petty-cash.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { pettyBlocks } from '#shared/i18n/pages/petty-page.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOpenBook } from './petty-books.ts';

/**
 * Makes a book ready for printing, with no person's name on it. @param appVersion printed at the foot
 * @throws AppError `not_found`
 */
export function preparePettyPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof pettyCash>['preparePrint'] {
  return async (context, { bookId, greyscale, encrypt }) => {
    const { db, actor, clock } = context;
    const { book, ...content } = await getOpenBook(context, bookId);
    const organisation = await getOrganisation(db);
    const words = createWords();
    await speak(words, organisation.language);
    const printedOn = clock.today();
    const jobId = jobs.register({
      model: {
        kind: 'ledger',
        frame: {
          organisation: organisation.name,
          language: organisation.language,
          paper: organisation.paper,
          greyscale,
          printedOn,
          printedAt: clock.now(),
          author: actor.name,
          version: appVersion,
        },
        title: book.name,
        under: [words.t('money:petty.title'), book.ownerName],
        strengths: null,
        blocks: pettyBlocks(words, content, organisation.currency).map((block) => structuredClone(block)),
      },
      fileName: `petty-cash-${printedOn}.pdf`,
      title: words.t('money:print.petty'),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
