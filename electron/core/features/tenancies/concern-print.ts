import type { tenancyConcerns } from '#shared/contracts/tenancy-concerns.ts';
import { concernBlocks } from '#shared/i18n/pages/concern-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getConcern } from './concerns.service.ts';

/**
 * Makes the tenant's copy of the plan ready for printing, never one that is kept back (domain.md 0.3). File name and
 * title carry the case number and the day, no name.
 * @param appVersion printed at the foot
 */
export function prepareConcernPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof tenancyConcerns>['preparePrint'] {
  return async (context, { caseId, concernId, greyscale, encrypt }) => {
    const { db, clock } = context;
    const { concern } = await getConcern(db, caseId, concernId);
    const { plan, next } = concern;
    if (concern.sharedWithPerson === 'withheld_third_party_or_harm') throw new AppError('not_allowed');
    const { strengths } = await getOverview(db, caseId);
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        frame,
        name,
        caseNumber,
        title: words.t('concerns:print.title'),
        version: plan?.version ?? 1,
        author: plan?.author ?? concern.author,
        madeOn: plan?.on ?? concern.raisedOn,
        method: 'together',
        others: plan === null || plan.withWhom === '' ? [] : [plan.withWhom],
        agreed: plan?.agreed ?? 'not_asked',
        agreedWords: '',
        reviewOn: next?.step === 'weekly_review' ? next.dueOn : null,
        lead: null,
        picture: null,
        strengths: strengths.map(({ text }) => text),
        blocks: concernBlocks(words, concern).map((block) => structuredClone(block)),
      },
      fileName: `home-plan-${caseNumber}-${clock.today()}.pdf`,
      title: words.t('concerns:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
