import type { cases } from '#shared/contracts/cases.ts';
import { type ChecklistItem, checklistItems } from '#shared/domain/cases/case-codes.ts';
import { listItemsInTheWay, listNextStates } from '#shared/domain/cases/case-state.ts';
import { findChecklistItemProblems } from '#shared/domain/cases/checklist.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { episodeId } from '#shared/lib/ids.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { reindexCase } from '#core/features/search/search.service.ts';
import { assignWorker, endAssignment } from './assignments.service.ts';
import { getProgress, moveState } from './case-moves.service.ts';
import { refreshCaseSummary } from './case-summary.service.ts';
import { checklistRows, episodeRows, findTeamRow, stateRow } from './cases.queries.ts';
import { getCaseHeader } from './cases.service.ts';
import { addAccommodation, getHome, updateAccommodation } from './home.service.ts';
import { getOverview, saveOverview } from './overview.service.ts';

export const casesHandlers: Handlers<typeof cases> = {
  header: ({ db, clock }, { caseId }) => getCaseHeader(db, clock, caseId),

  async episodes({ db }, { caseId }) {
    const rows = await episodeRows(db, caseId);
    return rows.map((row) => ({
      id: episodeId.parse(row.id),
      serviceName: row.service_name,
      method: row.method,
      openedOn: row.opened_on,
      supportStartedOn: row.support_started_on,
      closedOn: row.closed_on,
      closureReason: row.closure_reason,
    }));
  },

  async checklist({ db }, { caseId }) {
    const { state, state_before_pause: stateBeforePause, episode_id } = await stateRow(db, caseId);
    const rows = await checklistRows(db, episode_id);
    const byItem = new Map<ChecklistItem, (typeof rows)[number]>(rows.map((row) => [row.item, row]));
    const progress = await getProgress(db, episode_id);
    return {
      items: checklistItems.map((key) => {
        const row = byItem.get(key);
        return {
          key,
          state: row?.state ?? 'to_do',
          reason: row?.reason ?? '',
          on: row?.on_day ?? null,
          by: row?.by_name ?? '',
        };
      }),
      openFor: listNextStates(state, stateBeforePause).map((to) => ({
        state: to,
        items: listItemsInTheWay(state, to, { progress, stateBeforePause }),
      })),
    };
  },

  async setChecklistItem({ db, actor, clock }, input) {
    const fields = findChecklistItemProblems(input.state, input.reason);
    refuseProblems(fields);
    const { episode_id } = await stateRow(db, input.caseId);
    const values = { state: input.state, reason: input.reason, on_day: clock.today(), by_name: actor.name };
    await db
      .insertInto('checklist_items')
      .values({ case_id: input.caseId, episode_id, item: input.key, ...values })
      .onConflict((conflict) => conflict.columns(['episode_id', 'item']).doUpdateSet(values))
      .execute();
    return {};
  },

  async moveState(context, input) {
    await moveState(context, input);
    await refreshCaseSummary(context.db, input.caseId);
    return {};
  },

  async changeTeam({ db }, { caseId, teamId }) {
    if ((await findTeamRow(db, teamId)) === undefined) {
      throw new AppError('invalid_input', { fields: { teamId: 'not_a_choice' } });
    }
    const { no } = await stateRow(db, caseId);
    await reindexCase(db, no, () =>
      db.updateTable('case_files').set({ team_id: teamId }).where('no', '=', no).execute(),
    );
    return {};
  },

  async setMethod({ db }, { caseId, method }) {
    const { episode_id } = await stateRow(db, caseId);
    await db.updateTable('support_episodes').set({ method }).where('id', '=', episode_id).execute();
    await refreshCaseSummary(db, caseId);
    return {};
  },

  async assign(context, input) {
    const id = await assignWorker(context, input);
    await refreshCaseSummary(context.db, input.caseId);
    return { id };
  },

  async endAssignment(context, input) {
    await endAssignment(context, input);
    await refreshCaseSummary(context.db, input.caseId);
    return {};
  },

  overview: ({ db }, { caseId }) => getOverview(db, caseId),

  async saveOverview(context, input) {
    return { version: await saveOverview(context, input) };
  },

  home: (context, { caseId }) => getHome(context, caseId),

  async addAccommodation(context, input) {
    const id = await addAccommodation(context, input);
    await refreshCaseSummary(context.db, input.caseId);
    return { id };
  },

  async updateAccommodation(context, input) {
    await updateAccommodation(context, input);
    await refreshCaseSummary(context.db, input.caseId);
    return {};
  },
};
