import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWithPassphrase } from '#core/vault/opening.ts';
import { withSecrets } from '#core/vault/secrets.ts';
import { readVault } from '#core/vault/vault-folder.ts';
import { AppTracer, parentOf } from '#tests/support/app-trace.ts';
import { shapesOf } from '#tests/support/canary-shapes.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { ensureFreshBuild } from '../../scripts/fresh-build.ts';
import { CasePage } from '../e2e/pages/case-page.ts';
import { NotePage } from '../e2e/pages/note-page.ts';
import { PalettePage } from '../e2e/pages/palette-page.ts';
import { PeoplePage } from '../e2e/pages/people-page.ts';
import { PlanPage } from '../e2e/pages/plan-page.ts';
import { SetupPage } from '../e2e/pages/setup-page.ts';
import { SignInPage } from '../e2e/pages/sign-in-page.ts';
import { launchApp } from '../e2e/support/app-launcher.ts';
import { invoke } from '../e2e/support/arrange.ts';
import type { LaunchedApp } from '../e2e/support/launched-app.ts';

/** quality.md, figures 5, 6 and 7. They need Linux, strace and a built app in Chromium. */
const strace = spawnSync('which', ['strace']).status === 0;
const count = isFullRun ? 60 : 20;
const cycles = isFullRun ? 100 : 20;
const first = {
  organisation: 'Linden Homes',
  country: 'GB',
  manager: 'Aoife Brennan',
  passphrase: 'seven kettles sing on the linden stairs',
} as const;

/** A word that stands nowhere else, with letters that each encoding writes in its own way. */
const canary = (n: number): string => `kánárimadár-${String(n)}-jégmadár`;

/** Everything typed that no file may show: what is written about people, and what opens the vault. */
const secrets = [...Array.from({ length: count }, (_, n) => canary(n)), first.passphrase];

