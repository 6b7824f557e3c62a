import type { HostBrowserWindow } from './browser-window.ts';
import type { HostSession } from './session.ts';

/** A test drives the host: dialogs answer from its queue and nothing is shown. Otherwise a person sits before it. */
export const drivenByTest = process.argv.includes('--host-test');

/** Something that wanted to leave the app's own pages and was refused: a request, a navigation, a new window. */
export interface RefusedRequest {
  readonly url: string;
  /** Method of the request, or `navigation`, or `window.open`. */
  readonly method: string;
}

/** What the app has set and done so far; tests read it through the control channel. */
export const hostState = {
  sandboxEnabled: false,
  switches: new Map<string, string>(),
  privilegedSchemes: [] as Electron.CustomScheme[],
  windows: new Set<HostBrowserWindow>(),
  sessions: new Map<string, HostSession>(),
  refusedRequests: [] as RefusedRequest[],
  /** Uncaught errors, console errors and refusals by the content policy, of all pages. */
  pageErrors: [] as string[],
  ipcHandlers: new Map<string, (event: Electron.IpcMainInvokeEvent, ...values: never[]) => unknown>(),
  childPids: new Set<number>(),
  clipboardClears: 0,
};
