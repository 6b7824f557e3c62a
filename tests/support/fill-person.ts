import { randomBytes, randomInt } from 'node:crypto';
import type { CaseId, PersonId } from '#shared/lib/ids.ts';
import { newId } from '#shared/lib/ids.ts';
import { holdings, listHoldings, type TableName, type Way } from '#core/features/erasure/holdings.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import type { TestVault } from './test-vault.ts';

type Connection = OpenVault['connection'];
type Value = string | number | Buffer | null;
type Row = Readonly<Record<string, Value>>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}
interface Reference {
  readonly table: TableName;
  readonly from: string;
  readonly to: string;
}

/** Which kind of moment shows the words of a table, so that they reach the search index as they do in the app. */
const kinds: Readonly<Partial<Record<TableName, string>>> = {
  contacts: 'contact',
  visit_reports: 'contact',
  star_readings: 'star',
  support_overviews: 'overview',
  strengths: 'overview',
  support_needs: 'overview',
  accommodations: 'home',
  case_stage_changes: 'state_change',
  case_decisions: 'decision',
  case_records: 'record',
  documents: 'document',
  network_moments: 'network',
  external_tool_records: 'external_tool',
  housing_moments: 'housing',
  plan_moments: 'plan',
  goals: 'plan',
  goal_reviews: 'plan',
  action_plans: 'plan',
  change_stage_entries: 'change_stage',
  follow_ups: 'follow_up',
  wellbeing_readings: 'wellbeing',
  incidents: 'incident',
  tenancy_moments: 'tenancy',
  money_talks: 'money',
};

/** Tables whose rows the app has made already: what can hold words there is written over. */
const madeByApp: readonly TableName[] = ['people', 'case_summaries', 'support_episodes', 'case_assignments'];
const kept = new Set(['id', 'chosen_name', 'legal_family_name', 'name', 'name_key', 'search_key']);

/** Sixteen letters that stand nowhere else. */
export function canary(): string {
  return `q${Array.from({ length: 15 }, () => String.fromCodePoint(97 + randomInt(26))).join('')}`;
}

/**
 * Writes a row into every table of which rows belong to a person, with a canary in every text and every blob: from the
 * schema and the list of holdings alone, so that a new table is covered by itself.
 * @returns the canaries
 */
export async function fillPerson(
  vault: Pick<TestVault, 'core' | 'db'>,
  { personId, caseId }: { readonly personId: PersonId; readonly caseId: CaseId },
): Promise<readonly string[]> {
  const { connection } = sessionOf(vault);
  const filler = new Filler(connection, personId, caseId);
  connection.pragma('foreign_keys = off');
  connection.transaction(() => filler.fill())();
  connection.pragma('foreign_keys = on');
  if (connection.pragma('foreign_key_check', { simple: true }) !== undefined)
    throw new Error('a row points nowhere');
  await vault.db.transaction().execute(async (transaction) => {
    for (const key of filler.entryKeys.values()) await indexEntry(transaction, key);
  });
  return filler.canaries;
}

export function sessionOf(vault: Pick<TestVault, 'core'>): OpenVault {
  const session = vault.core.session();
  if (session === undefined) throw new Error('nobody is signed in');
  return session.vault;
}

class Filler {
  readonly canaries: string[] = [];
  readonly entryKeys = new Map<string, number>();
  readonly #db: Connection;
  readonly #own = new Map<TableName, Row>();
  readonly #caseNo: number;

  constructor(db: Connection, personId: PersonId, caseId: CaseId) {
    this.#db = db;
    const find = (table: string, id: string) =>
      db.prepare<[string], Row>(`select * from ${table} where id = ?`).get(id) ?? {};
    this.#own.set('people', find('people', personId));
    const file = find('case_files', caseId);
    this.#own.set('case_files', file);
    this.#caseNo = Number(file['no']);
  }

  fill(): void {
    for (const { table, holding } of listHoldings().toReversed()) {
      if (holding.kind !== 'theirs' && holding.kind !== 'shared') continue;
      if (madeByApp.includes(table)) this.#writeOver(table);
      else if (!this.#own.has(table) && table !== 'entries') this.#add(table);
    }
  }

  #columns(table: TableName): readonly Column[] {
    return this.#db.pragma(`table_info("${table}")`) as readonly Column[];
  }

