import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';

type SessionParts = Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
>;
type Handler<M extends keyof SessionParts> = Parameters<Electron.Session[M]>[0];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];

/** A session keeps what the app sets; the host asks it for every request, and tests ask it the rest. */
export class HostSession extends EventEmitter implements SessionParts {
  readonly partition: string;
  permissionRequestHandler: Handler<'setPermissionRequestHandler'> = null;
  permissionCheckHandler: Handler<'setPermissionCheckHandler'> = null;
  devicePermissionHandler: Handler<'setDevicePermissionHandler'> = null;
  displayMediaRequestHandler: Handler<'setDisplayMediaRequestHandler'> = null;
  readonly #schemes = new Map<string, ProtocolHandler>();
  #beforeRequest: BeforeRequest | null = null;

  readonly protocol: Pick<Electron.Protocol, 'handle' | 'isProtocolHandled'> = {
    handle: (scheme, handler) => void this.#schemes.set(scheme, handler),
    isProtocolHandled: (scheme) => this.#schemes.has(scheme),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermissionHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMediaRequestHandler = handler;
  }

  /** What the app answers to a request, or undefined when it refuses or serves no such scheme. */
  async answer(request: Request): Promise<Response | undefined> {
    if (await this.cancels(request.url)) return undefined;
    return this.#schemes.get(new URL(request.url).protocol.slice(0, -1))?.(request);
  }

  async cancels(url: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return false;
    // The app's listener reads the address only; the other details exist in Electron alone.
    const details = { url } as Electron.OnBeforeRequestListenerDetails;
    const response = await new Promise<Electron.CallbackResponse>((resolve) => listener(details, resolve));
    return response.cancel === true;
  }
}

/** Electron's `session` module. */
export const session: Pick<typeof Electron.Session, 'fromPartition'> & { readonly defaultSession?: never } = {
  // The class has the parts of Electron's that the app uses.
  fromPartition(partition) {
    const known = hostState.sessions.get(partition) ?? new HostSession(partition);
    hostState.sessions.set(partition, known);
    return known as unknown as Electron.Session;
  },
};
