import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { drivenByTest, hostState } from './host-state.ts';
import type { HostSession } from './session.ts';
import { HostWebContents } from './web-contents.ts';

type WindowParts = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'show'
  | 'showInactive'
>;
type Bounds = Electron.Rectangle;

let lastId = 0;

/**
 * A window is a Chromium of its own with an empty profile, so destroying it leaves no process that has seen its page.
 * A window that was never shown, and every window of a test, runs headless.
 */
export class HostBrowserWindow extends EventEmitter implements WindowParts {
  readonly id = ++lastId;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: HostWebContents;
  #bounds: Bounds;
  #visible: boolean;
  #minimized = false;
  #maximized = false;
  #destroyed = false;
  #chromium: Promise<Chromium> | undefined;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show !== false;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const { preload, session } = options.webPreferences ?? {};
    if (preload === undefined || session === undefined)
      throw new Error('The host needs a preload and a session');
    // Sessions of this process are the host's own.
    this.webContents = new HostWebContents(session as unknown as HostSession, readFileSync(preload, 'utf8'));
    hostState.windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.on('host-visibility', (hidden: boolean) => this.setMinimized(hidden));
  }

  static getAllWindows(): HostBrowserWindow[] {
    return [...hostState.windows];
  }

  /** The browser behind this window, once its page was asked for. */
  get chromium(): Promise<Chromium> | undefined {
    return this.#chromium;
  }

  async loadURL(url: string): Promise<void> {
    this.#chromium ??= this.#launch();
    await this.#chromium;
    await this.webContents.load(url);
    this.emit('ready-to-show');
    app.emit('host-window-ready', this);
  }

  async #launch(): Promise<Chromium> {
    const visible = this.#visible && !drivenByTest;
    const chromium = await launchChromium({
      visible,
      width: this.#bounds.width,
      height: this.#bounds.height,
      debuggingPort: drivenByTest,
      switches: [...hostState.switches].map(([name, value]) =>
        value === '' ? `--${name}` : `--${name}=${value}`,
      ),
    });
    if (this.#destroyed) {
      chromium.close();
      throw new Error('Object has been destroyed');
    }
    void chromium.gone.then(() => this.#browserEnded());
    await chromium.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    chromium.browser.on('Browser.downloadWillBegin', ({ url }) => {
      this.webContents.session.emit(
        'will-download',
        { preventDefault: () => undefined },
        { getURL: () => url },
        this.webContents,
      );
    });
    await chromium.browser.send('Browser.grantPermissions', { permissions: [] });
    await this.webContents.connect(chromium);
    if (!visible) {
      await chromium.page.send('Emulation.setDeviceMetricsOverride', {
        width: this.#bounds.width,
        height: this.#bounds.height,
        deviceScaleFactor: 0,
        mobile: false,
      });
    }
    return chromium;
  }

  /** The person closed Chromium's window, or the browser crashed. */
  #browserEnded(): void {
    if (this.#destroyed) return;
    this.#markDestroyed();
  }

  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    void this.#chromium?.then(
      (chromium) => chromium.close(),
      () => undefined,
    );
    this.#markDestroyed();
  }

  #markDestroyed(): void {
    this.#destroyed = true;
    hostState.windows.delete(this);
    this.webContents.markDestroyed();
    this.emit('closed');
    if (hostState.windows.size === 0) setImmediate(() => this.#announceLastClosed());
  }

  #announceLastClosed(): void {
    if (hostState.windows.size === 0) app.emit('window-all-closed');
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.emit('hide');
  }

  focus(): void {
    void this.#chromium?.then(({ page }) => page.send('Page.bringToFront')).catch(() => undefined);
    this.emit('focus');
  }

  minimize(): void {
    this.setMinimized(true);
  }

  restore(): void {
    this.setMinimized(false);
  }

  /** Also called when the page says that it is hidden, which is how the host learns what a person did. */
  setMinimized(minimized: boolean): void {
    if (this.#minimized === minimized) return;
    this.#minimized = minimized;
    this.emit(minimized ? 'minimize' : 'restore');
  }

  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isFocused(): boolean {
    return this.#visible && !this.#minimized;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }
}
