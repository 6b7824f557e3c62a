import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '#host/find-browser.ts';

const advice =
  'Keystead needs Chromium, Chrome or Edge to run without Electron. Install one of them, or name its program in the variable CHROMIUM.';

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/**
 * Path of an installed browser that the Chromium host can drive. On Debian as root it installs the package `chromium`
 * when there is none; otherwise it ends the process with a line that says what to install.
 */
export async function ensureBrowser(): Promise<string> {
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium with apt-get, once.');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])) {
      const fresh = findBrowser();
      if (fresh !== undefined) return fresh;
    }
  }
  console.error(advice);
  process.exit(1);
}
