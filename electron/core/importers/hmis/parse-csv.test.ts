import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { parseCsv } from './parse-csv.ts';

const rowsOf = (text: string) => {
  const result = parseCsv(text);
  return result.ok ? result.records.map((record) => record.cells) : result.problem;
};

describe('parseCsv', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['mixed', 'a,b\n1,2\r\n'],
    ['no line end at the end', 'a,b\r\n1,2'],
    ['blank lines', '\na,b\n\r\n1,2\n\n\n'],
    ['quoted', '"a","b"\r\n"1","2"\r\n'],
  ])('reads %s line ends', (_name, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps commas, quotes and line ends of quoted cells and counts lines as an editor does', () => {
    const result = parseCsv('id,note\r\n1,"a, ""b""\r\nc"\r\n2,\n\n3,"x\ny\nz"\n4,d"e\n');
    expect(result).toEqual({
      ok: true,
      endsWithNewline: true,
      records: [
        { line: 1, cells: ['id', 'note'] },
        { line: 2, cells: ['1', 'a, "b"\r\nc'] },
        { line: 4, cells: ['2', ''] },
        { line: 6, cells: ['3', 'x\ny\nz'] },
        { line: 9, cells: ['4', 'd"e'] },
      ],
    });
  });

  it('refuses a misplaced quote and an open quote, with the line', () => {
    expect(parseCsv('a,b\n1,2\n3,"x"y\n')).toEqual({ ok: false, problem: 'bad_quotes', line: 3 });
    expect(parseCsv('a,b\n1,2\n3,"x\n5,6\n')).toEqual({ ok: false, problem: 'file_cut_off', line: 3 });
  });

  it('gives back what was written, whatever the cells and line ends', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 8, unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'é', 'a') }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, newline, quotes) => {
          const text = Papa.unparse(rows, { newline, quotes }) + newline;
          expect(rowsOf(text)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('decodeText', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);

  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x4a, 0x6f, 0x73, 0xc3, 0xa9))).toEqual({
      encoding: 'utf-8',
      text: 'José',
    });
    expect(decodeText(bytes(0x4a, 0x6f, 0x73, 0xc3, 0xa9))).toEqual({ encoding: 'utf-8', text: 'José' });
  });

  it('reads Windows-1252 and says so', () => {
    expect(decodeText(bytes(0x4f, 0x92, 0x4a, 0x6f, 0x73, 0xe9))).toEqual({
      encoding: 'windows-1252',
      text: 'O’José',
    });
  });

  it.each([
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0x61, 0x00, 0x2c, 0x00)],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0x2c)],
    ['a zip file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ['a byte that Windows-1252 does not have', bytes(0x61, 0x81, 0x62)],
  ])('refuses %s', (_name, file) => {
    expect(decodeText(file)).toEqual({ encoding: 'unreadable' });
  });
});
