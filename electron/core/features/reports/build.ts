import type { Report, ReportCell } from '#shared/contracts/reports.ts';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';
import { isSmall } from '#shared/domain/reports/suppress.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { askedOf } from '#core/features/service/figures.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { makers } from './makers.ts';
import { protect, type Protected, type Release, type ReportProtection } from './protect.ts';
import type { ReportContext } from './scope.ts';
import type { DraftCell, DraftReport, DraftRow, DraftTable } from './tables.ts';

type Maker = Pick<ReportContext, 'db' | 'actor' | 'clock'>;

/** The report as it is in the files. @throws AppError `invalid_input` for a period that is none */
export function makeDraft(maker: Maker, key: ReportKey, question: ServiceQuestion): Promise<DraftReport> {
  return makers[key]({ ...maker, asked: askedOf(question) });
}

export async function findServiceName(db: ReadDb, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  const row = await db.selectFrom('services').select('name').where('id', '=', serviceId).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row.name;
}

/** The count in another column of the same row; undefined where that is none. */
function countIn({ columns }: DraftTable, row: DraftRow, key: string | null): number | undefined {
  const cell = row.cells[columns.findIndex((column) => column.key === key)];
  return cell?.kind === 'count' ? cell.count : undefined;
}

type Hiding = (row: DraftRow, index: number, cell: DraftCell) => boolean;

function shownCell(table: DraftTable, row: DraftRow, index: number, isHidden: Hiding): ReportCell {
  const cell = row.cells[index] ?? { kind: 'nothing' };
  const column = table.columns[index];
  if (cell.kind === 'nothing' || column === undefined) return { kind: 'nothing' };
  if (isHidden(row, index, cell)) return { kind: 'hidden' };
  if (cell.kind === 'number') {
    const { value, unit } = cell;
    const from = Math.round(countIn(table, row, column.from) ?? cell.from);
    return value === null ? { kind: 'nothing' } : { kind: 'number', value, from, unit };
  }
  const whole = table.columns.findIndex(({ key }) => key === column.of);
  const wholeCell = row.cells[whole];
  const isWholeShown = wholeCell?.kind === 'count' && !isHidden(row, whole, wholeCell);
  return { kind: 'count', count: cell.count, of: isWholeShown ? wholeCell.count : null };
}

function finished(table: DraftTable, isHidden: Hiding): Report['tables'][number] {
  return {
    ...table,
    columns: [...table.columns],
    rows: table.rows.map((row) => ({
      ...row.head,
      opens: row.cells.some((cell) => cell.kind !== 'nothing' && cell.who !== null),
      cells: table.columns.map((_, index) => shownCell(table, row, index, isHidden)),
    })),
  };
}

/** What stands on the report besides its figures. */
interface About {
  readonly key: ReportKey;
  readonly question: ServiceQuestion;
  readonly serviceName: string | null;
  readonly madeOn: string;
}

/** The report with full counts, for those inside. */
export function fullReport(about: About, { tables, same, remarks, left }: DraftReport): Report {
  return {
    ...about,
    tables: tables.map((table) => finished(table, () => false)),
    same: same.map((places) => [...places]),
    remarks: [...remarks],
    protection: null,
    left,
  };
}

/** A figure is kept back where too few stand behind it, or where how many they are is kept back. */
function hidingOf(table: DraftTable, { isHidden }: Protected, fewest: number): Hiding {
  return (row, index, cell) => {
    const column = table.columns[index];
    if (column === undefined || !row.isPersonal) return false;
    if (cell.kind === 'count') return isHidden(table.id, row.head.key, column.key);
    if (cell.kind === 'nothing') return false;
    const behind = countIn(table, row, column.from) ?? cell.from;
    return isSmall(behind, fewest) || (column.from !== null && isHidden(table.id, row.head.key, column.from));
  };
}

/** Tables about one colleague each: they never leave the house (domain.md 4.4). */
const inHouse: ReadonlySet<string> = new Set(['peer_asked_by_worker']);

/** What of a draft may go out at all. */
export function outgoingOf(draft: DraftReport): DraftReport {
  return { ...draft, tables: draft.tables.filter(({ key }) => !inHouse.has(key)) };
}

/** Wider questions that somebody outside is taken to know: all services, all methods. */
function widerQuestions(question: ServiceQuestion): ServiceQuestion[] {
  const { serviceId, method } = question;
  const wider = [
    ...(serviceId !== null && method !== null
      ? [
          { ...question, method: null },
          { ...question, serviceId: null },
        ]
      : []),
    { ...question, serviceId: null, method: null },
  ];
  return serviceId === null && method === null ? [] : wider;
}

/** The report with small counts kept back, and what is then known outside. */
export async function protectedReport(
  maker: Maker,
  about: About,
  releases: readonly Release[],
  protection: ReportProtection,
): Promise<{ readonly report: Report; readonly release: Release }> {
  const { fewest } = protection;
  const known = [...releases];
  for (const question of widerQuestions(about.question)) {
    const wider = outgoingOf(await makeDraft(maker, about.key, question));
    known.push(protect(wider, question, releases, protection).release);
  }
  const draft = outgoingOf(await makeDraft(maker, about.key, about.question));
  const found = protect(draft, about.question, known, protection);
  const report: Report = {
    ...about,
    tables: draft.tables.map((table) => finished(table, hidingOf(table, found, fewest))),
    same: draft.same.map((places) => [...places]),
    remarks: [...draft.remarks],
    protection: { fewest },
    left: isSmall(draft.left, fewest) ? null : draft.left,
  };
  return { report, release: found.release };
}
