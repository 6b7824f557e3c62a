import type { supervision } from '#shared/contracts/supervision.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { closeAction, saveAction } from './action-changes.ts';
import {
  agreeAgreement,
  endAgreement,
  saveAgreement,
  startAgreement,
  startOutside,
} from './agreement-changes.ts';
import { amendRecord } from './amendments.ts';
import { copyDecision } from './decision-copy.ts';
import { listMyActions, listNextSessions, listOwnSupervision } from './home-view.ts';
import { bringItem, removeItem, saveItem, tickItem } from './item-changes.ts';
import { listOffers } from './offers.ts';
import {
  agreeRecord,
  cancelSession,
  holdSession,
  moveSession,
  planSession,
  saveWellbeing,
} from './session-changes.ts';
import { readAgreement, readSession } from './session-view.ts';
import { getSession } from './supervision-access.ts';
import { prepareSupervisionPrint } from './supervision-print.ts';
import { countWorkload } from './workload.ts';
import { readYear } from './year-view.ts';

/** A command that answers with nothing. */
function quietly<C, I>(work: (context: C, input: I) => Promise<void>) {
  return async (context: C, input: I) => {
    await work(context, input);
    return {};
  };
}

/** domain.md 10.2: for the two of an agreement, and for nobody else whatever their role. */
export function createSupervisionHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof supervision> {
  return {
    home: (context) => listOwnSupervision(context),
    agreement: (context, { agreementId }) => readAgreement(context, agreementId),
    session: (context, { sessionId }) => readSession(context, sessionId),
    async workload(context, { sessionId }) {
      return countWorkload(context, (await getSession(context, sessionId)).row.supervisee_id);
    },
    offers: (context, { sessionId }) => listOffers(context, sessionId),
    year: (context, { agreementId }) => readYear(context, agreementId),
    myActions: (context) => listMyActions(context),
    next: (context) => listNextSessions(context),

    start: async (context, input) => ({ agreementId: await startAgreement(context, input) }),
    startOutside: async (context, input) => ({ agreementId: await startOutside(context, input) }),
    saveAgreement: quietly(saveAgreement),
    agreeAgreement: quietly((context, { agreementId }) => agreeAgreement(context, agreementId)),
    endAgreement: quietly(endAgreement),

    plan: async (context, input) => ({ sessionId: await planSession(context, input) }),
    move: quietly(moveSession),
    hold: quietly(holdSession),
    cancel: quietly(cancelSession),
    agree: quietly((context, { sessionId }) => agreeRecord(context, sessionId)),
    amend: quietly(amendRecord),

    async saveItem(context, input) {
      await saveItem(context, input);
      return { keptAt: context.clock.now() };
    },
    bringItem: quietly(bringItem),
    tickItem: quietly(tickItem),
    removeItem: quietly(removeItem),
    saveWellbeing: quietly(saveWellbeing),
    saveAction: quietly(saveAction),
    closeAction: quietly(closeAction),
    copyDecision: quietly(copyDecision),

    print: async (context, input) => ({
      jobId: await prepareSupervisionPrint(context, jobs, appVersion, input),
    }),
  };
}
