import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createBuilder, type EnvironmentOptions } from 'vite';
import type { ControlRequest } from '#host/control.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { requireScreen } from './require-screen.ts';

/**
 * `npm run dev`: builds on every change. A changed screen is loaded again while the vault stays open; a changed shell,
 * preload or core starts the app anew. Arguments go to the app.
 */
const root = resolve(import.meta.dirname, '..');
const names = ['client', 'main', 'preload', 'core'] as const;
type Name = (typeof names)[number];

let app: ChildProcess | undefined;
const unbuilt = new Set<Name>(names);

function start(): void {
  const host = resolve(root, 'build/chromium-host/run.ts');
  const started = fork(host, [resolve(root, 'dist/electron/main.js'), ...process.argv.slice(2)]);
  started.on('exit', () => {
    if (app === started) process.exit();
  });
  app = started;
}

function restart(): void {
  const old = app;
  app = undefined;
  if (old === undefined || old.exitCode !== null) return start();
  old.once('exit', start);
  old.kill();
}

/** Waits until the first build of everything, then lets each build show itself. */
function show(name: Name): void {
  if (unbuilt.delete(name) && unbuilt.size === 0) return start();
  if (unbuilt.size > 0) return;
  console.log(`${name} changed`);
  if (name !== 'client') return restart();
  app?.send({ id: 0, name: 'reload', input: undefined } satisfies ControlRequest);
}

await ensureBrowser();
requireScreen();
const watched: EnvironmentOptions = { build: { watch: {} } };
const builder = await createBuilder({
  configFile: resolve(root, 'vite.config.ts'),
  logLevel: 'warn',
  environments: Object.fromEntries(names.map((name) => [name, watched])),
});
for (const name of names) {
  const environment = builder.environments[name];
  const watcher = environment === undefined ? undefined : await builder.build(environment);
  if (watcher === undefined || !('on' in watcher)) throw new Error(`No watch of ${name}`);
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    else if (event.code === 'END') show(name);
  });
}
