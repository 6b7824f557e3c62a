import type { MoneyFile } from '#shared/contracts/money.ts';
import type { RentStanding } from '#shared/contracts/rent.ts';
import { type CaseDate, type CaseDateKind, caseDateKinds } from '#shared/domain/dates/case-dates.ts';
import { readArrears } from '#shared/domain/money/rent-account.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import { listPresentTenancies } from '#core/features/tenancies/tenancies.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { debtView, expenseView, incomeView } from './money-items.ts';
import { debtRows, expenseRows, incomeRows, moneyDateRows, rentEntryRows } from './money.queries.ts';
import { listTalks } from './money-talks.ts';
import { countingLines, getArrearsSettings, rentOf } from './rent-accounts.ts';

/** Everything that is known of a person's money, as the page shows it. */
export async function getMoney(db: ReadDb, caseId: CaseId): Promise<MoneyFile> {
  return {
    income: (await incomeRows(db, caseId)).map(incomeView),
    expenses: (await expenseRows(db, caseId)).map(expenseView),
    debts: (await debtRows(db, caseId)).map(debtView),
    talks: await listTalks(db, caseId),
  };
}

/**
 * How the rent of many cases stands, for cards, overviews and handovers: a fixed number of statements. A case without
 * an account is not in the answer; of several present tenancies the one with the most owed speaks.
 */
export async function listRentStandings(
  db: ReadDb,
  caseIds: readonly CaseId[],
  today: string,
): Promise<ReadonlyMap<CaseId, RentStanding>> {
  const tenancies = await listPresentTenancies(db, caseIds);
  const ids = [...tenancies.values()].flat().map(({ id }) => id);
  const entries = Map.groupBy(await rentEntryRows(db, ids), ({ tenancy_id }) => tenancy_id);
  const settings = await getArrearsSettings(db);
  return new Map(
    caseIds.flatMap((caseId): [CaseId, RentStanding][] => {
      const [most] = (tenancies.get(caseId) ?? [])
        .filter(({ id }) => entries.has(id))
        .map((tenancy) =>
          readArrears(countingLines(entries.get(tenancy.id) ?? []), rentOf(tenancy), settings, today),
        )
        .toSorted((a, b) => b.owed - a.owed);
      return most === undefined ? [] : [[caseId, { ...most, signals: [...most.signals] }]];
    }),
  );
}

function isDateKind(text: string): text is CaseDateKind {
  return (caseDateKinds as readonly string[]).includes(text);
}

/** Days of many cases around money, rent and things lent, between two days; one statement, open things only. */
export async function listMoneyDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const rows = await moneyDateRows(db, caseIds, from, to);
  return rows.flatMap(({ case_id, on, kind, text }) =>
    isDateKind(kind) ? [{ caseId: caseIdOf.parse(case_id), on, at: null, kind, text }] : [],
  );
}
