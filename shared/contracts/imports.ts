import { z } from 'zod';
import { batchId } from '../lib/ids.ts';
import { day, instant, none } from './common.ts';
import { operation, query } from './procedure.ts';

/** Something found while checking: `stop` ends the import, `row` leaves one row out, `notice` only says so. */
export const finding = z.strictObject({
  level: z.enum(['stop', 'row', 'notice']),
  file: z.string(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const importOptions = z.strictObject({
  /** Which answers about identity may come in; all off unless somebody asks (domain.md 9.5). */
  diversity: z.strictObject({ race: z.boolean(), gender: z.boolean(), sex: z.boolean() }),
  veteran: z.boolean(),
  /** Keystead service for each project of the file. */
  services: z.record(z.string(), z.uuid()),
  teamId: z.uuid(),
  duplicates: z.record(z.string(), z.enum(['same_person', 'new_person', 'leave_out'])),
});

const counts = z.record(z.string(), z.number().int());

/** HMIS CSV (domain.md 9.5). A stage is the chosen file in memory; it is dropped after the import. */
export const imports = {
  check: operation({
    input: z.strictObject({ stageId: z.string().max(64) }),
    output: z.strictObject({
      usable: z.boolean(),
      version: z.string().nullable(),
      exportedOn: day.nullable(),
      source: z.string(),
      files: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), used: z.boolean() })),
      projects: z.array(
        z.strictObject({ sourceId: z.string(), name: z.string(), enrollments: z.number().int() }),
      ),
      findings: z.array(finding),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  dryRun: operation({
    input: z.strictObject({ stageId: z.string().max(64), options: importOptions }),
    output: z.strictObject({
      counts,
      findings: z.array(finding),
      duplicates: z.array(
        z.strictObject({
          sourceId: z.string(),
          name: z.string(),
          birthDate: day.nullable(),
          line: z.number().int(),
          matches: z.array(
            z.strictObject({
              where: z.enum(['file', 'vault']),
              id: z.string(),
              name: z.string(),
              birthDate: day.nullable(),
              reasons: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /** One transaction, one batch; progress comes as events named by the stage. */
  commit: operation({
    input: z.strictObject({ stageId: z.string().max(64), options: importOptions }),
    output: z.strictObject({ batchId, counts }),
    access: { need: 'import.run' },
    changes: () => ['people', 'imports'],
    audit: { action: 'create', entity: 'import_batch', id: (_input, output) => output.batchId },
  }),
  batches: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: batchId,
        importedAt: instant,
        by: z.string(),
        counts,
        undoneAt: instant.nullable(),
        /** People of this batch whose file has been worked on since. */
        workedOn: z.number().int(),
      }),
    ),
    access: { need: 'import.run' },
    reads: () => ['imports', 'people'],
  }),
  /** Removes exactly what the batch made. People worked on since stay, unless `keepWorkedOn` is false and nobody was. */
  undo: operation({
    input: z.strictObject({ batchId, keepWorkedOn: z.boolean() }),
    output: z.strictObject({ removed: z.number().int(), kept: z.number().int() }),
    access: { need: 'import.run' },
    changes: () => ['people', 'imports'],
    audit: { action: 'delete', entity: 'import_batch', id: (input) => input.batchId },
  }),
  discard: operation({
    input: z.strictObject({ stageId: z.string().max(64) }),
    output: none,
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
} as const;
