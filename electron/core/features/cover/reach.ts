import { coverState } from '#shared/domain/cover/cover-rules.ts';
import { caseReach, mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId as workerIdOf } from '#shared/lib/ids.ts';
import type { CoverGlance } from '#shared/contracts/cover.ts';
import { type Colleague, listStaff } from '#core/features/organisation/organisation.service.ts';
import type { Actor, QueryContext } from '#core/kernel/contexts.ts';
import { type CoverRow, findCoverRow, standInRows } from './cover.queries.ts';

export type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

/** Oneself; a supervisor for colleagues of their teams; a manager for everybody. */
export function mayArrangeFor(actor: Actor, away: Pick<Colleague, 'id' | 'teamIds'>): boolean {
  if (away.id === actor.id || actor.reach === 'all') return true;
  return mayDo(actor.roles, 'supervision.give') && away.teamIds.some((id) => actor.teamIds.includes(id));
}

/** True for a colleague who may see a file of this team and write in it: nobody sees more because of a cover. */
export function mayStandIn({ roles, teamIds }: Colleague, teamId: string): boolean {
  if (!mayDo(roles, 'notes.write')) return false;
  const reach = caseReach(roles);
  return reach === 'all' || (reach === 'teams' && teamIds.includes(teamId));
}

/** A cover that the reader may know of: as the one away, as who stands in, or as who plans for that colleague. */
export async function getCover(
  { db, actor }: Reader,
  id: string,
): Promise<{ readonly row: CoverRow; readonly mayArrange: boolean; readonly standIns: string[] }> {
  const row = await findCoverRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  const standIns = await standInRows(db, [id]);
  const away = (await listStaff(db)).find((each) => each.id === row.away_id);
  const mayArrange = mayArrangeFor(actor, away ?? { id: workerIdOf.parse(row.away_id), teamIds: [] });
  if (!mayArrange && standIns.every((each) => each.id !== actor.id)) throw new AppError('not_found');
  return { row, mayArrange, standIns: standIns.map(({ name }) => name) };
}

/** Days and state of a cover's row. */
export function daysOf(row: CoverRow, today: string) {
  const days = { from: row.from_day, until: row.last_day, takenBackOn: row.taken_back_on };
  return { from: row.from_day, until: row.last_day, state: coverState(days, today) };
}

export function glanceOf(row: CoverRow, colleagues: readonly string[], today: string): CoverGlance {
  return {
    id: row.id,
    awayId: workerIdOf.parse(row.away_id),
    awayName: row.away_name,
    ...daysOf(row, today),
    colleagues: [...colleagues],
  };
}

/** Glances at several covers, with the names of those who stand in: one statement. */
export async function glancesOf({ db, clock }: Reader, rows: readonly CoverRow[]): Promise<CoverGlance[]> {
  const ids = rows.map(({ id }) => id);
  const names = Map.groupBy(await standInRows(db, ids), ({ cover_id }) => cover_id);
  return rows.map((row) =>
    glanceOf(
      row,
      (names.get(row.id) ?? []).map(({ name }) => name),
      clock.today(),
    ),
  );
}
