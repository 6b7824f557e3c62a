import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs a built Electron app in Node and an installed Chromium:
 * `node build/chromium-host/run.ts dist/electron/main.js [arguments of the app]`.
 */
const [, , entry, ...rest] = process.argv;
if (entry === undefined) throw new Error('Which main.js?');
process.argv = [process.execPath, resolve(entry), ...rest];

// Electron's module can be had by its names and, by some libraries, as a whole.
const parts = JSON.stringify(new URL('./electron.ts', import.meta.url).href);
const source = `import * as electron from ${parts}; export * from ${parts}; export default electron;`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: 'electron:host', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'electron:host' ? { format: 'module', source, shortCircuit: true } : next(url, context),
});

const { app } = await import('./app.ts');
await import('./control.ts');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => app.quit());
}
await import(pathToFileURL(resolve(entry)).href);
