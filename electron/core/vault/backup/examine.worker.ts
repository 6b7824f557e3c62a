import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import { fileErrorCode } from '#core/kernel/file-errors.ts';
import { type Examination, examine, type Findings } from './examine.ts';

/** What the thread is started with. */
export interface ExaminerInput {
  readonly examination: Examination;
  readonly key: Uint8Array<ArrayBuffer>;
}

export type ExaminerMessage =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'found'; readonly findings: Findings }
  | { readonly type: 'failed'; readonly code: ErrorCode };

function tell(message: ExaminerMessage): void {
  parentPort?.postMessage(message, []);
}

// Written by `startExamination` in this very shape.
const { examination, key: bytes } = workerData as ExaminerInput;
const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
try {
  const findings = examine(examination, key, (part) => tell({ type: 'progress', part }));
  tell({ type: 'found', findings });
} catch (error) {
  const code = error instanceof AppError ? error.code : fileErrorCode(error);
  tell({ type: 'failed', code: code ?? 'backup_failed' });
} finally {
  key.fill(0);
}
