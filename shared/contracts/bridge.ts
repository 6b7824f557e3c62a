import type { Envelope } from '../lib/app-error.ts';
import type { ShellEvent } from './shell.ts';

/** Events of the data core; the shell passes them to every window unread, except `session`. */
export type CoreEvent =
  | { readonly event: 'changed'; readonly keys: readonly string[] }
  | { readonly event: 'progress'; readonly job: string; readonly done: number; readonly total: number }
  | { readonly event: 'session'; readonly state: 'open' | 'closed'; readonly lockAfterMinutes: number };

/** Everything that a page can be told. */
export type BridgeEvent = CoreEvent | ShellEvent;

/** What the preload exposes as `window.keystead`: the only way out of a page. */
export interface Bridge {
  /** Calls a procedure of the core, or of the shell (`shell.…`). Never rejects for a failure that has a code. */
  readonly invoke: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  /** Listens to all events; the returned function ends it. */
  readonly on: (listener: (event: BridgeEvent) => void) => () => void;
}
