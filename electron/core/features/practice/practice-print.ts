import type { appraisals } from '#shared/contracts/appraisals.ts';
import type { practice } from '#shared/contracts/practice.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getAppraisal } from './appraisals.service.ts';
import { listStaffSupport } from './staff-support.service.ts';

/** Makes the pages of an appraisal ready, for one of the two. Neither file name nor title carries a name. */
export function prepareAppraisalPdf(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof appraisals>['preparePdf'] {
  return async (context, { id, encrypt }) => {
    const appraisal = await getAppraisal(context, id);
    const { words, frame } = await beginPage(context, { appVersion, greyscale: false });
    const jobId = jobs.register({
      model: { kind: 'appraisal', frame, appraisal },
      fileName: `appraisal-${appraisal.periodTo}.pdf`,
      title: words.t('practice:print.documentTitle'),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}

/** Makes the page of who is there for colleagues ready, to hang on the wall. */
export function prepareSupportPdf(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof practice>['prepareSupportPdf'] {
  return async (context) => {
    const { words, frame } = await beginPage(context, { appVersion, greyscale: false });
    const jobId = jobs.register({
      model: {
        kind: 'staff_support',
        frame,
        entries: await listStaffSupport(context.db),
      },
      fileName: 'who-is-there-for-us.pdf',
      title: words.t('practice:print.supportTitle'),
      encrypt: false,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
