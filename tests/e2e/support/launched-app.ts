import type { Page } from 'playwright-core';

export interface LaunchOptions {
  /** Built `main.js`; the product's own by default. */
  readonly main?: string;
  /** Folder of the vault; a fresh one in the user-data folder by default. */
  readonly vaultFolder?: string;
  /** User-data folder; a fresh temporary one, removed at the end, by default. */
  readonly userData?: string;
  /** More arguments for the app. */
  readonly args?: readonly string[];
  /** Answers of the first dialogs: chosen paths, or `cancel`. */
  readonly dialogs?: readonly DialogAnswer[];
  /** Key derivation at its floor, so that unlocking takes half a second. On by default. */
  readonly fastKdf?: boolean;
}

export type DialogAnswer = readonly string[] | 'cancel';
export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** The app outside its page. */
export interface AppControl {
  /** What the next dialog answers. */
  readonly queueDialog: (answer: DialogAnswer) => Promise<void>;
  readonly powerEvent: (event: PowerEvent) => Promise<void>;
  /** Process id of the data core, or undefined while none runs. */
  readonly corePid: () => Promise<number | undefined>;
  /** Addresses outside the app that a page tried to load, to go to or to open. */
  readonly requests: () => Promise<readonly string[]>;
  /** Uncaught errors, console errors and refusals by the content policy so far, of every window. */
  readonly pageErrors: () => Promise<readonly string[]>;
  /** Quits as a person would, and waits for the end. */
  readonly quit: () => Promise<void>;
  /** Ends the shell without warning, as a crash or power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends whatever still runs, and removes temporary folders. */
  readonly close: () => Promise<void>;
}

export interface LaunchedApp {
  /** The page of the window that is shown now; read it again after a lock. */
  readonly page: Page;
  readonly app: AppControl;
  /** The user-data folder of this run. */
  readonly userData: string;
  /** Does something that replaces the window (lock, dead core), and waits for the new page. */
  readonly replaced: (act: () => Promise<unknown>) => Promise<Page>;
}
