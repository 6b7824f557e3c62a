import Papa from 'papaparse';

/** One record of a CSV file with the line it starts on, from 1, as an editor counts lines. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All records with the header first, blank lines left out; or why the text cannot be cut into records safely. */
export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[]; readonly endsWithNewline: boolean }
  | { readonly ok: false; readonly problem: 'bad_quotes' | 'file_cut_off'; readonly line: number };

const anyLineEnd = /\r\n|\r|\n/g;

/**
 * Cuts comma-separated text, or text with another sign between its cells, into records (RFC 4180). Line ends may be LF, CRLF or CR and may differ within the file;
 * inside quotes they belong to the cell and stay as they are. Misplaced quotes are an error and not repaired, because
 * every repair may swallow the rows that follow.
 */
export function parseCsv(text: string, delimiter = ','): CsvResult {
  const { unified, quotedLineEnds } = unifyLineEnds(text, delimiter);
  const parsed = Papa.parse<string[]>(unified, { delimiter, newline: '\n', skipEmptyLines: false });
  const records = withLines(parsed.data, quotedLineEnds);
  const [fault] = parsed.errors.filter((error) => error.type === 'Quotes');
  if (fault !== undefined) {
    const problem = fault.code === 'MissingQuotes' ? 'file_cut_off' : 'bad_quotes';
    return { ok: false, problem, line: records[fault.row ?? 0]?.line ?? 1 };
  }
  const kept = records.filter(({ cells }) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
  return { ok: true, records: kept, endsWithNewline: unified.endsWith('\n') };
}

function withLines(rows: readonly string[][], quotedLineEnds: boolean): CsvRecord[] {
  let line = 1;
  return rows.map((cells) => {
    const record = { line, cells };
    line += 1;
    if (quotedLineEnds) for (const cell of cells) line += cell.match(anyLineEnd)?.length ?? 0;
    return record;
  });
}

/** Makes every line end between records an LF, so that mixed files parse; a quote opens a cell only at its start. */
function unifyLineEnds(text: string, delimiter: string): { unified: string; quotedLineEnds: boolean } {
  if (!text.includes('\r') && !text.includes('"')) return { unified: text, quotedLineEnds: false };
  const parts: string[] = [];
  let quotedLineEnds = false;
  let inQuotes = false;
  let cellStart = true;
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inQuotes) {
      if (char === '"' && text[at + 1] === '"') at += 1;
      else if (char === '"') inQuotes = false;
      else if (char === '\n' || char === '\r') quotedLineEnds = true;
    } else if (char === '"' && cellStart) {
      inQuotes = true;
      cellStart = false;
    } else if (char === '\r') {
      parts.push(text.slice(copied, at), '\n');
      if (text[at + 1] === '\n') at += 1;
      copied = at + 1;
      cellStart = true;
    } else {
      cellStart = char === delimiter || char === '\n';
    }
  }
  parts.push(text.slice(copied));
  return { unified: parts.join(''), quotedLineEnds };
}
