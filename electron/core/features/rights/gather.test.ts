import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyChapter } from '#shared/contracts/access-copy.ts';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { isOfPerson } from '#core/database/person-rows.ts';
import { holdings, type TableName } from '#core/features/erasure/holdings.ts';
import { givenSharedThings, givenWholeFile } from '#tests/support/builders/whole-file.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import held from '#shared/i18n/en/held.json' with { type: 'json' };
import { housingActs } from '#shared/domain/housing/search-codes.ts';
import { tenancyActs } from '#shared/domain/housing/tenancy-codes.ts';
import { networkActs } from '#shared/domain/network/network-codes.ts';
import { planActs } from '#shared/domain/plans/plan-codes.ts';
import { columnsBeside, namedIds, orderColumns, tablesBeside } from './held-columns.ts';
import { listHeldTables } from './gather.service.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** Texts that point at rows: they are no words about anybody, and other tables hang on them. */
const isKey = ({ name, pk }: Column) => pk > 0 || name === 'id' || name.endsWith('_id');

let vault: TestVault;
let caseId: CaseId;
/** Every planted word, by table and column. */
const canaries = new Map<string, string>();
let model: AccessCopyModel;
let json: string;

async function columnsOf(table: string): Promise<readonly Column[]> {
  return (await sql<Column>`select name, type, pk from pragma_table_info(${table})`.execute(vault.db)).rows;
}

/** Writes a word of its own into every text column of every row that is about the person. */
async function plant(personId: string): Promise<void> {
  await sql`pragma ignore_check_constraints = 1`.execute(vault.db);
  await sql`pragma foreign_keys = 0`.execute(vault.db);
  for (const table of listHeldTables()) {
    for (const column of await columnsOf(table)) {
      const name = `${table}.${column.name}`;
      if (column.type.toLowerCase() !== 'text' || isKey(column) || columnsBeside.has(name)) continue;
      const canary = `Canary ${table} ${column.name}`;
      const { rows } = await sql<{ readonly value: string | null }>`
        select ${sql.ref(column.name)} as value from ${sql.table(table)} where ${isOfPerson(table, personId)}
      `.execute(vault.db);
      if (rows.length === 0) continue;
      const isJson = rows.some(({ value }) => value !== null && /^[[{]/u.test(value));
      const value = isJson ? JSON.stringify([canary]) : canary;
      await sql`
        update or ignore ${sql.table(table)} set ${sql.ref(column.name)} = ${value} where ${isOfPerson(table, personId)}
      `.execute(vault.db);
      canaries.set(name, canary);
    }
  }
}

beforeAll(async () => {
  vault = await openTestVault();
  const things = await givenSharedThings(vault);
  const file = await givenWholeFile(vault, { name: 'Ilka Varga', teamId: vault.teamId, things });
  caseId = file.case;
  const { person_id } = await vault.db
    .selectFrom('case_files')
    .select('person_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const { id } = await vault.call('dataRequests.record', {
    caseId,
    kind: 'access',
    receivedOn: '2026-11-20',
    side: 'person',
    askedByName: '',
    authority: '',
    words: 'All of it, please.',
  });
  await vault.call('dataRequests.checkIdentity', { caseId, id, how: 'known', on: '2026-11-21', note: '' });
  const before = await vault.db
    .selectFrom('data_requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await plant(person_id);
  // What the copy itself reads stays readable: the request's own codes and the person's lists.
  const { id: _id, case_id: _case, words: _words, ...codes } = before;
  await vault.db.updateTable('data_requests').set(codes).where('id', '=', id).execute();
  await vault.db.updateTable('people').set({ emergency_contacts: '[]' }).execute();
  const prepared = await vault.call('accessCopy.prepare', { caseId, id, greyscale: false });
  const found = await vault.call('prints.model', { jobId: prepared.jobId });
  if (found.kind !== 'access_copy') throw new Error('another page');
  model = found;
  const written = path.join(vault.folder, 'copy.json');
  await vault.internal['files.write']?.({ jobId: prepared.fileJobId, path: written });
  json = fs.readFileSync(written, 'utf8');
}, 60_000);
afterAll(() => vault.close());

const unreadable = new Set([
  'kind',
  'received_on',
  'side',
  'asked_by_name',
  'authority',
  'recorded_by',
  'recorded_at',
  'identity_how',
  'identity_on',
  'identity_note',
  'extension_reason',
  'extension_told_on',
  'state',
  'outcome',
  'ended_on',
  'ended_by',
  'end_note',
  'answer_how',
  'refusal_reason',
]);
const isReset = (name: string) =>
  name === 'people.emergency_contacts' ||
  (name.startsWith('data_requests.') && unreadable.has(name.slice('data_requests.'.length)));

describe('the copy of everything held', () => {
  it('has every text of every table that belongs to the person, in the pages and in the file', () => {
    const pages = JSON.stringify(model);
    const planted = [...canaries].filter(([name]) => !isReset(name));
    expect(planted.length).toBeGreaterThan(200);
    expect(planted.filter(([, canary]) => !pages.includes(canary)).map(([name]) => name)).toEqual([]);
    expect(planted.filter(([, canary]) => !json.includes(canary)).map(([name]) => name)).toEqual([]);
  });

  it('reaches every table of the list of holdings but those that stand beside it on purpose', async () => {
    const tables = Object.keys(holdings) as TableName[];
    const theirs = tables.filter(
      (table) => holdings[table].kind === 'theirs' || holdings[table].kind === 'shared',
    );
    expect(theirs.filter((table) => !listHeldTables().includes(table)).toSorted()).toEqual(
      [...tablesBeside].toSorted(),
    );
  });

  it('names every table in the words of the house, and leaves out only columns that are there', async () => {
    expect(listHeldTables().filter((table) => !(table in held.table))).toEqual([]);
    for (const name of columnsBeside) {
      const [table = '', column = ''] = name.split('.');
      expect((await columnsOf(table)).map((each) => each.name)).toContain(column);
    }
    expect([...orderColumns].length).toBeLessThan(5);
  });

  it('names every column and every act of the timeline in the words of the house', async () => {
    const nameless: string[] = [];
    for (const table of listHeldTables()) {
      for (const { name } of await columnsOf(table)) {
        const isTold = !name.endsWith('_id') && name !== 'id' && !orderColumns.has(name);
        if (!(isTold || name in namedIds) || columnsBeside.has(`${table}.${name}`)) continue;
        if (!(name in held.column) && !(`${table}-${name}` in held.column)) nameless.push(`${table}.${name}`);
      }
    }
    expect(nameless).toEqual([]);
    const acts: readonly string[] = [...planActs, ...networkActs, ...housingActs, ...tenancyActs];
    expect(acts.filter((act) => !(act in held.act))).toEqual([]);
  });

  it('has chapters in order and tells purposes, keeping, and who had the file', () => {
    const chapters: readonly CopyChapter[] = model.chapters.map(({ chapter }) => chapter);
    expect(chapters.slice(0, 2)).toEqual(['about_person', 'household']);
    expect(new Set(chapters).size).toBe(chapters.length);
    expect(model.kept).toHaveLength(2);
    expect(model.access.length).toBeGreaterThan(0);
  });
});
