import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvMark } from './csv.ts';

describe('a line of CSV', () => {
  it('is what was given, ended as RFC 4180 says', () => {
    expect(csvLine(['Ada Winter', '24 Nov 2026', ''])).toBe('Ada Winter,24 Nov 2026,\r\n');
    expect(csvMark).toBe('\u{FEFF}');
  });

  it('quotes what would end a cell', () => {
    expect(csvLine(['a "word", and more', 'two\nlines', 'a;b'])).toBe(
      '"a ""word"", and more","two\nlines","a;b"\r\n',
    );
  });

  it.each([
    '=1+1',
    '+44 20',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    ' =1',
    '\u{FEFF}=1',
  ])('never begins a cell as a formula: %j', (hostile) => {
    expect(csvLine([hostile]).replace(/^"/u, '')).toMatch(/^'/u);
  });

  it('nor a line or a part of one, for spreadsheets that cut at semicolons or tabs', () => {
    expect(csvLine(['tea\n=1+1', 'x; =2', 'y;"=3"', 'a;b', '1 - 2'])).toBe(
      `"tea\n'=1+1","x; '=2","y;""'=3""","a;b",1 - 2\r\n`,
    );
  });

  it('leaves no cell that begins a formula, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(csvLine([value]).replace(/^"/u, '')).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });
});
