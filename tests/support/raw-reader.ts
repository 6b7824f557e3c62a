import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerId } from '#shared/lib/ids.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import type { TestVault } from './test-vault.ts';

const named = z.object({ name: z.string() });
const row = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.bigint(), z.null(), z.instanceof(Uint8Array)]),
);
type Row = z.output<typeof row>;

/** Tables of boxes: which record their key opens. */
const boxes: readonly { readonly table: string; readonly of: string; readonly record: string }[] = [
  { table: 'reflection_share_keys', of: 'reflection_shares', record: 'share_id' },
  { table: 'reflection_session_keys', of: 'reflection_sessions', record: 'session_id' },
  { table: 'reflection_disclosure_keys', of: 'reflection_disclosures', record: 'disclosure_id' },
];

interface Found {
  readonly table: string;
  readonly column: string;
  readonly how: 'plain' | 'opened';
}

/** A text as it may stand in bytes. */
function* encodings(text: string): Generator<Buffer> {
  yield Buffer.from(text, 'utf8');
  yield Buffer.from(text, 'utf16le');
  yield Buffer.from(Buffer.from(text, 'utf8').toString('base64').replace(/.?=*$/u, ''), 'ascii');
}

/**
 * A curious colleague with the database key and the own private keys: reads every table and every BLOB past the app,
 * looks for texts in them, and tries every key it holds or was given on everything sealed (quality.md figure 10).
 * @returns where one of the texts could be read
 */
export async function readRaw(
  vault: TestVault,
  reader: WorkerId,
  canaries: readonly string[],
): Promise<readonly Found[]> {
  const { personal: keys } = vault.keysOf(reader);
  const tables = await sql`select name from sqlite_schema where type = 'table'`.execute(vault.db);
  const rows = new Map<string, Row[]>();
  for (const { name } of z.array(named).parse(tables.rows)) {
    const all = await sql`select * from ${sql.table(name)}`.execute(vault.db);
    rows.set(name, z.array(row).parse(all.rows));
  }
  const forms = canaries.flatMap((canary) => [...encodings(canary)]);
  const holds = (text: string | Uint8Array) => {
    const bytes = Buffer.from(text);
    return forms.some((form) => bytes.includes(form));
  };
  const keyOf = new Map<string, TextKey[]>();
  for (const { table, of, record } of boxes) {
    for (const box of rows.get(table) ?? []) {
      const id = String(box[record]);
      const target = rows.get(of)?.find((each) => each['id'] === id);
      const sealed = box['sealed'];
      if (!(sealed instanceof Uint8Array) || target === undefined) continue;
      const opened = attempt(() => keys.openShared(String(target['key_id'] ?? id), sealed));
      if (opened !== undefined) keyOf.set(id, [...(keyOf.get(id) ?? []), opened]);
    }
  }
  const found: Found[] = [];
  for (const [table, all] of rows) {
    for (const each of all) {
      for (const [column, value] of Object.entries(each)) {
        if (typeof value !== 'string' && !(value instanceof Uint8Array)) continue;
        if (holds(value)) found.push({ table, column, how: 'plain' });
        if (typeof value === 'string') continue;
        const recordId = String(each['id']);
        const opened = [keys.own, ...(keyOf.get(recordId) ?? [])].some((key) =>
          holds(attempt(() => key.open({ table, recordId, column }, value)) ?? ''),
        );
        if (opened) found.push({ table, column, how: 'opened' });
      }
    }
  }
  return found;
}

function attempt<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
