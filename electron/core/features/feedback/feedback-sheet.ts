import type { feedback } from '#shared/contracts/feedback.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { feedbackSheetBlocks } from '#shared/i18n/pages/feedback-page.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOpenForm } from './feedback.service.ts';

/**
 * Makes a sheet to fill in with a pen ready for printing: no name, no number, nothing that marks one sheet.
 * @param appVersion printed at the foot
 */
export function prepareSheet(jobs: PrintJobs, appVersion: string): Handlers<typeof feedback>['prepareSheet'] {
  return async ({ db, clock }, { formId }) => {
    const organisation = await getOrganisation(db);
    const form = await getOpenForm(db, formId);
    const words = createWords();
    await speak(words, organisation.language);
    const printedOn = clock.today();
    const jobId = jobs.register({
      model: {
        kind: 'page',
        frame: {
          organisation: organisation.name,
          language: organisation.language,
          paper: organisation.paper,
          greyscale: true,
          printedOn,
          printedAt: clock.now(),
          author: organisation.name,
          version: appVersion,
        },
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
