import type { ReadDb } from '#core/kernel/contexts.ts';

export function organisationRow(db: ReadDb) {
  return db.selectFrom('organisations').selectAll().limit(1).executeTakeFirstOrThrow();
}

export function serviceRows(db: ReadDb) {
  return db.selectFrom('services').selectAll().orderBy('name').execute();
}

export function teamRows(db: ReadDb) {
  return db.selectFrom('teams').selectAll().orderBy('name').execute();
}

export function workerRows(db: ReadDb) {
  return db.selectFrom('workers').selectAll().orderBy('name').execute();
}

export function roleRows(db: ReadDb) {
  return db.selectFrom('worker_roles').selectAll().execute();
}

export function workerTeamRows(db: ReadDb) {
  return db.selectFrom('worker_teams').selectAll().execute();
}

export function findWorkerRow(db: ReadDb, id: string) {
  return db.selectFrom('workers').selectAll().where('id', '=', id).executeTakeFirst();
}

export function rolesOf(db: ReadDb, id: string) {
  return db.selectFrom('worker_roles').select('role').where('worker_id', '=', id).execute();
}

export function teamsOf(db: ReadDb, id: string) {
  return db.selectFrom('worker_teams').select('team_id').where('worker_id', '=', id).execute();
}
