import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import { entryContent, type EntryContent } from '#shared/contracts/callover-meeting.ts';
import { reasonCodes } from '#shared/domain/callover/callover-codes.ts';
import { entryId, workerId } from '#shared/lib/ids.ts';
import type { CalloverActionsTable, CalloverDecisionsTable, CalloverEntriesTable } from './callover.table.ts';

type Meeting = z.input<typeof callover.meeting.output>;
type Entry = Meeting['entries'][number];
type DecisionView = Entry['decisions'][number];
export type ActionView = Entry['actions'][number];

/** What was written about a case, as it was typed. */
export function entryContentOf(row: CalloverEntriesTable): EntryContent {
  const { techniquesTried, engagement } = entryContent.shape;
  return {
    discussion: row.discussion,
    techniquesTried: techniquesTried.parse(JSON.parse(row.techniques)),
    techniquesNote: row.techniques_note,
    whatWorks: row.what_works,
    shareBackById: row.share_back_id === null ? null : workerId.parse(row.share_back_id),
    shareBackBy: row.share_back_by,
    personAskedBeforehand: row.asked_beforehand === 1,
    personsMessage: row.persons_message,
    engagement: engagement.parse(JSON.parse(row.engagement)),
  };
}

/** The codes of the reasons at picking; a code that this version does not know is dropped. */
export function reasonsOf(row: Pick<CalloverEntriesTable, 'reasons'>): Entry['reasons'] {
  const stored: unknown = JSON.parse(row.reasons);
  return Array.isArray(stored) ? reasonCodes.filter((code) => stored.includes(code)) : [];
}

export function decisionView(row: CalloverDecisionsTable): DecisionView {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    agreedNeedsPerson: row.needs_person === 1,
    status: row.status,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    copiedTo: row.copied_to === null ? null : entryId.parse(row.copied_to),
  };
}

export function actionView(row: CalloverActionsTable & { readonly owner_name: string }): ActionView {
  return {
    id: row.id,
    text: row.text,
    ownerId: workerId.parse(row.owner_id),
    ownerName: row.owner_name,
    dueOn: row.due_on,
    status: row.status,
    statusOn: row.status_on,
  };
}
