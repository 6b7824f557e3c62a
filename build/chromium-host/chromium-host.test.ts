import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HostedApp } from '#tests/e2e/support/chromium-launcher.ts';
import { callFromPage, prepareFixtureApp, type FixtureApp } from '#tests/support/fixture-app/run.ts';

/** What makes the host a stand-in for Electron: the bridge between page and preload, and the ends of its processes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let fixture: FixtureApp;
let app: HostedApp;

beforeAll(async () => {
  fixture = await prepareFixtureApp();
  app = await fixture.start(fixture.makeUserData());
});
afterAll(() => fixture.clean());

const change = () => callFromPage(app, 'fixture.change');

test('a call carries what a structured clone can carry, and refuses the rest', async () => {
  const answer = await app.page().evaluate(async () => {
    const given = {
      none: undefined,
      day: new Date(0),
      bytes: new Uint8Array([1, 255]),
      big: 7n,
      not: Number.NaN,
      deep: [{ $: 1 }],
    };
    const envelope = await window.keystead.invoke('fixture.echo', given);
    if (!envelope.ok) return envelope;
    const { day, bytes, ...rest } = envelope.data as typeof given;
    return {
      ...rest,
      day: day instanceof Date && day.getTime(),
      bytes: bytes instanceof Uint8Array && [...bytes],
    };
  });
  expect(answer).toEqual({
    none: undefined,
    day: 0,
    bytes: [1, 255],
    big: 7n,
    not: Number.NaN,
    deep: [{ $: 1 }],
  });
  const refused = await app.page().evaluate(() =>
    window.keystead
      .invoke('fixture.echo', () => 1)
      .then(
        () => 'carried',
        (error: unknown) => String(error),
      ),
  );
  expect(refused).toContain('An object could not be cloned.');
});

test('an answer belongs to the page: it may change it', async () => {
  const frozen = await app
    .page()
    .evaluate(async () => Object.isFrozen(await window.keystead.invoke('fixture.echo', { a: [1] })));
  expect(frozen).toBe(false);
});

test('a listener hears every event until it ends, and ending it gives nothing of Electron away', async () => {
  await app.page().evaluate(() => {
    const heard: unknown[] = [];
    const end = window.keystead.on((event) => heard.push(event));
    Object.assign(window, { ownList: heard, end });
  });
  await change();
  const heard = () => app.page().evaluate(() => Reflect.get(window, 'ownList') as unknown);
  await expect.poll(heard).toEqual([{ event: 'changed', keys: ['people'] }]);
  expect(
    await app.page().evaluate(() => Reflect.apply(Reflect.get(window, 'end'), undefined, [])),
  ).toBeUndefined();
  await change();
  await expect
    .poll(() => app.page().evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length))
    .toBeGreaterThanOrEqual(2);
  expect(await heard()).toHaveLength(1);
});

test('a page that is loaded again gets the bridge again', async () => {
  await app.control('reload');
  expect(await callFromPage(app, 'fixture.echo', 'again')).toEqual({ ok: true, data: 'again' });
});

test('a page cannot reach the ways between the worlds', async () => {
  const names = await app
    .page()
    .evaluate(() => Object.getOwnPropertyNames(window).filter((name) => /keystead/i.test(name)));
  expect(names).toEqual(['keystead']);
});

test('a host that is killed takes its core and its browser along', async () => {
  const pids = [...(await app.control('childPids')), ...(await app.control('browserPids'))];
  expect(pids).toHaveLength(2);
  await app.kill();
  const alive = () =>
    pids.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
  await expect.poll(alive, { timeout: 10_000 }).toEqual([]);
});

test('a person who closes the window ends the app', async () => {
  const other = await fixture.start(fixture.makeUserData());
  const [pid] = await other.control('browserPids');
  process.kill(pid ?? 0, 'SIGKILL');
  await expect
    .poll(
      () => {
        try {
          return process.kill(other.pid, 0);
        } catch {
          return false;
        }
      },
      { timeout: 10_000 },
    )
    .toBe(false);
});
