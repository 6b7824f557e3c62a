import type { AgreedAnswer, DecisionOrigin } from '#shared/domain/callover/callover-codes.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry } from '#core/features/timeline/timeline.service.ts';

/** Whether the person agreed; `no` says why. */
interface DecisionAgreement {
  readonly agreedWithPerson: AgreedAnswer;
  readonly reason: string;
}

interface NewDecision extends DecisionAgreement {
  readonly caseId: CaseId;
  readonly on: string;
  readonly text: string;
  readonly origin: DecisionOrigin;
}

function check({ on, text, agreedWithPerson, reason }: NewDecision, today: string): void {
  const fields: FieldProblems = {
    ...(text.trim() === '' ? { text: 'required' } : {}),
    ...(on > today ? { on: 'in_the_future' } : {}),
    ...(agreedWithPerson === 'no' && reason.trim() === '' ? { reason: 'required' } : {}),
  };
  refuseProblems(fields);
}

/**
 * Puts a decision into the case file as a short fact (domain.md 13.5), with its words in the index. The caller has
 * checked that the actor may see the case; only an explicit act of a person calls this.
 * @throws AppError `invalid_input` with `text`, `on` or `reason`
 */
export async function recordCaseDecision(context: CommandContext, decision: NewDecision): Promise<EntryId> {
  const { db, clock } = context;
  check(decision, clock.today());
  const { caseId, on, text, origin, agreedWithPerson, reason } = decision;
  const entry = await addEntry(context, { caseId, kind: 'decision', at: instantOn(on, clock) });
  await db
    .insertInto('case_decisions')
    .values({
      entry_key: entry.key,
      case_id: caseId,
      on_day: on,
      text,
      origin,
      agreed_with_person: agreedWithPerson,
      reason,
    })
    .execute();
  await indexEntry(db, entry.key);
  return entry.id;
}

/**
 * Says in the case file what came of a decision that was still to be talked through; what stood there is kept.
 * @throws AppError `not_found`
 */
export async function updateAgreement(
  context: CommandContext,
  entryId: string,
  agreement: DecisionAgreement,
): Promise<void> {
  const { db } = context;
  const row = await db
    .selectFrom('case_decisions')
    .innerJoin('entries', 'entries.key', 'case_decisions.entry_key')
    .select(['case_decisions.entry_key', 'case_decisions.agreed_with_person', 'case_decisions.reason'])
    .where('entries.id', '=', entryId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  const { agreedWithPerson, reason } = agreement;
  if (row.agreed_with_person === agreedWithPerson && row.reason === reason) return;
  const before = { agreedWithPerson: row.agreed_with_person, reason: row.reason };
  await addAmendment(context, { entryKey: row.entry_key, reason, before });
  await reindexEntry(db, row.entry_key, () =>
    db
      .updateTable('case_decisions')
      .set({ agreed_with_person: agreedWithPerson, reason })
      .where('entry_key', '=', row.entry_key)
      .execute(),
  );
}
