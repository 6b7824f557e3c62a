import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveUi } from './ui-files.ts';

const parent = mkdtempSync(join(tmpdir(), 'keystead-ui-'));
const folder = join(parent, 'renderer');
const serve = serveUi(folder);
const statusOf = async (url: string, method = 'GET') => (await serve(new Request(url, { method }))).status;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p nonce="__CSP_NONCE__">é</p>');
  writeFileSync(join(folder, 'assets/page.js'), '"__CSP_NONCE__"');
  writeFileSync(join(folder, 'notes.txt'), 'not served');
  writeFileSync(join(parent, 'secret.html'), 'outside');
  mkdirSync(join(parent, 'renderer-twin'));
  writeFileSync(join(parent, 'renderer-twin/index.html'), 'outside');
});
afterAll(() => rmSync(parent, { recursive: true }));

test('serves the pages and their files with their types', async () => {
  const page = await serve(new Request('app://ui/'));
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toMatch(/^<p nonce="[\w+/]{22}==">é<\/p>$/);
  const script = await serve(new Request('app://ui/assets/page.js?x=1#y'));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('"__CSP_NONCE__"');
});

test.each([
  'app://ui/../secret.html',
  'app://ui/%2e%2e/secret.html',
  'app://ui/%2e%2e%2fsecret.html',
  'app://ui/assets/..%2f..%2fsecret.html',
  'app://ui/..%5csecret.html',
  'app://ui/assets%5c..%5c..%5csecret.html',
  'app://ui/%2e%2e/renderer-twin/index.html',
  'app://ui/index.html%00.js',
  'app://ui/%ff.html',
  'app://ui//etc/passwd',
  'app://ui/notes.txt',
  'app://ui/assets',
  'app://evil/index.html',
  'https://ui/index.html',
])('refuses %s', async (url) => {
  expect([400, 404]).toContain(await statusOf(url));
});

test('answers a missing file with 404 and other methods with 405', async () => {
  expect(await statusOf('app://ui/none.js')).toBe(404);
  expect(await statusOf('app://ui/index.html', 'POST')).toBe(405);
});
