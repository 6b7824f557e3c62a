import { join, resolve } from 'node:path';
import { app } from 'electron';
import { isBindingGenuine } from './binding.ts';
import { hardenProcess } from './hardening.ts';
import { openGateway } from './ipc/gateway.ts';
import { shellProcedures } from './ipc/shell-procedures.ts';
import { setMenu } from './menu.ts';
import { Printing } from './printing.ts';
import { openSettings } from './settings.ts';
import { refuseToStart } from './refuse-to-start.ts';
import { Shell } from './shell.ts';
import { findStartFolder } from './start-arguments.ts';
import { openUiSession } from './ui-session.ts';
import { Windows } from './windows.ts';

/** Where the built files lie: this file is `dist/electron/main.js`. */
const built = {
  core: join(import.meta.dirname, 'core.js'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  ui: resolve(import.meta.dirname, '../renderer'),
};

async function start(): Promise<void> {
  if (!isBindingGenuine()) return refuseToStart('program_damaged');
  setMenu();
  const settings = openSettings();
  const windows = new Windows(built.preload, openUiSession(built.ui));
  const quit = (): void => app.quit();
  const shell = new Shell({
    windows,
    settings,
    coreEntry: built.core,
    appVersion: app.getVersion(),
    vaultFolder: findStartFolder('vault') ?? settings.vaultFolder() ?? join(app.getPath('userData'), 'vault'),
    fastKdf: !app.isPackaged && process.env['KEYSTEAD_FAST_KDF'] === '1',
    quit,
  });
  openGateway({
    isOurWindow: (contents) => windows.isOurs(contents),
    callCore: (name, input) => shell.core.call(name, input),
    callShell: shellProcedures({
      shell,
      settings,
      printing: new Printing(windows),
      appVersion: app.getVersion(),
      quit,
    }),
  });
  app.on('second-instance', () => shell.focus());
  quitCleanly(shell);
}

/** The first wish to quit closes the vault; the quit that follows finds nothing left to close. */
function quitCleanly(shell: Shell): void {
  let closing: Promise<void> | undefined;
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closing ??= shell.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
}

const userData = findStartFolder('user-data-dir');
if (userData !== undefined) app.setPath('userData', userData);
hardenProcess();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.exit(0);
