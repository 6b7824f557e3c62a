import type { DueFile, RetentionRule } from '#shared/contracts/erasure.ts';
import { retentionCategories } from '#shared/domain/erasure/erasure-codes.ts';
import {
  categoryOf,
  defaultRule,
  doesHoldStand,
  endedStates,
  reviewDay,
} from '#shared/domain/erasure/retention.ts';
import { caseId } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { allHoldRows, endedFileRows, ruleRows } from './erasure.queries.ts';

/** The rule of every category, as it was set or by default. */
export async function listRules(db: ReadDb): Promise<RetentionRule[]> {
  const rows = await ruleRows(db);
  return retentionCategories.map((category) => {
    const row = rows.find((each) => each.category === category);
    return row === undefined
      ? { category, ...defaultRule, reason: '', changed: null }
      : {
          category,
          keepYears: row.keep_years,
          action: row.action,
          reason: row.reason,
          changed: { on: row.changed_on, by: row.changed_by },
        };
  });
}

/** Files whose time has come by the rule of their category, the longest waiting first, held ones last. */
export async function listDueFiles(db: ReadDb, today: string): Promise<DueFile[]> {
  const rules = await listRules(db);
  const standing = (await allHoldRows(db))
    .filter(({ until_day, lifted_on }) => doesHoldStand({ until: until_day, liftedOn: lifted_on }, today))
    .map(({ case_id }) => case_id);
  const held = new Set(standing);
  const due = (await endedFileRows(db, endedStates)).flatMap((row): DueFile[] => {
    const rule = rules.find(({ category }) => category === categoryOf(row.state));
    if (rule === undefined) return [];
    const dueOn = reviewDay(row.state_since, rule.keepYears, row.kept_until);
    if (dueOn > today) return [];
    return [
      {
        caseId: caseId.parse(row.id),
        name: row.name,
        caseNumber: row.case_number,
        category: rule.category,
        since: row.state_since,
        dueOn,
        suggestion: rule.action,
        held: held.has(row.id),
      },
    ];
  });
  return due.toSorted((a, b) => Number(a.held) - Number(b.held) || (a.dueOn < b.dueOn ? -1 : 1));
}
