import type { WireCodec } from './wire-codec.ts';
import { wireCodec } from './wire-codec.ts';

/**
 * The preload runs where Electron runs it: in a world of its own beside the page, in the sandboxed renderer, with the
 * page's document but none of its objects. The two worlds can only pass each other events, whose details Chromium
 * clones; functions cross as numbers. Everything below is sent to the page as source text, so each function stands
 * alone.
 */

/** Name of the preload's world. */
export const preloadWorldName = 'keystead-preload';
/** What the host offers to that world only: a way to send text to Node. */
export const hostBinding = '__keysteadHost';
/** What that world offers to the host: a way to hand it text. */
export const hostReceiver = '__keysteadReceive';

interface Peer {
  /** Copies a value for the other world: functions become numbers, promises and containers are followed. */
  readonly give: (value: unknown) => unknown;
  readonly take: (value: unknown) => unknown;
  readonly say: (detail: object) => void;
  readonly hear: (kind: string, listener: (detail: Readonly<Record<string, unknown>>) => void) => void;
}

/** One end of the bridge between the worlds; both ends are alike. Calls answer at once, as Electron's do. */
function bridgePeer(incoming: string, outgoing: string): Peer {
  const target = document;
  const mine = new Map<number, (...values: unknown[]) => unknown>();
  const calls = new Map<number, { ok: boolean; value: unknown }>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;

  const say = (detail: object): void => {
    target.dispatchEvent(new CustomEvent(outgoing, { detail }));
  };
  const hear: Peer['hear'] = (kind, listener) => {
    target.addEventListener(incoming, (event) => {
      const detail = (event as CustomEvent<Readonly<Record<string, unknown>>>).detail;
      if (detail['kind'] === kind) listener(detail);
    });
  };
  const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  const give = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const id = ++last;
      mine.set(id, value as (...values: unknown[]) => unknown);
      return { bridged: 'function', id };
    }
    if (value instanceof Promise) {
      const id = ++last;
      value.then(
        (result) => say({ kind: 'settle', id, ok: true, value: give(result) }),
        (error: unknown) => say({ kind: 'settle', id, ok: false, value: words(error) }),
      );
      return { bridged: 'promise', id };
    }
    if (Array.isArray(value)) return value.map(give);
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, give(field)]));
    }
    return value;
  };

  const call = (id: number, values: readonly unknown[]): unknown => {
    const turn = ++last;
    say({ kind: 'call', id, turn, values: values.map(give) });
    const answer = calls.get(turn);
    calls.delete(turn);
    if (answer === undefined) throw new Error('The bridge did not answer.');
    if (!answer.ok) throw new Error(String(answer.value));
    return take(answer.value);
  };

  const take = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(take);
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Readonly<Record<string, unknown>>;
    const id = Number(record['id']);
    if (record['bridged'] === 'function') return (...values: unknown[]) => call(id, values);
    if (record['bridged'] === 'promise') {
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(record).map(([key, field]) => [key, take(field)]));
  };

  hear('call', ({ id, turn, values }) => {
    let answer: { ok: boolean; value: unknown };
    try {
      const result = mine.get(Number(id))?.(...(take(values) as unknown[]));
      answer = { ok: true, value: give(result) };
    } catch (error) {
      answer = { ok: false, value: words(error) };
    }
    say({ kind: 'answer', turn, ...answer });
  });
  hear('answer', ({ turn, ok, value }) => calls.set(Number(turn), { ok: ok === true, value }));
  hear('settle', ({ id, ok, value }) => {
    const waiting = promises.get(Number(id));
    promises.delete(Number(id));
    if (ok === true) waiting?.resolve(take(value));
    else waiting?.reject(new Error(String(value)));
  });

  return { give, take, say, hear };
}

/** The page's side: defines what the preload exposed, frozen, before any script of the page runs. */
function pageSide(peer: Peer): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  peer.hear('expose', ({ key, api }) => {
    if (!Object.hasOwn(window, String(key))) {
      Object.defineProperty(window, String(key), { value: freeze(peer.take(api)), enumerable: true });
    }
  });
  peer.say({ kind: 'page' });
}

interface PreloadModules {
  readonly contextBridge: { exposeInMainWorld: (key: string, api: unknown) => void };
  readonly ipcRenderer: {
    invoke: (channel: string, ...values: unknown[]) => Promise<unknown>;
    on: (channel: string, listener: (...values: unknown[]) => void) => void;
    removeListener: (channel: string, listener: (...values: unknown[]) => void) => void;
  };
}

/** The preload's side: what `require('electron')` gives to a sandboxed preload, as far as ours uses it. */
function preloadSide(
  peer: Peer,
  codec: WireCodec,
  bindingName: string,
  receiverName: string,
): PreloadModules {
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  const send = scope[bindingName];
  const exposed: object[] = [];
  const listeners = new Map<string, Set<(...values: unknown[]) => void>>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;

  peer.hear('page', () => exposed.forEach(peer.say));
  document.addEventListener('visibilitychange', () =>
    send?.(codec.encode({ kind: 'visibility', hidden: document.hidden })),
  );

  scope[receiverName] = (text) => {
    const message = codec.decode(text) as Readonly<Record<string, unknown>>;
    if (message['kind'] === 'event') {
      const values = message['values'] as unknown[];
      listeners.get(String(message['channel']))?.forEach((listener) => listener({}, ...values));
      return;
    }
    const call = waiting.get(Number(message['id']));
    waiting.delete(Number(message['id']));
    if (message['ok'] === true) call?.resolve(message['value']);
    else call?.reject(new Error(String(message['value'])));
  };

  return {
    contextBridge: {
      exposeInMainWorld: (key, api) => {
        const exposure = { kind: 'expose', key, api: peer.give(api) };
        exposed.push(exposure);
        peer.say(exposure);
      },
    },
    ipcRenderer: {
      invoke: (channel, ...values) =>
        new Promise((resolve, reject) => {
          const id = ++last;
          waiting.set(id, { resolve, reject });
          send?.(codec.encode({ kind: 'invoke', id, channel, values }));
        }),
      on: (channel, listener) => {
        const known = listeners.get(channel) ?? new Set();
        listeners.set(channel, known.add(listener));
      },
      removeListener: (channel, listener) => listeners.get(channel)?.delete(listener),
    },
  };
}

/** Source text of a function that stands alone. */
function sourceOf(part: (...values: never[]) => unknown): string {
  return `(${String(part)})`;
}

/** Both scripts of one window, to run at each document's start. Electron runs preloads in the main frame only. */
export function pageScripts(preload: string): { readonly page: string; readonly preload: string } {
  const channel = crypto.randomUUID();
  const toPage = JSON.stringify(`${channel}>`);
  const toPreload = JSON.stringify(`${channel}<`);
  const mainFrameOnly = 'if (window !== window.top) return;';
  return {
    page: `(() => { ${mainFrameOnly} ${sourceOf(pageSide)}(${sourceOf(bridgePeer)}(${toPage}, ${toPreload})); })();`,
    preload: `(() => { ${mainFrameOnly}
      const electron = ${sourceOf(preloadSide)}(${sourceOf(bridgePeer)}(${toPreload}, ${toPage}),
        ${sourceOf(wireCodec)}(), ${JSON.stringify(hostBinding)}, ${JSON.stringify(hostReceiver)});
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('module not found: ' + name);
      };
      const module = { exports: {} };
      ((require, module, exports) => { ${preload}
      })(require, module, module.exports);
    })();`,
  };
}
