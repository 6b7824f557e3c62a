import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookAtSheet } from './look-at-sheet.ts';
import { openSheet } from './open-sheet.ts';
import { cellText } from './sheet-table.ts';

const anyhow = { sheet: null, reading: { encoding: null, separator: null } };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (bytes: Uint8Array) => ({ name: 'list', bytes, problem: null });
const openText = (text: string) => openSheet(fileOf(bytesOf(text)), anyhow);

function textsOf({ table }: Awaited<ReturnType<typeof openSheet>>): string[][] {
  return table.rows.map(({ cells }) => cells.map(cellText));
}

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};

describe('a CSV file', () => {
  const text = 'Name;Größe\r\nÄnne;1,5\r\n;\r\nBo;2\r\n';
  const rows = [
    ['Name', 'Größe'],
    ['Änne', '1,5'],
    ['Bo', '2'],
  ];

  it.each([
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\uFEFF${text}`, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\uFEFF${text}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, false), 'utf-16le'],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 'windows-1252'],
  ])('is read in %s', async (_name, bytes, encoding) => {
    const opened = await openSheet(fileOf(bytes), anyhow);
    expect(opened).toMatchObject({ format: 'csv', encoding, separator: ';', problem: null });
    expect(textsOf(opened)).toEqual(rows);
    expect(opened.table.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each([',', ';', '\t', '|'] as const)(
    'finds the separator %j, whatever the cells say',
    async (separator) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 3, maxLength: 3 }), {
            minLength: 2,
            maxLength: 12,
          }),
          async (cells) => {
            const quoted = cells.map((row) =>
              row.map((cell) => `"x${cell.replaceAll('"', '""').replaceAll('\0', '')}"`),
            );
            const opened = await openText(quoted.map((row) => row.join(separator)).join('\n'));
            expect(opened.separator).toBe(separator);
            expect(textsOf(opened)).toEqual(
              cells.map((row) => row.map((cell) => `x${cell.replaceAll('\0', '')}`)),
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('takes the separator that Excel names, and keeps its lines right', async () => {
    const opened = await openText('sep=|\na,b|c\n1|2\n');
    expect(opened.separator).toBe('|');
    expect(opened.table.rows).toEqual([
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('says why it cannot be read', async () => {
    expect(await openText('a,"b\n1,2\n')).toMatchObject({ problem: { code: 'file_cut_off' } });
    expect(await openText('a,"b"c\n1,2\n')).toMatchObject({ problem: { code: 'bad_quotes' } });
    expect(await openText('')).toMatchObject({ problem: { code: 'no_rows' } });
    expect(await openSheet(fileOf(Uint8Array.of(0x81, 0x00, 0x02, 0xff, 0x00)), anyhow)).toMatchObject({
      problem: { code: 'bad_encoding' },
    });
    expect(await openText(`${'a,'.repeat(300)}b\n`)).toMatchObject({ problem: { code: 'too_many_columns' } });
    expect(await openText('a,b\n'.repeat(200_002))).toMatchObject({ problem: { code: 'too_many_rows' } });
  });

  it('with a cell of a megabyte is whole', async () => {
    const long = 'ä'.repeat(1024 * 1024);
    expect(textsOf(await openText(`a,b\n1,${long}\n`))[1]?.[1]).toBe(long);
  });
});

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
const styles =
  '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';

/** A workbook with a hidden first sheet, as XLSX. */
function workbook(rows: string, settings = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${settings}<sheets><sheet name="Old &amp; gone" sheetId="1" state="hidden" r:id="rId1"/><sheet name="People" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>gone</t></is></c></row>'),
    'xl/worksheets/sheet2.xml': sheetXml(rows),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
}

const word = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const headings = `<row r="1">${word('A1', 'Name')}${word('B1', 'Born')}${word('C1', 'Rent')}</row>`;

describe('an XLSX file', () => {
  it('gives values of formulas, exact dates and numbers, and the sheet that is shown', async () => {
    const opened = await openSheet(
      fileOf(
        workbook(
          `${headings}<row r="3">${word('A3', ' Ana ')}<c r="B3" s="1"><v>29314</v></c><c r="C3"><f>A1*2</f><v>0.30000000000000004</v></c></row>
           <row r="4"><c r="A4" t="str"><f>"B"&amp;"o"</f><v>Bo</v></c><c r="B4"><v>29314</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
        ),
      ),
      anyhow,
    );
    expect(opened).toMatchObject({
      format: 'xlsx',
      sheet: 'People',
      sheets: [
        { name: 'Old & gone', isHidden: true },
        { name: 'People', isHidden: false },
      ],
      problem: null,
    });
    expect(opened.table.rows.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(textsOf(opened).slice(1)).toEqual([
      [' Ana ', '1980-04-03', '0.3'],
      ['Bo', '29314', '#DIV/0!'],
    ]);
  });

  it('knows the calendar that begins in 1904', async () => {
    const rows = `${headings}<row r="2">${word('A2', 'Ana')}<c r="B2" s="1"><v>27852</v></c></row>`;
    const opened = await openSheet(fileOf(workbook(rows, '<workbookPr date1904="1"/>')), anyhow);
    expect(opened.table.from1904).toBe(true);
    expect(textsOf(opened)[1]?.[1]).toBe('1980-04-03');
  });

  it('opens a hidden sheet when it is asked for', async () => {
    const opened = await openSheet(fileOf(workbook(headings)), { ...anyhow, sheet: 'Old & gone' });
    expect(textsOf(opened)).toEqual([['gone']]);
  });

  it('is refused when it is damaged, cut off, locked, too old or endless', async () => {
    const whole = workbook(headings);
    const code = async (bytes: Uint8Array) => (await openSheet(fileOf(bytes), anyhow)).problem?.code;
    expect(await code(whole.subarray(0, 400))).toBe('file_unreadable');
    const damaged = Uint8Array.from(whole);
    for (let at = 300; at < 340; at += 1) damaged[at] = 0;
    expect(await code(damaged)).toBe('file_unreadable');
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await code(Uint8Array.from(ole))).toBe('old_excel');
    expect(await code(Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'file_encrypted',
    );
    expect(await code(workbook('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'))).toBe(
      'file_unreadable',
    );
    expect(await code(workbook('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).toBe('file_unreadable');
    expect(await code(workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toBe('file_unreadable');
  });

  it('never fails in another way, whatever bytes are broken', async () => {
    const whole = workbook(headings);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const broken = Uint8Array.from(whole);
          for (const [at, byte] of changes) broken[at] = byte;
          const opened = await openSheet(fileOf(broken), anyhow);
          expect(opened.table.rows.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('looking at a sheet', () => {
  it('finds the headings under a title, and shows little of long cells', async () => {
    const opened = await openText(
      `List of everybody,,\n,,\nName,Born,Note\nAna,13.02.1990,${'😀'.repeat(300)}\nBo,,\n`,
    );
    const look = lookAtSheet(opened.table, null);
    expect(look).toMatchObject({
      headingRow: 3,
      headings: ['Name', 'Born', 'Note'],
      rowCount: 2,
      dateOrder: 'dmy',
      columns: [{ filled: 2, examples: ['Ana', 'Bo'] }, { filled: 1 }, { filled: 1 }],
    });
    expect(look.rows[0]?.cells[2]?.isWellFormed()).toBe(true);
    expect(lookAtSheet(opened.table, 4).headings[0]).toBe('Ana');
  });
});
