import { z } from 'zod';
import type { pairStates } from '#shared/contracts/pairs.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { PublicHalf, SharedKey } from '#core/vault/private-keys.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { boxesOf, clearWaits, findSide, inOrder, insertKey, putBox, upsertSide } from './pairs.queries.ts';
import type { PairSidesTable } from './pairs.table.ts';

export type PairState = (typeof pairStates)[number];
type Context = Pick<QueryContext, 'db' | 'actor' | 'keys'>;
type Side = Pick<PairSidesTable, 'pin' | 'peer_id'>;

interface Opened {
  readonly id: string;
  readonly key: SharedKey;
}

const pinned = z.strictObject({ userId: workerId, keyId: z.string(), x25519: z.string() });

const pinPlace = (peerId: string) => ({ table: 'pair_sides', recordId: peerId, column: 'pin' });

/** What opens, or undefined where it is merely out of reach of the present keys. @throws whatever says damage */
function ifOpen<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof AppError && error.code === 'private_text_locked') return undefined;
    throw error;
  }
}

/** What the actor confirmed of a colleague's keys; undefined too where the pin waits behind an earlier code. */
export function findPin(keys: Context['keys'], side: Side | undefined): PublicHalf | undefined {
  if (side === undefined) return undefined;
  const pin = ifOpen(() => keys.own.open(pinPlace(side.peer_id), side.pin));
  return pin === undefined ? undefined : pinned.parse(JSON.parse(pin));
}

/** The shared keys that open, the newest first. A box counts only if the actor or the confirmed colleague sealed it. */
export function openBoxes(
  keys: Context['keys'],
  boxes: readonly { readonly id: string; readonly box: Uint8Array }[],
  peers: readonly PublicHalf[],
): readonly Opened[] {
  return boxes.flatMap(({ id, box }) => {
    const key = ifOpen(() => keys.openShared(id, box, [...keys.publicHalves, ...peers]));
    return key === undefined ? [] : [{ id, key }];
  });
}

/** How the actor stands with a colleague, from what is filed about both. */
export function pairState(
  keys: Context['keys'],
  pin: PublicHalf | undefined,
  opened: readonly Opened[],
): PairState {
  if (pin === undefined) return 'not_compared';
  if (keys.getPublicHalf(pin.userId).x25519 !== pin.x25519) return 'key_changed';
  return opened.length === 0 ? 'waits_for_peer' : 'ready';
}

/** Seals under the newest key of a pair and opens under any. */
function pairTextKey([newest, ...earlier]: readonly [Opened, ...Opened[]]): TextKey {
  return {
    seal: newest.key.seal,
    open(place, blob) {
      for (const { key } of [newest, ...earlier]) {
        const text = ifOpen(() => key.open(place, blob));
        if (text !== undefined) return text;
      }
      throw new AppError('private_text_locked');
    },
  };
}

/**
 * The key that only the actor and this colleague have (security.md 3.1, PAIR).
 * @throws AppError `pair_not_compared` until the actor confirmed the six words, `pair_waits_for_peer` when the
 * colleague must confirm them (again) first
 */
export async function getPairKey({ db, actor, keys }: Context, peerId: WorkerId): Promise<TextKey> {
  const pin = findPin(keys, await findSide(db, actor.id, peerId));
  if (pin === undefined) throw new AppError('pair_not_compared');
  const [newest, ...earlier] = openBoxes(keys, await boxesOf(db, actor.id, peerId), [pin]);
  if (newest === undefined) throw new AppError('pair_waits_for_peer');
  return pairTextKey([newest, ...earlier]);
}

/** How the actor stands with one colleague. */
export async function findPairState({ db, actor, keys }: Context, peerId: WorkerId): Promise<PairState> {
  const pin = findPin(keys, await findSide(db, actor.id, peerId));
  if (pin === undefined) return 'not_compared';
  return pairState(keys, pin, openBoxes(keys, await boxesOf(db, actor.id, peerId), [pin]));
}

/** Takes the colleague's present key as the right one and sees to it that both have every key the actor can open. */
export async function confirmPair(context: CommandContext, peerId: WorkerId): Promise<void> {
  const { db, actor, keys, clock } = context;
  const peer = keys.getPublicHalf(peerId);
  const before = findPin(keys, await findSide(db, actor.id, peerId));
  const boxes = await boxesOf(db, actor.id, peerId);
  const opened = openBoxes(keys, boxes, before === undefined ? [peer] : [peer, before]);
  const theirs = await findSide(db, peerId, actor.id);
  // A first key, or a new one when neither of the two can open any earlier one.
  const needsKey = boxes.length === 0 || (opened.length === 0 && theirs?.waits === 1);
  const held = needsKey ? [await newPairKey(context, peerId)] : opened;
  for (const { id, key } of held) {
    await putBox(db, id, actor.id, key.sealFor(actor.id));
    await putBox(db, id, peerId, key.sealFor(peer));
  }
  const pin = keys.own.seal(pinPlace(peerId), JSON.stringify(peer));
  const waits = held.length === 0 ? 1 : 0;
  await upsertSide(db, { owner_id: actor.id, peer_id: peerId, pin, compared_on: clock.today(), waits });
  if (waits === 0) await clearWaits(db, peerId, actor.id);
}

async function newPairKey(
  { db, actor, keys, clock, newId }: CommandContext,
  peerId: WorkerId,
): Promise<Opened> {
  const id = newId();
  await insertKey(db, { id, madeAt: clock.now() }, inOrder(actor.id, peerId));
  return { id, key: keys.newShared(id, []).key };
}
