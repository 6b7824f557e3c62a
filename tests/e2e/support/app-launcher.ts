import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchInChromium } from './chromium-launcher.ts';
import { launchInElectron } from './electron-launcher.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

const builtMain = resolve(import.meta.dirname, '../../../dist/electron/main.js');

/**
 * Starts the built app and waits for its first window: in the Chromium host, or in real Electron with
 * `E2E_HOST=electron`. Call `app.close()` in the end, whatever happened.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'keystead-e2e-'));
  const args = [
    `--user-data-dir=${userData}`,
    ...(options.vaultFolder === undefined ? [] : [`--vault=${options.vaultFolder}`]),
    ...(options.args ?? []),
  ];
  const env = { KEYSTEAD_FAST_KDF: options.fastKdf === false ? '0' : '1' };
  const launch = process.env['E2E_HOST'] === 'electron' ? launchInElectron : launchInChromium;
  const started = await launch(options.main ?? builtMain, args, env);
  for (const answer of options.dialogs ?? []) await started.queueDialog(answer);
  return {
    get page() {
      return started.page();
    },
    userData,
    replaced: (act) => started.replaced(act),
    app: {
      ...started,
      async close() {
        await started.kill();
        if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      },
    },
  };
}
