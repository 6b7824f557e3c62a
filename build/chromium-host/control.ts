import { app } from './app.ts';
import type { HostBrowserWindow } from './browser-window.ts';
import { powerMonitor } from './desktop.ts';
import { queuedAnswers, shownDialogs, type DialogAnswer } from './dialog.ts';
import { hostState } from './host-state.ts';
import { ipcMain } from './ipc-main.ts';

/** Where a test can connect to a window that the person would see. */
export interface WindowReady {
  readonly event: 'window-ready';
  readonly id: number;
  readonly endpoint: string;
  readonly targetId: string;
}

function shownWindow(): HostBrowserWindow {
  const window = [...hostState.windows].findLast((candidate) => candidate.isVisible());
  if (window === undefined) throw new Error('No window is shown');
  return window;
}

/** Asks every handler that the app gave a session, as Chromium would before it grants something. */
async function probeSession(partition: string, urls: readonly string[]) {
  const session = hostState.sessions.get(partition);
  if (session === undefined) throw new Error(`No session '${partition}'`);
  const contents = shownWindow().webContents as unknown as Electron.WebContents;
  const permission = 'media';
  let downloadPrevented = false;
  session.emit('will-download', { preventDefault: () => (downloadPrevented = true) }, {}, contents);
  const cancelled = await Promise.all(urls.map(async (url) => ((await session.cancels(url)) ? [url] : [])));
  return {
    handlesApp: session.protocol.isProtocolHandled('app'),
    request: await new Promise<boolean | undefined>((resolve) => {
      if (session.permissionRequestHandler === null) resolve(undefined);
      // The app's handlers answer without looking at the details.
      else session.permissionRequestHandler(contents, permission, resolve, {} as Electron.PermissionRequest);
    }),
    check: session.permissionCheckHandler?.(
      contents,
      permission,
      'app://ui',
      {} as Electron.PermissionCheckHandlerHandlerDetails,
    ),
    device: session.devicePermissionHandler?.({} as Electron.DevicePermissionHandlerHandlerDetails),
    displayMedia: await new Promise<Electron.Streams | null | undefined>((resolve) => {
      if (session.displayMediaRequestHandler === null) resolve(undefined);
      else
        session.displayMediaRequestHandler({} as Electron.DisplayMediaRequestHandlerHandlerRequest, resolve);
    }),
    downloadPrevented,
    cancelled: cancelled.flat(),
  };
}

/** What the shown window's page may do to its own address, by the app's listeners. */
function probeContents() {
  const contents = shownWindow().webContents;
  const prevented = (name: string): boolean => {
    let stopped = false;
    contents.emit(name, { url: 'https://example.org/', preventDefault: () => (stopped = true) });
    return stopped;
  };
  return {
    openWindow: contents.windowOpenHandler?.({ url: 'https://example.org/' } as Electron.HandlerDetails)
      .action,
    navigate: prevented('will-navigate'),
    frameNavigate: prevented('will-frame-navigate'),
    redirect: prevented('will-redirect'),
    attachWebview: prevented('will-attach-webview'),
  };
}

/** A call to the app as if it came from elsewhere: another address, a frame inside the page, a window not the app's. */
interface ForgedCall {
  readonly from: 'main frame' | 'child frame' | 'gone frame' | 'other window';
  readonly url: string;
  readonly channel: string;
  readonly values: readonly unknown[];
}

async function forgeCall({ from, url, channel, values }: ForgedCall): Promise<unknown> {
  const contents = shownWindow().webContents;
  const frame = {
    'main frame': contents.mainFrame,
    'child frame': { url },
    'gone frame': null,
    'other window': { url },
  };
  const sender = from === 'other window' ? { mainFrame: frame['other window'] } : contents;
  const ownUrl = contents.mainFrame.url;
  // The app looks at its sender before it awaits anything, so the address is back before the page can speak.
  if (from === 'main frame') contents.mainFrame.url = url;
  const answered = hostState.ipcHandlers.get(channel)?.(
    { sender, senderFrame: frame[from] } as never,
    ...(values as never[]),
  );
  contents.mainFrame.url = ownUrl;
  return answered;
}

const calls = {
  queueDialog: (chosen: DialogAnswer) => void queuedAnswers.push(chosen),
  shownDialogs: () => shownDialogs,
  power: (event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') => void powerMonitor.emit(event),
  idleSeconds: (seconds: number) => {
    powerMonitor.idleSeconds = seconds;
  },
  minimize: (minimized: boolean) => shownWindow().setMinimized(minimized),
  pageErrors: () => hostState.pageErrors,
  refusedRequests: () => hostState.refusedRequests,
  browserPids: async () => {
    const browsers = await Promise.all([...hostState.windows].map(async (window) => window.chromium));
    return browsers.flatMap((browser) => browser?.pid ?? []);
  },
  childPids: () => [...hostState.childPids],
  clipboardClears: () => hostState.clipboardClears,
  windows: () =>
    [...hostState.windows].map((window) => {
      const { session: _session, preload: _preload, ...webPreferences } = window.options.webPreferences ?? {};
      return {
        id: window.id,
        visible: window.isVisible(),
        title: window.options.title,
        url: window.webContents.getURL(),
        partition: window.webContents.session.partition,
        webPreferences,
      };
    }),
  process: () => ({
    sandboxEnabled: hostState.sandboxEnabled,
    switches: Object.fromEntries(hostState.switches),
    privilegedSchemes: hostState.privilegedSchemes,
    ipcChannels: [...hostState.ipcHandlers.keys(), ...ipcMain.eventNames().map(String)],
  }),
  probeSession: ({ partition, urls }: { readonly partition: string; readonly urls: readonly string[] }) =>
    probeSession(partition, urls),
  probeContents: () => probeContents(),
  forgeCall,
  reload: () => shownWindow().webContents.load('app://ui/index.html'),
  quit: () => app.quit(),
} as const;

export type ControlCalls = typeof calls;
export type ControlName = keyof ControlCalls;
export interface ControlRequest {
  readonly id: number;
  readonly name: ControlName;
  readonly input: unknown;
}
export interface ControlAnswer {
  readonly event: 'answer';
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

async function answer({ id, name, input }: ControlRequest): Promise<void> {
  try {
    // The launcher's types bind each name to its input.
    const result: unknown = await calls[name](input as never);
    process.send?.({ event: 'answer', id, result } satisfies ControlAnswer);
  } catch (error) {
    process.send?.({ event: 'answer', id, error: String(error) } satisfies ControlAnswer);
  }
}

/** Tells the test where a shown window can be reached. */
async function announceWindow(window: HostBrowserWindow): Promise<void> {
  const chromium = await window.chromium;
  if (chromium?.endpoint === undefined || !window.isVisible()) return;
  const { endpoint, targetId } = chromium;
  process.send?.({ event: 'window-ready', id: window.id, endpoint, targetId } satisfies WindowReady);
}

if (process.send !== undefined) {
  process.on('message', (request: ControlRequest) => void answer(request));
  process.on('disconnect', () => process.exit());
  app.on('host-window-ready', (window: HostBrowserWindow) => void announceWindow(window));
}
