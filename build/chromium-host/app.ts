import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { hostState } from './host-state.ts';
import { claimSingleInstance } from './single-instance.ts';

type AppParts = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
>;

/** Nearest folder above the entry that holds a package.json: Electron's app path. */
function findAppFolder(entry: string): string {
  for (let folder = dirname(entry); dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return dirname(entry);
}

function userDataParent(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? homedir();
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

class HostApp extends EventEmitter implements AppParts {
  /** The host never runs a packaged program; `--host-packaged` lets a test see what the app would do in one. */
  readonly isPackaged = process.argv.includes('--host-packaged');
  readonly #folder = findAppFolder(resolve(process.argv[1] ?? '.'));
  readonly #paths = new Map<string, string>();
  #ready = false;
  #quitting = false;

  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> = {
    appendSwitch: (name, value = '') => void hostState.switches.set(name, value),
    hasSwitch: (name) => hostState.switches.has(name),
    getSwitchValue: (name) => hostState.switches.get(name) ?? '',
  };

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    hostState.sandboxEnabled = true;
  }

  requestSingleInstanceLock(): boolean {
    return claimSingleInstance(this.getPath('userData'), () => this.emit('second-instance', {}, [], ''));
  }

  async whenReady(): Promise<void> {
    await new Promise<void>((done) => setImmediate(done));
    if (this.#ready) return;
    this.#ready = true;
    this.emit('ready');
  }

  getAppPath(): string {
    return this.#folder;
  }

  getName(): string {
    return this.#package().name ?? 'app';
  }

  getVersion(): string {
    return this.#package().version ?? '0.0.0';
  }

  getPath(name: string): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'appData':
        return userDataParent();
      case 'userData':
        return join(userDataParent(), this.getName());
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  /** As Electron: `before-quit` may be prevented, then each window may refuse to close, then the process ends. */
  quit(): void {
    if (this.#quitting) return;
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.#quitting = true;
    for (const window of hostState.windows) window.close();
    this.#quitting = false;
    if (hostState.windows.size > 0) return;
    this.#quitting = true;
    this.emit('will-quit', { preventDefault: () => undefined });
    this.exit(0);
  }

  exit(code = 0): void {
    process.exit(code);
  }

  #package(): { readonly name?: string; readonly version?: string } {
    const file = join(this.#folder, 'package.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  }
}

export const app = new HostApp();
