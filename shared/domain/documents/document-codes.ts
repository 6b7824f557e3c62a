/** What a file is, as a worker would say it; found by its first bytes, never by its name alone. */
export const documentKinds = [
  'pdf',
  'image',
  'text',
  'office',
  'sound',
  'video',
  'archive',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Most bytes of one attached file: 25 MiB (issue 4, item 13). */
export const mostDocumentBytes = 25 * 1024 * 1024;

/** Bytes of one part, as a document is kept and read; the last may be shorter. */
export const documentPartBytes = 256 * 1024;
