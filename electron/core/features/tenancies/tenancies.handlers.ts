import type { landlords, tenancies } from '#shared/contracts/tenancies.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { addLandlord, changeLandlord, listLandlords } from './landlords.ts';
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
