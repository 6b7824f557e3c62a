import { z } from 'zod';
import { reflectionModels } from '../domain/reflection/models.ts';
import { workerId } from '../lib/ids.ts';
import { cursor, day, done, instant, none } from './common.ts';
import { command, query } from './procedure.ts';
import { logContent } from './reflective-logs.ts';

const access = { need: 'reflection.write' } as const;

const receiver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('colleague'), id: workerId }),
  z.strictObject({ kind: z.literal('team'), id: z.uuid() }),
]);

/** Copies of own logs for others: explicit, sealed to the receivers of that moment, and to be taken back. */
export const reflectionShares = {
  /** With whom the signed-in person may share: supervisors, and the own teams. */
  receivers: query({
    input: none,
    output: z.strictObject({
      colleagues: z.array(z.strictObject({ id: workerId, name: z.string() })),
      teams: z.array(z.strictObject({ id: z.uuid(), name: z.string(), members: z.array(z.string()) })),
    }),
    access,
    reads: () => ['workers', 'organisation', 'supervision'],
  }),
  /** Seals a copy of the log as it is now. A copy that the receiver has already is replaced. */
  share: command({
    input: z.strictObject({ logId: z.uuid(), to: receiver }),
    output: z.strictObject({ shareId: z.uuid() }),
    access,
    changes: () => ['reflections'],
    audit: { action: 'create', entity: 'reflection_share', id: (_input, { shareId }) => shareId },
  }),
  /** The author's view of one log: who has a copy, and whether the log has changed since. */
  sharesOf: query({
    input: z.strictObject({ logId: z.uuid() }),
    output: z.array(
      z.strictObject({
        shareId: z.uuid(),
        to: receiver,
        name: z.string(),
        /** Everybody who can open the copy, besides the author. */
        readers: z.array(z.string()),
        sharedAt: instant,
        changedSince: z.boolean(),
      }),
    ),
    access,
    reads: () => ['reflections'],
  }),
  /** The copy goes for good. What was read was read. */
  takeBack: command({
    input: z.strictObject({ shareId: z.uuid() }),
    output: done,
    access,
    changes: () => ['reflections'],
    audit: { action: 'delete', entity: 'reflection_share', id: ({ shareId }) => shareId },
  }),
  sharedWithMe: query({
    input: z.strictObject({ before: cursor, size: z.number().int().min(1).max(50) }),
    output: z.strictObject({
      shares: z.array(
        z.strictObject({
          shareId: z.uuid(),
          author: z.string(),
          /** Set where it went to a whole team. */
          team: z.string().nullable(),
          sharedAt: instant,
          shown: z
            .strictObject({ title: z.string(), model: z.enum(reflectionModels), occurredOn: day })
            .nullable(),
        }),
      ),
      next: cursor,
    }),
    access,
    reads: () => ['reflections'],
  }),
  readShared: query({
    input: z.strictObject({ shareId: z.uuid() }),
    output: z.strictObject({
      shareId: z.uuid(),
      author: z.string(),
      sharedAt: instant,
      content: logContent,
    }),
    access,
    reads: () => ['reflections'],
    audit: { action: 'view', entity: 'reflection_share', id: ({ shareId }) => shareId },
  }),
} as const;
