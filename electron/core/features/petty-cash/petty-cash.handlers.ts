import type { pettyCash } from '#shared/contracts/petty-cash.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOpenBook, listBooks } from './petty-books.ts';
import { addLine, countBox, counterLine, openBook, setClosed, setReceipt } from './petty-changes.ts';
import { preparePettyPrint } from './petty-print.ts';

/** @param appVersion printed at the foot */
export function createPettyCashHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof pettyCash> {
  return {
    books: ({ db }) => listBooks(db),

    book: (context, { bookId }) => getOpenBook(context, bookId),

    openBook: async (context, input) => ({ bookId: await openBook(context, input) }),

    async setClosed(context, { bookId, isClosed }) {
      await setClosed(context, bookId, isClosed);
      return {};
    },

    add: async (context, input) => ({ id: await addLine(context, input) }),

    counter: async (context, input) => ({ id: await counterLine(context, input) }),

    async setReceipt(context, input) {
      await setReceipt(context, input);
      return {};
    },

    count: async (context, input) => ({ id: await countBox(context, input) }),

    preparePrint: preparePettyPrint(jobs, appVersion),
  };
}
