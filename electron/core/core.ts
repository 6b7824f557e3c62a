import { AppError, type Envelope } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { IdleMerges } from './features/search/idle-merges.ts';
import { createHandlers } from './handlers.ts';
import { Core } from './kernel/core-services.ts';
import { Dispatcher } from './kernel/dispatcher.ts';
import { envelopeOf } from './kernel/envelope.ts';
import type { FromCore, InternalName, ToCore } from './protocol.ts';

/** Electron's utility process gives this port; the Chromium host gives the same. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: ToCore }) => void): void;
  postMessage(message: FromCore): void;
}

function parentPort(): ParentPort {
  const port: unknown =
    Object.getOwnPropertyDescriptor(process, 'parentPort')?.value ?? Reflect.get(process, 'parentPort');
  if (typeof port !== 'object' || port === null) throw new Error('the core runs only as a utility process');
  return port as ParentPort;
}

const port = parentPort();

/** Faults go to the shell's terminal as a kind and a place: an error's message may hold what was typed. */
function reportFault(procedure: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const place =
    error instanceof Error
      ? (error.stack
          ?.split('\n')[1]
          ?.trim()
          .replace(/\(?\/.*\//, '(') ?? '')
      : '';
  process.stderr.write(`keystead core: ${procedure}: ${kind} ${place}\n`);
}

function start(settings: Extract<ToCore, { type: 'start' }>['settings']): (message: ToCore) => Promise<void> {
  const core = new Core(
    settings,
    systemClock,
    (payload) => port.postMessage({ type: 'event', payload }),
    reportFault,
  );
  const { table, internal, backupTimes } = createHandlers(core, systemClock);
  const dispatcher = new Dispatcher(core, table, systemClock);
  const merges = new IdleMerges(core);
  void backupTimes.locked();

  async function runInternal(name: InternalName, input: unknown): Promise<Envelope<unknown>> {
    const handler: ((input: never) => Promise<unknown>) | undefined = internal[name];
    if (handler === undefined) return { ok: false, code: 'unknown_procedure' };
    return envelopeOf(
      () => handler(input as never),
      (error) => reportFault(name, error),
    );
  }

  return async (message) => {
    switch (message.type) {
      case 'start':
        throw new AppError('unexpected');
      case 'call':
        merges.postpone();
        backupTimes.postpone();
        port.postMessage({
          type: 'answer',
          id: message.id,
          envelope: await dispatcher.call(message.name, message.input),
        });
        return;
      case 'internal':
        port.postMessage({
          type: 'answer',
          id: message.id,
          envelope: await runInternal(message.name, message.input),
        });
    }
  };
}

let answer: ((message: ToCore) => Promise<void>) | undefined;

port.on('message', ({ data }) => {
  if (data.type === 'start' && answer === undefined) {
    answer = start(data.settings);
    port.postMessage({ type: 'ready' });
    return;
  }
  if (answer === undefined) throw new Error('the core was called before it was started');
  void answer(data);
});
