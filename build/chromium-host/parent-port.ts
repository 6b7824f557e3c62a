import { EventEmitter } from 'node:events';

/**
 * Loaded into each child before its own code: `process.parentPort` as Electron's utility processes have it. Messages
 * wait until somebody listens, and the child ends when the host is gone.
 */
class ParentPort extends EventEmitter implements Pick<Electron.ParentPort, 'postMessage'> {
  constructor() {
    super();
    const listenToHost = (event: string | symbol): void => {
      if (event !== 'message') return;
      this.off('newListener', listenToHost);
      process.on('message', (data) => this.emit('message', { data, ports: [] }));
    };
    this.on('newListener', listenToHost);
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
process.on('disconnect', () => process.exit());
