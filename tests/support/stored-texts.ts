import { CompiledQuery } from 'kysely';
import { AppError } from '#shared/lib/app-error.ts';
import type { PrivateKeys } from '#core/vault/private-keys.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import type { TestVault } from './test-vault.ts';

type Row = Readonly<Record<string, unknown>>;

/** Keys that are sealed to people, and how each key is called. */
const boxes = [
  'select key_id, box from pair_boxes',
  'select share_id as key_id, sealed as box from reflection_share_keys',
  `select key_id, sealed as box from reflection_session_keys join reflection_sessions on session_id = id`,
  'select disclosure_id as key_id, sealed as box from reflection_disclosure_keys',
] as const;

async function rowsOf({ db }: TestVault, query: string): Promise<readonly Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(query))).rows;
}

/** Tables that statements of a command wrote to. */
export function tablesWritten(statements: readonly string[]): readonly string[] {
  const names = statements.flatMap((statement) =>
    [...statement.matchAll(/\b(?:insert into|update|replace into) "(\w+)"/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => name !== 'audit_entries');
}

function openedBy(open: () => TextKey | string): TextKey | string | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function keysWith(vault: TestVault, personal: PrivateKeys): Promise<readonly TextKey[]> {
  const keys: TextKey[] = [personal.own];
  for (const query of boxes) {
    for (const { key_id: keyId, box } of await rowsOf(vault, query)) {
      if (!(box instanceof Uint8Array)) continue;
      const opened = openedBy(() => personal.openShared(String(keyId), box));
      if (typeof opened === 'object') keys.push(opened);
    }
  }
  return keys;
}

function addTexts(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      found.add(key);
      addTexts(part, found);
    }
  }
}

function addCell(cell: string, found: Set<string>): void {
  found.add(cell);
  if (!/^[[{"]/.test(cell)) return;
  try {
    addTexts(JSON.parse(cell), found);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

/**
 * Every text that stands in these tables as a program with the database key reads them, whole cells and the strings
 * inside JSON, and what the signed-in person's own and shared keys open.
 */
export async function storedTexts(vault: TestVault, tables: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const user = vault.core.session()?.actor.id ?? vault.managerId;
  let keys: readonly TextKey[] | undefined;
  for (const table of tables) {
    for (const row of await rowsOf(vault, `select * from "${table}"`)) {
      for (const [column, cell] of Object.entries(row)) {
        if (typeof cell === 'string') addCell(cell, found);
        if (!(cell instanceof Uint8Array)) continue;
        keys ??= await keysWith(vault, vault.keysOf(user).personal);
        for (const key of keys) {
          const opened = openedBy(() => key.open({ table, recordId: String(row['id']), column }, cell));
          if (typeof opened === 'string') addCell(opened, found);
        }
      }
    }
  }
  return found;
}
