import fs from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';

/** An old list of people as a spreadsheet program in much of Europe saves it: semicolons, the day first. */
export function writePeopleList(folder: string): string {
  const file = path.join(folder, 'Old list 2023.csv');
  const rows = [
    'Ref;First name;Surname;Date of birth;Phone;Start date;Status;Allotment number (only for those who garden with us)',
    'L-01;Mara;Lindqvist;03/05/1981;020 7946 0101;04/11/2022;settled;7',
    'L-02;Tomáš;Beneš;12/09/1975;020 7946 0102;05/06/2023;settled;',
    'L-03;Ilka;Varga;31/12/1990;;08/10/2021;new;',
    'L-04;Jamal;Osei;02/02/1968;020 7946 0104;31/02/2023;settled;3',
    'L-05;Rhiannon;Price;07/08/1988;020 7946 0105;01/03/2023;settled;',
  ];
  fs.writeFileSync(file, `\uFEFF${rows.join('\r\n')}\r\n`);
  return file;
}

const day = (iso: string) => ({ value: new Date(`${iso}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' });

/** Notes of the same people in a workbook, with real dates and words of its own. */
export async function writeNotesBook(folder: string): Promise<string> {
  const file = path.join(folder, 'Visits.xlsx');
  const head = ['Name', 'Date of birth', 'Date', 'How', 'What happened', 'Written by'];
  const rows = [
    ['Mara Lindqvist', day('1981-05-03'), day('2023-02-14'), 'Telefon', 'Talked about the new stove.'],
    ['Tomáš Beneš', day('1975-09-12'), day('2023-07-01'), 'at home', 'Put up the shelves together.'],
    [
      'Ilka Varga',
      day('1990-12-31'),
      day('2023-07-03'),
      'Telefon',
      'The letter from the landlord is answered.',
    ],
    ['Nobody Known', day('1970-01-01'), day('2023-07-04'), 'Telefon', 'Somebody whom nobody here knows.'],
  ];
  const cells = rows.map((row) =>
    [...row, 'Jonas Hill'].map((cell) => (typeof cell === 'string' ? { value: cell } : cell)),
  );
  await writeXlsxFile([head.map((value) => ({ value })), ...cells]).toFile(file);
  return file;
}
