import { z } from 'zod';
import { auditActions, auditRecords } from '../domain/audit/audit-codes.ts';
import { disclosureBases } from '../domain/consent/consent-codes.ts';
import { roles } from '../domain/permissions/permissions.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { cursor, day, instant, none } from './common.ts';
import { command, operation, query } from './procedure.ts';

/** What the list of who did what may be narrowed to; days are both included. */
const auditFilter = z.strictObject({
  workerId: workerId.nullable(),
  caseId: caseId.nullable(),
  action: z.enum(auditActions).nullable(),
  record: z.enum(auditRecords).nullable(),
  from: day.nullable(),
  until: day.nullable(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** An entry as it is told; names are looked up when it is read. */
const auditEntry = z.strictObject({
  seq: z.number().int(),
  at: instant,
  /** `unknown` for a code that a newer version wrote. */
  action: z.enum([...auditActions, 'unknown']),
  record: z.enum([...auditRecords, 'unknown']),
  /** Null when nobody of that id is known. */
  who: z.string().nullable(),
  caseId: caseId.nullable(),
  /** The person of that case; null for an entry about no case, and when the file was erased. */
  person: z.string().nullable(),
  caseNumber: z.string().nullable(),
  /** The colleague that it is about, for records that are about one. */
  colleague: z.string().nullable(),
  /** How often, for wrong passphrases; else 0. */
  count: z.number().int(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What a check of the chain found. */
const auditCheck = z.strictObject({
  at: instant,
  scope: z.enum(['tail', 'all']),
  entries: z.number().int(),
  /** Entries that are not what their actors wrote, where they wrote them. */
  bad: z.number().int(),
  firstBad: z.number().int().nullable(),
  /** Heads that backups and `vault.json` keep, and how many of them are not in the chain. */
  anchors: z.number().int(),
  badAnchors: z.number().int(),
});
export type AuditCheck = z.infer<typeof auditCheck>;

const anchor = z.strictObject({
  seq: z.number().int().min(0),
  /** First characters of the chain value, as printed. */
  start: z.string(),
});

const act = z.strictObject({
  action: z.enum([...auditActions, 'unknown']),
  record: z.enum([...auditRecords, 'unknown']),
  count: z.number().int().min(1),
});

/** What one colleague did with one file on one day. */
const fileAccess = z.strictObject({
  day,
  firstAt: instant,
  who: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  acts: z.array(act),
});
export type FileAccess = z.infer<typeof fileAccess>;

const fileAccessList = z.strictObject({
  access: z.array(fileAccess),
  /** To whom outside it was given, newest first. */
  disclosures: z.array(
    z.strictObject({ id: z.uuid(), at: instant, recipient: z.string(), basis: z.enum(disclosureBases) }),
  ),
});
export type FileAccessList = z.infer<typeof fileAccessList>;

const manage = { need: 'audit.read' } as const;
const job = z.strictObject({ jobId: z.string() });
const greyscale = z.boolean();

/** Who saw or changed what, whether nobody has tampered with it, and what a person may know of it. */
export const audit = {
  /** Newest first, fifty at a time. */
  page: query({
    input: auditFilter.extend({ before: cursor }),
    output: z.strictObject({ entries: z.array(auditEntry), next: z.string().nullable() }),
    access: manage,
    reads: () => ['audit'],
    audit: { action: 'view', entity: 'audit_list', id: () => null },
  }),
  standing: query({
    input: none,
    output: z.strictObject({
      /** The newest check, and the newest of the whole chain; null before the first. */
      newest: auditCheck.nullable(),
      whole: auditCheck.nullable(),
      /** The newest check that found something, while no later check of the whole chain found it well. */
      trouble: auditCheck.extend({ seen: z.boolean() }).nullable(),
      busy: z.boolean(),
      head: anchor,
      /** When the sheet with the newest number was last printed. */
      sheetAt: instant.nullable(),
    }),
    access: manage,
    reads: () => ['audit'],
  }),
  /** Checks every entry, in the background; progress goes out as job `audit`. */
  check: operation({
    input: none,
    output: auditCheck,
    access: manage,
    changes: () => ['audit'],
    audit: { action: 'view', entity: 'audit_check', id: () => null },
  }),
  /** A manager has looked at what the checks found; the notice goes until something else is found. */
  markSeen: command({
    input: none,
    output: none,
    access: manage,
    changes: () => ['audit'],
    audit: { action: 'change', entity: 'audit_check', id: () => null },
  }),
  /** Whether a number and first characters from paper are those of the chain. */
  compare: query({
    input: z.strictObject({ seq: z.number().int().min(1), start: z.string().trim().min(4).max(64) }),
    output: z.strictObject({ answer: z.enum(['same', 'different', 'missing']) }),
    access: manage,
    reads: () => ['audit'],
  }),
  /** The list as a CSV file, for `shell.saveFile`. */
  prepareExport: operation({
    input: auditFilter,
    output: job,
    access: manage,
    confirm: true,
    changes: () => [],
    audit: 'none',
  }),
  /** The list as pages; more than a thousand entries are left to the CSV file. */
  preparePrint: command({
    input: auditFilter.extend({ greyscale, encrypt: z.boolean() }),
    output: job,
    access: manage,
    confirm: true,
    changes: () => [],
    audit: { action: 'print', entity: 'audit_list', id: () => null },
  }),
  /** One page with the newest number, to keep outside the PC. */
  prepareSheet: command({
    input: none,
    output: job,
    access: manage,
    changes: () => ['audit'],
    audit: { action: 'print', entity: 'audit_sheet', id: () => null },
  }),
  /** Who opened this file, and to whom outside it was given. */
  fileAccess: query({
    input: z.strictObject({ caseId }),
    output: fileAccessList,
    access: { need: 'audit.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
    audit: { action: 'view', entity: 'file_access', id: (input) => input.caseId },
  }),
  /** The same as pages, in plain words, for the person. */
  prepareFileAccess: command({
    input: z.strictObject({ caseId, greyscale, encrypt: z.boolean() }),
    output: job,
    access: { need: 'audit.read', on: 'case' },
    confirm: true,
    changes: () => [],
    audit: { action: 'print', entity: 'file_access', id: (input) => input.caseId },
  }),
} as const;
