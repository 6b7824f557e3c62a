import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';

/** Electron's `ipcMain`. */
class HostIpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  handle(channel: string, listener: Parameters<Electron.IpcMain['handle']>[1]): void {
    if (hostState.ipcHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    hostState.ipcHandlers.set(channel, listener);
  }

  removeHandler(channel: string): void {
    hostState.ipcHandlers.delete(channel);
  }
}
export const ipcMain = new HostIpcMain();
