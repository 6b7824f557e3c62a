import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { DocumentFile } from '#shared/contracts/documents.ts';
import { documentPartBytes, mostDocumentBytes } from '#shared/domain/documents/document-codes.ts';
import { cleanFileName, documentKindOf, isProgram } from '#shared/domain/documents/document-kind.ts';
import { AppError } from '#shared/lib/app-error.ts';

/** A file that was chosen in a dialog and is not taken in yet: only where it is and what it is, never its content. */
export interface StagedFile {
  readonly path: string;
  readonly file: DocumentFile;
}

/** UTF-8 without control signs, as far as the beginning tells; a character may be cut at its end. */
function isPlainText(beginning: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return [...text].every((letter) => letter >= ' ' || '\n\r\t\f'.includes(letter));
  } catch {
    // Not UTF-8: the decoder has no other way to say so.
    return false;
  }
}

async function readBeginning(file: string): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(documentPartBytes), 0, documentPartBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function mediaTypeOf(file: string): Promise<string> {
  const known = await fileTypeFromFile(file);
  if (known !== undefined) return known.mime;
  return isPlainText(await readBeginning(file)) ? 'text/plain' : 'application/octet-stream';
}

/**
 * Looks at a chosen file: a real file, not empty, not too large, not a program.
 * @throws AppError `file_unreadable`, `file_empty`, `file_too_large`, `file_is_program`
 */
export async function lookAtFile(file: string): Promise<DocumentFile> {
  const facts = await fs.stat(file).catch(() => undefined);
  if (facts === undefined || !facts.isFile()) throw new AppError('file_unreadable');
  if (facts.size === 0) throw new AppError('file_empty');
  if (facts.size > mostDocumentBytes) throw new AppError('file_too_large');
  const fileName = cleanFileName(path.basename(file));
  const mediaType = await mediaTypeOf(file).catch(() => {
    throw new AppError('file_unreadable');
  });
  if (isProgram(mediaType, fileName)) throw new AppError('file_is_program');
  return { fileName, mediaType, kind: documentKindOf(mediaType), bytes: facts.size };
}

/** The one chosen file, in memory; a new choice and locking (which ends the process) drop it. */
export class DocumentStages {
  #current: { readonly id: string; readonly staged: StagedFile } | undefined;

  put(staged: StagedFile): string {
    const id = randomUUID();
    this.#current = { id, staged };
    return id;
  }

  /** @throws AppError `file_gone` for a choice that another one has replaced */
  get(id: string): StagedFile {
    if (this.#current?.id !== id) throw new AppError('file_gone');
    return this.#current.staged;
  }

  drop(id: string): void {
    if (this.#current?.id === id) this.#current = undefined;
  }
}
