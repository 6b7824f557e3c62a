import type { OfferAnswer, SearchOutcome } from '#shared/domain/housing/search-codes.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { HousingMomentsTable } from './housing.table.ts';

interface Moment {
  readonly act: HousingMomentsTable['act'];
  readonly on: string;
  readonly words?: string;
  readonly answer?: OfferAnswer;
  readonly outcome?: SearchOutcome;
  readonly text?: string;
}

function columnsOf({ act, words = '', answer, outcome, text = '' }: Moment) {
  return { act, words, answer: answer ?? null, outcome: outcome ?? null, text };
}

/** Writes into the timeline what happened while looking for a home or in the household; found by its words. */
export async function addMoment(context: CommandContext, caseId: CaseId, moment: Moment): Promise<number> {
  const { db, clock } = context;
  const entry = await addEntry(context, { caseId, kind: 'housing', at: instantOn(moment.on, clock) });
  await db
    .insertInto('housing_moments')
    .values({ entry_key: entry.key, ...columnsOf(moment) })
    .execute();
  await indexEntry(db, entry.key);
  return entry.key;
}

/** Says anew what a moment of the timeline tells, because what it tells of has changed. */
export async function changeMoment(
  { db, clock }: CommandContext,
  entryKey: number,
  moment: Moment,
): Promise<void> {
  await reindexEntry(db, entryKey, () =>
    db.updateTable('housing_moments').set(columnsOf(moment)).where('entry_key', '=', entryKey).execute(),
  );
  await moveEntry(db, entryKey, instantOn(moment.on, clock));
}
