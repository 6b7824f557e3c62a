import type { z } from 'zod';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { findPairState, getPairKey, type PairState } from '#core/features/pairs/pairs.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { SealedPlace, TextKey } from '#core/vault/sealed-text.ts';
import type { AgreementRow } from './supervision.queries.ts';

type Context = Pick<QueryContext, 'db' | 'actor' | 'keys'>;

/** The key that seals everything between the actor and this colleague; the actor's own with somebody outside. */
export async function getTextKey(context: Context, peerId: WorkerId | null): Promise<TextKey> {
  return peerId === null ? context.keys.own : getPairKey(context, peerId);
}

/** How far the two are, and their key as soon as the actor can read with it. */
interface Reading {
  /** Null with somebody outside. */
  readonly pair: PairState | null;
  readonly key: TextKey | null;
}

/** For screens that say what to do first when there is nothing to read yet. */
export async function findReading(context: Context, peerId: WorkerId | null): Promise<Reading> {
  if (peerId === null) return { pair: null, key: context.keys.own };
  const pair = await findPairState(context, peerId);
  const isOpen = pair === 'ready' || pair === 'key_changed';
  return { pair, key: isOpen ? await getTextKey(context, peerId) : null };
}

export function sealJson(key: TextKey, place: SealedPlace, value: unknown): Buffer {
  return key.seal(place, JSON.stringify(value));
}

export function openJson<S extends z.ZodType>(
  key: TextKey,
  place: SealedPlace,
  blob: Uint8Array,
  shape: S,
): z.output<S> {
  return shape.parse(JSON.parse(key.open(place, blob)));
}

export const placeOfName = (id: string): SealedPlace => ({
  table: 'supervision_agreements',
  recordId: id,
  column: 'supervisor_name',
});

/** The supervisor's name; of somebody outside, null where it waits behind the supervisee's earlier personal code. */
export function findSupervisorName({ keys }: Pick<Context, 'keys'>, row: AgreementRow): string | null {
  if (row.supervisor_name === null) return row.supervisor_account_name;
  try {
    return keys.own.open(placeOfName(row.id), row.supervisor_name);
  } catch (error) {
    if (error instanceof AppError && error.code === 'private_text_locked') return null;
    throw error;
  }
}
