import type { feedback } from '#shared/contracts/feedback.ts';
import { feedbackSheetBlocks } from '#shared/i18n/pages/feedback-page.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOpenForm } from './feedback.service.ts';

/**
 * Makes a sheet to fill in with a pen ready for printing: no name, no number, nothing that marks one sheet.
 * @param appVersion printed at the foot
 */
export function prepareSheet(jobs: PrintJobs, appVersion: string): Handlers<typeof feedback>['prepareSheet'] {
  return async (context, { formId }) => {
    const { db } = context;
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale: true });
    const form = await getOpenForm(db, formId);
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'page',
        frame: { ...frame, author: organisation.name },
        title: form.name === '' ? words.t('feedback:house.name') : form.name,
        lead: words.t('feedback:sheet.lead'),
        name: null,
        caseNumber: null,
        strengths: null,
        blocks: feedbackSheetBlocks(words, form),
      },
      fileName: `feedback-sheet-${printedOn}.pdf`,
      title: words.t('feedback:sheet.documentTitle'),
      encrypt: false,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
