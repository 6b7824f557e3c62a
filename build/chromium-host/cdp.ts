import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// The package does not export these declarations; only their types are used.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

export type CdpCommands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
export type CdpEvents = Protocol.Events;

/** Commands and events of one target, typed by the protocol's own declarations. */
export interface CdpSession {
  /** Rejects when Chromium refuses the command or is gone. */
  readonly send: <M extends keyof CdpCommands>(method: M, parameters?: CdpCommands[M]) => Promise<Answers[M]>;
  readonly on: <E extends keyof CdpEvents>(event: E, listener: (payload: CdpEvents[E]) => void) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** A connection to Chromium's debugging protocol over its pipe: messages are JSON, each ended by a NUL. */
export class CdpConnection {
  readonly #output: Writable;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #events = new Map<string, EventEmitter>();
  #lastId = 0;
  #closed = false;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    let rest: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
        this.#receive(Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8'));
        rest = [];
        start = end + 1;
      }
      rest.push(chunk.subarray(start));
    });
    for (const stream of [input, output]) {
      stream.on('close', () => this.#close());
      stream.on('error', () => this.#close());
    }
  }

  /** The target behind `sessionId`; without one, the browser itself. */
  session(sessionId?: string): CdpSession {
    const emitter = this.#events.get(sessionId ?? '') ?? new EventEmitter();
    this.#events.set(sessionId ?? '', emitter);
    return {
      // The protocol's declarations say what Chromium answers to each command and sends with each event.
      send: ((method: string, parameters?: object) =>
        this.#send(method, parameters, sessionId)) as CdpSession['send'],
      on: ((event: string, listener: (payload: unknown) => void) => {
        emitter.on(event, listener);
      }) as CdpSession['on'],
    };
  }

  #send(method: string, params: object | undefined, sessionId: string | undefined): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>();
    if (this.#closed) answer.reject(new Error(`Chromium is gone: ${method}`));
    else {
      const id = ++this.#lastId;
      this.#waiting.set(id, answer);
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    }
    return answer.promise;
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.id === undefined) {
      this.#events.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) answer?.resolve(message.result);
    else answer?.reject(new Error(message.error.message));
  }

  #close(): void {
    this.#closed = true;
    for (const answer of this.#waiting.values()) answer.reject(new Error('Chromium is gone'));
    this.#waiting.clear();
  }
}
