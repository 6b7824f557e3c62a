import { serialize } from 'node:v8';
import { ipcMain, type WebContents } from 'electron';
import { AppError, type Envelope } from '#shared/lib/app-error.ts';
import { isTrustedSender } from './sender.ts';

/** The one channel between pages and the shell, in both directions. */
export const channel = 'keystead';

/** Largest input of a call in bytes, as it crosses processes (security.md 4). */
export const maximumInputBytes = 1024 * 1024;

/** `feature.procedure`; whether the core knows it, the core says. */
const procedureName = /^[a-z][a-zA-Z0-9_]{0,39}\.[a-z][a-zA-Z0-9_]{0,39}$/;

interface Routes {
  readonly isOurWindow: (contents: WebContents) => boolean;
  /** Procedures `shell.…`. Throws `AppError`. */
  readonly callShell: (name: string, input: unknown, from: WebContents) => Promise<unknown>;
  readonly callCore: (name: string, input: unknown) => Promise<Envelope<unknown>>;
}

/** Lets pages call: trusted sender → known name → size → shell or core → envelope. It answers failures with codes only. */
export function openGateway(routes: Routes): void {
  ipcMain.handle(channel, async (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
    if (!isTrustedSender(event, routes.isOurWindow)) return refusal('untrusted_sender');
    if (typeof name !== 'string' || !procedureName.test(name)) return refusal('unknown_procedure');
    if (serialize(input).byteLength > maximumInputBytes) return refusal('too_large');
    if (!name.startsWith('shell.')) return routes.callCore(name, input);
    try {
      return { ok: true, data: await routes.callShell(name.slice('shell.'.length), input, event.sender) };
    } catch (error) {
      return toEnvelope(error);
    }
  });
}

function refusal(code: 'untrusted_sender' | 'unknown_procedure' | 'too_large'): Envelope<never> {
  return { ok: false, code };
}

function toEnvelope(error: unknown): Envelope<never> {
  if (!(error instanceof AppError)) return { ok: false, code: 'unexpected' };
  return {
    ok: false,
    code: error.code,
    ...(error.fields === undefined ? {} : { fields: error.fields }),
    ...(error.facts === undefined ? {} : { facts: error.facts }),
  };
}
