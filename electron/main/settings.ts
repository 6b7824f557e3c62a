import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { shellSettings, type ShellSettings } from '#shared/contracts/shell.ts';
import { logCode } from './log-code.ts';

const windowBounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
});
export type WindowBounds = z.infer<typeof windowBounds>;

const stored = z.strictObject({
  shell: shellSettings,
  vaultFolder: z.string().min(1).nullable(),
  bounds: windowBounds.nullable(),
});
type Stored = z.infer<typeof stored>;
type Change = { readonly [K in keyof ShellSettings]?: ShellSettings[K] | undefined };

const defaults: Stored = {
  shell: { language: null, colourScheme: 'auto', density: 'roomy', singleKeyShortcuts: true },
  vaultFolder: null,
  bounds: null,
};

/** What the shell remembers on this PC. It holds nothing about people. */
export interface Settings {
  readonly shell: () => ShellSettings;
  readonly changeShell: (change: Change) => ShellSettings;
  readonly vaultFolder: () => string | null;
  readonly rememberVaultFolder: (folder: string) => void;
  readonly bounds: () => WindowBounds | null;
  readonly rememberBounds: (bounds: WindowBounds) => void;
}

function openStore(): Store<Stored> {
  const options = { name: 'settings', defaults, accessPropertiesByDotNotation: false };
  try {
    return new Store<Stored>(options);
  } catch {
    logCode('settings_replaced');
    rmSync(join(app.getPath('userData'), 'settings.json'), { force: true });
    return new Store<Stored>(options);
  }
}

/** Reads `settings.json` in the user-data folder. An unreadable file is replaced by defaults, and said so by code. */
export function openSettings(): Settings {
  const store = openStore();
  // The library opens a channel of its own for pages that ask for the folder; ours never do.
  ipcMain.removeAllListeners('electron-store-get-data');
  if (!stored.safeParse(store.store).success) {
    logCode('settings_replaced');
    store.store = defaults;
  }
  return {
    shell: () => store.get('shell'),
    changeShell(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const changed = shellSettings.parse({ ...store.get('shell'), ...given });
      store.set('shell', changed);
      return changed;
    },
    vaultFolder: () => store.get('vaultFolder'),
    rememberVaultFolder: (folder) => store.set('vaultFolder', folder),
    bounds: () => store.get('bounds'),
    rememberBounds: (bounds) => store.set('bounds', bounds),
  };
}
