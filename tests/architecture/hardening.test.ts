import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy, responseHeaders } from '#main/response-headers.ts';
import { serveUi } from '#main/ui-files.ts';
import type { HostedApp } from '#tests/e2e/support/chromium-launcher.ts';
import { callFromPage, prepareFixtureApp, type FixtureApp } from '#tests/support/fixture-app/run.ts';

/**
 * Each item of security.md 4, asked of the running main process: the real shell and preload in the Chromium host,
 * which keeps what main passed to Electron's API and puts questions to its handlers.
 */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let fixture: FixtureApp;
let userData: string;
let app: HostedApp;

beforeAll(async () => {
  fixture = await prepareFixtureApp();
  userData = fixture.makeUserData();
  app = await fixture.start(userData);
});
afterAll(() => fixture.clean());

const refusedUrls = [
  'https://example.org/',
  'http://ui/',
  'http://127.0.0.1:8080/',
  'ws://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://evil/index.html',
  'app://ui.evil/index.html',
  'blob:https://example.org/1',
  'blob:app://evil/1',
];
const ownUrls = ['app://ui/index.html', 'blob:app://ui/1'];

describe('process', () => {
  test('sandbox, switches and scheme are set before Electron is ready', async () => {
    expect(await app.control('process')).toEqual({
      sandboxEnabled: true,
      switches: {
        'host-resolver-rules': 'MAP * ~NOTFOUND',
        'disable-http-cache': '',
        'disable-gpu-shader-disk-cache': '',
      },
      privilegedSchemes: [{ scheme: 'app', privileges: { standard: true, secure: true } }],
      ipcChannels: ['keystead'],
    });
  });

  test('a second start gives way to the first', async () => {
    await expect(fixture.start(userData)).rejects.toThrow('The host ended with code 0');
    expect(await callFromPage(app, 'fixture.echo', 1)).toEqual({ ok: true, data: 1 });
  });
});

describe('windows', () => {
  test('every preference is the safe one, and the session lives in memory', async () => {
    expect(await app.control('windows')).toEqual([
      {
        id: 1,
        visible: true,
        title: 'Keystead',
        url: 'app://ui/index.html',
        partition: 'ui',
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          experimentalFeatures: false,
          webviewTag: false,
          plugins: false,
          navigateOnDragDrop: false,
          safeDialogs: true,
          spellcheck: false,
          v8CacheOptions: 'none',
          devTools: true,
        },
      },
    ]);
  });

  test('the packaged app has no developer tools', async () => {
    const packaged = await fixture.start(fixture.makeUserData(), '--host-packaged');
    const [window] = await packaged.control('windows');
    expect(window?.webPreferences.devTools).toBe(false);
    await packaged.kill();
  });

  test('no page opens a window, goes elsewhere or embeds a page', async () => {
    expect(await app.control('probeContents')).toEqual({
      openWindow: 'deny',
      navigate: true,
      frameNavigate: true,
      redirect: true,
      attachWebview: true,
    });
  });
});

describe('session', () => {
  test('grants nothing, downloads nothing, loads nothing but the app', async () => {
    const urls = [...refusedUrls, ...ownUrls];
    expect(await app.control('probeSession', { partition: 'ui', urls })).toEqual({
      handlesApp: true,
      request: false,
      check: false,
      device: false,
      displayMedia: {},
      downloadPrevented: true,
      cancelled: refusedUrls,
    });
  });
});

describe('answers of app://ui/', () => {
  test('the content policy is the one of the design', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test('every answer carries all headers, and each load a nonce of its own', async () => {
    const serve = serveUi(resolve(fixture.main, '../../renderer'));
    const load = () => serve(new Request('app://ui/index.html'));
    const [first, second] = [await load(), await load()];
    const nonceOf = (response: Response) =>
      /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    const nonce = nonceOf(first) ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(nonceOf(second)).not.toBe(nonce);
    expect(await first.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" content="${nonce}" />`);
    for (const response of [
      second,
      await serve(new Request('app://ui/page.js')),
      await serve(new Request('app://ui/none.js')),
    ]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-security-policy': contentSecurityPolicy(nonceOf(response) ?? ''),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': responseHeaders('', '')['permissions-policy'],
      });
    }
  });

  test('the page has no browser feature left but hints about itself', async () => {
    const allowed = await app.page().evaluate(() => {
      const policy: unknown = Reflect.get(document, 'featurePolicy');
      const list: unknown = Reflect.apply(Reflect.get(Object(policy), 'allowedFeatures'), policy, []);
      return Array.isArray(list) ? list.map(String) : [];
    });
    const harmless = (feature: string) =>
      feature.startsWith('ch-') || ['cross-origin-isolated', 'aria-notify'].includes(feature);
    expect(allowed.filter((feature) => !harmless(feature))).toEqual([]);
    expect(allowed).toContain('ch-width');
  });
});

