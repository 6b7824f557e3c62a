import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { announceWithoutInnerHtml } from '../../../build/trusted-types.ts';
import { findBrowser } from '../../../build/chromium-host/find-browser.ts';
import { contentSecurityPolicy } from '../../../electron/main/response-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let folder: string;
let server: Server;
let browser: Browser;

/** The gallery under the product's own policy; no style or script of it carries the nonce. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keystead-parts-'));
  await build({
    root: resolve(import.meta.dirname, '../../parts'),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), announceWithoutInnerHtml()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://parts');
    const path = pathname === '/favicon.ico' ? undefined : join(folder, pathname);
    if (path === undefined) response.writeHead(204).end();
    else {
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy('a-nonce-that-nothing-carries'),
      });
      response.end(readFileSync(path));
    }
  }).listen(0, '127.0.0.1');
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

test.afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly page: Page;
  /** Whatever the browser complained about, policy violations included. */
  readonly complaints: string[];
}

async function look(query: string, width: number): Promise<Look> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  await page.goto(`http://127.0.0.1:${address.port}/index.html${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
}

async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(', ')}`);
}

for (const [name, query, width] of [
  ['light', '', 1280],
  ['dark', '?dark', 1280],
  ['a narrow window', '', 1024],
  ['twice the size', '', 640],
] as const) {
  test(`every part, in ${name}, breaks no policy and no rule of accessibility`, async () => {
    const { page, complaints } = await look(query, width);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Say something' }).click();
    await page.getByRole('button', { name: 'Delete draft…' }).click();
    await expect(page.getByRole('button', { name: 'Keep the draft' })).toBeFocused();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Delete draft…' })).toBeFocused();

    await page.getByRole('button', { name: /calendar/i }).click();
    await page.getByRole('grid').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(sideways).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
}

test('a day is typed and chosen by keyboard alone, and is spoken without touching innerHTML', async () => {
  const { page, complaints } = await look('', 1280);
  const day = page.getByRole('spinbutton', { name: /^day, / });
  const value = page.getByTestId('day');
  await day.focus();
  await page.keyboard.type('31102026');
  await expect(value).toHaveText('2026-10-31');
  await page.getByRole('button', { name: /calendar/i }).press('Enter');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(value).toHaveText('2026-09-29');
  expect(complaints).toEqual([]);
  await page.close();
});

test('a day that does not exist is asked about, never guessed', async () => {
  const { page, complaints } = await look('', 1280);
  const day = page.getByRole('spinbutton', { name: /^day, / });
  const value = page.getByTestId('day');
  await day.focus();
  await page.keyboard.type('31');
  await page.keyboard.type('092026');
  const question = page.getByText('September has 30 days. Which day was it?');
  await expect(value).toHaveText('no day');
  await expect(question).toBeHidden();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(question).toBeVisible();
  await expect(value).toHaveText('no day');

  await day.focus();
  await page.keyboard.type('28');
  await expect(value).toHaveText('2026-09-28');
  await expect(question).toBeHidden();
  expect(complaints).toEqual([]);
  await page.close();
});
