import type { Kysely } from 'kysely';

/** A list of workers who hold the key of something, each in a box of their own (security.md 3.1). */
async function createKeyTable(db: Kysely<unknown>, table: string, holder: string, of: string): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn(holder, 'text', (column) => column.notNull().references(`${of}.id`))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('sealed', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_key`, [holder, 'worker_id'])
    .execute();
  await db.schema.createIndex(`${table}_by_worker`).on(table).columns(['worker_id']).execute();
}

async function createLogs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reflective_logs')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reflective_logs_by_author')
    .on('reflective_logs')
    .columns(['author_id', 'created_at', 'id'])
    .execute();
  await db.schema
    .createTable('reflection_shares')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('log_id', 'text', (column) => column.notNull().references('reflective_logs.id'))
    .addColumn('author_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('receiver_kind', 'text', (column) => column.notNull())
    .addColumn('receiver_id', 'text', (column) => column.notNull())
    .addColumn('shared_at', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reflection_shares_by_log')
    .unique()
    .on('reflection_shares')
    .columns(['log_id', 'receiver_id'])
    .execute();
  await createKeyTable(db, 'reflection_share_keys', 'share_id', 'reflection_shares');
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reflection_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.references('teams.id'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await createKeyTable(db, 'reflection_session_keys', 'session_id', 'reflection_sessions');
  await db.schema
    .createTable('reflection_actions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', (column) => column.notNull().references('reflection_sessions.id'))
    .addColumn('owner_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('due_on', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reflection_actions_by_session')
    .on('reflection_actions')
    .columns(['session_id', 'sort_order'])
    .execute();
  await db.schema
    .createIndex('reflection_actions_by_owner')
    .on('reflection_actions')
    .columns(['owner_id', 'status'])
    .execute();
  await db.schema
    .createTable('reflection_profiles')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('code', 'text')
    .addColumn('label', 'text')
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .execute();
  await shipProfiles(db);
}

type Shipped = {
  readonly reflection_profiles: {
    readonly id: string;
    readonly code: string;
    readonly sort_order: number;
  };
};

/** domain.md 10.5 [K]; their words stand in the catalogue until a team writes its own. */
async function shipProfiles(db: Kysely<unknown>): Promise<void> {
  const codes = [
    'getting_acquainted',
    'practical_helper',
    'guide_through_offices',
    'coach',
    'mediator',
    'advocate',
    'stepping_back',
  ];
  const rows = codes.map((code, index) => ({
    id: `019ab000-0000-7000-8000-00000000015${String(index)}`,
    code,
    sort_order: index,
  }));
  await db.withTables<Shipped>().insertInto('reflection_profiles').values(rows).execute();
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reflection_requests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('asked_by', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('reflection_request_authors')
    .addColumn('request_id', 'text', (column) => column.notNull().references('reflection_requests.id'))
    .addColumn('author_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('declared_at', 'text')
    .addPrimaryKeyConstraint('reflection_request_authors_key', ['request_id', 'author_id'])
    .execute();
  await db.schema
    .createIndex('reflection_request_authors_by_author')
    .on('reflection_request_authors')
    .columns(['author_id', 'state'])
    .execute();
  await db.schema
    .createTable('reflection_disclosures')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('request_id', 'text', (column) => column.notNull().references('reflection_requests.id'))
    .addColumn('author_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('disclosed_at', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reflection_disclosures_by_request')
    .on('reflection_disclosures')
    .columns(['request_id'])
    .execute();
  await createKeyTable(db, 'reflection_disclosure_keys', 'disclosure_id', 'reflection_disclosures');
}

/**
 * domain.md 10.5 and security.md 3.4. What somebody wrote is in the sealed `content`; beside it stand only ids, days
 * and states. Never edited after release.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLogs(db);
  await createSessions(db);
  await createRequests(db);
}
