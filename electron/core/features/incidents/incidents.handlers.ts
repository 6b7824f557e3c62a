import type { incidents } from '#shared/contracts/incidents.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  amendIncident,
  followIncident,
  getIncident,
  listIncidents,
  writeIncident,
} from './incidents.service.ts';

export const incidentsHandlers: Handlers<typeof incidents> = {
  list: ({ db, actor }, { caseId }) => listIncidents(db, actor, caseId),

  get: ({ db, actor }, { caseId, entryId }) => getIncident(db, actor, caseId, entryId),

  async write(context, input) {
    return { entryId: await writeIncident(context, input) };
  },

  async amend(context, input) {
    await amendIncident(context, input);
    return {};
  },

  async follow(context, input) {
    await followIncident(context, input);
    return {};
  },
};
