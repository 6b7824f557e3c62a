import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import type { documents } from '#shared/contracts/documents.ts';
import { documentPartBytes } from '#shared/domain/documents/document-codes.ts';
import { endingOf } from '#shared/domain/documents/document-kind.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { InternalCalls } from '#core/protocol.ts';
import { findPart } from './documents.queries.ts';
import { type DocumentStages, lookAtFile, type StagedFile } from './document-stages.ts';
import {
  addDocument,
  amendDocument,
  checkWords,
  dropUnfinished,
  getDocumentRow,
  listDocuments,
  removeDocument,
} from './documents.service.ts';

type Stage = InternalCalls['documents.stage'];

/** Looks at what the shell's dialog chose; the path never comes from a page. @throws AppError `not_allowed` */
export function stageDocument(
  core: CoreServices,
  stages: DocumentStages,
): (input: Stage['input']) => Promise<Stage['output']> {
  return async ({ path }) => {
    const actor = core.session()?.actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (!mayDo(actor.roles, 'tools.write')) throw new AppError('not_allowed');
    const file = await lookAtFile(path);
    return { stageId: stages.put({ path, file }), ...file };
  };
}

/** Reads one part; shorter only at the end of the file. */
async function readPart(handle: fs.FileHandle): Promise<Buffer> {
  const part = Buffer.alloc(documentPartBytes);
  let filled = 0;
  while (filled < part.length) {
    const { bytesRead } = await handle.read(part, filled, part.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return part.subarray(0, filled);
}

/**
 * Writes the parts of a file under an id, each in a short transaction of its own, so that no save waits for a long file.
 * @returns the SHA-256 of what was read
 * @throws AppError `file_unreadable`; `file_changed` when it is not what was chosen any more
 */
async function takeIn(
  core: CoreServices,
  { id, stageId }: { readonly id: string; readonly stageId: string },
  { path, file }: StagedFile,
): Promise<Buffer> {
  const handle = await fs.open(path, 'r').catch(() => {
    throw new AppError('file_unreadable');
  });
  try {
    const hash = createHash('sha256');
    let read = 0;
    for (let part = 0; ; part += 1) {
      const content = await readPart(handle);
      if (content.length === 0) break;
      read += content.length;
      if (read > file.bytes) break;
      hash.update(content);
      await core.upkeep(async (db) => {
        await db.insertInto('document_parts').values({ document_id: id, part, content }).execute();
      });
      core.progress(stageId, read, file.bytes);
    }
    if (read !== file.bytes) throw new AppError('file_changed');
    return hash.digest();
  } finally {
    await handle.close();
  }
}

/** Documents of a case. One file at a time is taken in; `stages` holds the chosen one. */
export function createDocumentsHandlers(stages: DocumentStages, jobs: FileJobs): Handlers<typeof documents> {
  return {
    list: ({ db }, { caseId }) => listDocuments(db, caseId),

    async part({ db }, { caseId, entryId, part }) {
      const row = await getDocumentRow(db, caseId, entryId);
      const found = await findPart(db, row.id, part);
      if (found === undefined) throw new AppError('not_found');
      return { base64: found.content.toString('base64') };
    },

    async add({ core, clock }, { caseId, stageId, ...words }) {
      checkWords(words, clock.today());
      const staged = stages.get(stageId);
      // Out of the way at once: a second press must not take the same file in twice.
      stages.drop(stageId);
      const id = randomUUID();
      try {
        const sha256 = await takeIn(core, { id, stageId }, staged);
        const entryId = await core.write(
          { action: 'create', entity: 'document', entityId: id, caseIds: [caseId], detail: words },
          [],
          (context) => addDocument(context, { id, caseId, file: staged.file, sha256 }, words),
        );
        return { entryId };
      } catch (error) {
        await core.upkeep(dropUnfinished);
        throw error;
      }
    },

    async amend(context, input) {
      await amendDocument(context, input);
      return {};
    },

    async remove(context, input) {
      await removeDocument(context, input);
      return {};
    },

    async prepareCopy({ core }, { caseId, entryId }) {
      const { row, number } = await core.read(async ({ db }) => ({
        row: await getDocumentRow(db, caseId, entryId),
        number: (await getCaseName(db, caseId)).caseNumber,
      }));
      async function* pieces() {
        for (let part = 0; part * documentPartBytes < row.bytes; part += 1) {
          const found = await core.read(({ db }) => findPart(db, row.id, part));
          if (found === undefined) throw new AppError('file_gone');
          yield found.content;
        }
      }
      const ending = endingOf(row.file_name);
      const jobId = jobs.register({
        fileName: `document-${number}-${row.received_on}${ending === '' ? '' : `.${ending}`}`,
        pieces,
        onWritten: () =>
          core.write(
            { action: 'export', entity: 'document', entityId: entryId, caseIds: [caseId], detail: null },
            [],
            () => Promise.resolve(),
          ),
      });
      return { jobId };
    },
  };
}
