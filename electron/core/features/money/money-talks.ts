import type { z } from 'zod';
import type { money, MoneyTalk } from '#shared/contracts/money.ts';
import { recordHead } from '#shared/contracts/records.ts';
import { findHeadProblems } from '#shared/domain/records/record-head.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { talkRows } from './money.queries.ts';

type TalkInput = z.output<typeof money.addTalk.input>;

/** Notes a talk about money as something that happened; for the team, like the page. @throws AppError `invalid_input` by field */
export async function addTalk(context: CommandContext, { caseId, head, text }: TalkInput): Promise<EntryId> {
  const { db, clock } = context;
  const problems = Object.entries(findHeadProblems(head, clock.today()));
  if (problems.length > 0) {
    const fields = Object.fromEntries(problems.map(([field, code]) => [`head.${field}`, code]));
    throw new AppError('invalid_input', { fields });
  }
  const entry = await addEntry(context, { caseId, kind: 'money', at: instantOn(head.madeOn, clock) });
  await db
    .insertInto('money_talks')
    .values({
      entry_key: entry.key,
      case_id: caseId,
      made_on: head.madeOn,
      method: head.method,
      others: JSON.stringify(head.others),
      review_on: head.reviewOn,
      shared_with_person: head.sharedWithPerson,
      withheld_reason: head.withheldReason,
      agreed: head.agreed,
      agreed_words: head.agreedWords,
      external_plan_ref: head.externalPlanRef,
      text,
    })
    .execute();
  await indexEntry(db, entry.key);
  return entry.id;
}

/** Newest first. */
export async function listTalks(db: ReadDb, caseId: CaseId): Promise<MoneyTalk[]> {
  return (await talkRows(db, caseId)).map((row) => ({
    entryId: entryIdOf.parse(row.id),
    author: row.author_name,
    head: {
      madeOn: row.made_on,
      method: row.method,
      others: recordHead.shape.others.parse(JSON.parse(row.others)),
      reviewOn: row.review_on,
      sharedWithPerson: row.shared_with_person,
      withheldReason: row.withheld_reason,
      agreed: row.agreed,
      agreedWords: row.agreed_words,
      externalPlanRef: row.external_plan_ref,
    },
    text: row.text,
  }));
}
