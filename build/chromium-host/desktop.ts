import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';

/** Electron's `powerMonitor`; nothing happens on it unless a test makes it happen. */
class HostPowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'> {
  idleSeconds = 0;

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}
export const powerMonitor = new HostPowerMonitor();

/** Electron's `nativeTheme`: the host shows pages as Chromium does, unless the app wants one scheme. */
class HostNativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
export const nativeTheme = new HostNativeTheme();

/** Electron's `clipboard`; pages reach the real one through Chromium, the host only counts how often it was emptied. */
export const clipboard: Pick<Electron.Clipboard, 'clear'> = {
  clear: () => {
    hostState.clipboardClears += 1;
  },
};

const wholeScreen = { x: 0, y: 0, width: 1920, height: 1080 };

/** Electron's `screen`, with one display. */
export const screen: Pick<Electron.Screen, 'getDisplayMatching'> = {
  // The app reads the work area only.
  getDisplayMatching: () => ({ bounds: wholeScreen, workArea: wholeScreen }) as Electron.Display,
};

/** Electron's `Menu`: the host has no menu bar. */
export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'> = {
  buildFromTemplate: () => ({}) as Electron.Menu,
  setApplicationMenu: () => undefined,
};
