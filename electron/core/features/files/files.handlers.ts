import { AppError } from '#shared/lib/app-error.ts';
import type { InternalCalls } from '#core/protocol.ts';
import type { FileJob, FileJobs } from './file-jobs.ts';
import { writePieces } from './write-pieces.ts';

type Internal<N extends keyof InternalCalls> = (
  input: InternalCalls[N]['input'],
) => Promise<InternalCalls[N]['output']>;

function getJob(jobs: FileJobs, id: string): FileJob {
  const job = jobs.find(id);
  if (job === undefined) throw new AppError('not_found');
  return job;
}

/** What the shell needs before it opens the dialog. */
export function describeFile(jobs: FileJobs): Internal<'files.describe'> {
  return ({ jobId }) => Promise.resolve({ fileName: getJob(jobs, jobId).fileName });
}

/** Writes a waiting file where the person wanted it, then runs what its job wanted done after that. */
export function writeFile(jobs: FileJobs): Internal<'files.write'> {
  return async ({ jobId, path }) => {
    const job = getJob(jobs, jobId);
    try {
      await writePieces(path, job.pieces());
    } catch (error) {
      job.onFailed?.(error);
      throw error;
    }
    jobs.drop(jobId);
    await job.onWritten();
    return null;
  };
}
