import { z } from 'zod';
import { documentKinds, documentPartBytes, mostDocumentBytes } from '../domain/documents/document-codes.ts';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine } from './common.ts';
import { command, operation, query } from './procedure.ts';

/** What is written about a document; the file itself never changes. */
export const documentWords = z.strictObject({
  title: requiredLine(200),
  /** The day that the paper carries or came in. */
  receivedOn: day,
  note: line(1000),
  sharedWithPerson: z.enum(sharedWithPersonStates),
});
export type DocumentWords = z.infer<typeof documentWords>;

/** What the file is, found when it was chosen. */
export const documentFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  kind: z.enum(documentKinds),
  bytes: z.number().int().min(1).max(mostDocumentBytes),
});
export type DocumentFile = z.infer<typeof documentFile>;

const keptDocument = z.strictObject({
  entryId,
  words: documentWords,
  file: documentFile,
  author: z.string(),
  writtenAt: instant,
  /** Taken out again; what was written about it stays, the file is gone. */
  removed: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type KeptDocument = z.infer<typeof keptDocument>;

const parts = Math.ceil(mostDocumentBytes / documentPartBytes);
const ofCase = (input: { readonly caseId: string }) => [`timeline:${input.caseId}`] as const;

/**
 * Files attached to a case, kept inside the vault in parts (issue 4, item 13). Nothing here opens a file in another
 * program: a picture or a plain text is shown in the window, everything else is saved where a person chooses, on purpose.
 */
export const documents = {
  /** Newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(keptDocument),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  /** One part of the file, Base64; the parts in order are the file. */
  part: query({
    input: z.strictObject({ caseId, entryId, part: z.number().int().min(0).max(parts) }),
    output: z.strictObject({ base64: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  /** Takes in a file that was chosen in a dialog (`shell.pickDocument`), part by part. */
  add: operation({
    input: z.strictObject({ caseId, stageId: z.uuid(), ...documentWords.shape }),
    output: z.strictObject({ entryId }),
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    // Its entry is written together with the document.
    audit: 'none',
  }),
  /** Corrects what is written about it. */
  amend: command({
    input: z.strictObject({ caseId, entryId, ...documentWords.shape }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'document', id: (input) => input.entryId },
  }),
  /** Takes the file out for good, for example when it belongs to somebody else; its line stays, with the reason. */
  remove: command({
    input: z.strictObject({ caseId, entryId, reason: requiredLine(500) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: ofCase,
    audit: { action: 'delete', entity: 'document', id: (input) => input.entryId },
  }),
  /** Makes a copy ready to be written outside Keystead, where it is not protected (`shell.saveFile`). */
  prepareCopy: operation({
    input: z.strictObject({ caseId, entryId }),
    output: z.strictObject({ jobId: z.uuid() }),
    access: { need: 'tools.read', on: 'case' },
    outgoing: true,
    changes: () => [],
    // An entry once the copy is written.
    audit: 'none',
  }),
} as const;
