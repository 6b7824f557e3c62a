import { z } from 'zod';
import {
  erasureGrounds,
  holdingGroups,
  keepGrounds,
  mentionPlaces,
  retentionActions,
  retentionCategories,
} from '../domain/erasure/erasure-codes.ts';
import { maxKeepYears } from '../domain/erasure/retention.ts';
import { searchStates } from '../domain/reflection/reflection-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine } from './common.ts';
import { command, operation, query } from './procedure.ts';

const id = z.uuid();
const count = z.number().int().min(0);
const counts = z.array(z.strictObject({ group: z.enum(holdingGroups), count }));

const hold = z.strictObject({
  id,
  reason: z.string(),
  setOn: day,
  setBy: z.string(),
  until: day.nullable(),
  lifted: z.strictObject({ on: day, by: z.string(), reason: z.string() }).nullable(),
  /** Not lifted and not past its last day: nothing may be erased. */
  stands: z.boolean(),
});
export type LegalHold = z.infer<typeof hold>;

const erased = z.strictObject({
  id,
  caseNumber: z.string(),
  ground: z.enum(erasureGrounds),
  askedOn: day.nullable(),
  erasedAt: instant,
  by: z.string(),
  backupsUntil: day,
  reappliedAt: instant.nullable(),
  counts,
  /** Null until the last look through the whole file was made. */
  findings: z.strictObject({ words: count, pages: count, left: count }).nullable(),
});
export type Erased = z.infer<typeof erased>;

const needErase = { need: 'erasure.manage', on: 'case' } as const;
const changes = ({ caseId: of }: { readonly caseId: string }) => ['erasures', `case:${of}`] as const;
const onCase = z.strictObject({ caseId });

