// Builds the renderer, serves it under the product's content policy and looks at screens with a fake bridge.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import react from '@vitejs/plugin-react';
import { build as viteBuild, createBuilder } from 'vite';
import { announceWithoutInnerHtml } from '../../build/trusted-types.ts';

export const out = '/tmp/lab';
const dist = '/tmp/lab-dist';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @param pages which of the two pages to build: another engineer's half-written print page need not stop a look */
export async function build(pages = ['index', 'print']) {
  const only = {
    name: 'lab-pages',
    config: (config) => {
      const { input } = config.environments.client.build.rolldownOptions;
      for (const page of Object.keys(input)) if (!pages.includes(page)) delete input[page];
    },
  };
  const builder = await createBuilder({
    configFile: new URL('../../vite.config.ts', import.meta.url).pathname,
    logLevel: 'warn',
    plugins: [only],
    environments: { client: { build: { outDir: dist } } },
  });
  await builder.build(builder.environments.client);
}

/** Builds the page of all parts into the same place. */
export async function buildGallery() {
  await viteBuild({
    root: new URL('./gallery', import.meta.url).pathname,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react(), announceWithoutInnerHtml()],
    build: {
      outDir: join(dist, 'gallery'),
      emptyOutDir: true,
      target: 'chrome150',
      modulePreload: { polyfill: false },
    },
  });
}

export async function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    readFile(join(dist, path)).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': types[extname(path)], 'content-security-policy': policy })
          .end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0);
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const bridge = await readFile(new URL('./fake-bridge.js', import.meta.url), 'utf8');

export async function openPage(
  browser,
  url,
  { lab = {}, size = { width: 1280, height: 800 }, path = '/index.html' } = {},
) {
  const page = await browser.newPage({ viewport: size });
  page.errors = [];
  page.on('console', (m) => {
    if (['error', 'warning'].includes(m.type())) page.errors.push(m.text());
  });
  page.on('pageerror', (e) => page.errors.push(String(e)));
  await page.addInitScript(`window.lab = ${JSON.stringify(lab)}`);
  await page.addInitScript(bridge);
  await page.goto(url + path);
  return page;
}

export async function axe(page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (v) =>
      `${v.id} (${v.impact}): ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')} ${v.nodes[0].failureSummary?.split('\n')[1] ?? ''}`,
  );
}

export async function report(page, name) {
  await page.screenshot({ path: `${out}/${name}.png` });
  const violations = await page.evaluate(() => window.labViolations);
  const found = await axe(page);
  const all = [
    ...violations.map((v) => `CSP ${v}`),
    ...page.errors.map((e) => `console ${e}`),
    ...found.map((f) => `axe ${f}`),
  ];
  process.stdout.write(`${name}: ${all.length === 0 ? 'clean' : `\n  ${all.join('\n  ')}`}\n`);
}
