import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

const here = import.meta.dirname;
const binding = 'better-sqlite3-multiple-ciphers';

/**
 * The real shell and preload, built by the project's own configuration, around the fixture's core and pages.
 * Returns the app's folder, which the caller removes.
 */
export async function buildFixtureApp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keystead-fixture-'));
  const outDir = join(folder, 'dist/electron');
  const builder = await createBuilder({
    configFile: resolve(here, '../../../vite.config.ts'),
    logLevel: 'error',
    environments: {
      main: { build: { outDir } },
      preload: { build: { outDir } },
      core: {
        build: {
          outDir,
          rolldownOptions: { input: { core: fileURLToPath(new URL('./fixture-core.ts', import.meta.url)) } },
        },
      },
    },
  });
  for (const name of ['main', 'preload', 'core'] as const) {
    const environment = builder.environments[name];
    if (environment !== undefined) await builder.build(environment);
  }
  for (const file of ['index.html', 'print.html', 'page.js', 'print.js']) {
    cpSync(join(here, file), join(folder, 'dist/renderer', file));
  }
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve(here, '../../../node_modules', binding), join(folder, 'node_modules', binding));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'keystead-fixture',
      version: '9.8.7',
      type: 'module',
      main: 'dist/electron/main.js',
    }),
  );
  return folder;
}
