import { utilityProcess } from 'electron';
import type {
  CoreEvent,
  CoreSettings,
  FromCore,
  InternalCalls,
  InternalName,
  ToCore,
} from '#core/protocol.ts';
import { AppError, type Envelope } from '#shared/lib/app-error.ts';

/** Milliseconds that the core gets to end by itself before it is ended by force. */
const patience = 500;

interface CoreOptions {
  /** The built `core.js`. */
  readonly entry: string;
  readonly settings: CoreSettings;
  readonly onEvent: (event: CoreEvent) => void;
  /** The core ended although nobody called `end`. */
  readonly onUnexpectedEnd: () => void;
}

/** One life of the data core. After its end every call is answered with `core_stopped`; a new life is a new object. */
export interface CoreProcess {
  /** A page's call, passed on unread. */
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  /** A call that only the shell may make. Throws `AppError` with the core's code. */
  readonly callInternal: <N extends InternalName>(
    name: N,
    input: InternalCalls[N]['input'],
  ) => Promise<InternalCalls[N]['output']>;
  /** Ends the process, by force after half a second; resolves once it is gone. */
  readonly end: () => Promise<void>;
  readonly hasEnded: () => boolean;
}

export function startCore(options: CoreOptions): CoreProcess {
  const child = utilityProcess.fork(options.entry, [], { serviceName: 'Keystead core' });
  const waiting = new Map<number, (envelope: Envelope<unknown>) => void>();
  const ready = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let lastId = 0;
  let state: 'running' | 'ending' | 'ended' = 'running';

  const post = (message: ToCore): void => child.postMessage(message, []);
  post({ type: 'start', settings: options.settings });

  child.on('message', (message: FromCore) => {
    switch (message.type) {
      case 'ready':
        return ready.resolve();
      case 'event':
        return options.onEvent(message.payload);
      case 'answer': {
        const answer = waiting.get(message.id);
        waiting.delete(message.id);
        return answer?.(message.envelope);
      }
    }
  });

  child.on('exit', () => {
    const expected = state === 'ending';
    state = 'ended';
    ready.resolve();
    for (const answer of waiting.values()) answer({ ok: false, code: 'core_stopped' });
    waiting.clear();
    gone.resolve();
    if (!expected) options.onUnexpectedEnd();
  });

  const request = async (
    type: 'call' | 'internal',
    name: string,
    input: unknown,
  ): Promise<Envelope<unknown>> => {
    await ready.promise;
    if (state !== 'running') return { ok: false, code: 'core_stopped' };
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      // Names of internal calls are checked by `callInternal`'s type; the wire does not tell them apart.
      post({ type, id, name, input } as ToCore);
    });
  };

  return {
    call: (name, input) => request('call', name, input),
    async callInternal<N extends InternalName>(name: N, input: InternalCalls[N]['input']) {
      const envelope = await request('internal', name, input);
      if (envelope.ok) return envelope.data as InternalCalls[N]['output'];
      throw new AppError(envelope.code, {
        ...(envelope.fields === undefined ? {} : { fields: envelope.fields }),
        ...(envelope.facts === undefined ? {} : { facts: envelope.facts }),
      });
    },
    async end() {
      if (state === 'running') {
        state = 'ending';
        const pid = child.pid;
        child.kill();
        const force = setTimeout(() => {
          if (pid !== undefined && state !== 'ended') process.kill(pid, 'SIGKILL');
        }, patience);
        await gone.promise;
        clearTimeout(force);
      }
      await gone.promise;
    },
    hasEnded: () => state === 'ended',
  };
}
