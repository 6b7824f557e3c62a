import type { homeCare } from '#shared/contracts/home-care.ts';
import type { homeMeasuresContract } from '#shared/contracts/home-measures.ts';
import type { landlords, tenancies } from '#shared/contracts/tenancies.ts';
import type { tenancyConcerns } from '#shared/contracts/tenancy-concerns.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { changeConcern, raiseConcern, recordStep, reopenConcern, resolveConcern } from './concern-changes.ts';
import { prepareConcernPrint } from './concern-print.ts';
import { getConcern, listConcerns } from './concerns.service.ts';
import { addRepair, addWelfareCheck, changeRepair, listHomeCare } from './home-care.ts';
import { addLandlord, changeLandlord, listLandlords } from './landlords.ts';
import { getSustainment } from './sustainment.service.ts';
import { listTenancies } from './tenancies.service.ts';
import { addTenancy, changeTenancy, endTenancy } from './tenancy-changes.ts';

export const tenanciesHandlers: Handlers<typeof tenancies> = {
  list: ({ db }, { caseId }) => listTenancies(db, caseId),

  add: async (context, input) => ({ tenancyId: await addTenancy(context, input) }),

  async change(context, input) {
    await changeTenancy(context, input);
    return {};
  },

  async end(context, input) {
    await endTenancy(context, input);
    return {};
  },
};

export const landlordsHandlers: Handlers<typeof landlords> = {
  list: ({ db }) => listLandlords(db),

  add: async (context, content) => ({ landlordId: await addLandlord(context, content) }),

  async change(context, { landlordId, content }) {
    await changeLandlord(context, landlordId, content);
    return {};
  },
};

/** domain.md 6.5: concerns about a tenancy, worked on with the tenant. */
export function createConcernsHandlers(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof tenancyConcerns> {
  return {
    list: ({ db }, { caseId }) => listConcerns(db, caseId),

    get: ({ db }, { caseId, concernId }) => getConcern(db, caseId, concernId),

    raise: async (context, input) => ({ concernId: await raiseConcern(context, input) }),

    async change(context, input) {
      await changeConcern(context, input);
      return {};
    },

    record: async (context, input) => ({ entryId: await recordStep(context, input) }),

    async resolve(context, input) {
      await resolveConcern(context, input);
      return {};
    },

    async reopen(context, input) {
      await reopenConcern(context, input);
      return {};
    },

    preparePrint: prepareConcernPrint(jobs, appVersion),
  };
}

export const homeCareHandlers: Handlers<typeof homeCare> = {
  list: ({ db }, { caseId }) => listHomeCare(db, caseId),

  addRepair: async (context, input) => ({ repairId: await addRepair(context, input) }),

  async changeRepair(context, input) {
    await changeRepair(context, input);
    return {};
  },

  addWelfareCheck: async (context, input) => ({ checkId: await addWelfareCheck(context, input) }),
};

/** domain.md 6.6: how homes are kept, in figures about the service. */
export const homeMeasuresHandlers: Handlers<typeof homeMeasuresContract> = {
  get: (context, { from, to }) => getSustainment(context, from, to),
};
