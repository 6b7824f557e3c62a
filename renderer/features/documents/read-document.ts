import { call } from '#renderer/api/client.ts';
import type { KeptDocument } from '#shared/contracts/documents.ts';
import { documentPartBytes } from '#shared/domain/documents/document-codes.ts';

/** Reads a document's file into memory, part by part. @throws ApiError `file_gone`, `not_found` */
export async function readDocument(
  caseId: string,
  { entryId, file }: KeptDocument,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(file.bytes);
  for (let part = 0; part * documentPartBytes < file.bytes; part += 1) {
    const { base64 } = await call('documents.part', { caseId, entryId, part });
    whole.set(
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      part * documentPartBytes,
    );
  }
  return whole;
}
