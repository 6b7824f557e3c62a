import { z } from 'zod';
import { workerId } from '../lib/ids.ts';
import { day, done, line, none } from './common.ts';
import { command, query } from './procedure.ts';

/**
 * How far two colleagues are with their own key (security.md 3.1, pair-key ceremony):
 * `not_compared` – the actor has not yet confirmed the six words · `ready` – both can write and read ·
 * `waits_for_peer` – the colleague must confirm before the actor can read · `key_changed` – the colleague's keys are
 * new since; compare again.
 */
export const pairStates = ['not_compared', 'ready', 'waits_for_peer', 'key_changed'] as const;

const pair = z.strictObject({
  peerId: workerId,
  name: z.string(),
  state: z.enum(pairStates),
  comparedOn: day.nullable(),
  /** The colleague has confirmed the six words from the other side. */
  peerCompared: z.boolean(),
});

const onePeer = z.strictObject({ peerId: workerId });
const confirmed = {
  output: done,
  access: { need: 'supervision.take_part' },
  changes: () => ['pairs' as const, 'supervision' as const],
} as const;

/** Two colleagues make sure of each other's keys by six words, once; from then on they share a key of their own. */
export const pairs = {
  list: query({
    input: none,
    output: z.array(pair),
    access: { need: 'supervision.take_part' },
    reads: () => ['pairs', 'workers'],
  }),
  get: query({
    input: onePeer,
    output: pair.extend({ words: z.array(z.string()).length(6) }),
    access: { need: 'supervision.take_part' },
    reads: () => ['pairs', 'workers'],
  }),
  /** With the words that stood on the colleague's screen. Fails with `does_not_match` at `words` when they differ. */
  confirmWords: command({
    ...confirmed,
    input: onePeer.extend({ words: line(200) }),
    audit: { action: 'change', entity: 'pair', id: (input) => input.peerId, confidential: true },
  }),
  /** Without typing, once the colleague has typed the actor's words and told the actor that they were accepted. */
  confirmTold: command({
    ...confirmed,
    input: onePeer,
    audit: { action: 'change', entity: 'pair', id: (input) => input.peerId },
  }),
} as const;