let folder: string;
let before: string;
beforeAll(() => {
  ensureFreshBuild();
  before = os.tmpdir();
}, 180_000);
afterEach(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** The app with folders of its own for its data and for what is temporary, and a place for traces. */
async function launch() {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-secrets-'));
  const place = (name: string) => {
    fs.mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  const temporary = place('temporary');
  process.env['TMPDIR'] = temporary;
  try {
    const app = await launchApp({ userData: place('data') });
    return { app, temporary, tracer: new AppTracer(place('traces')) };
  } finally {
    process.env['TMPDIR'] = before;
  }
}

async function corePid({ app }: LaunchedApp): Promise<number> {
  const pid = await app.corePid();
  if (pid === undefined) throw new Error('no core is running');
  return pid;
}

/** Which secrets stand in these bytes, in any shape. */
function secretsIn(bytes: Buffer, texts: readonly string[] = secrets): readonly string[] {
  return texts.filter((text) => shapesOf(text).some((shape) => bytes.includes(shape)));
}

/** Files of a folder that show a secret. */
function filesShowing(where: string): readonly string[] {
  return fs
    .globSync('**/*', { cwd: where, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => secretsIn(fs.readFileSync(file)).length > 0);
}

/** A person, a note, a goal by hand; then the rest of the canaries through the same window. */
async function writeCanaries(page: Page): Promise<void> {
  await new PeoplePage(page).createPerson({ chosenName: canary(0) });
  const file = new CasePage(page);
  await file.addNote();
  const note = new NotePage(page);
  await note.write({
    where: 'home',
    minutes: '50',
    whatHappened: canary(1),
    personSaid: canary(2),
    workerView: canary(3),
  });
  await note.saveByKeys();
  await file.tab('plan');
  await new PlanPage(page).addGoal({ words: canary(4), why: canary(5), person: [canary(6)], team: [] });
  const found = await invoke<{ people: readonly { caseId: string }[] }>(page, 'search.find', {
    text: canary(0),
    caseId: null,
    limit: 5,
  });
  const caseId = found.people[0]?.caseId;
  for (let n = 7; n < count; n += 1) {
    await invoke(page, 'changeTopics.save', { caseId, topicId: null, title: canary(n), areaKey: null });
  }
  const palette = new PalettePage(page);
  await palette.open();
  await palette.type(canary(1).slice(0, 14));
  await page.keyboard.press('Escape');
}

const lock = (app: LaunchedApp): Promise<Page> => app.replaced(() => app.page.keyboard.press('Control+l'));

describe.skipIf(!strace)('what a person writes', () => {
  it('reaches no file in the clear, and nothing leaves the computer', async () => {
    const { app, temporary, tracer } = await launch();
    try {
      // Making a vault writes thousands of pages without a word of a person; what follows is traced from the sign-in on.
      await new SetupPage(app.page).run(first);
      for (const work of [writeCanaries, (page: Page) => invoke(page, 'backups.now', {})]) {
        const gate = new SignInPage(await lock(app));
        const core = await corePid(app);
        await tracer.follow(core);
        await tracer.followAlone(parentOf(core));
        await gate.signIn(first.passphrase);
        await work(app.page);
      }
      await lock(app);
    } finally {
      await app.app.kill();
    }
    const { writes, connections } = await tracer.stop();
    const shown = writes.filter(({ bytes }) => secretsIn(bytes).length > 0).map(({ file }) => file);
    expect(writes.filter(({ file }) => file.endsWith('vault.db')).length).toBeGreaterThan(20);
    expect([...new Set(shown)]).toEqual([]);
    expect([...filesShowing(app.userData), ...filesShowing(temporary)]).toEqual([]);
    expect(connections).toEqual([]);
    tellHarness(
      5,
      'canaries',
      `${String(secrets.length)} in ${String(writes.length)} traced writes`,
      '0 in a file',
    );
    tellHarness(6, 'connections of the app', '1 journey traced', '0 connections');
  }, 300_000);

  it('is noticed by this harness when a log holds it, in whatever encoding, or when somebody is called', async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-secrets-'));
    const [log, traces] = [path.join(folder, 'app.log'), path.join(folder, 'traces')];
    fs.mkdirSync(traces);
    const leak = path.join(import.meta.dirname, 'leak.child.ts');
    const child = spawn(process.execPath, [leak, log, canary(1)], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const tracer = new AppTracer(traces);
    await tracer.follow(child.pid ?? 0);
    child.stdin.write('now');
    await once(child, 'exit');
    const { writes, connections } = await tracer.stop();
    expect(writes.filter(({ bytes }) => secretsIn(bytes).length > 0)).toHaveLength(3);
    expect(filesShowing(folder)).toContain(log);
    expect(connections).toHaveLength(1);
  }, 60_000);
});

/** The readable and writable memory of a process. */
function* memoryOf(pid: number): Generator<Buffer> {
  const memory = fs.openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    for (const line of fs.readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n')) {
      const [, from = '', to = ''] = /^([\da-f]+)-([\da-f]+) rw/.exec(line) ?? [];
      const size = Number.parseInt(to, 16) - Number.parseInt(from, 16);
      if (!(size > 0) || size > 2 ** 30) continue;
      const bytes = Buffer.alloc(size);
      try {
        fs.readSync(memory, bytes, 0, size, Number.parseInt(from, 16));
      } catch {
        // A guard page, or a part that was given back meanwhile, cannot be read.
        continue;
      }
      yield bytes;
    }
  } finally {
    fs.closeSync(memory);
  }
}

function holds(pid: number, secret: Buffer): boolean {
  for (const part of memoryOf(pid)) if (part.includes(secret)) return true;
  return false;
}

async function goneAfter(pid: number, from: number): Promise<number> {
  while (fs.existsSync(`/proc/${String(pid)}`) && performance.now() - from < 10_000) await setImmediate();
  return performance.now() - from;
}

/** The key of the database, as the passphrase opens it. */
function databaseKey(vault: string): Promise<Buffer> {
  return withSecrets(async (hold) => {
    const header = readVault(vault);
    const slot = header.slots.find(({ type }) => type === 'passphrase');
    const userId = slot?.type === 'passphrase' ? slot.userId : undefined;
    if (userId === undefined) throw new Error('nobody can sign in');
    return Buffer.from((await openWithPassphrase(vault, userId, first.passphrase, hold)).dek);
  });
}

describe.skipIf(process.platform !== 'linux')('a lock', () => {
  it(`ends the core within a second and leaves no key, ${String(cycles)} times`, async () => {
    const { app } = await launch();
    try {
      await new SetupPage(app.page).run(first);
      const key = await databaseKey(path.join(app.userData, 'vault'));
      const times: number[] = [];
      let keys = 0;
      const shell = parentOf(await corePid(app));
      expect(holds(await corePid(app), key)).toBe(true);
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const core = await corePid(app);
        let gone: Promise<number> | undefined;
        const page = await app.replaced(async () => {
          await app.page.keyboard.press('Control+l');
          gone = goneAfter(core, performance.now());
          await gone;
        });
        times.push((await gone) ?? Infinity);
        if (holds(shell, key)) keys += 1;
        if (cycle < cycles - 1) await new SignInPage(page).signIn(first.passphrase);
      }
      expect(keys).toBe(0);
      const worst = Math.max(...times);
      expect(worst).toBeLessThan(1000);
      tellHarness(
        7,
        'lock',
        `${String(cycles)} cycles`,
        `core gone after ${worst.toFixed(0)} ms at most, 0 keys left`,
      );
    } finally {
      await app.app.kill();
    }
  }, 1_800_000);

  it('is noticed by this harness when a process keeps what it should not', async () => {
    const kept = `const kept = Buffer.from('${canary(2)}'.split('').reverse().join('')); process.stdout.write('ready'); setInterval(() => kept.length, 1000)`;
    const child = spawn(process.execPath, ['-e', kept], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-secrets-'));
    const backwards = Buffer.from(canary(2).split('').toReversed().join(''));
    expect(holds(child.pid ?? 0, backwards)).toBe(true);
    expect(holds(child.pid ?? 0, Buffer.from('nowhere at all 4711'))).toBe(false);
    child.kill();
  });
});
