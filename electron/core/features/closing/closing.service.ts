import type { z } from 'zod';
import {
  type closing,
  type ClosingRecordBody,
  closingRecordBody,
  type ReadinessReviewBody,
  readinessReviewBody,
} from '#shared/contracts/closing.ts';
import { countReturns, type ReturnCount } from '#shared/domain/closing/returns.ts';
import { type CaseId, caseId as caseIdOf, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { endedRows, endingRecordRows, episodeRow } from './closing.queries.ts';
import { addFollowUps, listFollowUps } from './follow-ups.service.ts';

type Standing = z.input<typeof closing.standing.output>;

interface Kept<C> {
  readonly entryId: EntryId;
  readonly madeOn: string;
  readonly content: C;
}

/** What a case has about the end of its present episode. */
export interface Ending {
  readonly readiness: Kept<ReadinessReviewBody['content']> | undefined;
  readonly record: Kept<ClosingRecordBody['content']> | undefined;
}

type Row = Awaited<ReturnType<typeof endingRecordRows>>[number];

function kept<C>(row: Row | undefined, content: z.ZodType<C>): Kept<C> | undefined {
  if (row === undefined) return undefined;
  const stored: unknown = JSON.parse(row.content);
  return { entryId: entryIdOf.parse(row.id), madeOn: row.made_on, content: content.parse(stored) };
}

/** The end of support as far as it is prepared, in many cases: one statement; a case with nothing has no line. */
export async function listEndings(db: ReadDb, caseIds: readonly CaseId[]): Promise<Map<CaseId, Ending>> {
  if (caseIds.length === 0) return new Map();
  const rows = Map.groupBy(await endingRecordRows(db, caseIds), ({ case_id }) => caseIdOf.parse(case_id));
  return new Map(
    [...rows].map(([caseId, own]) => [
      caseId,
      {
        readiness: kept(
          own.find(({ kind }) => kind === 'readiness_review'),
          readinessReviewBody.shape.content,
        ),
        record: kept(
          own.find(({ kind }) => kind === 'closing_record'),
          closingRecordBody.shape.content,
        ),
      },
    ]),
  );
}

/** Where the present episode stands on the way to its end and after. */
export async function getStanding(db: ReadDb, caseId: CaseId): Promise<Standing> {
  const { state, episode_id } = await episodeRow(db, caseId);
  const ending = (await listEndings(db, [caseId])).get(caseId);
  const { readiness, record } = ending ?? {};
  return {
    state,
    readiness:
      readiness === undefined
        ? null
        : {
            entryId: readiness.entryId,
            madeOn: readiness.madeOn,
            wantsToStepBack: readiness.content.wantsToStepBack,
          },
    record:
      record === undefined
        ? null
        : {
            entryId: record.entryId,
            madeOn: record.madeOn,
            endsOn: record.content.endsOn,
            reason: record.content.reason,
            followUpDates: record.content.followUpDates,
            wayBack: record.content.wayBack,
          },
    followUps: await listFollowUps(db, episode_id),
  };
}

/** Puts the check-ins that the closing record agreed on the list, when support ends; without a record there are none. */
export async function planAgreedFollowUps(
  context: CommandContext,
  caseId: CaseId,
  endedOn: string,
): Promise<void> {
  const { episode_id } = await episodeRow(context.db, caseId);
  const record = (await listEndings(context.db, [caseId])).get(caseId)?.record;
  const days = record?.content.followUpDates.filter((day) => day > endedOn) ?? [];
  await addFollowUps(context, caseId, episode_id, days);
}

/**
 * How many came back for support and how many lost the home after it ended, in the bands of domain.md 5.4.
 * @param serviceId null for the whole organisation
 */
export async function listReturns(
  db: ReadDb,
  today: string,
  serviceId: string | null,
): Promise<ReturnCount[]> {
  const rows = await endedRows(db, serviceId);
  return countReturns(
    rows.flatMap(({ closed_on: endedOn, closure_reason: reason, ...after }) => {
      if (endedOn === null) return [];
      const lost = [after.said_lost_on, after.elsewhere_on].filter((on) => on !== null).toSorted();
      return [{ endedOn, reason, cameBackOn: after.came_back_on, lostHomeOn: lost[0] ?? null }];
    }),
    today,
  );
}
