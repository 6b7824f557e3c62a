import type { Actor, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { DraftsTable } from './drafts.table.ts';

export interface DraftSubject {
  readonly kind: string;
  readonly caseId: string | null;
  readonly subjectId: string | null;
}

/** Newest first, with the person's name where the owner may still see the case. */
export function draftRows(db: ReadDb, actor: Actor, today: string) {
  return db
    .selectFrom('drafts')
    .leftJoin(
      visibleCases(db, actor, today)
        .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
        .select(['case_files.id as visible_id', 'case_summaries.name'])
        .as('visible'),
      'visible.visible_id',
      'drafts.case_id',
    )
    .select(['drafts.id', 'drafts.kind', 'drafts.case_id', 'drafts.subject_id', 'drafts.updated_at'])
    .select('visible.name')
    .where('drafts.owner_id', '=', actor.id)
    .orderBy('drafts.updated_at', 'desc')
    .execute();
}

export function findDraftRow(db: ReadDb, ownerId: string, { kind, caseId, subjectId }: DraftSubject) {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('kind', '=', kind)
    .where('case_id', caseId === null ? 'is' : '=', caseId)
    .where('subject_id', subjectId === null ? 'is' : '=', subjectId)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Writes or replaces a draft. @returns false when the id is that of somebody else's draft */
export async function upsertDraft(db: WriteDb, row: DraftsTable): Promise<boolean> {
  const { kind, case_id, subject_id, content, updated_at } = row;
  const result = await db
    .insertInto('drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ kind, case_id, subject_id, content, updated_at })
        .where('drafts.owner_id', '=', row.owner_id),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteDraft(db: WriteDb, ownerId: string, id: string): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).where('owner_id', '=', ownerId).execute();
}
