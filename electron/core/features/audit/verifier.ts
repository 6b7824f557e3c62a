import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditRow } from '#core/kernel/audit.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { VerifierAnswer, VerifierInput, VerifierOrder } from './verify.worker.ts';

/** In the built program a file beside `core.js`; in tests the source itself. */
const entry = import.meta.filename.endsWith('.ts')
  ? path.join(import.meta.dirname, 'verify.worker.ts')
  : path.join(import.meta.dirname, 'verify.worker.js');

/** A thread that checks the chain piece by piece, in its order. */
interface Verifier {
  /** @throws AppError `unexpected` when the thread ended */
  readonly check: (rows: readonly AuditRow[]) => Promise<VerifierAnswer>;
  /** Wipes the thread's key and ends it. */
  readonly end: () => void;
}

/** Starts a thread with a copy of the chain's key, so that nobody waits for signatures to be checked. */
export function startVerifier(input: Omit<VerifierInput, 'auditMacKey'>, auditMacKey: Buffer): Verifier {
  const workerData: VerifierInput = { ...input, auditMacKey: new Uint8Array(auditMacKey) };
  const worker = new Worker(entry, { workerData, execArgv: [] });
  workerData.auditMacKey.fill(0);
  const tell = (order: VerifierOrder) => worker.postMessage(order, []);
  let ended: AppError | undefined;
  let refuse: (error: AppError) => void = () => undefined;
  const stop = (cause: unknown) => {
    ended = new AppError('unexpected', { cause });
    refuse(ended);
  };
  worker.unref();
  worker.on('error', stop);
  worker.on('exit', stop);
  return {
    check(rows) {
      const { promise, resolve, reject } = Promise.withResolvers<VerifierAnswer>();
      if (ended !== undefined) throw ended;
      refuse = reject;
      worker.once('message', resolve);
      tell({ rows });
      return promise;
    },
    end: () => tell('end'),
  };
}
