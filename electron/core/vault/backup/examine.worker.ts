import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import { fileErrorCode } from '#core/kernel/file-errors.ts';
import { type Examination, examine, type Findings } from './examine.ts';

/** What the thread is started with. */
export interface ExaminerInput {
  readonly examination: Examination;
  readonly key: Uint8Array<ArrayBuffer>;
  /** Null where what is written anew stays under the same key. */
  readonly nextKey: Uint8Array<ArrayBuffer> | null;
}

export type ExaminerMessage =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'found'; readonly findings: Findings }
  | { readonly type: 'failed'; readonly code: ErrorCode };

function tell(message: ExaminerMessage): void {
  parentPort?.postMessage(message, []);
}

// Written by `startExamination` in this very shape.
const input = workerData as ExaminerInput;
const over = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  Buffer.from(buffer, byteOffset, byteLength);
const key = over(input.key);
const nextKey = input.nextKey === null ? key : over(input.nextKey);
try {
  const onProgress = (part: number) => tell({ type: 'progress', part });
  const findings = examine(input.examination, key, onProgress, nextKey);
  tell({ type: 'found', findings });
} catch (error) {
  const code = error instanceof AppError ? error.code : fileErrorCode(error);
  tell({ type: 'failed', code: code ?? 'backup_failed' });
} finally {
  key.fill(0);
  nextKey.fill(0);
}
