import type { ConcernKind, ConcernStep, TenancyAct } from '#shared/domain/housing/tenancy-codes.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry, type EntryRef } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';

interface Moment {
  readonly caseId: CaseId;
  readonly act: TenancyAct;
  readonly on: string;
  readonly concernKind?: ConcernKind;
  readonly step?: ConcernStep;
  readonly text: string;
}

/** Writes what happened around a home into the timeline, found by its words by the team. */
export async function addMoment(context: CommandContext, moment: Moment): Promise<EntryRef> {
  const { db, clock } = context;
  const entry = await addEntry(context, {
    caseId: moment.caseId,
    kind: 'tenancy',
    at: instantOn(moment.on, clock),
  });
  await db
    .insertInto('tenancy_moments')
    .values({
      entry_key: entry.key,
      act: moment.act,
      concern_kind: moment.concernKind ?? null,
      step: moment.step ?? null,
      text: moment.text,
    })
    .execute();
  await indexEntry(db, entry.key);
  return entry;
}
