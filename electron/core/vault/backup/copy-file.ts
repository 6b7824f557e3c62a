import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { lockBytePage, pageSize } from '#core/database/open-contract.ts';

/** Bytes that are read and written at a time. */
const chunkBytes = 256 * pageSize;
const lockByteStart = (lockBytePage - 1) * pageSize;

export interface CopiedFile {
  readonly sha256: string;
  readonly bytes: number;
}

export const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/**
 * Copies a database at rest to a new file without holding up the process; `makeDurable` is a step of its own. Reads
 * through the given descriptor and leaves it open: closing one would end the process's lock on a file that it has open
 * as a database.
 * @throws what the disk says, `AbortError` once the signal is given
 */
export async function copyDatabase(from: number, to: string, signal: AbortSignal): Promise<CopiedFile> {
  const target = fs.openSync(to, 'wx', 0o600);
  try {
    return await eachChunk(from, signal, (chunk, position) => writeAll(target, chunk, position));
  } finally {
    fs.closeSync(target);
  }
}

/** Waits until what was written to a file is on the disk, without holding up the process. */
export async function makeDurable(file: string): Promise<void> {
  const handle = fs.openSync(file, 'r+');
  try {
    await promisify(fs.fsync)(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** SHA-256 and length of a file. */
export async function hashFile(file: string, signal: AbortSignal): Promise<CopiedFile> {
  const handle = fs.openSync(file, 'r');
  try {
    return await eachChunk(handle, signal, () => Promise.resolve());
  } finally {
    fs.closeSync(handle);
  }
}

async function writeAll(target: number, chunk: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    const { bytesWritten } = await promisify(fs.write)(
      target,
      chunk,
      written,
      chunk.length - written,
      position + written,
    );
    written += bytesWritten;
  }
}

async function eachChunk(
  from: number,
  signal: AbortSignal,
  work: (chunk: Buffer, position: number) => Promise<void>,
): Promise<CopiedFile> {
  const { size } = fs.fstatSync(from);
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkBytes);
  for (let position = 0; position < size;) {
    signal.throwIfAborted();
    const chunk = await readChunk(from, buffer, position, size);
    hash.update(chunk);
    await work(chunk, position);
    position += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes: size };
}

/** As much as is there from a position on; the page of the locks reads as zeros. */
async function readChunk(from: number, buffer: Buffer, position: number, size: number): Promise<Buffer> {
  if (position === lockByteStart)
    return buffer.fill(0, 0, pageSize).subarray(0, Math.min(pageSize, size - position));
  const end = position < lockByteStart ? Math.min(size, lockByteStart) : size;
  const wanted = Math.min(chunkBytes, end - position);
  const { bytesRead } = await promisify(fs.read)(from, buffer, 0, wanted, position);
  if (bytesRead === 0) throw new RangeError('the file became shorter while it was read');
  return buffer.subarray(0, bytesRead);
}
