import { z } from 'zod';
import type { RentAccount, RentArrangement, RentLineView } from '#shared/contracts/rent.ts';
import { rentEntryKinds } from '#shared/domain/money/money-codes.ts';
import {
  type ArrearsSettings,
  readArrears,
  runAccount,
  suggestNextDue,
  usualArrearsSettings,
} from '#shared/domain/money/rent-account.ts';
import type { Tenancy } from '#shared/contracts/tenancies.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { listTenancies } from '#core/features/tenancies/tenancies.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { arrangementRows, findSettingsRow, rentChangeRows, rentEntryRows } from './money.queries.ts';
import type { RentArrangementsTable, RentEntriesTable, RentEntryChangesTable } from './money.table.ts';

/** The organisation's lines about arrears; the usual ones until it draws its own. */
export async function getArrearsSettings(db: ReadDb): Promise<ArrearsSettings> {
  const row = await findSettingsRow(db);
  if (row === undefined) return usualArrearsSettings;
  const { grace_days: graceDays, legal_count: count, legal_unit: unit } = row;
  return { graceDays, legalThreshold: count === null || unit === null ? null : { count, unit } };
}

const storedEntry = z.strictObject({
  on: z.string(),
  kind: z.enum(rentEntryKinds),
  amount: z.number().int(),
  note: z.string(),
  isWithdrawn: z.boolean(),
});
/** What a rent entry says, as it is kept of it when it is corrected. */
export type StoredEntry = z.infer<typeof storedEntry>;

/** What a stored entry says. */
export function entryContent(row: RentEntriesTable): StoredEntry {
  return {
    on: row.on_day,
    kind: row.kind,
    amount: row.amount,
    note: row.note,
    isWithdrawn: row.is_withdrawn === 1,
  };
}

/** The rent that somebody wrote down for a tenancy. */
export function rentOf({ rentAmount: amount, rentFrequency: frequency }: Tenancy) {
  return amount === null || frequency === null ? null : { amount, frequency };
}

/** Entries that count, as the rules take them. */
export function countingLines(rows: readonly RentEntriesTable[]) {
  return rows
    .filter(({ is_withdrawn }) => is_withdrawn === 0)
    .map(({ id, on_day, kind, amount }) => ({ id, on: on_day, kind, amount }));
}

function linesOf(
  rows: readonly RentEntriesTable[],
  changes: ReadonlyMap<string, readonly RentEntryChangesTable[]>,
): RentLineView[] {
  const run = runAccount(countingLines(rows));
  const owed = new Map(run.map((line) => [line.id, line.owed]));
  const place = new Map(run.map(({ id }, index) => [id, index]));
  const views = rows.map((row) => ({
    id: row.id,
    author: row.author_name,
    ...entryContent(row),
    owed: owed.get(row.id) ?? null,
    changes: (changes.get(row.id) ?? []).map(({ at, by_name: by, reason, before }) => ({
      at,
      by,
      reason,
      before: storedEntry.parse(JSON.parse(before)),
    })),
  }));
  // Newest first, in the very order in which the balance runs.
  return views.toSorted(
    (a, b) => b.on.localeCompare(a.on) || (place.get(b.id) ?? -1) - (place.get(a.id) ?? -1),
  );
}

function arrangementOf(row: RentArrangementsTable | undefined): RentArrangement | null {
  return row === undefined
    ? null
    : {
        instalment: row.instalment,
        frequency: row.frequency,
        agreedOn: row.agreed_on,
        agreedWith: row.agreed_with,
        nextOn: row.next_on,
        benefitExpected: row.benefit_expected,
        benefitOn: row.benefit_on,
        note: row.note,
      };
}

/** The rent account of each tenancy of the person, present ones first: a fixed number of statements. */
export async function listRentAccounts(db: ReadDb, caseId: CaseId, today: string): Promise<RentAccount[]> {
  const tenancies = await listTenancies(db, caseId);
  const ids = tenancies.map(({ id }) => id);
  const entries = Map.groupBy(await rentEntryRows(db, ids), ({ tenancy_id }) => tenancy_id);
  const changes = Map.groupBy(await rentChangeRows(db, ids), ({ rent_entry_id }) => rent_entry_id);
  const arrangements = new Map((await arrangementRows(db, ids)).map((row) => [row.tenancy_id, row]));
  const settings = await getArrearsSettings(db);
  return tenancies.map((tenancy) => {
    const rows = entries.get(tenancy.id) ?? [];
    const lines = countingLines(rows);
    const rent = rentOf(tenancy);
    const { owed, dueNow, signals, shortSince, trend } = readArrears(lines, rent, settings, today);
    return {
      tenancyId: tenancy.id,
      address: tenancy.address,
      endedOn: tenancy.endedOn,
      rent,
      lines: linesOf(rows, changes),
      standing: { owed, dueNow, signals: [...signals], shortSince, trend },
      arrangement: arrangementOf(arrangements.get(tenancy.id)),
      nextDue: tenancy.endedOn === null ? suggestNextDue(lines, rent, today) : null,
    };
  });
}