  #references(table: TableName): readonly Reference[] {
    return this.#db.pragma(`foreign_key_list("${table}")`) as readonly Reference[];
  }

  #word(): string {
    const word = canary();
    this.canaries.push(word);
    return word;
  }

  #writeOver(table: TableName): void {
    const key = table === 'people' ? 'id' : table === 'case_summaries' ? 'case_id' : 'case_id';
    const id = String(this.#own.get(table === 'people' ? 'people' : 'case_files')?.['id']);
    const row = this.#db.prepare<[string], Row>(`select * from ${table} where ${key} = ?`).get(id) ?? {};
    this.#own.set(table, row);
    const references = this.#references(table);
    for (const { name, type, pk } of this.#columns(table)) {
      const isKey = pk > 0 || kept.has(name) || references.some(({ from }) => from === name);
      if (isKey || type.toLowerCase() !== 'text' || /_(id|on|at)$/u.test(name)) continue;
      this.#db
        .prepare(`update ${table} set ${name} = ? where ${key} = ?`)
        .run(JSON.stringify([this.#word()]), id);
    }
  }

  #add(table: TableName): void {
    const row: Record<string, Value> = {};
    const references = this.#references(table);
    for (const column of this.#columns(table)) row[column.name] = this.#value(table, column, references);
    const holding = holdings[table];
    const stays = holding.kind === 'shared' ? Object.keys(row).filter((name) => !(name in holding.cut)) : [];
    for (const name of stays)
      if (typeof row[name] === 'string' && table !== 'households') row[name] = this.#forget(row[name]);
    const way = holding.kind === 'theirs' || holding.kind === 'shared' ? holding.ways[0] : undefined;
    // A household is there before who lives in it; everything else hangs on what is above it.
    if (way !== undefined && table !== 'households') this.#follow(row, way);
    const names = Object.keys(row);
    this.#db
      .prepare(
        `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(row));
    this.#own.set(table, row);
  }

  #follow(row: Record<string, Value>, { column, of, key, json }: Way): void {
    const above = this.#own.get(of);
    if (above === undefined) throw new Error(`no row of ${of} yet`);
    const value = above[key] ?? null;
    row[column] = json === undefined ? value : JSON.stringify({ [json.slice(2)]: value, note: this.#word() });
  }

  #value(table: TableName, { name, type, pk }: Column, references: readonly Reference[]): Value {
    if (name === 'entry_key' && table !== 'group_attendances') return this.#entryOf(kinds[table] ?? table);
    const reference = references.find(({ from }) => from === name);
    if (reference !== undefined) return this.#pointTo(reference);
    switch (type.toLowerCase()) {
      case 'integer':
        return pk > 0 || this.#isUnique(table, name) ? this.#nextNumber(table, name) : 1;
      case 'real':
        return 0.5;
      case 'blob':
        return Buffer.from(this.#word());
      default:
        if (name === 'id' || (pk > 0 && name.endsWith('_id'))) return newId(Date.now());
        return JSON.stringify([this.#word()]);
    }
  }

  /** What an account keeps when its words are cut is no canary. */
  #forget(value: string): string {
    const at = this.canaries.findIndex((word) => value.includes(word));
    if (at === -1) return value;
    this.canaries.splice(at, 1);
    return 'kept';
  }

  #isUnique(table: TableName, column: string): boolean {
    const indexes = this.#db.pragma(`index_list("${table}")`) as readonly { name: string; unique: number }[];
    return indexes
      .filter(({ unique }) => unique === 1)
      .some(({ name }) =>
        (this.#db.pragma(`index_info("${name}")`) as readonly { name: string }[]).some(
          (each) => each.name === column,
        ),
      );
  }

  #nextNumber(table: TableName, column: string): number {
    const last = this.#db
      .prepare<[], number>(`select coalesce(max(${column}), 0) from ${table}`)
      .pluck()
      .get();
    return Number(last) + 1;
  }

  /** The person's own row where there is one, else any row of a list that everybody shares. */
  #pointTo({ table, to }: Reference): Value {
    const { kind } = holdings[table];
    if ((kind === 'theirs' || kind === 'shared') && !this.#own.has(table)) this.#add(table);
    const own = this.#own.get(table);
    if (own !== undefined) return own[to] ?? null;
    const any = this.#db.prepare<[], Row>(`select * from ${table} limit 1`).get();
    if (any !== undefined) return any[to] ?? null;
    const row: Record<string, Value> = {};
    for (const { name, type } of this.#columns(table)) {
      const reference = this.#references(table).find(({ from }) => from === name);
      row[name] =
        reference === undefined
          ? type.toLowerCase() === 'integer'
            ? 1
            : type.toLowerCase() === 'blob'
              ? randomBytes(8)
              : name === 'id'
                ? newId(Date.now())
                : `kept ${name}`
          : this.#pointTo(reference);
    }
    const names = Object.keys(row);
    this.#db
      .prepare(
        `insert into ${table} (${names.map((each) => `"${each}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(row));
    return row[to] ?? null;
  }

  #entryOf(kind: string): number {
    const known = this.entryKeys.get(kind);
    if (known !== undefined) return known;
    const last = this.#db
      .prepare<[number], number>('select max(key) from entries where case_no = ?')
      .pluck()
      .get(this.#caseNo);
    const key = (last ?? this.#caseNo * 2 ** 24) + 1;
    const written = this.#nextNumber('entries', 'written_no');
    this.#db
      .prepare(
        `insert into entries (key, id, case_no, kind, at, written_at, author_id, author_name, written_no)
         values (@key, @id, @no, @kind, @at, @at, @author, @name, @written)`,
      )
      .run({
        key,
        id: newId(Date.now()),
        no: this.#caseNo,
        kind,
        at: '2026-11-22T09:00:00.000Z',
        author: newId(Date.now()),
        name: this.#word(),
        written,
      });
    this.entryKeys.set(kind, key);
    this.#own.set('entries', { key });
    return key;
  }
}
