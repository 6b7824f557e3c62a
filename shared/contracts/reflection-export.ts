import { z } from 'zod';
import { command } from './procedure.ts';

/** A readable copy of own logs, for their author. */
export const reflectionExport = {
  /** One log, or with null all; always behind a password. */
  prepareExport: command({
    input: z.strictObject({ id: z.uuid().nullable() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'reflection.write' },
    confirm: true,
    changes: () => [],
    audit: { action: 'export', entity: 'reflective_log', id: ({ id }) => id },
  }),
} as const;
