import type { WriteDb } from '#core/kernel/contexts.ts';
import { stateRow } from './cases.queries.ts';

/** Notes in the present episode since when a home is looked for; the first search of an episode counts (domain.md 4.4, `days_to_home`). */
export async function noteSearchBegun(db: WriteDb, caseId: string, startedOn: string): Promise<void> {
  const { episode_id } = await stateRow(db, caseId);
  await db
    .updateTable('support_episodes')
    .set({ housing_search_started_on: startedOn })
    .where('id', '=', episode_id)
    .where('housing_search_started_on', 'is', null)
    .execute();
}