/** Erasing a file for good, and what has to be known before (security.md 3.8). Progress goes out as job `erasure`. */
export const erasure = {
  /** Whether somebody asked, what was decided, and what stands against it. */
  ofCase: query({
    input: onCase,
    output: z.strictObject({
      name: z.string(),
      caseNumber: z.string(),
      request: z
        .strictObject({
          askedOn: day,
          words: z.string(),
          by: z.string(),
          /** Where the authors of private logs stand with their own search; null before they were asked. */
          search: z.array(z.strictObject({ name: z.string(), state: z.enum(searchStates) })).nullable(),
        })
        .nullable(),
      refusals: z.array(
        z.strictObject({
          id,
          askedOn: day,
          words: z.string(),
          on: day,
          by: z.string(),
          grounds: z.array(z.enum(keepGrounds)),
          reason: z.string(),
        }),
      ),
      holds: z.array(hold),
    }),
    access: needErase,
    reads: (input) => ['erasures', 'reflections', `case:${input.caseId}`],
  }),
  /** What will go, what will be cut elsewhere, and whose names stand in the file. */
  preview: query({
    input: onCase,
    output: z.strictObject({
      counts,
      documents: z.array(z.strictObject({ title: z.string(), receivedOn: day })),
      /** People whom the file names and whose records, where they have any, stay. */
      others: z.array(z.string()),
      names: z.strictObject({
        certain: z.array(z.string()),
        single: z.array(z.string()),
        shared: z.array(z.string()),
      }),
      /** Rows outside the file that name the person: by what is certain, and by a single name besides. */
      mentions: z.array(z.strictObject({ place: z.enum(mentionPlaces), certain: count, single: count })),
      /** Colleagues who keep private logs; only they can search them. */
      logAuthors: count,
      backupsUntil: day,
    }),
    access: needErase,
    reads: (input) => ['erasures', 'people', `case:${input.caseId}`],
  }),
  /** Writes down that somebody asked. */
  request: command({
    input: z.strictObject({ caseId, askedOn: day, words: line(2000) }),
    output: done,
    access: needErase,
    changes,
    audit: { action: 'create', entity: 'erasure', id: (input) => input.caseId },
  }),
  withdraw: command({
    input: onCase,
    output: done,
    access: needErase,
    changes,
    audit: { action: 'change', entity: 'erasure', id: (input) => input.caseId },
  }),
  /** Gives every author of private logs the task to look through their own. */
  askAuthors: command({
    input: onCase,
    output: done,
    access: needErase,
    changes: (input) => [...changes(input), 'reflections'],
    audit: { action: 'change', entity: 'erasure', id: (input) => input.caseId },
  }),
  /** The file is kept, with the grounds of GDPR Art. 17(3) and the words for the person. */
  refuse: command({
    input: z.strictObject({
      caseId,
      grounds: z.array(z.enum(keepGrounds)).min(1),
      reason: requiredLine(2000),
    }),
    output: done,
    access: needErase,
    changes,
    audit: { action: 'change', entity: 'erasure', id: (input) => input.caseId },
  }),
  /** For good. `finished` is false when the file could not be written anew yet: that is done at the next opening. */
  erase: operation({
    input: z.strictObject({
      caseId,
      /** Typed by hand. */
      caseNumber: requiredLine(30),
      ground: z.enum(erasureGrounds),
      /** Also replace single names in other files. */
      singleNames: z.boolean(),
    }),
    output: z.strictObject({ id, finished: z.boolean() }),
    access: needErase,
    confirm: true,
    changes: () => ['erasures', 'people', 'drafts', 'callovers', 'reflections', 'groups', 'backups'],
    audit: 'none',
  }),
  list: query({
    input: none,
    output: z.strictObject({
      erased: z.array(erased),
      /** Erasures remembered beside the backups that this copy of the vault cannot prove, and did not apply. */
      unproven: count,
    }),
    access: { need: 'erasure.manage' },
    reads: () => ['erasures'],
  }),
  /** The page that says what was erased, when, by whom and why. A name stands on it only if one is given. */
  prepareCertificate: command({
    input: z.strictObject({ id, name: line(120), greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'erasure.manage' },
    changes: () => [],
    audit: { action: 'print', entity: 'erasure', id: (input) => input.id, confidential: true },
  }),
} as const;

/** Files that must not be erased: a court, a claim, an inquiry. */
export const legalHolds = {
  list: query({
    input: none,
    output: z.array(hold.extend({ caseId, name: z.string(), caseNumber: z.string() })),
    access: { need: 'erasure.manage' },
    reads: () => ['erasures', 'people'],
  }),
  set: command({
    input: z.strictObject({ caseId, reason: requiredLine(1000), until: day.nullable() }),
    output: z.strictObject({ id }),
    access: needErase,
    changes,
    audit: { action: 'create', entity: 'legal_hold', id: (_input, output) => output.id },
  }),
  lift: command({
    input: z.strictObject({ caseId, id, reason: requiredLine(1000) }),
    output: done,
    access: needErase,
    changes,
    audit: { action: 'change', entity: 'legal_hold', id: (input) => input.id },
  }),
} as const;

const rule = z.strictObject({
  category: z.enum(retentionCategories),
  keepYears: z.number().int().min(0).max(maxKeepYears),
  action: z.enum(retentionActions),
  reason: z.string(),
  changed: z.strictObject({ on: day, by: z.string() }).nullable(),
});
export type RetentionRule = z.infer<typeof rule>;

const due = z.strictObject({
  caseId,
  name: z.string(),
  caseNumber: z.string(),
  category: z.enum(retentionCategories),
  /** Since when support has ended. */
  since: day,
  dueOn: day,
  suggestion: z.enum(retentionActions),
  held: z.boolean(),
});
export type DueFile = z.infer<typeof due>;

/** How long files are kept after support (domain.md 9.4). Nothing is ever erased by itself: a list waits for somebody. */
export const retention = {
  rules: query({
    input: none,
    output: z.array(rule),
    access: { need: 'erasure.manage' },
    reads: () => ['erasures'],
  }),
  setRule: command({
    input: rule.omit({ changed: true }).extend({ reason: requiredLine(500) }),
    output: done,
    access: { need: 'erasure.manage' },
    changes: () => ['erasures'],
    audit: { action: 'change', entity: 'retention_rule', id: (input) => input.category },
  }),
  /** Files whose time has come, the longest waiting first; held ones at the end. */
  due: query({
    input: none,
    output: z.array(due),
    access: { need: 'erasure.manage' },
    reads: () => ['erasures', 'people'],
  }),
  /** Keeps a file on until a day, with the reason. */
  keep: command({
    input: z.strictObject({ caseId, until: day, reason: requiredLine(1000) }),
    output: done,
    access: needErase,
    changes,
    audit: { action: 'change', entity: 'retention_rule', id: (input) => input.caseId },
  }),
} as const;
