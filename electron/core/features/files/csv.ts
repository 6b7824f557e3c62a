/** What a spreadsheet would take for a formula or a command, in ordinary and in full-width form (security.md 3.9). */
const formulaStart = /^(?=[\s\uFEFF]*[=+\-@\p{Cc}＝＋－＠])/u;

/**
 * The same inside a cell, where a new one would begin in a spreadsheet that is set to semicolons or tabs: it does not
 * see the quotes then, and cuts at these signs and at line ends (tests/faults/spreadsheet.test.ts).
 */
const formulaWithin = /(?<=[;\t\r\n][\s\uFEFF"]*)(?=[=+\-@＝＋－＠])/gu;

/** One cell: RFC 4180 quotes, and an apostrophe before whatever a spreadsheet would run. */
function cell(value: string): string {
  const guarded = value.replace(formulaStart, "'").replace(formulaWithin, "'");
  return /[",;\r\n\t]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Put before the first line, so that spreadsheets read UTF-8. */
export const csvMark = '\uFEFF';

/** One line of a CSV file, safe to open in a spreadsheet whatever stands in its cells (security.md 3.9). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}
