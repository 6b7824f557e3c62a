import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/lib/app-error.ts';
import type { Examination, Findings } from './examine.ts';
import type { ExaminerInput, ExaminerMessage } from './examine.worker.ts';

/** In the built program a file beside `core.js`; in tests the source itself. */
const entry = import.meta.filename.endsWith('.ts')
  ? path.join(import.meta.dirname, 'examine.worker.ts')
  : path.join(import.meta.dirname, 'examine.worker.js');

/**
 * Looks at a copy in a thread of its own, so that nobody waits for it. The thread gets copies of the keys and wipes them;
 * it belongs to the core's process and ends with it at the lock (security.md 3.3).
 * @param nextKey under which what is written anew is put, before it is looked at
 * @throws AppError with what went wrong; `AbortError` once the signal is given
 */
export function startExamination(
  examination: Examination,
  key: Buffer,
  signal: AbortSignal,
  onProgress: (part: number) => void,
  nextKey?: Buffer,
): Promise<Findings> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Findings>();
  const input: ExaminerInput = {
    examination,
    key: new Uint8Array(key),
    nextKey: nextKey === undefined ? null : new Uint8Array(nextKey),
  };
  const worker = new Worker(entry, { workerData: input, execArgv: [] });
  input.key.fill(0);
  input.nextKey?.fill(0);
  const stop = () => {
    // The copy is closed before anybody may remove it.
    void worker.terminate().then(() => reject(signal.reason as Error));
  };
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: ExaminerMessage) => {
    switch (message.type) {
      case 'progress':
        return onProgress(message.part);
      case 'found':
        return resolve(message.findings);
      case 'failed':
        return reject(new AppError(message.code));
    }
  });
  worker.on('error', (cause) => reject(new AppError('backup_failed', { cause })));
  worker.on('exit', () => {
    signal.removeEventListener('abort', stop);
    if (!signal.aborted) reject(new AppError('backup_failed'));
  });
  return promise;
}
