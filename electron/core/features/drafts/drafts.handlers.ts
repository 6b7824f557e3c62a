import { z } from 'zod';
import { draftKinds, type drafts } from '#shared/contracts/drafts.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId } from '#shared/lib/ids.ts';
import { requireCase } from '#core/kernel/case-access.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { deleteDraft, draftRows, findDraftRow, upsertDraft } from './drafts.queries.ts';

const kind = z.enum(draftKinds);

/** Everything here is the signed-in person's own: no other draft is ever read, changed or dropped. */
export const draftsHandlers: Handlers<typeof drafts> = {
  async keep({ db, actor, clock }, input) {
    if (input.caseId !== null) await requireCase(db, actor, clock.today(), input.caseId);
    const keptAt = clock.now();
    const isKept = await upsertDraft(db, {
      id: input.id,
      owner_id: actor.id,
      kind: input.kind,
      case_id: input.caseId,
      subject_id: input.subjectId,
      content: JSON.stringify(input.content),
      updated_at: keptAt,
    });
    if (!isKept) throw new AppError('not_allowed');
    return { keptAt };
  },

  async list({ db, actor, clock }) {
    const rows = await draftRows(db, actor, clock.today());
    return rows.map((row) => ({
      id: row.id,
      kind: kind.parse(row.kind),
      caseId: caseId.nullable().parse(row.case_id),
      subjectId: row.subject_id,
      updatedAt: row.updated_at,
      name: row.name ?? '',
    }));
  },

  async find({ db, actor }, input) {
    const row = await findDraftRow(db, actor.id, input);
    if (row === undefined) return null;
    return {
      id: row.id,
      kind: input.kind,
      caseId: input.caseId,
      subjectId: row.subject_id,
      updatedAt: row.updated_at,
      content: z.json().parse(JSON.parse(row.content)),
    };
  },

  async discard({ db, actor }, { id }) {
    await deleteDraft(db, actor.id, id);
    return {};
  },
};
