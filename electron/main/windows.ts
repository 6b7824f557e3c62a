import {
  app,
  BrowserWindow,
  nativeTheme,
  screen,
  type Session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import type { BridgeEvent } from '#shared/contracts/bridge.ts';
import { channel } from './ipc/gateway.ts';
import type { WindowBounds } from './settings.ts';
import { followZoomKeys } from './zoom-keys.ts';

const productName = 'Keystead';
const defaultSize = { width: 1280, height: 820 };
const smallestSize = { minWidth: 800, minHeight: 600 };
/** The page's own background (theme.ts), so that a new window does not flash. */
const background = { light: '#faf8f4', dark: '#1c1f1f' };

/** What every page runs with (security.md 4). */
function webPreferences(preload: string, session: Session): WebPreferences {
  return {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    v8CacheOptions: 'none',
    devTools: !app.isPackaged,
  };
}

/** Remembered bounds, unless the screen they were on is gone. */
function visibleBounds(remembered: WindowBounds | null): Partial<WindowBounds> {
  if (remembered === null) return defaultSize;
  const { workArea } = screen.getDisplayMatching(remembered);
  const inside =
    remembered.x < workArea.x + workArea.width &&
    remembered.x + remembered.width > workArea.x &&
    remembered.y >= workArea.y - 20 &&
    remembered.y < workArea.y + workArea.height - 50;
  return inside ? remembered : defaultSize;
}

/** Makes the app's windows, and knows which contents are theirs. */
export class Windows {
  readonly #preload: string;
  readonly #session: Session;
  readonly #open = new Set<BrowserWindow>();

  constructor(preload: string, session: Session) {
    this.#preload = preload;
    this.#session = session;
  }

  /**
   * The window that people work in. Its title never says more than the product's name. `inFront: false` keeps a
   * window that comes back after an automatic lock from taking the keyboard from another program.
   */
  openMain(remembered: WindowBounds | null, inFront: boolean): BrowserWindow {
    const window = new BrowserWindow({
      ...visibleBounds(remembered),
      ...smallestSize,
      show: false,
      title: productName,
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: webPreferences(this.#preload, this.#session),
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    followZoomKeys(window.webContents);
    if (inFront) window.show();
    else window.showInactive();
    return this.#keep(window);
  }

  /** A window that nobody sees, for drawing a page that becomes a PDF. */
  openHidden(): BrowserWindow {
    return this.#keep(
      new BrowserWindow({
        show: false,
        title: productName,
        webPreferences: { ...webPreferences(this.#preload, this.#session), backgroundThrottling: false },
      }),
    );
  }

  isOurs(contents: WebContents): boolean {
    return this.#open.values().some((window) => !window.isDestroyed() && window.webContents === contents);
  }

  announce(event: BridgeEvent): void {
    for (const window of this.#open) {
      if (!window.isDestroyed()) window.webContents.send(channel, event);
    }
  }

  /** Destroys every window but `kept`, whatever it shows. */
  destroyAllBut(kept: BrowserWindow | undefined): void {
    for (const window of this.#open) {
      if (window !== kept) window.destroy();
    }
  }

  #keep(window: BrowserWindow): BrowserWindow {
    this.#open.add(window);
    window.on('closed', () => this.#open.delete(window));
    return window;
  }
}
