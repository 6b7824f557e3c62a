import type { network } from '#shared/contracts/network.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { archiveAgency, endLink, listAgencies, listLinks, saveAgency, saveLink } from './agencies.ts';
import { prepareAroundPrint, readAround } from './around.ts';
import {
  answerReferral,
  closeReferral,
  countUnmet,
  listTellable,
  refer,
  referralRows,
  referralView,
} from './referrals.ts';

/** domain.md 9.4, 13.5: agencies, links under a consent, referrals. */
export function createNetworkHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof network> {
  return {
    agencies: listAgencies,
    saveAgency,
    archiveAgency: async (context, input) => {
      await archiveAgency(context, input);
      return {};
    },
    links: ({ db, clock }, { caseId }) => listLinks(db, caseId, clock.today()),
    saveLink,
    endLink: async (context, input) => {
      await endLink(context, input);
      return {};
    },
    referrals: async ({ db }, { caseId }) => (await referralRows(db, [caseId])).map(referralView),
    tellable: listTellable,
    refer,
    answer: async (context, input) => {
      await answerReferral(context, input);
      return {};
    },
    close: async (context, input) => {
      await closeReferral(context, input);
      return {};
    },
    around: (context, { caseId }) => readAround(context, caseId),
    preparePrint: prepareAroundPrint(jobs, appVersion),
    unmet: countUnmet,
  };
}