describe('the policy in force', () => {
  test('only own styles and scripts run; text never becomes code or markup', async () => {
    const seen = await app.page().evaluate(() => ({
      title: document.title,
      heading: getComputedStyle(document.querySelector('h1') ?? document.body).color,
      attempts: Reflect.get(window, 'attempts') as unknown,
      ranFromText: 'ranFromText' in window,
    }));
    expect(seen).toEqual({
      title: "Somebody's name",
      heading: 'rgb(1, 2, 3)',
      attempts: { markup: 'TypeError', code: 'EvalError', timer: 'TypeError', policy: 'TypeError' },
      ranFromText: false,
    });
  });

  test('nothing leaves the app: no request, no navigation, no window', async () => {
    const tried = await app.page().evaluate(async () => {
      const image = await new Promise((done) => {
        const element = new Image();
        element.addEventListener('error', () => done('refused'));
        element.addEventListener('load', () => done('loaded'));
        element.src = 'https://example.org/x.png';
      });
      const fetched = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      );
      window.open('https://example.org/popup');
      window.location.assign('https://example.org/away');
      return { image, fetched };
    });
    expect(tried).toEqual({ image: 'refused', fetched: 'refused' });
    await expect
      .poll(() => app.requests())
      .toEqual(['https://example.org/popup', 'https://example.org/away']);
    expect(app.page().url()).toBe('http://ui.localhost/index.html');
    expect(app.page().context().pages()).toHaveLength(1);
  });
});

describe('messages', () => {
  const echo = ['fixture.echo', 1];
  const forged = [
    { from: 'main frame', url: 'app://evil/index.html' },
    { from: 'main frame', url: 'app://ui.evil/index.html' },
    { from: 'main frame', url: 'https://ui/index.html' },
    { from: 'main frame', url: 'file:///index.html' },
    { from: 'main frame', url: 'about:blank' },
    { from: 'main frame', url: '' },
    { from: 'child frame', url: 'app://ui/index.html' },
    { from: 'gone frame', url: 'app://ui/index.html' },
    { from: 'other window', url: 'app://ui/index.html' },
  ] as const;

  test.each(forged)('a $from at "$url" is not heard', async ({ from, url }) => {
    expect(await app.control('forgeCall', { from, url, channel: 'keystead', values: echo })).toEqual({
      ok: false,
      code: 'untrusted_sender',
    });
  });

  test('the same call from the page itself is', async () => {
    const own = {
      from: 'main frame',
      url: 'app://ui/index.html#/people',
      channel: 'keystead',
      values: echo,
    } as const;
    expect(await app.control('forgeCall', own)).toEqual({ ok: true, data: 1 });
  });

  test.each([
    ['nothing'],
    ['shell.nothing'],
    ['shell.toString'],
    ['shell.__proto__'],
    ['a.b.c'],
    ['fixture.none'],
    [7],
    [null],
  ])('the name %j is unknown', async (name) => {
    const call = { from: 'main frame', url: 'app://ui/', channel: 'keystead', values: [name, {}] } as const;
    expect(await app.control('forgeCall', call)).toEqual({ ok: false, code: 'unknown_procedure' });
  });

  test('an input above 1 MB, of whatever shape, is refused; one below is not', async () => {
    const size = async (bytes: number) => callFromPage(app, 'fixture.echo', 'x'.repeat(bytes));
    expect(await size(1024 * 1024)).toEqual({ ok: false, code: 'too_large' });
    expect(await size(1024 * 1024 - 100)).toMatchObject({ ok: true });
    expect(await callFromPage(app, 'shell.info', { extra: 'x'.repeat(2_000_000) })).toEqual({
      ok: false,
      code: 'too_large',
    });
  });

  test('the shell parses strictly and answers with a code only', async () => {
    expect(await callFromPage(app, 'shell.savePdf', { jobId: 'x'.repeat(65) })).toEqual({
      ok: false,
      code: 'invalid_input',
    });
    expect(await callFromPage(app, 'shell.info', { extra: 1 })).toEqual({ ok: false, code: 'invalid_input' });
    expect(await callFromPage(app, 'fixture.refuse')).toEqual({
      ok: false,
      code: 'wait_before_retry',
      facts: { seconds: 4 },
    });
  });

  test('the page gets two frozen functions and nothing of Electron or Node', async () => {
    const exposed = await app.page().evaluate(() => ({
      names: Object.keys(window.keystead),
      frozen: Object.isFrozen(window.keystead) && Object.isFrozen(window.keystead.invoke),
      replaced: Reflect.set(window, 'keystead', null),
      leaked: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(exposed).toEqual({ names: ['invoke', 'on'], frozen: true, replaced: false, leaked: [] });
  });
});

test('the packaged program is fused shut', () => {
  const yaml = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(yaml)?.[1] ?? '';
  const set = Object.fromEntries(
    fuses.split('\n').flatMap((line) => {
      const [, name, value] = /^ {2}(\w+): (true|false)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value === 'true']];
    }),
  );
  expect(set).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
