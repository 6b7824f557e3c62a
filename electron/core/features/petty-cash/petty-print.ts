import type { pettyCash } from '#shared/contracts/petty-cash.ts';
import { pettyBlocks } from '#shared/i18n/pages/petty-page.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
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
    const { book, ...content } = await getOpenBook(context, bookId);
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale });
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'ledger',
        frame,
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
