import type { prints } from '#shared/contracts/prints.ts';
import { overviewBlocks } from '#shared/i18n/pages/overview-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { getCaseName } from './case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOverview } from './overview.service.ts';

/**
 * Makes the person's copy of the support overview ready for printing, strengths first; never one that is kept back
 * from them (domain.md 0.3, 7.1). File name and title carry the case number, no name.
 * @param appVersion printed at the foot
 */
export function prepareOverviewPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof prints>['prepareOverview'] {
  return async (context, { caseId, greyscale, encrypt }) => {
    const { db, clock } = context;
    const overview = await getOverview(db, caseId);
    if (overview.writtenAt === null) throw new AppError('not_found');
    if (overview.sharedWithPerson === 'withheld_third_party_or_harm') throw new AppError('not_allowed');
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        frame,
        name,
        caseNumber,
        title: words.t('cases:overview.printTitle'),
        version: overview.version,
        author: overview.writtenBy,
        madeOn: dayOf(overview.writtenAt),
        method: 'together',
        others: overview.contributors,
        agreed: 'not_asked',
        agreedWords: '',
        reviewOn: overview.nextReviewOn,
        lead: null,
        strengths: overview.strengths.map(({ text }) => text),
        picture: null,
        blocks: overviewBlocks(words, { ...overview, contributors: [] }),
      },
      fileName: `overview-${caseNumber}-${clock.today()}.pdf`,
      title: words.t('cases:overview.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
