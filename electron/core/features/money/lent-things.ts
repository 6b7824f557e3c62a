import type { z } from 'zod';
import type { lent } from '#shared/contracts/money.ts';
import { findLentProblems } from '#shared/domain/money/money-rules.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { lentRows } from './money.queries.ts';

type LentThing = z.input<typeof lent.list.output>[number];
type SaveInput = z.output<typeof lent.save.input>;
type BackInput = z.output<typeof lent.setBack.input>;

/** What is still out first, then the newest. */
export async function listLent(db: ReadDb, caseId: CaseId): Promise<LentThing[]> {
  return (await lentRows(db, caseId)).map((row) => ({
    id: row.id,
    what: row.what,
    lentOn: row.lent_on,
    backBy: row.back_by,
    backOn: row.back_on,
    note: row.note,
    author: row.author_name,
  }));
}

async function getLent(db: ReadDb, caseId: CaseId, id: string): Promise<LentThing> {
  const thing = (await listLent(db, caseId)).find((one) => one.id === id);
  if (thing === undefined) throw new AppError('not_found');
  return thing;
}

/** Writes a lent thing down, or anew. @throws AppError `invalid_input` by field, `not_found` */
export async function saveLent(context: CommandContext, { caseId, id, content }: SaveInput): Promise<string> {
  const { db, actor, clock, newId } = context;
  const problems = Object.entries(findLentProblems(content, clock.today()));
  if (problems.length > 0) {
    const fields = Object.fromEntries(problems.map(([name, code]) => [`content.${name}`, code]));
    throw new AppError('invalid_input', { fields });
  }
  const columns = {
    what: content.what,
    lent_on: content.lentOn,
    back_by: content.backBy,
    note: content.note,
  };
  if (id === null) {
    const made: string = newId();
    const row = { id: made, case_id: caseId, back_on: null, author_name: actor.name, ...columns };
    await db.insertInto('lent_things').values(row).execute();
    return made;
  }
  await getLent(db, caseId, id);
  await db.updateTable('lent_things').set(columns).where('id', '=', id).execute();
  return id;
}

/** It came back on a day, or is still out after all. @throws AppError `invalid_input` with `backOn`, `not_found` */
export async function setLentBack(context: CommandContext, { caseId, id, backOn }: BackInput): Promise<void> {
  const { db, clock } = context;
  const { lentOn } = await getLent(db, caseId, id);
  if (backOn !== null && backOn > clock.today())
    throw new AppError('invalid_input', { fields: { backOn: 'in_the_future' } });
  if (backOn !== null && backOn < lentOn)
    throw new AppError('invalid_input', { fields: { backOn: 'before_start' } });
  await db.updateTable('lent_things').set({ back_on: backOn }).where('id', '=', id).execute();
}
