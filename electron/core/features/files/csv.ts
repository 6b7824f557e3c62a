/** What a spreadsheet would take for a formula or a command, in ordinary and in full-width form (security.md 3.9). */
const formulaStart = /^[\s\uFEFF]*[=+\-@\t\r\n\u0000＝＋－＠]/u;

/** One cell: RFC 4180 quotes, and an apostrophe before whatever a spreadsheet would run. */
function cell(value: string): string {
  const guarded = formulaStart.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Put before the first line, so that spreadsheets read UTF-8. */
export const csvMark = '\uFEFF';

/** One line of a CSV file, safe to open in a spreadsheet whatever stands in its cells (security.md 3.9). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}
