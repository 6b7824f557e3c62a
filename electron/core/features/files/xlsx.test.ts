import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxFile } from './xlsx.ts';

const hostile = ['=1+1', '+44 20', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.invalid")'];

describe('a workbook', () => {
  it('keeps numbers as numbers and hostile texts as texts', async () => {
    const bytes = await xlsxFile([
      {
        name: 'Figures',
        rows: [
          { isHead: true, cells: ['What', 'How many'] },
          { isHead: false, cells: ['People', 12.5] },
        ],
      },
      { name: 'Texts', rows: hostile.map((text) => ({ isHead: false, cells: [text, 1] })) },
    ]);
    expect(await readSheet(Buffer.from(bytes), 'Figures')).toEqual([
      ['What', 'How many'],
      ['People', 12.5],
    ]);
    const texts = await readSheet(Buffer.from(bytes), 'Texts', { trim: false });
    expect(texts.map(([text]) => text)).toEqual(hostile);
  });

  it('names its sheets apart, however long and strange their names are', async () => {
    const name = 'A very long name of a report: that nobody [could] have?';
    const row = [{ isHead: false, cells: ['x'] }];
    const bytes = await xlsxFile([
      { name, rows: row },
      { name, rows: row },
      { name: '', rows: row },
    ]);
    expect(bytes.byteLength).toBeGreaterThan(1000);
  });

  it('drops signs that no file of this kind can hold', async () => {
    const bytes = await xlsxFile([{ name: 'One', rows: [{ isHead: false, cells: ['a\u0000b\u0007c', 1] }] }]);
    expect(await readSheet(Buffer.from(bytes), 'One')).toEqual([['abc', 1]]);
  });
});
