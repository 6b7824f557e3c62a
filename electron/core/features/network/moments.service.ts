import type { NetworkAct } from '#shared/domain/network/network-codes.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';

interface NetworkMoment {
  readonly caseId: CaseId;
  readonly act: NetworkAct;
  readonly on: string;
  /** Who it is about; empty where naming would say too much. */
  readonly name: string;
  readonly text: string;
}

/**
 * Writes a moment of the person's network into the timeline and the search.
 * @param write the row that belongs to the entry, where there is one
 * @returns the entry's key
 */
export async function addNetworkMoment(
  context: CommandContext,
  { caseId, act, on, name, text }: NetworkMoment,
  write: (key: number) => Promise<unknown> = async () => undefined,
): Promise<number> {
  const { db, clock } = context;
  const { key } = await addEntry(context, { caseId, kind: 'network', at: instantOn(on, clock) });
  await db.insertInto('network_moments').values({ entry_key: key, act, name, text }).execute();
  await write(key);
  await indexEntry(db, key);
  return key;
}

/** Takes back a moment that was noted by mistake: nothing of it shows or is found any more. */
export async function dropNetworkMoment({ db }: CommandContext, key: number): Promise<void> {
  await reindexEntry(db, key, () => db.deleteFrom('network_moments').where('entry_key', '=', key).execute());
}
