import { clipboard, nativeTheme, powerMonitor, type BrowserWindow } from 'electron';
import type { CoreEvent } from '#shared/contracts/bridge.ts';
import type { ShellSettings } from '#shared/contracts/shell.ts';
import { AutoLock } from './auto-lock.ts';
import { startCore, type CoreProcess } from './core-process.ts';
import { logCode } from './log-code.ts';
import type { Settings } from './settings.ts';
import type { Windows } from './windows.ts';
import { within } from './within.ts';

/** Milliseconds for the page to save its drafts, and for the core to close the vault, before both are ended. */
const draftsPatience = 400;
const closePatience = 1_000;
/** Milliseconds for the copy that is made once the window is gone; what is not done then is done at the next start. */
const copyPatience = 60_000;

interface ShellOptions {
  readonly windows: Windows;
  readonly settings: Settings;
  /** The built `core.js`. */
  readonly coreEntry: string;
  readonly appVersion: string;
  /** Folder of the vault for this start. */
  readonly vaultFolder: string;
  /** Tests only: key derivation at the floor of its parameters. */
  readonly fastKdf: boolean;
  readonly quit: () => void;
}

/** The running app: one window, the core behind it, and the lock that ends both. */
export class Shell {
  readonly #options: ShellOptions;
  readonly #autoLock: AutoLock;
  #vaultFolder: string;
  #core: CoreProcess;
  #window: BrowserWindow;
  #sessionOpen = false;
  #handedOver = false;
  #locking: Promise<void> | undefined;
  #quitting = false;
  #draftsFlushed = Promise.withResolvers<void>();

  constructor(options: ShellOptions) {
    this.#options = options;
    this.#vaultFolder = options.vaultFolder;
    this.#autoLock = new AutoLock({
      lock: () => void this.lock(),
      systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
      now: () => performance.now(),
    });
    const lockIfOpen = (): void => {
      if (this.#sessionOpen) void this.lock();
    };
    powerMonitor.on('suspend', lockIfOpen);
    powerMonitor.on('lock-screen', lockIfOpen);
    this.showColourScheme(options.settings.shell().colourScheme);
    this.#core = this.#startCore();
    this.#window = this.#openWindow(true);
  }

  /** The living core; one that died before anybody signed in is started again by the next call. */
  get core(): CoreProcess {
    if (this.#core.hasEnded() && this.#locking === undefined && !this.#quitting)
      this.#core = this.#startCore();
    return this.#core;
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  get vaultFolder(): string {
    return this.#vaultFolder;
  }

  /** Points this app and the next start at another vault. Throws what the core says about the folder. */
  async useVault(folder: string): Promise<void> {
    await this.core.callInternal('vault.use', { folder });
    this.#vaultFolder = folder;
    this.#options.settings.rememberVaultFolder(folder);
  }

  showColourScheme(scheme: ShellSettings['colourScheme']): void {
    nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
  }

  /** True from handing the computer over for a feedback form until the next lock. */
  get isHandedOver(): boolean {
    return this.#handedOver;
  }

  stillHere(): void {
    this.#autoLock.stillHere();
  }

  draftsFlushed(): void {
    this.#draftsFlushed.resolve();
  }

  /** Brings the window to the front, for a second start of the app. */
  focus(): void {
    if (this.#quitting) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Saves drafts, closes the vault, ends the core, and puts a new window in the place of the old one. */
  lock(): Promise<void> {
    this.#locking ??= this.#lock().finally(() => {
      this.#locking = undefined;
    });
    return this.#locking;
  }

  /** Closes everything; resolves when no process holds a vault any more. */
  async close(): Promise<void> {
    await this.#locking;
    this.#quitting = true;
    this.#rememberBounds();
    await this.#endCore();
    this.#options.windows.destroyAllBut(undefined);
    await this.#copyVault();
  }

  /** Copies what was just closed, in a core that holds no key. */
  async #copyVault(): Promise<void> {
    const core = this.#startCore();
    await within(copyPatience, core.callInternal('backups.copy', {}));
    await core.end();
  }

  /** Narrows the session to a feedback form and puts a new window in the place of the old one, which goes with all it held. */
  async handOver(kiosk: { readonly formId: string; readonly serviceId: string }): Promise<void> {
    await this.core.callInternal('feedback.begin', kiosk);
    this.#handedOver = true;
    clipboard.clear();
    this.#replaceWindow();
  }

  async #lock(): Promise<void> {
    await this.#endCore();
    clipboard.clear();
    if (!this.#quitting) this.#startAnew();
  }

  async #endCore(): Promise<void> {
    this.#autoLock.stop();
    const core = this.#core;
    if (this.#sessionOpen) {
      this.#draftsFlushed = Promise.withResolvers();
      this.#options.windows.announce({ event: 'locking' });
      await within(draftsPatience, this.#draftsFlushed.promise);
    }
    await within(closePatience, core.callInternal('vault.lock', {}));
    await core.end();
    this.#sessionOpen = false;
  }

  #startAnew(): void {
    this.#handedOver = false;
    this.#core = this.#startCore();
    this.#replaceWindow();
  }

  #replaceWindow(): void {
    const old = this.#window;
    const wasInFront = !old.isDestroyed() && old.isFocused();
    const wasMinimized = !old.isDestroyed() && old.isMinimized();
    const wasMaximized = !old.isDestroyed() && old.isMaximized();
    this.#rememberBounds();
    this.#window = this.#openWindow(wasInFront);
    if (wasMaximized) this.#window.maximize();
    if (wasMinimized) this.#window.minimize();
    this.#options.windows.destroyAllBut(this.#window);
  }

  #startCore(): CoreProcess {
    const { coreEntry, appVersion, fastKdf } = this.#options;
    return startCore({
      entry: coreEntry,
      settings: { vaultFolder: this.#vaultFolder, appVersion, fastKdf },
      onEvent: (event) => this.#hear(event),
      onUnexpectedEnd: () => this.#coreDied(),
    });
  }

  #hear(event: CoreEvent): void {
    if (event.event === 'session') {
      this.#sessionOpen = event.state === 'open';
      if (this.#sessionOpen) this.#autoLock.watch(event.lockAfterMinutes);
      else this.#autoLock.stop();
    }
    this.#options.windows.announce(event);
  }

  #coreDied(): void {
    logCode('core_stopped');
    this.#autoLock.stop();
    if (!this.#sessionOpen || this.#quitting || this.#locking !== undefined) return;
    this.#sessionOpen = false;
    this.#startAnew();
  }

  #openWindow(inFront: boolean): BrowserWindow {
    const window = this.#options.windows.openMain(this.#options.settings.bounds(), inFront);
    const hidden = (isHidden: boolean): void => {
      this.#autoLock.windowHidden(isHidden);
      this.#options.windows.announce({ event: 'window', hidden: isHidden });
    };
    window.on('minimize', () => hidden(true));
    window.on('hide', () => hidden(true));
    window.on('restore', () => hidden(false));
    window.on('show', () => hidden(false));
    window.on('close', (event) => {
      if (this.#quitting) return;
      event.preventDefault();
      this.#options.quit();
    });
    window.on('closed', () => {
      if (this.#window === window && !this.#quitting) this.#options.quit();
    });
    window.webContents.on('render-process-gone', () => {
      if (this.#window === window && !this.#quitting) void this.lock();
    });
    void window.loadURL('app://ui/index.html');
    return window;
  }

  #rememberBounds(): void {
    if (!this.#window.isDestroyed()) this.#options.settings.rememberBounds(this.#window.getNormalBounds());
  }
}
