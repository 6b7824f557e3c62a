import type { i18n as I18n } from 'i18next';
import type { Report, ReportCell } from '#shared/contracts/reports.ts';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { fewestForPercent } from '#shared/domain/methods/figure.ts';
import type { ReportFormat } from '#shared/domain/reports/report-codes.ts';
import { formatters } from '#shared/i18n/format.ts';
import { reportWords, type TableWords } from '#shared/i18n/pages/report-words.ts';
import { csvLine, csvMark } from '#core/features/files/csv.ts';
import { type SheetCell, type SheetPage, type SheetRow, xlsxFile } from '#core/features/files/xlsx.ts';

/** What stands on the first sheet. */
export interface FileHead {
  readonly organisation: string;
  readonly author: string;
  readonly version: string;
  readonly madeOn: string;
  readonly question: ServiceQuestion;
  readonly serviceName: string | null;
  /** Null where the reader may see full counts. */
  readonly fewest: number | null;
}

const line = (...cells: readonly SheetCell[]): SheetRow => ({ isHead: false, cells });
const headLine = (...cells: readonly SheetCell[]): SheetRow => ({ isHead: true, cells });

function cellOf(cell: ReportCell, hidden: string): SheetCell {
  switch (cell.kind) {
    case 'count':
      return cell.count;
    case 'number':
      return cell.value;
    case 'hidden':
      return hidden;
    case 'nothing':
      return null;
  }
}

/** Whole percent of a share, from five of the whole on (domain.md 4.4). */
function percentOf(cell: ReportCell): SheetCell {
  if (cell.kind !== 'count' || cell.of === null || cell.of < fewestForPercent) return null;
  return Math.round((100 * cell.count) / cell.of);
}

/** A table as lines: its title, what it counts, its head and its rows; shares have their percentage beside them. */
function tableLines(table: Report['tables'][number], words: TableWords, hidden: string): SheetRow[] {
  const columns = words.columns.flatMap(({ name, group }, index) => {
    const full = group === '' ? name : `${group}: ${name}`;
    return table.columns[index]?.of === null ? [full] : [full, `${full} (%)`];
  });
  return [
    headLine(words.title),
    line(words.definition),
    headLine('', ...columns),
    ...table.rows.map(({ cells }, at) =>
      line(
        words.rows[at]?.name ?? '',
        ...cells.flatMap((cell, index) =>
          table.columns[index]?.of === null
            ? [cellOf(cell, hidden)]
            : [cellOf(cell, hidden), percentOf(cell)],
        ),
      ),
    ),
    line(),
  ];
}

function reportPage(words: I18n, report: Report): SheetPage {
  const said = reportWords(words, report);
  const hidden = words.t('reports:cell.hidden');
  return {
    name: said.title,
    rows: [
      headLine(said.title),
      line(said.asks),
      line(said.about),
      ...said.remarks.map((remark) => line(remark)),
      line(),
      ...report.tables.flatMap((table, index) => {
        const own = said.tables[index];
        return own === undefined ? [] : tableLines(table, own, hidden);
      }),
    ],
  };
}

/** Who made it, of what, and what the reader must know before reading a figure. */
function firstPage(words: I18n, head: FileHead, reports: readonly Report[]): SheetPage {
  const t = words.getFixedT(null, ['reports', 'domain']);
  const { day } = formatters(words.language);
  const { question, fewest } = head;
  return {
    name: t('reports:print.title'),
    rows: [
      headLine(t('reports:print.title')),
      headLine(head.organisation),
      line(
        t('reports:print.period'),
        t('reports:print.days', { from: day(question.from), to: day(question.to) }),
      ),
      line(t('reports:print.service'), head.serviceName ?? t('reports:print.allServices')),
      ...(question.method === null
        ? []
        : [line(t('reports:print.method'), t(`domain:supportMethod.${question.method}`))]),
      line(t('reports:print.madeOn'), day(head.madeOn)),
      line(t('reports:print.by'), head.author),
      line(
        t('reports:print.counts'),
        fewest === null ? t('reports:print.full') : t('reports:print.protected', { fewest }),
      ),
      line(),
      headLine(t('reports:print.contents')),
      ...reports.map((report) => {
        const { title, asks } = reportWords(words, report);
        return line(title, asks);
      }),
      line(),
      line(
        t('reports:print.foot', {
          organisation: head.organisation,
          day: day(head.madeOn),
          version: head.version,
        }),
      ),
    ],
  };
}

/** Reports as a file for a spreadsheet; nothing in it runs, and nobody's name is in it. */
export async function reportFile(
  words: I18n,
  head: FileHead,
  reports: readonly Report[],
  format: ReportFormat,
): Promise<Uint8Array> {
  const pages = [firstPage(words, head, reports), ...reports.map((report) => reportPage(words, report))];
  if (format === 'xlsx') return xlsxFile(pages);
  const text = pages.flatMap(({ rows }) => [
    ...rows.map(({ cells }) => csvLine(cells.map((cell) => (cell === null ? '' : String(cell))))),
    csvLine([]),
  ]);
  return Buffer.from(csvMark + text.join(''));
}
