import { type WorkerId, workerId } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Everybody who is or was on the list of colleagues, by name. */
export function listedRows(db: ReadDb) {
  return db
    .selectFrom('workers')
    .select(['id', 'name', 'until', 'can_sign_in'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export function findListedRow(db: ReadDb, id: WorkerId) {
  return db
    .selectFrom('workers')
    .select(['id', 'name', 'until', 'can_sign_in'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** When each person signed in last, as the audit has it. */
export async function lastSignIns(db: ReadDb): Promise<ReadonlyMap<WorkerId, string>> {
  const rows = await db
    .selectFrom('audit_events')
    .select((eb) => ['actor_id', eb.fn.max('at').as('at')])
    .where('action', '=', 'login')
    .groupBy('actor_id')
    .execute();
  return new Map(rows.map(({ actor_id, at }) => [workerId.parse(actor_id), at]));
}

async function countOf(query: {
  executeTakeFirstOrThrow: () => Promise<{ readonly count: number | string | bigint }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Steps of plans at work that a person promised and has not done. */
export function countOpenSteps(db: ReadDb, id: WorkerId): Promise<number> {
  return countOf(
    db
      .selectFrom('goal_steps')
      .innerJoin('action_plans', 'action_plans.id', 'goal_steps.plan_id')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('goal_steps.owner_id', '=', id)
      .where('goal_steps.status', 'in', ['to_do', 'doing'])
      .where('action_plans.status', '=', 'active'),
  );
}

/** Open actions of a person from meetings, supervision and team reflections. */
export async function countOpenActions(db: ReadDb, id: WorkerId): Promise<number> {
  const fromMeetings = await countOf(
    db
      .selectFrom('callover_actions')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('owner_id', '=', id)
      .where('status', 'in', ['open', 'carried']),
  );
  const fromSupervision = await countOf(
    db
      .selectFrom('supervision_actions')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('owner_id', '=', id)
      .where('status', '=', 'open'),
  );
  const fromReflections = await countOf(
    db
      .selectFrom('reflection_actions')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('owner_id', '=', id)
      .where('status', '=', 'open'),
  );
  return fromMeetings + fromSupervision + fromReflections;
}

/** Names of the colleagues with whom a person shares a key. */
export async function pairNames(db: ReadDb, id: WorkerId): Promise<string[]> {
  const rows = await db
    .selectFrom('pair_keys')
    .innerJoin('workers', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb('pair_keys.one_id', '=', id), eb('workers.id', '=', eb.ref('pair_keys.other_id'))]),
          eb.and([eb('pair_keys.other_id', '=', id), eb('workers.id', '=', eb.ref('pair_keys.one_id'))]),
        ]),
      ),
    )
    .select('workers.name')
    .distinct()
    .orderBy('workers.name')
    .execute();
  return rows.map(({ name }) => name);
}

/** Supervision with colleagues that has not ended, both what a person gives and what they get. */
export async function openSupervision(
  db: ReadDb,
  id: WorkerId,
): Promise<{ readonly name: string; readonly gives: boolean }[]> {
  const rows = await db
    .selectFrom('supervision_agreements')
    .innerJoin('workers as supervisee', 'supervisee.id', 'supervision_agreements.supervisee_id')
    .innerJoin('workers as supervisor', 'supervisor.id', 'supervision_agreements.supervisor_id')
    .select([
      'supervision_agreements.supervisor_id',
      'supervisee.name as supervisee_name',
      'supervisor.name as supervisor_name',
    ])
    .where('ended_on', 'is', null)
    .where((eb) => eb.or([eb('supervisee_id', '=', id), eb('supervisor_id', '=', id)]))
    .orderBy('supervision_agreements.starts_on')
    .execute();
  return rows.map((row) =>
    row.supervisor_id === id
      ? { name: row.supervisee_name, gives: true }
      : { name: row.supervisor_name, gives: false },
  );
}

/** Logs and records that are under a person's own key. */
export async function countPrivateTexts(db: ReadDb, id: WorkerId): Promise<number> {
  const logs = await countOf(
    db
      .selectFrom('reflective_logs')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('author_id', '=', id),
  );
  const records = await countOf(
    db
      .selectFrom('practice_records')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('worker_id', '=', id),
  );
  return logs + records;
}
