import type { z } from 'zod';
import type { organisationSettings } from '#shared/contracts/organisation.ts';
import { caseReach, type Role } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { Actor, CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import {
  findWorkerRow,
  organisationRow,
  roleRows,
  rolesOf,
  teamsOf,
  workerRows,
  workerTeamRows,
} from './organisation.queries.ts';

export type OrganisationSettings = z.infer<typeof organisationSettings>;

/** Organisation-wide settings, for pages that print the name or need country, paper and language. */
export async function getOrganisation(db: ReadDb): Promise<OrganisationSettings> {
  const row = await organisationRow(db);
  return {
    name: row.name,
    personWord: row.person_word as OrganisationSettings['personWord'],
    planTitle: row.plan_title as OrganisationSettings['planTitle'],
    gridSize: row.grid_size === 3 ? 3 : 5,
    country: row.country,
    currency: row.currency,
    language: row.language,
    paper: row.paper as OrganisationSettings['paper'],
    weekStartsOn: row.week_starts_on,
    lockAfterMinutes: row.lock_after_minutes,
  };
}

/** Quiet minutes after which the vault locks (security.md 3.3). */
export async function getLockMinutes(db: ReadDb): Promise<number> {
  return (await organisationRow(db)).lock_after_minutes;
}

/** Who a user of the vault is and what that person may see. @throws AppError `not_allowed` for one who is no worker */
export async function getActor(db: ReadDb, userId: string): Promise<Actor> {
  const row = await findWorkerRow(db, userId);
  if (row === undefined || row.until !== null) throw new AppError('not_allowed');
  const roles = (await rolesOf(db, userId)).map(({ role }) => role);
  const teamIds = (await teamsOf(db, userId)).map(({ team_id }) => team_id);
  return { id: workerId.parse(userId), name: row.name, roles, teamIds, reach: caseReach(roles) };
}

/** Everybody who works here and can sign in, by name. */
export async function listColleagues(
  db: ReadDb,
): Promise<readonly { readonly id: WorkerId; readonly name: string }[]> {
  const rows = (await workerRows(db)).filter((row) => row.until === null && row.can_sign_in === 1);
  return rows.map((row) => ({ id: workerId.parse(row.id), name: row.name }));
}

/** A colleague with what decides which files they see and how much they can take on. */
export interface Colleague {
  readonly id: WorkerId;
  readonly name: string;
  readonly fte: number;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
}

/** Everybody who works here and can sign in, by name, with roles and teams: three statements. */
export async function listStaff(db: ReadDb): Promise<Colleague[]> {
  const roles = Map.groupBy(await roleRows(db), ({ worker_id }) => worker_id);
  const teams = Map.groupBy(await workerTeamRows(db), ({ worker_id }) => worker_id);
  return (await workerRows(db))
    .filter((row) => row.until === null && row.can_sign_in === 1)
    .map(({ id, name, fte }) => ({
      id: workerId.parse(id),
      name,
      fte,
      roles: (roles.get(id) ?? []).map(({ role }) => role),
      teamIds: (teams.get(id) ?? []).map(({ team_id }) => team_id),
    }));
}

export async function getWorkerName(db: ReadDb, id: string): Promise<string> {
  const row = await findWorkerRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  return row.name;
}

interface NewWorker {
  readonly id: WorkerId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly startedOn: string;
  readonly canSignIn: boolean;
}

/** Adds a worker with roles and teams. The key slot of one who signs in is the vault's business. */
export async function insertWorker(db: WriteDb, worker: NewWorker): Promise<void> {
  await db
    .insertInto('workers')
    .values({
      id: worker.id,
      name: worker.name,
      fte: 1,
      started_on: worker.startedOn,
      until: null,
      can_sign_in: worker.canSignIn ? 1 : 0,
    })
    .execute();
  await setRolesAndTeams(db, worker.id, worker.roles, worker.teamIds);
}

export async function setRolesAndTeams(
  db: WriteDb,
  id: string,
  roles: readonly Role[],
  teamIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('worker_roles').where('worker_id', '=', id).execute();
  await db.deleteFrom('worker_teams').where('worker_id', '=', id).execute();
  for (const role of new Set(roles)) {
    await db.insertInto('worker_roles').values({ worker_id: id, role }).execute();
  }
  for (const teamId of new Set(teamIds)) {
    await db.insertInto('worker_teams').values({ worker_id: id, team_id: teamId }).execute();
  }
}

/** Somebody besides this person who may manage the organisation. */
export function findOtherManager(db: ReadDb, id: string) {
  return db
    .selectFrom('worker_roles')
    .innerJoin('workers', 'workers.id', 'worker_roles.worker_id')
    .select('workers.id')
    .where('role', '=', 'manager')
    .where('workers.until', 'is', null)
    .where('workers.can_sign_in', '=', 1)
    .where('workers.id', '!=', id)
    .executeTakeFirst();
}

/** Refuses to leave an organisation without anybody who may manage it. */
export async function requireManagerLeft(db: WriteDb): Promise<void> {
  if ((await findOtherManager(db, '')) === undefined) throw new AppError('last_manager');
}

const currencies: Readonly<Record<string, string>> = {
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  BR: 'BRL',
  DK: 'DKK',
  SE: 'SEK',
  NO: 'NOK',
  HU: 'HUF',
  CZ: 'CZK',
  CH: 'CHF',
  AU: 'AUD',
  NZ: 'NZD',
  MX: 'MXN',
  AR: 'ARS',
  CO: 'COP',
  CL: 'CLP',
};

/** The paper that printers of a country hold. */
export function paperOf(country: string): OrganisationSettings['paper'] {
  return ['US', 'CA', 'MX', 'CO', 'CL'].includes(country) ? 'Letter' : 'A4';
}

interface FirstSettings {
  readonly organisation: string;
  readonly country: string;
  readonly language: OrganisationSettings['language'];
  readonly managerId: WorkerId;
  readonly managerName: string;
  readonly teamName: string;
  readonly serviceName: string;
}

/** The rows of a new vault: the organisation, one service with one team, and the first manager, who works in it. */
export async function insertOrganisation(
  db: WriteDb,
  today: string,
  newId: CommandContext['newId'],
  first: FirstSettings,
): Promise<void> {
  await db
    .insertInto('organisations')
    .values({
      id: newId(),
      name: first.organisation,
      person_word: 'person',
      plan_title: 'safety_and_wellbeing',
      grid_size: 5,
      country: first.country,
      currency: currencies[first.country] ?? 'EUR',
      language: first.language,
      paper: paperOf(first.country),
      week_starts_on: ['US', 'CA', 'MX', 'BR', 'CO'].includes(first.country) ? 7 : 1,
      lock_after_minutes: 5,
    })
    .execute();
  const serviceId: string = newId();
  const teamId: string = newId();
  await db.insertInto('services').values({ id: serviceId, name: first.serviceName }).execute();
  await db.insertInto('teams').values({ id: teamId, service_id: serviceId, name: first.teamName }).execute();
  await insertWorker(db, {
    id: first.managerId,
    name: first.managerName,
    roles: ['manager', 'worker'],
    teamIds: [teamId],
    startedOn: today,
    canSignIn: true,
  });
}
