import type { appraisals } from '#shared/contracts/appraisals.ts';
import type { practice } from '#shared/contracts/practice.ts';
import type { PrintModel } from '#shared/contracts/prints.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import {
  getOrganisation,
  type OrganisationSettings,
} from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getAppraisal } from './appraisals.service.ts';
import { listStaffSupport } from './staff-support.service.ts';

function frameOf(
  { actor, clock }: CommandContext,
  organisation: OrganisationSettings,
  version: string,
): PrintModel['frame'] {
  return {
    organisation: organisation.name,
    language: organisation.language,
    paper: organisation.paper,
    greyscale: false,
    printedOn: clock.today(),
    printedAt: clock.now(),
    author: actor.name,
    version,
  };
}

async function titleOf(
  organisation: OrganisationSettings,
  key: 'practice:print.documentTitle' | 'practice:print.supportTitle',
): Promise<string> {
  const words = createWords();
  await speak(words, organisation.language);
  return words.t(key);
}

/** Makes the pages of an appraisal ready, for one of the two. Neither file name nor title carries a name. */
export function prepareAppraisalPdf(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof appraisals>['preparePdf'] {
  return async (context, { id, encrypt }) => {
    const appraisal = await getAppraisal(context, id);
    const organisation = await getOrganisation(context.db);
    const jobId = jobs.register({
      model: { kind: 'appraisal', frame: frameOf(context, organisation, appVersion), appraisal },
      fileName: `appraisal-${appraisal.periodTo}.pdf`,
      title: await titleOf(organisation, 'practice:print.documentTitle'),
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
    const organisation = await getOrganisation(context.db);
    const jobId = jobs.register({
      model: {
        kind: 'staff_support',
        frame: frameOf(context, organisation, appVersion),
        entries: await listStaffSupport(context.db),
      },
      fileName: 'who-is-there-for-us.pdf',
      title: await titleOf(organisation, 'practice:print.supportTitle'),
      encrypt: false,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
