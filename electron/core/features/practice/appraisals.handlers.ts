import type { appraisals } from '#shared/contracts/appraisals.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  agreeToAppraisal,
  amendAppraisal,
  beginAppraisal,
  dropAppraisal,
  getAppraisal,
  listAppraisals,
  saveTogether,
  saveView,
} from './appraisals.service.ts';
import { prepareAppraisalPdf } from './practice-print.ts';
import { listGrowth, saveObjective, savePlan } from './growth.service.ts';

/**
 * domain.md 10.4: the yearly conversation, objectives and the development plan, sealed for the two of them.
 * @param appVersion printed at the foot
 */
export function createAppraisalsHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof appraisals> {
  return {
    list: (context, input) => listAppraisals(context, input.workerId),
    get: (context, { id }) => getAppraisal(context, id),
    begin: beginAppraisal,
    async saveView(context, input) {
      await saveView(context, input);
      return {};
    },
    async saveTogether(context, input) {
      await saveTogether(context, input);
      return {};
    },
    async agree(context, { id }) {
      await agreeToAppraisal(context, id);
      return {};
    },
    async amend(context, input) {
      await amendAppraisal(context, input);
      return {};
    },
    async drop(context, { id }) {
      await dropAppraisal(context, id);
      return {};
    },
    preparePdf: prepareAppraisalPdf(jobs, appVersion),
    growth: (context, input) => listGrowth(context, input.workerId),
    saveObjective,
    savePlan,
  };
}
