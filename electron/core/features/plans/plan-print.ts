import type { plans } from '#shared/contracts/plans.ts';
import { planBlocks } from '#shared/i18n/pages/plan-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listTopics } from './change-topics.ts';
import { goalView, planView, stepView } from './plan-views.ts';
import { goalRows, planRows, stepRows } from './plans.queries.ts';

/**
 * Makes the person's copy of the plan ready for printing: never a view that was not talked through, never a plan that
 * is kept back from the person (domain.md 0.3). File name and title carry the case number and the day, no name.
 * @param appVersion printed at the foot
 * @throws AppError `not_found` without a plan, `not_allowed` for one that is kept back
 */
export function preparePlanPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof plans>['preparePrint'] {
  return async (context, { caseId, greyscale, encrypt }) => {
    const { db } = context;
    const plansOfCase = await planRows(db, caseId);
    const row = plansOfCase.find(({ status }) => status === 'active');
    if (row === undefined) throw new AppError('not_found');
    const plan = planView(row);
    if (plan.sharedWithPerson === 'withheld_third_party_or_harm') throw new AppError('not_allowed');
    const steps = await stepRows(db, caseId);
    const goals = (await goalRows(db, caseId))
      .filter(({ plan_id }) => plan_id === row.id)
      .map((goal) => goalView(goal, steps, []));
    const looseSteps = steps
      .filter(({ goal_id, plan_id }) => goal_id === null && plan_id === row.id)
      .map(stepView);
    const topics = await listTopics(db, caseId, false);
    const { strengths } = await getOverview(db, caseId);
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        lead: null,
        picture: null,
        frame,
        name,
        caseNumber,
        title: words.t('plans:title'),
        version: plansOfCase.length,
        author: row.author_name,
        madeOn: plan.madeOn,
        method: plan.method,
        others: plan.others,
        agreed: plan.agreed,
        agreedWords: plan.agreedWords,
        reviewOn: plan.reviewOn,
        strengths: strengths.map(({ text }) => text),
        blocks: planBlocks(words, { goals, looseSteps, topics }).map((block) => structuredClone(block)),
      },
      fileName: `plan-${caseNumber}-${printedOn}.pdf`,
      title: words.t('plans:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
