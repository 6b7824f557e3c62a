import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { CaseId, PersonId } from '#shared/lib/ids.ts';
import { isOfPerson } from '#core/database/person-rows.ts';
import { decryptDatabase } from '#core/database/page-check.ts';
import { holdings, type TableName } from '#core/features/erasure/holdings.ts';
import { backupsFolder } from '#core/vault/backup/backup-folders.ts';
import { givenPerson } from './builders/person.ts';
import { canary, fillPerson, sessionOf } from './fill-person.ts';
import type { TestVault } from './test-vault.ts';

/** Somebody with content in every table, and the words by which it is found again. */
export interface Someone {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly name: string;
  readonly words: readonly string[];
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export async function givenSomeone(vault: TestVault): Promise<Someone> {
  const [first, family] = [capital(canary()), capital(canary())];
  const made = await givenPerson(vault, { chosenName: `${first} ${family}` });
  return { ...made, name: `${first} ${family}`, words: [...(await fillPerson(vault, made)), first, family] };
}

/** Erases through the app, as a manager who has just typed the passphrase. */
export async function eraseSomeone(vault: TestVault, { caseId }: Pick<Someone, 'caseId'>): Promise<string> {
  vault.core.confirm();
  const { case_number } = await vault.db
    .selectFrom('case_files')
    .select('case_number')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const order = { caseId, caseNumber: case_number, ground: 'objected', singleNames: true } as const;
  const { id, finished } = await vault.call('erasure.erase', order);
  if (!finished) throw new Error(vault.faults.join('\n'));
  return id;
}

/** A word without its beginning: the index writes only what differs from the word before. */
const traceOf = (word: string) => word.toLowerCase().slice(4);

/** Words of which a trace stands anywhere: in the decrypted file, in its journal, or beside the backups. */
export function tracesLeft(
  vault: Pick<TestVault, 'core' | 'folder'>,
  words: readonly string[],
): readonly string[] {
  const file = sessionOf(vault).connection.name;
  const others = [`${file}-journal`, path.join(backupsFolder(vault.folder), 'erased.json')];
  const texts = [
    decryptDatabase(file, sessionOf(vault).copyKey()),
    ...others.filter((each) => fs.existsSync(each)).map((each) => fs.readFileSync(each)),
  ].map((bytes) => bytes.toString('latin1').toLowerCase());
  return words.filter((word) => texts.some((text) => text.includes(traceOf(word))));
}

/** Every row that is not this person's, as text, by table. */
export async function othersRows(
  vault: Pick<TestVault, 'db'>,
  { personId, name }: Pick<Someone, 'personId' | 'name'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const table of Object.keys(holdings) as TableName[]) {
    const { kind } = holdings[table];
    const isTheirs = kind === 'theirs' || kind === 'shared';
    const own = isTheirs ? sql`coalesce(${isOfPerson(table, personId)}, 0)` : sql`0`;
    const { rows } = await sql`select * from ${sql.table(table)} where not ${own}`.execute(vault.db);
    found.set(
      table,
      rows.map((row) => JSON.stringify(row)).filter((row) => !row.includes(name)),
    );
  }
  return found;
}
