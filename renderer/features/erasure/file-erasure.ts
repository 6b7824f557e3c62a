import type { OutputOf } from '#renderer/api/client.ts';

/** What is known of erasing one file. */
export type FileErasure = OutputOf<'erasure.ofCase'>;
