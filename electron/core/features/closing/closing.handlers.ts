import type { closing } from '#shared/contracts/closing.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { dueRows } from './closing.queries.ts';
import { getStanding, listReturns } from './closing.service.ts';
import { getContactSearch, saveContactSearch } from './contact-search.service.ts';
import { listEvidence } from './evidence.service.ts';
import { dropFollowUp, planFollowUp, recordFollowUp } from './follow-ups.service.ts';

/** domain.md 5.3, 5.4, 6.4: nothing here changes where support stands; `cases.moveState` alone does. */
export const closingHandlers: Handlers<typeof closing> = {
  standing: ({ db }, { caseId }) => getStanding(db, caseId),

  evidence: ({ db }, { caseId }) => listEvidence(db, caseId),

  contactSearch: ({ db }, { caseId }) => getContactSearch(db, caseId),

  async saveContactSearch(context, input) {
    await saveContactSearch(context, input);
    return {};
  },

  async planFollowUp(context, input) {
    return { id: await planFollowUp(context, input) };
  },

  async dropFollowUp(context, input) {
    await dropFollowUp(context, input);
    return {};
  },

  async recordFollowUp(context, input) {
    return { entryId: await recordFollowUp(context, input) };
  },

  returns: ({ db, clock }, { serviceId }) => listReturns(db, clock.today(), serviceId),

  async followUpsDue({ db, actor, clock }, { until }) {
    const rows = await dueRows(db, actor, clock.today(), until);
    return rows.map((row) => ({
      caseId: caseIdOf.parse(row.id),
      name: row.name,
      caseNumber: row.case_number,
      teamId: row.team_id,
      dueOn: row.due_on,
      endedOn: row.closed_on,
      reason: row.closure_reason,
    }));
  },
};
