/** A figure stays a number; everything else is a text, whatever it begins with. */
export type SheetCell = string | number | null;

export interface SheetRow {
  readonly isHead: boolean;
  readonly cells: readonly SheetCell[];
}

/** One sheet of a workbook. */
export interface SheetPage {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Longest name of a sheet, and the signs that none may have. */
const longestName = 31;
const notInNames = /[[\]:*?/\\]/gu;
/** Signs that XML cannot hold, so that the whole file could not be opened. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Most signs that a cell of a spreadsheet takes. */
const longestCell = 32_767;

function uniqueName(name: string, taken: Set<string>): string {
  const plain = name.replace(notInNames, ' ').replace(notInXml, '').trim().replace(/^'|'$/gu, '');
  const stem = plain === '' ? '1' : plain;
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${String(number)}`;
    const found = stem.slice(0, longestName - ending.length) + ending;
    if (taken.has(found.toLowerCase())) continue;
    taken.add(found.toLowerCase());
    return found;
  }
}

/** Widths in signs, by what stands in a column, within what is pleasant to read. */
function widthsOf(rows: readonly SheetRow[]): { width: number }[] {
  const tabular = rows.filter(({ cells }) => cells.length > 1);
  const columns = Math.max(1, ...tabular.map(({ cells }) => cells.length));
  return Array.from({ length: columns }, (_, index) => {
    const lengths = tabular.map(({ cells }) => String(cells[index] ?? '').length + 2);
    return { width: Math.min(44, Math.max(index === 0 ? 28 : 12, ...lengths)) };
  });
}

/**
 * A workbook with one sheet a page: numbers are numbers, texts are typed as texts, so that none can run as a formula
 * (security.md 3.9). The writer is loaded when the first workbook is made.
 */
export async function xlsxFile(pages: readonly SheetPage[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const taken = new Set<string>();
  const bold = { fontWeight: 'bold' } as const;
  const book = writeXlsxFile(
    pages.map(({ name, rows }) => ({
      sheet: uniqueName(name, taken),
      columns: widthsOf(rows),
      data: rows.map(({ isHead, cells }) =>
        cells.map((cell) => {
          if (cell === null || cell === '') return null;
          const look = isHead ? bold : {};
          return typeof cell === 'number'
            ? { value: cell, type: Number, ...look }
            : { value: cell.replace(notInXml, '').slice(0, longestCell), type: String, ...look };
        }),
      ),
    })),
  );
  return book.toBuffer();
}
