import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pick, seeded } from '#tests/bench/random.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { isIntact } from '#core/vault/backup/make-copy.ts';
import { diskFlows, openDesk } from './disk-flows.ts';
import { watchedDisk } from './disk-library.ts';
import {
  differenceOf,
  type DiskChange,
  type DiskImage,
  readImage,
  readTrace,
  readTree,
  SimulatedDisk,
  writeTree,
} from './disk-states.ts';
import { passphrase } from './key-vault.ts';
import { lookInto, type StandingVault } from './standing-vault.ts';

/** Kinds of work during which the power is cut (power-work.child.ts). */
export type Work = 'notes' | 'passphrases' | 'backups' | 'creation' | 'restore';

/** Every so many states, the vault is looked at as "Check my vault" does, and its search index too. */
const thoroughEach = 5;

const never = new AbortController().signal;

/** Where the work is done, and with what. */
interface Bench {
  /** A folder of this harness alone. */
  readonly root: string;
  /** Program of power-work.child.ts. */
  readonly program: string;
  readonly standing: StandingVault;
}

/** What a piece of work did to the disk. */
interface Done {
  readonly bench: Bench;
  readonly work: Work;
  readonly before: DiskImage;
  readonly changes: readonly DiskChange[];
  /** All that was answered, in order. */
  readonly told: readonly string[];
}

/** Lets a core do its work on a copy of the vault and logs every change of the disk. */
export async function doWork(bench: Bench, work: Work, planted = ''): Promise<Done> {
  const { root, program, standing } = bench;
  const place = fs.mkdtempSync(path.join(root, 'work-'));
  const parent = path.join(place, 'disk');
  fs.cpSync(standing.parent, parent, { recursive: true });
  const vault = { ...standing, parent, folder: path.join(parent, 'vault') };
  if (work === 'creation') fs.rmSync(vault.folder, { recursive: true });
  if (work === 'restore') await diskFlows['a backup is put back']?.before(openDesk(vault));
  fs.writeFileSync(path.join(parent, 'told'), '');
  const before = readImage(parent);
  const log = path.join(place, 'log');
  const args = [program, parent, vault.managerId, vault.caseId, work, planted];
  execFileSync(process.execPath, args, {
    env: watchedDisk(parent, log),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const changes = readTrace(log);
  const told = fs.readFileSync(path.join(parent, 'told'), 'utf8').trimEnd().split('\n');
  const done: Done = { bench, work, before, changes, told };
  requireParsed(done, parent);
  return done;
}

/** A trace that was not understood would lose nothing: played to its end, it must give what really stands there. */
function requireParsed(done: Done, parent: string): void {
  const disk = new SimulatedDisk(done.before);
  for (const change of done.changes) disk.apply(change);
  const difference = differenceOf(disk.whole(), readTree(parent));
  if (difference !== undefined) throw new Error(`the trace was not understood: ${difference}`);
  if (done.work === 'notes' && countCommits(done) !== done.told.length - 1) {
    throw new Error(
      `${String(countCommits(done))} commits seen after the first of ${String(done.told.length)}`,
    );
  }
}

const isTold = ({ before }: Done) => {
  const inode = before.files.get('told')?.inode;
  return (change: DiskChange) => change.kind === 'write' && change.inode === inode;
};

/** Journals that were cut to nothing after the first answer: each is a commit. */
function countCommits(done: Done): number {
  const made = done.changes.find(
    (change) => change.kind === 'make' && change.path.endsWith('vault.db-journal'),
  );
  const inode =
    made?.kind === 'make'
      ? made.inode
      : done.before.folders.get('vault')?.files.get('vault.db-journal')?.inode;
  return done.changes
    .slice(done.changes.findIndex(isTold(done)))
    .filter((change) => change.kind === 'size' && change.inode === inode && change.size === 0).length;
}

/** Moments of a cut, in order: a third of them anywhere, a third beside a sync, a third beside a change of names. */
function momentsOf({ changes }: Done, count: number, random: () => number): readonly number[] {
  const beside = (kinds: readonly DiskChange['kind'][]) =>
    changes.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index, index + 1] : []));
  const places = [
    changes.map((_, index) => index),
    beside(['sync', 'size']),
    beside(['make', 'rename', 'gone']),
  ];
  const moments = Array.from({ length: count }, (_, n) => {
    const some = places[n % places.length] ?? [];
    return some.length === 0 ? changes.length : pick(random, some);
  });
  return moments.toSorted((a, b) => a - b);
}

