import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { findElectron } from './find-electron.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { requireScreen } from './require-screen.ts';

/**
 * `npm start`: opens the app for a person, in Electron where its program can be had, else in Chromium.
 * `-- --demo` opens the vault that `npm run demo` made; other arguments go to the app.
 */
const root = resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
const demoVault = join(root, 'demo-output/vault');

function appArguments(): readonly string[] {
  if (!given.includes('--demo')) return given;
  if (!existsSync(join(demoVault, 'vault.json'))) {
    console.error('There is no demo vault yet. Make one with: npm run demo');
    process.exit(1);
  }
  const others = given.filter((argument) => argument !== '--demo');
  return [`--vault=${demoVault}`, `--user-data-dir=${join(root, 'demo-output/user-data')}`, ...others];
}

async function command(): Promise<readonly [program: string, ...args: readonly string[]]> {
  const electron = findElectron();
  if (electron !== undefined) {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    return [electron, ...(asRoot ? ['--no-sandbox'] : []), root];
  }
  const browser = await ensureBrowser();
  requireScreen();
  console.log(`Electron is not here; Keystead opens in ${browser} instead.`);
  return [process.execPath, join(root, 'build/chromium-host/run.ts'), join(root, 'dist/electron/main.js')];
}

const args = appArguments();
ensureFreshBuild();
const [program, ...start] = await command();
spawn(program, [...start, ...args], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
