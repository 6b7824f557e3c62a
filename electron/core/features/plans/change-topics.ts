import type { z } from 'zod';
import type { changeTopics, ChangeTopicView } from '#shared/contracts/plans.ts';
import { isShared } from '#shared/domain/change-stages/stage-rules.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, entryId, type EntryId } from '#shared/lib/ids.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { findTopicRow, stageRows, topicRows } from './plans.queries.ts';

type SaveInput = z.output<typeof changeTopics.save.input>;
type StageInput = z.output<typeof changeTopics.noteStage.input>;

/** An area as stored; one that the shipped star does not know any more is none. */
export function areaOf(key: string | null) {
  return housingSupportAreas.find((area) => area === key) ?? null;
}

/**
 * The issues of a case with what was found about each, in two statements.
 * @param teamOnly whether views that were not talked through are included; without them an issue of which nothing
 * else is known is not there either
 */
export async function listTopics(db: ReadDb, caseId: CaseId, teamOnly: boolean): Promise<ChangeTopicView[]> {
  const [topics, stages] = [await topicRows(db, [caseId]), await stageRows(db, [caseId])];
  return topics.flatMap((row) => {
    const all = stages.filter(({ topic_id }) => topic_id === row.id);
    const shown = all.filter(({ identified_by }) => teamOnly || isShared({ identifiedBy: identified_by }));
    if (shown.length === 0 && all.length > 0) return [];
    return [
      {
        id: row.id,
        title: row.title,
        areaKey: areaOf(row.area_key),
        isActive: row.is_active === 1,
        parkedUntil: row.parked_until,
        entries: shown.map((entry) => ({
          id: entryId.parse(entry.entry_id),
          stage: entry.stage,
          from: entry.from_day,
          identifiedBy: entry.identified_by,
          note: entry.note,
          inHandover: entry.in_handover === 1,
          author: entry.author_name,
          writtenAt: entry.written_at,
        })),
      },
    ];
  });
}

/** @throws AppError `not_found` for an issue of another case */
async function getTopic({ db }: CommandContext, caseId: CaseId, topicId: string) {
  const row = await findTopicRow(db, caseId, topicId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Names an issue in the person's words, or names it better. @throws AppError `not_found` */
export async function saveTopic(context: CommandContext, input: SaveInput): Promise<string> {
  const { db, newId } = context;
  const { caseId, topicId, title, areaKey } = input;
  if (topicId !== null) {
    await getTopic(context, caseId, topicId);
    await db
      .updateTable('change_topics')
      .set({ title, area_key: areaKey })
      .where('id', '=', topicId)
      .execute();
    return topicId;
  }
  const id: string = newId();
  const last = (await topicRows(db, [caseId])).at(-1)?.sort_order ?? -1;
  await db
    .insertInto('change_topics')
    .values({
      id,
      sort_order: last + 1,
      case_id: caseId,
      title,
      area_key: areaKey,
      is_active: 1,
      parked_until: null,
    })
    .execute();
  return id;
}

/**
 * Keeps which stage fits from a day on, as an entry of the timeline (domain.md 3.2). Any stage may follow any.
 * @throws AppError `invalid_input` with `from`, `not_found`
 */
export async function noteStage(context: CommandContext, input: StageInput): Promise<EntryId> {
  const { db, clock } = context;
  const { caseId, topicId, stage, from, identifiedBy, note, inHandover } = input;
  if (from > clock.today()) throw new AppError('invalid_input', { fields: { from: 'in_the_future' } });
  const topic = await getTopic(context, caseId, topicId);
  const entry = await addEntry(context, { caseId, kind: 'change_stage', at: instantOn(from, clock) });
  await db
    .insertInto('change_stage_entries')
    .values({
      entry_key: entry.key,
      topic_id: topicId,
      title: topic.title,
      stage,
      from_day: from,
      identified_by: identifiedBy,
      note,
      in_handover: inHandover && identifiedBy === 'worker_view' ? 1 : 0,
    })
    .execute();
  await indexEntry(db, entry.key);
  return entry.id;
}

/** Parks an idea until a day in the future, or takes it up again. @throws AppError `invalid_input`, `not_found` */
export async function parkTopic(
  context: CommandContext,
  { caseId, topicId, until }: z.output<typeof changeTopics.park.input>,
): Promise<void> {
  const { db, clock } = context;
  await getTopic(context, caseId, topicId);
  if (until !== null && until <= clock.today()) {
    throw new AppError('invalid_input', { fields: { until: 'before_start' } });
  }
  await db.updateTable('change_topics').set({ parked_until: until }).where('id', '=', topicId).execute();
}

/** Puts an issue away, or brings it back. @throws AppError `not_found` */
export async function setTopicActive(
  context: CommandContext,
  { caseId, topicId, isActive }: z.output<typeof changeTopics.setActive.input>,
): Promise<void> {
  await getTopic(context, caseId, topicId);
  await context.db
    .updateTable('change_topics')
    .set({ is_active: isActive ? 1 : 0 })
    .where('id', '=', topicId)
    .execute();
}
