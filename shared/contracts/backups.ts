import { z } from 'zod';
import { backupReasons, checkLines } from '../domain/backups/backup-codes.ts';
import { errorCodes } from '../lib/app-error.ts';
import { workerId } from '../lib/ids.ts';
import { day, instant, none } from './common.ts';
import { operation, query } from './procedure.ts';

/** One line of "Check my vault": good, or look at this. */
const checkLine = z.strictObject({
  line: z.enum(checkLines),
  good: z.boolean(),
  /** Pages, entries or bytes that were looked at. */
  count: z.number().int().min(0),
  /** How many of them need a look. */
  bad: z.number().int().min(0),
});
export type CheckResult = z.infer<typeof checkLine>;

const check = z.strictObject({ at: instant, lines: z.array(checkLine) });

/** What everybody signed in may know: whether there are backups, how old, and what asks for a look. */
const status = z.strictObject({
  /** When the newest backup that was checked and found good was made. */
  newest: instant.nullable(),
  /** A copy made since then, at the lock; checked soon. */
  waiting: instant.nullable(),
  second: z
    .strictObject({
      /** Last part of the folder's path. */
      name: z.string(),
      /** When the newest backup on it was made; null when none has reached it yet. */
      newest: instant.nullable(),
      /** False while the stick is not plugged in. */
      present: z.boolean(),
      /** The folder is on the same disk as the vault, so it does not help when that disk breaks. */
      sameDisk: z.boolean(),
    })
    .nullable(),
  lowRoom: z.boolean(),
  check: check.nullable(),
  /** The last backup by itself did not succeed. */
  problem: z.strictObject({ at: instant, code: z.enum(errorCodes) }).nullable(),
  /** The vault was put back from a backup. */
  restored: z.strictObject({ at: instant, madeAt: instant, setAside: z.string().nullable() }).nullable(),
  busy: z.boolean(),
});
export type BackupStatus = z.infer<typeof status>;

const listed = z.strictObject({
  id: z.string(),
  madeAt: instant,
  bytes: z.number().int(),
  reason: z.enum(backupReasons),
  /** Checked page by page and found good. */
  checked: z.boolean(),
});

const drill = z.strictObject({
  kitMadeOn: day,
  triedOn: day.nullable(),
  triedBy: z.string(),
  /** A year has passed since the last try, or since the kit was made. */
  due: z.boolean(),
});
export type OutputOfDrill = z.infer<typeof drill>;

/** Backups while the vault is open (security.md 3.7). Progress goes out as job `backup`. */
export const backups = {
  status: query({ input: none, output: status, access: 'signed_in', reads: () => ['backups'] }),
  list: query({
    input: none,
    output: z.strictObject({ folder: z.string(), backups: z.array(listed) }),
    access: { need: 'backup.manage' },
    reads: () => ['backups'],
  }),
  /** Makes a backup, checks it, and carries it to the second place if that is there. */
  now: operation({
    input: none,
    output: z.strictObject({ id: z.string(), madeAt: instant, onSecond: z.boolean() }),
    access: { need: 'backup.manage' },
    changes: () => ['backups'],
    audit: { action: 'create', entity: 'backup', id: () => null },
  }),
  /** "Check my vault": every page, the structure, the keys and the whole audit, on a copy made for it. */
  check: operation({
    input: none,
    output: check,
    access: { need: 'backup.manage' },
    changes: () => ['backups'],
    audit: { action: 'view', entity: 'vault', id: () => null },
  }),
  /** When the printed kit was last tried (security.md 3.2). */
  drill: query({ input: none, output: drill, access: { need: 'backup.manage' }, reads: () => ['backups'] }),
  /** Tries a typed kit: it must open this vault. Nothing changes but the note of the day. */
  tryKit: operation({
    input: z.strictObject({ kit: z.string().max(200) }),
    output: z.strictObject({ on: day }),
    access: { need: 'backup.manage' },
    changes: () => ['backups'],
    audit: 'none',
  }),
  /** No second place from now on; what is there stays. */
  forgetSecond: operation({
    input: none,
    output: none,
    access: { need: 'backup.manage' },
    changes: () => ['backups'],
    audit: { action: 'change', entity: 'backup_place', id: () => null },
  }),
} as const;

const restorable = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  madeAt: instant,
  bytes: z.number().int(),
  checked: z.boolean(),
  /** Beside the vault, on the stick that is remembered, or in a folder that was chosen now. */
  place: z.enum(['own', 'second', 'chosen']),
});
export type Restorable = z.infer<typeof restorable>;

const backupId = z.string().max(200);

/** What opens a vault or a backup while nobody is signed in. */
const secret = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    userId: workerId,
    passphrase: z.string().min(1).max(1024),
  }),
  z.strictObject({ kind: z.literal('kit'), kit: z.string().max(200) }),
]);
const people = z.array(z.strictObject({ id: workerId, name: z.string() }));

/**
 * Putting a backup in the vault's place, before anybody is signed in. Nothing of the vault is touched before the
 * backup was opened with a passphrase or the kit and checked page by page. Progress goes out as job `restore`.
 */
export const restore = {
  list: operation({
    input: none,
    output: z.strictObject({ backups: z.array(restorable) }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** Whether the files are the ones that were written; needs no key. */
  look: operation({
    input: z.strictObject({ id: backupId }),
    output: z.strictObject({
      organisation: z.string(),
      madeAt: instant,
      users: people,
    }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  run: operation({
    input: z.strictObject({
      id: backupId,
      secret,
    }),
    output: z.strictObject({
      madeAt: instant,
      /** Name of the folder in which the vault from before is kept; null when there was none. */
      setAside: z.string().nullable(),
    }),
    access: 'open',
    changes: () => ['vault'],
    audit: 'none',
  }),
} as const;

const count = z.number().int().min(0);
const groups = z.strictObject({ files: count, entries: count, stars: count, documents: count });

/**
 * A vault that does not open: what is there, and saving what can still be read into an encrypted copy beside it. The
 * vault's own files are only read, and the copy takes nobody's place. Progress goes out as job `rescue`.
 */
export const rescue = {
  look: operation({
    input: none,
    output: z.strictObject({
      /** When the vault was last written to; null when its records are not there. */
      changedAt: instant.nullable(),
      /** Newest first, wherever they were found. */
      backups: z.array(restorable),
      /** The second place, as it is remembered; null when there is none. */
      second: z
        .strictObject({ name: z.string(), present: z.boolean(), newest: instant.nullable() })
        .nullable(),
      /** Whether there is enough to try to read it, and who could open it. */
      readable: z.boolean(),
      users: people,
    }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  read: operation({
    input: z.strictObject({ secret }),
    output: z.strictObject({
      /** Name of the folder beside the vault that holds the rescued copy. */
      folder: z.string(),
      pages: z.strictObject({ count, bad: count }),
      rows: count,
      lost: count,
      groups,
      /** What the newest checked backup holds, to compare with; null without one. */
      inBackup: groups.nullable(),
    }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
} as const;
