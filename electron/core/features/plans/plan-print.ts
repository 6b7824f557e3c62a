import type { plans } from '#shared/contracts/plans.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { planBlocks } from '#shared/i18n/pages/plan-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listTopics } from './change-topics.ts';
import { goalView, planView, stepView } from './plan-views.ts';
import { getCaseNameRow, goalRows, planRows, stepRows } from './plans.queries.ts';

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
  return async ({ db, actor, clock }, { caseId, greyscale, encrypt }) => {
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
    const organisation = await getOrganisation(db);
    const person = await getCaseNameRow(db, caseId);
    const words = createWords();
    await speak(words, organisation.language);
    const printedOn = clock.today();
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        lead: null,
        picture: null,
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
        name: person.name,
        caseNumber: person.case_number,
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
      fileName: `plan-${person.case_number}-${printedOn}.pdf`,
      title: words.t('plans:print.documentTitle', { caseNumber: person.case_number }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
