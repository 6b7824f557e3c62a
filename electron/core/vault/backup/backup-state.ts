import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkLines } from '#shared/domain/backups/backup-codes.ts';
import { errorCodes } from '#shared/lib/app-error.ts';
import { makeFolder, syncFolder, writeSynced } from '../header-file.ts';

const instant = z.iso.datetime();

const state = z.strictObject({
  format: z.literal(1),
  /** Folder of the second place, and when the newest backup on it was made. */
  second: z.strictObject({ folder: z.string().min(1), newest: instant.nullable() }).nullable(),
  check: z
    .strictObject({
      at: instant,
      lines: z.array(
        z.strictObject({
          line: z.enum(checkLines),
          good: z.boolean(),
          count: z.number().int().min(0),
          bad: z.number().int().min(0),
        }),
      ),
    })
    .nullable(),
  problem: z.strictObject({ at: instant, code: z.enum(errorCodes) }).nullable(),
  restored: z.strictObject({ at: instant, madeAt: instant, setAside: z.string().nullable() }).nullable(),
});

/** What is remembered beside the backups. It holds nothing about people; without it nothing but memory is lost. */
export type BackupState = z.infer<typeof state>;

const nothing: BackupState = { format: 1, second: null, check: null, problem: null, restored: null };
const stateFile = (parent: string) => path.join(parent, 'state.json');

/** An unreadable file counts as none. */
export function readState(parent: string): BackupState {
  const file = stateFile(parent);
  if (!fs.existsSync(file)) return nothing;
  try {
    return state.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}

export function changeState(parent: string, change: Partial<BackupState>): void {
  makeFolder(parent);
  const file = stateFile(parent);
  writeSynced(
    `${file}.tmp`,
    Buffer.from(`${JSON.stringify({ ...readState(parent), ...change }, null, 2)}\n`),
  );
  fs.renameSync(`${file}.tmp`, file);
  syncFolder(parent);
}
