import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, BridgeEvent } from '#shared/contracts/bridge.ts';

const channel = 'keystead';

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(channel, name, input),
  on: (listener) => {
    const receive = (_event: IpcRendererEvent, payload: BridgeEvent): void => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => {
      ipcRenderer.removeListener(channel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('keystead', bridge);
