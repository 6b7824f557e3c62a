import fs from 'node:fs';
import { AppError } from '#shared/lib/app-error.ts';
import { calmDisk, type DiskFault, failAtChange } from '#tests/support/disk-orders.ts';
import {
  type Desk,
  type DiskFlow,
  diskFlows,
  dropJournal,
  lookAfter,
  openDesk,
} from '#tests/support/disk-flows.ts';
import { copyOfStanding, makeStandingVault, type StandingVault } from '#tests/support/standing-vault.ts';

/**
 * Runs one flow again and again; each time another change of the disk fails, on a full or a faulty disk. After each: the
 * answer, what stands on the disk then, and whether the next try succeeds. Prints what it found as JSON.
 */
const [wanted = '', points = '0', planted = ''] = process.argv.slice(2);

interface DiskFinding {
  readonly fault: DiskFault;
  readonly at: number;
  /** Code of the answer, `done` when it was answered as if nothing had been. */
  readonly answer: string;
  /** Empty when all was as it should be. */
  readonly wrong: readonly string[];
}

const found = diskFlows[wanted];
if (found === undefined) throw new Error('no such flow');

const answerOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : `thrown: ${String(error)}`),
  );

/** What is wrong in the work, in words; nothing when it comes to its end. */
async function faultOf(what: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const standing = await makeStandingVault();

function givenDesk({ hasVault }: DiskFlow): Desk {
  const vault = copyOfStanding(standing);
  if (!hasVault) fs.rmSync(vault.folder, { recursive: true });
  return openDesk(vault);
}

/**
 * As if the app had been ended just then: what stands on the disk opens and holds all from before. A note whose last sync
 * failed was refused, and may be there all the same: then the next try wrote it once more.
 */
async function lookAtRemains(
  { vault }: Desk,
  { hasVault, notes }: DiskFlow,
  isDone: boolean,
  mayBeTwice = false,
): Promise<void> {
  const remains = copyOfStanding(vault);
  try {
    if (!hasVault && !fs.existsSync(remains.folder) && !isDone) return;
    const desk = openDesk(remains);
    const status = await desk.core.call('vault.status', {});
    if (status.state !== 'locked') throw new Error(`it is ${status.state}`);
    const held = await lookAfter(asFound(remains, status.users[0]?.id));
    if (isDone && held.notes.length !== notes && !(mayBeTwice && held.notes.length === notes + 1)) {
      throw new Error(`${String(held.notes.length)} notes`);
    }
    if (held.notes.join() !== held.audited.filter((id) => held.notes.includes(id)).join()) {
      throw new Error('the audit does not tell of each note');
    }
  } finally {
    fs.rmSync(remains.parent, { recursive: true, force: true });
  }
}

function asFound(vault: StandingVault, managerId = vault.managerId): StandingVault {
  return { ...vault, managerId };
}

/**
 * What stands in the way. A `.tmp` is overwritten by the next that is written, and one backup that the lock interrupted
 * is cleared by the next.
 */
function halfFiles(parent: string): readonly string[] {
  const names = fs.readdirSync(parent, { recursive: true, encoding: 'utf8' });
  const unfinished = names.filter((name) => name.endsWith('.unfinished'));
  return [...names.filter((name) => /\.(new|restoring)($|\/)/.test(name)), ...unfinished.slice(1)];
}

async function tryAt(at: number, fault: DiskFault, flow: DiskFlow): Promise<DiskFinding> {
  const { before, run } = flow;
  const desk = givenDesk(flow);
  try {
    await before(desk);
    if (planted === 'planted') dropJournal(desk);
    failAtChange(at, fault);
    const answer = await answerOf(run(desk));
    const { failures } = calmDisk();
    const isDone = answer === 'done';
    const isClear = isDone || /^(disk_full|disk_error|backup_failed|restore_blocked)$/.test(answer);
    return {
      at,
      fault,
      answer,
      wrong: [
        ...(failures === 0 ? ['nothing failed'] : []),
        ...(isClear ? [] : [`answered ${answer}`, ...desk.faults]),
        ...(await faultOf('what stood then', () => lookAtRemains(desk, flow, isDone))),
        ...(isDone ? [] : await faultOf('the next try', () => run(desk))),
        ...(await faultOf('locking', async () => desk.core.internal['vault.lock']?.({}))),
        ...(await faultOf('afterwards', () => lookAtRemains(desk, flow, true, !isDone))),
        ...halfFiles(desk.vault.parent).map((file) => `left: ${file}`),
      ],
    };
  } finally {
    removeDesk(desk);
  }
}

function removeDesk({ vault }: Desk): void {
  for (const place of [vault.parent, `${vault.parent}-export`])
    fs.rmSync(place, { recursive: true, force: true });
}

/** How many changes the flow makes when nothing fails. */
async function countChanges(flow: DiskFlow): Promise<number> {
  const { before, run } = flow;
  const desk = givenDesk(flow);
  await before(desk);
  calmDisk();
  await run(desk);
  const { changes } = calmDisk();
  await desk.core.internal['vault.lock']?.({});
  removeDesk(desk);
  return changes;
}

/** Every change, or as many as were asked for, spread evenly from a random one on. */
function pointsOf(changes: number): readonly number[] {
  const count = Number(points) === 0 ? changes : Math.min(changes, Number(points));
  const step = changes / count;
  const first = Math.random() * step;
  return Array.from({ length: count }, (_, n) => Math.min(changes, 1 + Math.floor(first + n * step)));
}

const changes = await countChanges(found);
const findings: DiskFinding[] = [];
for (const fault of ['ENOSPC', 'EIO'] as const) {
  for (const at of pointsOf(changes)) findings.push(await tryAt(at, fault, found));
}
fs.rmSync(standing.parent, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ findings }));
