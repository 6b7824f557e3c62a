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

const electron = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});

await import('./control.ts');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void import('./app.ts').then(({ app }) => app.quit()));
}
await import(pathToFileURL(resolve(entry)).href);
