import type { z } from 'zod';
import type { reports } from '#shared/contracts/reports.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { makeDraft } from './build.ts';

type Input = z.output<typeof reports.rows.input>;
type Output = z.input<typeof reports.rows.output>;

/** People on one page of what is behind a figure. */
const pageSize = 100;

/** Names of all files that the reader may see, in the order of lists; one statement however many there are. */
function nameRows({ db, actor, clock }: QueryContext) {
  return visibleCases(db, actor, clock.today())
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .execute();
}

/**
 * What a figure is made of: the amounts of those seen and of the others add up to it, and for a mean or a median the
 * people do. @throws AppError `not_found` for a place that the report does not have
 */
export async function listRows(
  context: QueryContext,
  { key, question, table, row, column, skip }: Input,
): Promise<Output> {
  const draft = await makeDraft(context, key, question);
  const found = draft.tables.find(({ id }) => id === table);
  const index = found?.columns.findIndex((each) => each.key === column) ?? -1;
  const cell = found?.rows.find(({ head }) => head.key === row)?.cells[index];
  if (cell === undefined || cell.kind === 'nothing' || cell.who === null) throw new AppError('not_found');
  const amounts = new Map<string, number>();
  for (const { caseId, amount } of cell.who) amounts.set(caseId, (amounts.get(caseId) ?? 0) + amount);
  const total = (list: Iterable<number>) => {
    const all = [...list];
    return { people: all.length, amount: all.reduce((sum, amount) => sum + amount, 0) };
  };
  const seen = (await nameRows(context)).flatMap(({ id, name }) => {
    const amount = amounts.get(id);
    return amount === undefined ? [] : [{ caseId: caseIdOf.parse(id), name, amount }];
  });
  const ids = new Set<string>(seen.map(({ caseId }) => caseId));
  return {
    people: seen.slice(skip, skip + pageSize),
    seen: total(seen.map(({ amount }) => amount)),
    others: total([...amounts].flatMap(([caseId, amount]) => (ids.has(caseId) ? [] : [amount]))),
  };
}
