import type { organisation, workers } from '#shared/contracts/organisation.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { roleRows, serviceRows, teamRows, workerRows, workerTeamRows } from './organisation.queries.ts';
import {
  getOrganisation,
  insertWorker,
  requireManagerLeft,
  setRolesAndTeams,
} from './organisation.service.ts';

export const organisationHandlers: Handlers<typeof organisation> = {
  async get({ db }) {
    const services = await serviceRows(db);
    const teams = await teamRows(db);
    return {
      ...(await getOrganisation(db)),
      services,
      teams: teams.map((team) => ({ id: team.id, serviceId: team.service_id, name: team.name })),
    };
  },

  async update({ db }, input) {
    await db
      .updateTable('organisations')
      .set({
        name: input.name,
        person_word: input.personWord,
        plan_title: input.planTitle,
        grid_size: input.gridSize,
        country: input.country,
        currency: input.currency,
        language: input.language,
        paper: input.paper,
        week_starts_on: input.weekStartsOn,
        lock_after_minutes: input.lockAfterMinutes,
      })
      .execute();
    return {};
  },

  async addService({ db, newId }, input) {
    const id: string = newId();
    await db.insertInto('services').values({ id, name: input.name }).execute();
    return { id };
  },

  async addTeam({ db, newId }, input) {
    const id: string = newId();
    await db.insertInto('teams').values({ id, service_id: input.serviceId, name: input.name }).execute();
    return { id };
  },

  async rename({ db }, input) {
    const table = input.kind === 'team' ? 'teams' : 'services';
    const result = await db
      .updateTable(table)
      .set({ name: input.name })
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new AppError('not_found');
    return {};
  },
};

export const workersHandlers: Handlers<typeof workers> = {
  async list({ db }) {
    const rows = await workerRows(db);
    const held = Map.groupBy(await roleRows(db), (row) => row.worker_id);
    const teams = Map.groupBy(await workerTeamRows(db), (row) => row.worker_id);
    return rows.map((row) => ({
      id: workerId.parse(row.id),
      name: row.name,
      roles: (held.get(row.id) ?? []).map(({ role }) => role),
      teamIds: (teams.get(row.id) ?? []).map(({ team_id }) => team_id),
      fte: row.fte,
      from: row.started_on,
      until: row.until,
      canSignIn: row.can_sign_in === 1,
    }));
  },

  async add({ db, newId, clock }, input) {
    const id = newId<WorkerId>();
    await insertWorker(db, { id, ...input, startedOn: clock.today(), canSignIn: false });
    return { id };
  },

  async update({ db }, input) {
    const result = await db
      .updateTable('workers')
      .set({ name: input.name, fte: input.fte })
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new AppError('not_found');
    await setRolesAndTeams(db, input.id, input.roles, input.teamIds);
    await requireManagerLeft(db);
    return {};
  },
};
