import { type RentEntryKind, rentEntryKinds } from '#shared/domain/money/money-codes.ts';
import { findRentEntryProblems } from '#shared/domain/money/money-rules.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { SheetFindingCode } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { sheetCode } from './plan-notes.ts';
import { codeIn, dayIn, figureOf, type ReadRow, textOf } from './read-rows.ts';
import type { AboutRow } from './rows-about.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import type { RentPlan } from './sheet-plan.ts';

/** A tenancy of a person, as far as needed to tell which one a row means. */
export interface SheetTenancy {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly movedInOn: string | null;
  readonly endedOn: string | null;
}

/** How a rent entry is known again. */
export function rentKey(tenancyId: string, on: string, kind: string, amount: number, note: string): string {
  return JSON.stringify([tenancyId, on, kind, amount, note]);
}

const addressKey = (address: string): string =>
  foldForSearch(address)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The tenancy a row means: by its address, else the only one, else the only one at that time. */
function findTenancy(
  row: ReadRow,
  on: string,
  tenancies: readonly SheetTenancy[],
): SheetTenancy | SheetFindingCode {
  const address = addressKey(textOf(row, 'tenancyAddress'));
  if (address !== '') {
    const [named, another] = tenancies.filter((tenancy) => addressKey(tenancy.address) === address);
    if (named === undefined) return 'tenancy_unknown';
    return another === undefined ? named : 'tenancy_unclear';
  }
  const [only, ...others] = tenancies;
  if (only === undefined) return 'tenancy_unknown';
  if (others.length === 0) return only;
  const [then, ...more] = tenancies.filter(
    ({ movedInOn, endedOn }) => (movedInOn ?? '') <= on && on <= (endedOn ?? '9999'),
  );
  return then === undefined || more.length > 0 ? 'tenancy_unclear' : then;
}

interface Part {
  readonly field: string;
  readonly kind: RentEntryKind;
  readonly amount: number;
}

/** What one row says was due and was paid; a column of its own for each, or one amount with its kind. */
function partsOf(
  row: ReadRow,
): readonly Part[] | { readonly code: SheetFindingCode; readonly field: string } {
  const parts: Part[] = [];
  const add = (field: string, kind: RentEntryKind) => {
    const amount = figureOf(row, field);
    // A column of noughts says that nothing was due or paid that day.
    if (amount !== null && amount !== 0) parts.push({ field, kind, amount });
  };
  add('due', 'due');
  add('paid', 'paid');
  add('openingBalance', 'adjustment');
  const amount = figureOf(row, 'amount');
  if (amount !== null) {
    const kind = codeIn(row, 'kind', rentEntryKinds);
    if (kind === null) return { code: 'required', field: 'kind' };
    parts.push({ field: 'amount', kind, amount });
  }
  return parts.length === 0 ? { code: 'required', field: 'amount' } : parts;
}

/** The lines of a rent account that one row makes (domain.md 9.3): all of them, or none and why. */
export function planRent(
  { row, person }: AboutRow,
  tenancies: readonly SheetTenancy[],
  today: string,
): { readonly plans: readonly RentPlan[] } | { readonly findings: readonly FoundInSheet[] } {
  const { line } = row;
  const refuse = (code: SheetFindingCode, field: string) => ({
    findings: [found('row', code, { line, field })],
  });
  const on = dayIn(row, 'on');
  if (on === null) return refuse('required', 'on');
  const tenancy = findTenancy(row, on, tenancies);
  if (typeof tenancy === 'string') return refuse(tenancy, 'tenancyAddress');
  const parts = partsOf(row);
  if ('code' in parts) return refuse(parts.code, parts.field);
  const findings = parts.flatMap(({ field, kind, amount }) =>
    Object.entries(findRentEntryProblems({ on, kind, amount }, today)).map(([where, code]) =>
      found('row', sheetCode(code), { line, field: where === 'on' ? 'on' : field }),
    ),
  );
  if (findings.length > 0) return { findings };
  const [author, note] = [textOf(row, 'author'), textOf(row, 'note')];
  return {
    plans: parts.map(({ kind, amount }) => ({
      line,
      raw: row.raw,
      person,
      author,
      tenancyId: tenancy.id,
      on,
      kind,
      amount,
      note,
    })),
  };
}
