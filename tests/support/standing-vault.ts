import fs from 'node:fs';
import path from 'node:path';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { examine } from '#core/vault/backup/examine.ts';
import { givenBackups } from './backup-house.ts';
import { aPerson } from './builders/person.ts';
import { managerFor, noEntries, passphrase, temporaryFolder } from './key-vault.ts';

/** A locked vault with a person in it, made by the set-up's own calls. Copies of it are worked on and disturbed. */
export interface StandingVault {
  /** Holds the vault and everything beside it. */
  readonly parent: string;
  readonly folder: string;
  readonly managerId: WorkerId;
  readonly caseId: CaseId;
}

/** Mock `hash-wasm` to make it quick. */
export async function makeStandingVault(): Promise<StandingVault> {
  const house = await givenBackups();
  const { managerId, clock } = house;
  const [team] = (await house.call('organisation.get', {})).teams;
  if (team === undefined) throw new Error('a new vault has a team');
  const { caseId } = await house.call('people.create', aPerson({ teamId: team.id, managerId, clock }));
  await house.lock();
  return { parent: house.parent, folder: house.folder, managerId, caseId };
}

/** The vault and what lies beside it, in a folder of its own. */
export function copyOfStanding(vault: StandingVault): StandingVault {
  const parent = temporaryFolder();
  fs.cpSync(vault.parent, parent, { recursive: true });
  return { ...vault, parent, folder: path.join(parent, 'vault') };
}

interface Held {
  readonly notes: readonly string[];
  /** Notes and imports that the audit tells of. */
  readonly audited: readonly string[];
  readonly batches: readonly string[];
  readonly schema: number;
}

/**
 * What a vault holds, once the opening contract, "Check my vault" and the search index against its texts found nothing.
 * @param thoroughly false for the opening contract alone, which is much quicker
 * @throws when the vault does not open, or something in it is not whole
 */
export async function lookInto(
  { folder, managerId }: StandingVault,
  typed = passphrase,
  thoroughly = true,
): Promise<Held> {
  const vault = await managerFor(undefined, newestSchema).unlock(folder, managerId, typed);
  const list = (sql: string) => vault.connection.prepare<[], string>(sql).pluck().all();
  const schema = Number(vault.connection.pragma('user_version', { simple: true }));
  const held = {
    notes: list("select id from entries where kind = 'contact'"),
    audited: list(
      "select entity_id from audit_events where entity in ('contact', 'import_batch') and action <> 'read'",
    ),
    batches: list('select id from import_batches'),
    schema,
  };
  if (thoroughly)
    vault.connection.exec("insert into entry_search (entry_search, rank) values ('integrity-check', 1)");
  const key = vault.copyKey();
  vault.close(noEntries);
  if (!thoroughly) return held;
  const found = examine({ folder, newestSchema, audit: 'all', compactTo: null }, key, () => undefined);
  if (found.contents === null) throw new Error(`not whole: ${found.code ?? 'audit'}`);
  return held;
}
