import fs from 'node:fs';
import path from 'node:path';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import { type Clock, clockFrom } from '#shared/lib/clock.ts';
import { envelopeOf } from '#core/kernel/envelope.ts';
import { startCore } from './backup-house.ts';
import { aNote } from './builders/contact.ts';
import { sampleExport } from './hmis-sample.ts';
import { managerName, passphrase } from './key-vault.ts';
import { lookInto, type StandingVault } from './standing-vault.ts';
import { testStart } from './test-vault.ts';

/** A core at work in a copy of a vault. */
export interface Desk {
  readonly vault: StandingVault;
  readonly clock: Clock & { readonly pass: (ms: number) => void };
  readonly core: ReturnType<typeof startCore>;
  /** What nobody expected, by its kind and text. */
  readonly faults: string[];
}

/** Something that a person or the app does to the disk. */
export interface DiskFlow {
  /** What comes before, on a disk without faults. */
  readonly before: (desk: Desk) => Promise<unknown>;
  readonly run: (desk: Desk) => Promise<unknown>;
  /** The notes that the vault holds once the flow has been answered. */
  readonly notes: number;
  /** False where nothing stands at the vault's place before. */
  readonly hasVault: boolean;
}

/** Sunday morning, running on: ids and names of backups never meet. */
function runningClock(): Desk['clock'] {
  let last = Date.parse(testStart) + Math.floor(performance.now());
  return {
    ...clockFrom(() => (last += 1)),
    pass: (ms) => {
      last += ms;
    },
  };
}

export function openDesk(vault: StandingVault, clock = runningClock()): Desk {
  const faults: string[] = [];
  const core = startCore(vault.folder, clock, (procedure, error) => {
    faults.push(`${procedure}: ${error instanceof Error ? (error.stack ?? error.name) : typeof error}`);
  });
  return { vault, clock, core, faults };
}

const unlock = ({ core, vault }: Desk) => core.call('vault.unlock', { userId: vault.managerId, passphrase });

async function unlockAndConfirm(desk: Desk): Promise<void> {
  await unlock(desk);
  await desk.core.call('vault.confirm', { passphrase });
}

/** As the core's own process does. */
async function lock({ core }: Desk): Promise<void> {
  const answer = await envelopeOf(
    async () => core.internal['vault.lock']?.({}),
    () => undefined,
  );
  if (!answer.ok) throw new AppError(answer.code);
}

const nextPassphrase = `${passphrase} again`;

function saveNote({ core, vault, clock }: Desk) {
  const content = aNote(
    { clock },
    { whatHappened: 'We sorted eleven letters and read the lease. '.repeat(60) },
  );
  return core.call('contacts.save', { caseId: vault.caseId, content, draftId: null });
}

async function backUpAndLock(desk: Desk) {
  await unlock(desk);
  await desk.core.call('backups.now', {});
  await lock(desk);
}

const exportOf = ({ parent }: StandingVault) => `${parent}-export`;

function writeExport({ vault }: Desk): void {
  fs.mkdirSync(exportOf(vault), { recursive: true });
  for (const [name, bytes] of sampleExport({ enrollments: [{ EnrollmentID: 'E1' }] })) {
    fs.writeFileSync(path.join(exportOf(vault), name), bytes);
  }
}

async function importPeople({ core, vault }: Desk) {
  const staged = await core.internal['imports.stage']?.({ path: exportOf(vault) });
  const { teams, services } = await core.call('organisation.get', {});
  const [team] = teams;
  const [service] = services;
  if (staged === undefined || team === undefined || service === undefined)
    throw new Error('nothing to import');
  const options = {
    diversity: { race: false, gender: false, sex: false },
    veteran: false,
    services: { P1: service.id },
    teamId: team.id,
    duplicates: {},
  };
  await core.call('imports.commit', { stageId: staged.stageId, options });
}

async function create({ core }: Desk) {
  const asked = { organisation: 'Lindenhof', managerName, language: 'en', country: 'GB' } as const;
  const { kit, askFor } = await core.call('vault.prepareKit', asked);
  const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
  await core.call('vault.create', { ...asked, passphrase, typedGroups });
}

