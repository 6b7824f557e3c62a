import fs from 'node:fs';
import path from 'node:path';
import { newId } from '#shared/lib/ids.ts';
import { checkEntries, signatureCheck } from '#core/kernel/audit-chain.ts';
import type { Core } from '#core/kernel/core-services.ts';
import type { PublicKey } from '#core/vault/header.ts';
import { copyDatabase, hashFile, makeDurable } from '#core/vault/backup/copy-file.ts';
import { kdfFloor, measureKdf } from '#core/vault/kdf.ts';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { givenManyNotes } from '#tests/support/builders/many-notes.ts';
import {
  type BenchCore,
  benchPublicKeys,
  createOrganisation,
  openConnection,
  openCore,
} from './bench-vault.ts';
import { createPerson, inventedNote, sizes } from './fill.ts';
import { seeded } from './random.ts';

/** What one round measured, in milliseconds: one value, or one for each time. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** One way to keep the same organisation; a round opens it, works with it and closes it. */
export interface Variant {
  readonly round: () => Promise<Times>;
  readonly end: () => Promise<void>;
}

/** Entries of some years of a small team; the tail is what each sign-in checks (security.md 3.5). */
const chainEntries = 20_000;
const tailEntries = 500;
const savesInRound = 30;
const noteAt = '2026-11-21T10:00:00.000Z';

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function caseIdsOf(core: Core): Promise<readonly string[]> {
  const rows = await core.read(({ db }) => db.selectFrom('case_files').select('id').execute());
  return rows.map(({ id }) => id);
}

/** The small organisation, and a long chain: one act that was about many cases leaves an entry for each. */
async function fillUp(core: Core, call: BenchCore['call']): Promise<void> {
  const random = seeded(1);
  for (let person = 0; person < sizes.small.people; person += 1) await createPerson({ call }, random);
  const session = core.session();
  if (session === undefined) throw new Error('nobody is signed in');
  await givenManyNotes({ db: session.db, managerId: session.actor.id }, sizes.small.notes);
  const caseIds = Array.from({ length: chainEntries }, () => newId(Date.parse(noteAt)));
  const fact = { action: 'view', entity: 'case_file', entityId: null, detail: null, caseIds } as const;
  await core.write(fact, [], () => Promise.resolve());
}

async function saves(core: Core, call: BenchCore['call'], random: () => number): Promise<number[]> {
  const [caseId = ''] = await caseIdsOf(core);
  const times: number[] = [];
  for (let each = 0; each < savesInRound; each += 1) {
    const note = inventedNote(random, caseId, noteAt);
    times.push(await timed(() => call('contacts.save', note)));
  }
  return times;
}

/** Reading the chain and checking it; without signatures it shows what they cost. */
async function checks(core: Core, publicKeys: readonly PublicKey[]): Promise<Times> {
  const keys = core.session()?.vault.keys;
  if (keys === undefined) throw new Error('nobody is signed in');
  const signed = signatureCheck(publicKeys);
  const check = (entries: number, verify: typeof signed) =>
    timed(async () => {
      const rows = await core.read(({ db }) =>
        db.selectFrom('audit_events').selectAll().orderBy('seq', 'desc').limit(entries).execute(),
      );
      const [first, ...others] = rows.toReversed();
      if (first === undefined) throw new Error('the chain is empty');
      const { bad } = checkEntries(others, first, { auditMacKey: keys.auditMacKey, verify });
      if (bad > 0) throw new Error(`${String(bad)} entries are not genuine`);
    });
  return {
    'audit, last 500, HMAC': [await check(tailEntries, () => true)],
    'audit, last 500, with signatures': [await check(tailEntries, signed)],
    'audit, 20,000, HMAC': [await check(chainEntries, () => true)],
    'audit, 20,000, with signatures': [await check(chainEntries, signed)],
  };
}

/** A real vault: key slots, `vault.json`, backups, as the app has it. */
export async function vaultVariant(): Promise<Variant & { readonly house: BackupHouse }> {
  const house = await givenBackups();
  const call: BenchCore['call'] = (name, input) => house.call(name as 'contacts.save', input as never);
  await fillUp(house.core(), call);
  await house.lock();
  const random = seeded(3);
  /** What comes by itself after signing in is over before anything else is measured. */
  const settle = async () => {
    await house.call('backups.now', {});
    await house.call('audit.check', {});
  };
  const rotate = async () => {
    const { kit, askFor } = await house.call('access.prepareKit', {});
    const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
    return timed(() => house.call('access.changeKey', { typedGroups }));
  };
  return {
    house,
    async round() {
      const derivation = (await measureKdf(kdfFloor)) * 1000;
      const unlock = await timed(() => house.unlock());
      house.core().confirm();
      await settle();
      const saved = await saves(house.core(), call, random);
      const backup = await timed(() => house.call('backups.now', {}));
      const checked = await checks(house.core(), house.vault().header().publicKeys);
      const rotation = await rotate();
      await settle();
      return {
        'key derivation at the floor': [derivation],
        'unlock, all but the key derivation': [unlock - derivation],
        'save a note': saved,
        'backup, copied and checked': [backup],
        ...checked,
        'new key, all but the key derivation': [rotation - derivation],
        lock: [await timed(() => house.lock())],
      };
    },
    async end() {
      await house.unlock();
      await house.close();
    },
  };
}

/** The same organisation in an unencrypted file: a copy with its checks stands for the backup, two for the new key. */
export async function plainVariant(file: string): Promise<Variant> {
  await createOrganisation(file, 'plain');
  const filled = await openCore(file, 'plain');
  await fillUp(filled.core, filled.call);
  await filled.close();
  const random = seeded(3);
  const bareFile = `${file}.bare`;
  const bare = openConnection(bareFile, 'plain');
  bare.exec('create table notes (id integer primary key, body text)');
  const insert = bare.prepare('insert into notes (body) values (?)');
  const signal = new AbortController().signal;

  async function copyAndCheck(source: string): Promise<void> {
    const to = `${source}.copy`;
    fs.rmSync(to, { force: true });
    const reader = fs.openSync(source, 'r');
    await copyDatabase(reader, to, signal);
    fs.closeSync(reader);
    await makeDurable(to);
    const copy = openConnection(to, 'plain');
    copy.pragma('quick_check');
    copy.close();
    await hashFile(to, signal);
  }

  return {
    async round() {
      let bench: BenchCore | undefined;
      const opened = await timed(async () => {
        bench = await openCore(file, 'plain');
      });
      if (bench === undefined) throw new Error('not opened');
      const { core, call, close } = bench;
      const saved = await saves(core, call, random);
      const inserted: number[] = [];
      for (let each = 0; each < savesInRound; each += 1) {
        const body = JSON.stringify(inventedNote(random, '', noteAt));
        inserted.push(await timed(() => insert.run(body)));
      }
      const checked = await checks(core, benchPublicKeys);
      const backup = await timed(() => copyAndCheck(file));
      const rotation = await timed(async () => {
        await copyAndCheck(file);
        await copyAndCheck(`${file}.copy`);
      });
      return {
        'unlock, all but the key derivation': [opened],
        'save a note': saved,
        'bare durable insert': inserted,
        'backup, copied and checked': [backup],
        ...checked,
        'new key, all but the key derivation': [rotation],
        lock: [await timed(close)],
      };
    },
    end() {
      bare.close();
      for (const each of fs.readdirSync(path.dirname(file))) {
        if (each.startsWith(path.basename(file))) fs.rmSync(path.join(path.dirname(file), each));
      }
      return Promise.resolve();
    },
  };
}
