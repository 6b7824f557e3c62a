import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';

type ProcessParts = Pick<Electron.UtilityProcess, 'kill' | 'pid' | 'postMessage'>;

const shim = new URL('./parent-port.ts', import.meta.url).href;

/** Electron's utility process as a Node child: structured clones both ways, ended together with the host. */
class HostUtilityProcess extends EventEmitter implements ProcessParts {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', shim],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { pid } = this.#child;
    if (pid !== undefined) hostState.childPids.add(pid);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => {
      if (pid !== undefined) hostState.childPids.delete(pid);
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** Electron's `utilityProcess` module. */
export const utilityProcess: Pick<typeof Electron.UtilityProcess, 'fork'> = {
  // The class has the parts of Electron's that the app uses.
  fork: (modulePath, args = []) =>
    new HostUtilityProcess(modulePath, args) as unknown as Electron.UtilityProcess,
};
