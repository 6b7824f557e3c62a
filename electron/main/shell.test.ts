import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HostedApp } from '#tests/e2e/support/chromium-launcher.ts';
import { callFromPage, prepareFixtureApp, type FixtureApp } from '#tests/support/fixture-app/run.ts';

/** Starting a browser takes a second on a quiet PC, and many on a busy one. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The shell as built, in the Chromium host, around a core that only speaks the protocol. */
let fixture: FixtureApp;
let userData: string;
let app: HostedApp;
const files = mkdtempSync(join(tmpdir(), 'keystead-shell-'));

beforeAll(async () => {
  fixture = await prepareFixtureApp();
});
afterAll(async () => {
  await fixture.clean();
  rmSync(files, { recursive: true });
});

const ok = (data: unknown) => ({ ok: true, data });
const refused = (code: string) => ({ ok: false, code });
const signIn = () => callFromPage(app, 'fixture.signIn', 5);
const lock = () => callFromPage(app, 'shell.lock').catch(() => undefined);

function isRunning(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Milliseconds until a process is gone. */
async function timeUntilGone(pid: number | undefined, since: number): Promise<number> {
  await expect.poll(() => isRunning(pid), { interval: 5, timeout: 5_000 }).toBe(false);
  return performance.now() - since;
}

const diary = () => readFileSync(join(userData, 'vault/diary.txt'), 'utf8');

describe('lock', () => {
  beforeAll(async () => {
    userData = fixture.makeUserData();
    app = await fixture.start(userData);
  });
  afterEach(() => rmSync(join(userData, 'vault'), { recursive: true, force: true }));
  afterAll(() => app.kill());

  test('saves the draft, closes the vault, ends the core within a second and replaces the window', async () => {
    await signIn();
    const [pid, page] = [await app.corePid(), app.page()];
    const since = performance.now();
    const gone = Promise.withResolvers<number>();
    const next = await app.replaced(async () => {
      await lock();
      gone.resolve(await timeUntilGone(pid, since));
    });
    expect(await gone.promise).toBeLessThan(1_000);
    expect(diary()).toBe('draft saved\nvault closed\n');
    expect(page.isClosed()).toBe(true);
    expect(await next.evaluate(() => Reflect.get(window, 'heard') as unknown)).toEqual([]);
    expect(await app.control('clipboardClears')).toBe(1);
    expect(await app.control('childPids')).toHaveLength(1);
    expect(await app.corePid()).not.toBe(pid);
    expect(await callFromPage(app, 'fixture.echo', 2)).toEqual(ok(2));
  });

  test('a page that does not answer and a core that hangs do not stop it', async () => {
    await signIn();
    const pid = await app.corePid();
    await app.page().evaluate(() => {
      Reflect.set(window, 'deaf', true);
      void window.keystead.invoke('fixture.hang', {});
    });
    await app.replaced(lock);
    expect(isRunning(pid)).toBe(false);
    expect(await callFromPage(app, 'fixture.echo', 3)).toEqual(ok(3));
  });

  test.each(['suspend', 'lock-screen'] as const)(
    'the PC says %s: an open vault locks, a closed one stays',
    async (event) => {
      const before = await app.corePid();
      await app.powerEvent(event);
      expect(await callFromPage(app, 'fixture.echo', 4)).toEqual(ok(4));
      expect(await app.corePid()).toBe(before);
      await signIn();
      await app.replaced(() => app.powerEvent(event));
      expect(isRunning(before)).toBe(false);
    },
  );

  test('a PC that nobody touches locks', async () => {
    await signIn();
    await app.replaced(() => app.control('idleSeconds', 300));
    expect(diary()).toBe('draft saved\nvault closed\n');
  });

  test('a core that dies under an open vault leaves a fresh page and a fresh core', async () => {
    await signIn();
    const [pid, page] = [await app.corePid(), app.page()];
    await app.replaced(() => callFromPage(app, 'fixture.die').catch(() => undefined));
    expect(page.isClosed()).toBe(true);
    expect(app.errorOutput()).toContain('core_stopped');
    expect(await app.corePid()).not.toBe(pid);
    expect(await callFromPage(app, 'fixture.echo', 5)).toEqual(ok(5));
  });

  test('a core that dies before anybody signed in answers what waited; the next call starts another', async () => {
    const page = app.page();
    const waiting = callFromPage(app, 'fixture.silence');
    expect(await callFromPage(app, 'fixture.die')).toEqual(refused('core_stopped'));
    expect(await waiting).toEqual(refused('core_stopped'));
    expect(await callFromPage(app, 'fixture.echo', 6)).toEqual(ok(6));
    expect(app.page()).toBe(page);
  });
});

describe('settings', () => {
  const info = () => callFromPage(app, 'shell.info');
  const restart = async (...args: string[]) => {
    await app.quit();
    app = await fixture.start(userData, ...args);
  };
  const defaults = { language: null, colourScheme: 'auto', density: 'roomy', singleKeyShortcuts: true };
  const changed = { language: 'es', colourScheme: 'dark', density: 'tight', singleKeyShortcuts: false };

  test('outlive the app; an unreadable file is replaced by defaults and said so; an argument comes first', async () => {
    userData = fixture.makeUserData();
    writeFileSync(join(userData, 'settings.json'), '{"shell": {"lang');
    app = await fixture.start(userData);
    expect(app.errorOutput()).toContain('settings_replaced');
    expect(await info()).toMatchObject(ok({ settings: defaults, vaultFolder: join(userData, 'vault') }));
    expect(await callFromPage(app, 'shell.changeSettings', { language: 'es' })).toEqual(
      ok({ ...defaults, language: 'es' }),
    );
    expect(await callFromPage(app, 'shell.changeSettings', changed)).toEqual(ok(changed));
    await app.queueDialog([files]);
    expect(await callFromPage(app, 'shell.chooseVault', { purpose: 'open' })).toEqual(ok({ chosen: true }));
    await app.queueDialog('cancel');
    expect(await callFromPage(app, 'shell.chooseVault', { purpose: 'create' })).toEqual(
      ok({ chosen: false }),
    );

    await restart();
    expect(app.errorOutput()).not.toContain('settings_replaced');
    expect(await info()).toEqual(
      ok({
        appVersion: '9.8.7',
        host: 'chromium',
        platform: process.platform,
        vaultFolder: files,
        settings: changed,
      }),
    );
    expect(await callFromPage(app, 'fixture.settings')).toEqual(
      ok({ vaultFolder: files, appVersion: '9.8.7', fastKdf: false }),
    );

    writeFileSync(join(userData, 'settings.json'), '{"shell": {"language": "xx"}}');
    await restart(`--vault=${join(files, 'other')}`);
    expect(app.errorOutput()).toContain('settings_replaced');
    expect(await info()).toMatchObject(ok({ settings: defaults, vaultFolder: join(files, 'other') }));
    await app.quit();
  });
});

describe('dialogs, print and the end', () => {
  beforeAll(async () => {
    userData = fixture.makeUserData();
    app = await fixture.start(userData);
  });

  test('a job becomes a tagged PDF where the dialog said', async () => {
    const path = join(files, 'chosen.pdf');
    await app.queueDialog([path]);
    expect(await callFromPage(app, 'shell.savePdf', { jobId: 'job-1' })).toEqual(
      ok({ fileName: 'chosen.pdf', encrypted: false, password: null }),
    );
    const pdf = await PDFDocument.load(readFileSync(path));
    expect(pdf.getPageCount()).toBe(2);
    expect(pdf.getTitle()).toBe('Handover');
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe(
      'true',
    );
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(pdf.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(pdf.getPage(0).getSize().height).toBeCloseTo(842, -1);
    expect(await app.control('windows')).toHaveLength(1);
  });

  test('a closed dialog saves nothing', async () => {
    await app.queueDialog('cancel');
    expect(await callFromPage(app, 'shell.savePdf', { jobId: 'job-2' })).toEqual(ok(null));
    expect(existsSync(join(files, 'handover.pdf'))).toBe(false);
    expect((await app.control('shownDialogs')).at(-1)).toMatchObject({
      kind: 'save',
      options: { defaultPath: 'handover.pdf' },
    });
  });

  test('only the window that was opened for a job can say that it is ready', async () => {
    expect(await callFromPage(app, 'shell.printReady', { jobId: 'job-3' })).toEqual(refused('not_found'));
  });

  test('an import is staged by the path that the dialog chose, never by one from the page', async () => {
    await app.queueDialog([files]);
    expect(await callFromPage(app, 'shell.pickImport', { kind: 'folder' })).toEqual(
      ok({ stageId: 'stage-1' }),
    );
    expect(await callFromPage(app, 'fixture.staged')).toEqual(ok(files));
    await app.queueDialog('cancel');
    expect(await callFromPage(app, 'shell.pickImport', { kind: 'zip' })).toEqual(ok(null));
    expect(await callFromPage(app, 'imports.stage', { path: '/etc' })).toEqual(refused('unknown_procedure'));
    expect((await app.control('shownDialogs')).slice(-2)).toMatchObject([
      { kind: 'open', options: { properties: ['openDirectory'] } },
      { kind: 'open', options: { properties: ['openFile'] } },
    ]);
  });

  test('quitting closes the vault, copies it in a core without keys, and leaves no process behind', async () => {
    await signIn();
    const pid = await app.corePid();
    await app.quit();
    expect(diary()).toBe('draft saved\nvault closed\nvault copied\n');
    expect([isRunning(pid), isRunning(app.pid)]).toEqual([false, false]);
  });
});

test('a program whose binding was changed does not start', async () => {
  const binding = join(fixture.main, '../../../node_modules/better-sqlite3-multiple-ciphers');
  const original = readFileSync(join(binding, `prebuilds/${process.platform}-${process.arch}.node`));
  rmSync(binding);
  mkdirSync(join(binding, 'prebuilds'), { recursive: true });
  writeFileSync(join(binding, 'package.json'), '{"name":"better-sqlite3-multiple-ciphers"}');
  original[1000] = (original[1000] ?? 0) ^ 1;
  writeFileSync(join(binding, `prebuilds/${process.platform}-${process.arch}.node`), original);
  userData = fixture.makeUserData();
  await expect(fixture.start(userData)).rejects.toThrow('The host ended with code 1');
});
