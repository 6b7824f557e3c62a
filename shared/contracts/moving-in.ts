import { z } from 'zod';
import { meterKinds, moveInGroups, moveInStates } from '../domain/housing/move-in-codes.ts';
import { maxAmount } from '../domain/money/currency.ts';
import { readingMethods } from '../domain/stars/star-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

/** One thing on the list of moving in. */
const itemContent = z.strictObject({
  group: z.enum(moveInGroups),
  text: requiredLine(200),
  state: z.enum(moveInStates),
  /** Who gets it. */
  who: line(120),
  /** Minor units of the organisation's currency. */
  cost: z.number().int().min(0).max(maxAmount).nullable(),
});
export type MoveInItemContent = z.infer<typeof itemContent>;
export const moveInItem = itemContent.extend({ id: z.uuid() });
export type MoveInItem = z.infer<typeof moveInItem>;

/** Keys and meters on the day, and how the list was made. */
export const moveInHead = z.strictObject({
  /** The day of moving in; null while it is open. */
  movingOn: day.nullable(),
  address: line(300),
  method: z.enum(readingMethods),
  /** Who holds which keys. */
  keys: z.array(z.strictObject({ what: requiredLine(120), holder: line(120), on: day.nullable() })).max(20),
  meters: z
    .array(
      z.strictObject({
        kind: z.enum(meterKinds),
        number: line(60),
        reading: line(60),
        on: day.nullable(),
      }),
    )
    .max(12),
  /** What the person wants to be thought of. */
  personWords: text,
});
export type MoveInHead = z.infer<typeof moveInHead>;

/** One line of what new lists begin with. */
export const starterItem = z.strictObject({ group: z.enum(moveInGroups), text: requiredLine(200) });
export type StarterItem = z.infer<typeof starterItem>;

const onCase = z.strictObject({ caseId });
const changes = (input: { readonly caseId: string }) => [`case:${input.caseId}`] as const;

/** What a home needs from the first night on, made together. */
export const movingIn = {
  /** Null before the list was begun. */
  get: query({
    input: onCase,
    output: z.strictObject({ head: moveInHead, items: z.array(moveInItem) }).nullable(),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  /** Copies the organisation's starter list into the file, in the organisation's language. */
  begin: command({
    input: z.strictObject({ caseId, movingOn: day.nullable(), address: line(300) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'move_in_list', id: (input) => input.caseId },
  }),
  changeHead: command({
    input: z.strictObject({ caseId, head: moveInHead }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'move_in_list', id: (input) => input.caseId },
  }),
  addItem: command({
    input: z.strictObject({ caseId, item: itemContent }),
    output: z.strictObject({ itemId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'move_in_item', id: (_input, output) => output.itemId },
  }),
  changeItem: command({
    input: z.strictObject({ caseId, itemId: z.uuid(), item: itemContent }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'move_in_item', id: (input) => input.itemId },
  }),
  removeItem: command({
    input: z.strictObject({ caseId, itemId: z.uuid() }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'delete', entity: 'move_in_item', id: (input) => input.itemId },
  }),
  preparePrint: command({
    input: z.strictObject({ caseId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'move_in_list', id: (input) => input.caseId },
  }),
  /** What new lists begin with: the organisation's own, else Keystead's. */
  starter: query({
    input: none,
    output: z.strictObject({ isOwn: z.boolean(), items: z.array(starterItem) }),
    access: { need: 'organisation.read' },
    reads: () => ['organisation'],
  }),
  /** An empty list goes back to Keystead's. */
  saveStarter: command({
    input: z.strictObject({ items: z.array(starterItem).max(120) }),
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'move_in_starter', id: () => null },
  }),
} as const;