/** Cuts the power at many moments of the work; what is wrong in the states that it leaves. */
export async function faultsAfterCuts(done: Done, count: number): Promise<readonly string[]> {
  const seed = randomInt(2 ** 31);
  const random = seeded(seed);
  const disk = new SimulatedDisk(done.before);
  const place = path.join(done.bench.root, 'cut');
  const faults: string[] = [];
  let applied = 0;
  let answers = 0;
  let checked = 0;
  for (const moment of momentsOf(done, count, random)) {
    for (const change of done.changes.slice(applied, moment)) {
      disk.apply(change);
      if (isTold(done)(change)) answers += 1;
    }
    applied = moment;
    checked += 1;
    writeTree(place, disk.afterCut(random));
    try {
      await checks[done.work](
        { ...done.bench.standing, parent: place, folder: path.join(place, 'vault') },
        done.told,
        answers,
        (found, typed) => lookInto(found, typed, checked % thoroughEach === 0),
      );
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      faults.push(`seed ${String(seed)}, change ${String(moment)}: ${what}`);
    }
  }
  return faults;
}

type Look = (vault: StandingVault, typed?: string) => ReturnType<typeof lookInto>;
type Check = (vault: StandingVault, told: readonly string[], answers: number, look: Look) => Promise<unknown>;

/** What stands at the vault's place, as the app sees it when it starts. */
async function find(vault: StandingVault): Promise<StandingVault | undefined> {
  const status = await openDesk(vault).core.call('vault.status', {});
  if (status.state === 'none') return undefined;
  if (status.state !== 'locked') throw new Error(status.state === 'problem' ? status.code : status.state);
  return { ...vault, managerId: status.users[0]?.id ?? vault.managerId };
}

async function get(vault: StandingVault): Promise<StandingVault> {
  const found = await find(vault);
  if (found === undefined) throw new Error('there is no vault');
  return found;
}

/** What must hold after a cut, when so many answers had been given. */
const checks: Readonly<Record<Work, Check>> = {
  async notes(vault, told, answers, look) {
    const { notes, audited } = await look(await get(vault));
    const lost = told.slice(0, answers).filter((id) => !notes.includes(id));
    if (lost.length > 0) throw new Error(`${String(lost.length)} answers lost`);
    if (notes.length > answers + 1 || audited.length !== notes.length) throw new Error('more than was done');
  },
  async passphrases(place, told, answers, look) {
    const vault = await get(place);
    const last = told[answers - 1] ?? passphrase;
    await look(vault, last).catch((error: unknown) => {
      const next = told[answers];
      if (next === undefined || !(error instanceof Error) || error.message !== 'wrong_passphrase')
        throw error;
      return look(vault, next);
    });
  },
  async backups(place, told, answers, look) {
    const vault = await get(place);
    await look(vault);
    const listed = listBackups(backupsFolder(vault.folder), null);
    for (const backup of listed) {
      if (!(await isIntact(backup, never))) throw new Error('a listed backup is not whole');
    }
    const last = told[answers - 1];
    if (last !== undefined && !listed.some(({ id, manifest }) => id >= last && manifest.checked !== null)) {
      throw new Error('an answered backup is lost');
    }
  },
  async creation(place, _told, answers, look) {
    const vault = await find(place);
    if (vault !== undefined) await look(vault);
    else if (answers > 0) throw new Error('an answered vault is lost');
  },
  async restore(vault, _told, _answers, look) {
    await look(await get(vault));
  },
};

/** The same work without the syncs of some files: a fault of the app. */
export function withoutSyncOf(done: Done, isMeant: (file: string) => boolean): Done {
  const meant = new Set(
    done.changes.flatMap((change) => (change.kind === 'make' && isMeant(change.path) ? [change.inode] : [])),
  );
  return {
    ...done,
    changes: done.changes.filter((change) => change.kind !== 'sync' || !meant.has(change.inode)),
  };
}