async function restore({ core, vault }: Desk) {
  const [backup] = (await core.call('restore.list', {})).backups;
  if (backup === undefined) throw new Error('there is a backup');
  const secret = { kind: 'passphrase', userId: vault.managerId, passphrase } as const;
  await core.call('restore.run', { id: backup.id, secret });
}

/** A change that was refused because its entry could not be written has been made: then the next one begins there. */
async function changePassphrase({ core, clock }: Desk) {
  const change = (current: string) => core.call('vault.changePassphrase', { current, next: nextPassphrase });
  try {
    await change(passphrase);
  } catch (error) {
    if (!isRefused(error, 'wrong_passphrase')) throw error;
    clock.pass(60_000);
    await change(nextPassphrase);
  }
}

/** A colleague who was refused because the entry could not be written has a slot: the next try takes another name. */
async function addColleague({ core }: Desk) {
  const add = (name: string) =>
    core.call('vault.addUser', {
      name,
      roles: ['worker'],
      teamIds: [],
      passphrase: 'velvet harbour lantern ninety',
    });
  try {
    await add('Jonas Lindqvist');
  } catch (error) {
    if (!isRefused(error, 'user_exists')) throw error;
    await add('Jonas B. Lindqvist');
  }
}

async function changeKey({ core }: Desk) {
  const { kit, askFor } = await core.call('access.prepareKit', {});
  const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
  await core.call('access.changeKey', { typedGroups });
}

/** The first file of a vault; once it is gone, another try finds nothing. */
async function eraseFile({ core, vault: { caseId } }: Desk) {
  const order = { caseId, caseNumber: 'K-0001', ground: 'objected', singleNames: true } as const;
  try {
    await core.call('erasure.erase', order);
  } catch (error) {
    if (!isRefused(error, 'not_found')) throw error;
  }
}

function isRefused(error: unknown, code: ErrorCode): boolean {
  return error instanceof AppError && error.code === code;
}

const nothing = () => Promise.resolve();
const inVault = { hasVault: true, notes: 0 } as const;

/** Every flow of quality.md, figure 3, by its name. */
export const diskFlows: Readonly<Record<string, DiskFlow>> = {
  'a vault is made': { before: nothing, run: create, hasVault: false, notes: 0 },
  'a vault is unlocked': { ...inVault, before: nothing, run: unlock },
  'a note is saved': { ...inVault, before: unlock, run: saveNote, notes: 1 },
  'a vault is locked': {
    ...inVault,
    before: async (desk) => {
      await unlock(desk);
      await saveNote(desk);
    },
    run: lock,
    notes: 1,
  },
  'people are imported': {
    ...inVault,
    before: async (desk) => {
      writeExport(desk);
      await unlock(desk);
    },
    run: importPeople,
  },
  'a passphrase is changed': {
    ...inVault,
    before: unlock,
    run: changePassphrase,
  },
  'a colleague is added': {
    ...inVault,
    before: unlockAndConfirm,
    run: addColleague,
  },
  'the key is changed': { ...inVault, before: unlockAndConfirm, run: changeKey },
  'a file is erased': {
    ...inVault,
    before: async (desk) => {
      await unlockAndConfirm(desk);
      await saveNote(desk);
    },
    run: eraseFile,
  },
  'a backup is made': { ...inVault, before: unlock, run: ({ core }) => core.call('backups.now', {}) },
  'a backup is put back': { ...inVault, before: backUpAndLock, run: restore },
};

/** The planted fault: on the disk there is no journal to go back by. */
export function dropJournal({ core }: Desk): void {
  core.core.session()?.vault.connection.pragma('journal_mode = memory');
}

/** What the vault holds now, under the passphrase of before or after the flow. */
export function lookAfter(vault: StandingVault) {
  return lookInto(vault).catch((error: unknown) => {
    if (error instanceof Error && error.message === 'wrong_passphrase')
      return lookInto(vault, nextPassphrase);
    throw error;
  });
}
