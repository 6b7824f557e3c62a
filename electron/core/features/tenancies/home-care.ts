import type { z } from 'zod';
import type { homeCare, RepairContent } from '#shared/contracts/home-care.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { addMoment } from './moments.ts';

type Care = z.input<typeof homeCare.list.output>;
type Input<K extends 'addRepair' | 'changeRepair' | 'addWelfareCheck'> = z.output<
  (typeof homeCare)[K]['input']
>;

/** Open repairs first, then newest first; looks at a home newest first. */
export async function listHomeCare(db: ReadDb, caseId: CaseId): Promise<Care> {
  const repairs = await db
    .selectFrom('repairs')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy((eb) => eb('done_on', 'is not', null))
    .orderBy('noticed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const checks = await db
    .selectFrom('welfare_checks')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return {
    repairs: repairs.map((row) => ({
      id: row.id,
      what: row.what,
      noticedOn: row.noticed_on,
      askedOn: row.asked_on,
      askedBy: row.asked_by,
      askedOf: row.asked_of,
      promisedOn: row.promised_on,
      doneOn: row.done_on,
      doneWords: row.done_words,
    })),
    welfareChecks: checks.map((row) => ({
      id: row.id,
      onDay: row.on_day,
      askedBy: row.asked_by,
      why: row.why,
      result: row.result,
      words: row.words,
      author: row.author_name,
    })),
  };
}

/** @throws AppError `invalid_input` by field */
function repairColumns(content: RepairContent, today: string) {
  const { what, noticedOn, askedOn, askedBy, askedOf, promisedOn, doneOn, doneWords } = content;
  const fields: FieldProblems = {
    ...(noticedOn > today ? { noticedOn: 'in_the_future' } : {}),
    ...(askedOn !== null && askedOn > today ? { askedOn: 'in_the_future' } : {}),
    ...(askedOn !== null && askedOn < noticedOn ? { askedOn: 'before_start' } : {}),
    ...(doneOn !== null && doneOn > today ? { doneOn: 'in_the_future' } : {}),
    ...(doneOn !== null && doneOn < noticedOn ? { doneOn: 'before_start' } : {}),
  };
  refuseProblems(fields);
  return {
    what,
    noticed_on: noticedOn,
    asked_on: askedOn,
    asked_by: askedBy,
    asked_of: askedOf,
    promised_on: promisedOn,
    done_on: doneOn,
    done_words: doneWords,
  };
}

/** Notes something that needs mending. @throws AppError `invalid_input` by field */
export async function addRepair(context: CommandContext, input: Input<'addRepair'>): Promise<string> {
  const { db, clock, newId } = context;
  const { caseId, content } = input;
  const id: string = newId();
  await db
    .insertInto('repairs')
    .values({ id, case_id: caseId, ...repairColumns(content, clock.today()) })
    .execute();
  await addMoment(context, { caseId, act: 'repair', on: content.noticedOn, text: content.what });
  return id;
}

/** Says how far it is. @throws AppError `not_found`, `invalid_input` by field */
export async function changeRepair(context: CommandContext, input: Input<'changeRepair'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, repairId, content } = input;
  const row = await db
    .selectFrom('repairs')
    .select('done_on')
    .where('id', '=', repairId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  await db
    .updateTable('repairs')
    .set(repairColumns(content, clock.today()))
    .where('id', '=', repairId)
    .execute();
  if (row.done_on !== null || content.doneOn === null) return;
  const text = [content.what, content.doneWords].filter((part) => part !== '').join('\n');
  await addMoment(context, { caseId, act: 'repair_done', on: content.doneOn, text });
}

/** Notes that somebody looked in. @throws AppError `invalid_input` with `onDay` */
export async function addWelfareCheck(
  context: CommandContext,
  { caseId, content }: Input<'addWelfareCheck'>,
): Promise<string> {
  const { db, actor, clock, newId } = context;
  const { onDay, askedBy, why, result, words } = content;
  if (onDay > clock.today()) throw new AppError('invalid_input', { fields: { onDay: 'in_the_future' } });
  const id: string = newId();
  await db
    .insertInto('welfare_checks')
    .values({
      id,
      case_id: caseId,
      on_day: onDay,
      asked_by: askedBy,
      why,
      result,
      words,
      author_name: actor.name,
    })
    .execute();
  const text = [why, words].filter((part) => part !== '').join('\n');
  await addMoment(context, { caseId, act: 'welfare_check', on: onDay, text });
  return id;
}
