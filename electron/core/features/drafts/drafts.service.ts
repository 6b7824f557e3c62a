import type { CommandContext } from '#core/kernel/contexts.ts';
import { deleteDraft } from './drafts.queries.ts';

/** Drops the actor's draft that has become a record, in the transaction of that record. */
export async function dropDraft({ db, actor }: CommandContext, draftId: string | null): Promise<void> {
  if (draftId !== null) await deleteDraft(db, actor.id, draftId);
}
