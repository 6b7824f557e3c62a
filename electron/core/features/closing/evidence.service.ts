import type { EntryKind } from '#shared/contracts/timeline.ts';
import { type ChecklistItem, checklistItems } from '#shared/domain/cases/case-codes.ts';
import type { RecordKind } from '#shared/domain/records/record-codes.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { findLatestGiven } from '#core/features/papers/notices.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { episodeRow, latestEntries, latestRecords } from './closing.queries.ts';

interface Sources {
  readonly entries?: readonly EntryKind[];
  readonly records?: readonly RecordKind[];
  readonly notice?: true;
}

/** What in a file speaks for a step of the lists (domain.md 5.2); steps that leave no trace of their own are absent. */
const sources: Readonly<Partial<Record<ChecklistItem, Sources>>> = {
  op_01: { entries: ['overview'] },
  op_02: { records: ['support_agreement'] },
  op_03: { records: ['support_agreement'] },
  op_04: { notice: true },
  op_06: { records: ['support_agreement'] },
  op_07: { entries: ['document'] },
  op_08: { records: ['housing_wishes'] },
  op_09: { entries: ['housing'] },
  op_10: { entries: ['star', 'wellbeing'] },
  op_11: { records: ['allocation'] },
  op_12: { entries: ['assignment'] },
  op_14: { records: ['safety_plan'] },
  mg_03: { entries: ['change_stage'] },
  mg_04: { records: ['vulnerability'] },
  mg_05: { records: ['ecomap'] },
  mg_06: { entries: ['plan'] },
  mg_07: { entries: ['plan'] },
  mg_08: { entries: ['money'] },
  mg_09: { entries: ['network'] },
  mg_10: { entries: ['tenancy'] },
  mg_12: { entries: ['contact'] },
  mg_13: { entries: ['plan', 'star'] },
  cl_01: { records: ['readiness_review'] },
  cl_02: { records: ['closing_record'] },
  cl_03: { records: ['closing_record', 'safety_plan'] },
  cl_04: { entries: ['star', 'wellbeing'] },
  cl_06: { records: ['closing_record'] },
  cl_07: { records: ['closing_record'] },
  cl_08: { entries: ['handover'] },
  cl_09: { records: ['closing_record'] },
  cl_10: { records: ['closing_record'] },
};

/** The latest day on which a file has something for each step: shown beside the step, which a person ticks or not. */
export async function listEvidence(
  db: ReadDb,
  caseId: CaseId,
): Promise<{ readonly item: ChecklistItem; readonly on: string }[]> {
  const { no } = await episodeRow(db, caseId);
  const entries = new Map((await latestEntries(db, no)).map(({ kind, at }) => [kind, dayOf(at)]));
  const records = new Map((await latestRecords(db, caseId)).map(({ kind, on }) => [kind, on]));
  const notice = await findLatestGiven(db, await getPersonIdOfCase(db, caseId));
  return checklistItems.flatMap((item) => {
    const { entries: kinds = [], records: tools = [], notice: isNotice } = sources[item] ?? {};
    const days = [
      ...kinds.map((kind) => entries.get(kind)),
      ...tools.map((kind) => records.get(kind)),
      isNotice === true ? notice?.given_on : undefined,
    ].filter((day) => day !== undefined);
    const on = days.toSorted().at(-1);
    return on === undefined ? [] : [{ item, on }];
  });
}
