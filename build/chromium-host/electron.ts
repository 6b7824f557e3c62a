import { app } from './app.ts';
import { HostBrowserWindow } from './browser-window.ts';
import { clipboard, Menu, nativeTheme, powerMonitor, screen } from './desktop.ts';
import { dialog } from './dialog.ts';
import { hostState } from './host-state.ts';
import { ipcMain } from './ipc-main.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

/** Electron's `protocol` module: schemes are declared here, and handled by sessions. */
const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void hostState.privilegedSchemes.push(...schemes),
};

/** Nothing here opens another program; the library of settings names the module, and never uses it. */
const shell = {};

export {
  app,
  HostBrowserWindow as BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};
