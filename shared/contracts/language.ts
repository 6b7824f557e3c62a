import { z } from 'zod';
import { done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** One pair of the organisation's own. */
export const ownEntry = z.strictObject({
  id: z.uuid(),
  avoid: z.array(requiredLine(80)).min(1).max(10),
  tryInstead: z.array(requiredLine(120)).max(4),
  reason: line(200),
  enabled: z.boolean(),
});

/** The organisation's own choice of language hints (domain.md 12); hints are never counted or reported. */
export const languageHints = {
  settings: query({
    input: none,
    output: z.strictObject({
      enabled: z.boolean(),
      /** Numbers of domain.md 12.2 that are switched off. */
      switchedOff: z.array(z.number().int().min(1).max(100)),
      own: z.array(ownEntry),
    }),
    access: 'signed_in',
    reads: () => ['language'],
  }),
  switchEntry: command({
    input: z.strictObject({ entry: z.number().int().min(1).max(100), enabled: z.boolean() }),
    output: done,
    access: 'signed_in',
    changes: () => ['language'],
    audit: { action: 'change', entity: 'language_entry', id: () => null },
  }),
  saveOwn: command({
    input: ownEntry.extend({ id: z.uuid().nullable() }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'language.manage' },
    changes: () => ['language'],
    audit: { action: 'change', entity: 'language_entry', id: (_input, output) => output.id },
  }),
  switchAll: command({
    input: z.strictObject({ enabled: z.boolean() }),
    output: done,
    access: { need: 'language.manage' },
    changes: () => ['language'],
    audit: { action: 'change', entity: 'language_entry', id: () => null },
  }),
} as const;
