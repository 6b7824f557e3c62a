import { describe, expect, it } from 'vitest';
import { sheetFieldsOf } from '#shared/domain/spreadsheets/sheet-fields.ts';
import {
  amountExample,
  columnLetters,
  dateQuestion,
  fieldOfColumn,
  firstChoices,
  type SheetLook,
  withColumn,
  withFill,
  withKind,
  withWord,
} from './sheet-choices.ts';

const none = {};
const look: SheetLook = {
  source: 'old list.csv',
  format: 'csv',
  encoding: 'utf-8',
  separator: ';',
  sheets: [],
  sheet: '',
  headingRow: 1,
  rowCount: 2,
  columns: [
    { heading: 'Name', filled: 2, examples: ['Mara Lind', 'Tom Ek'], leftOut: null },
    { heading: 'Since', filled: 2, examples: ['03/04/2024', '05/11/2023'], leftOut: null },
    { heading: 'Paid', filled: 2, examples: ['120', '80,50'], leftOut: null },
  ],
  rows: [],
  guess: {
    kind: 'people',
    by: 'headings',
    name: '',
    mappings: {
      people: { chosenName: 0, openedOn: 1 },
      notes: { fullName: 0, on: 1 },
      stars: none,
      rent: { on: 1, paid: 2 },
      stays: none,
      homes: none,
    },
    fill: { state: 'active' },
    valueMatches: {},
    system: '',
    templateId: null,
    dateOrder: null,
    decimal: null,
  },
  systems: [],
  findings: [],
};
const first = firstChoices(look);

describe('what somebody says about a spreadsheet', () => {
  it('begins with what the headings say', () => {
    expect(first.kind).toBe('people');
    expect(first.mapping).toEqual({ chosenName: 0, openedOn: 1 });
    expect([...first.proposed]).toEqual([0, 1]);
    expect(first.options.fill).toEqual({ state: 'active' });
  });

  it('takes another match with another kind of rows, and forgets answers for other fields', () => {
    const notes = withKind(look, first, 'notes');
    expect(notes.mapping).toEqual({ fullName: 0, on: 1 });
    expect(notes.options.fill).toEqual({});
    expect(withKind(look, notes, 'people').options.fill).toEqual({ state: 'active' });
  });

  it('gives a field to one column only, and a column one field only', () => {
    const moved = withColumn(first, 2, 'openedOn');
    expect(moved.mapping).toEqual({ chosenName: 0, openedOn: 2 });
    expect(fieldOfColumn(moved.mapping, 1)).toBeUndefined();
    const renamed = withColumn(moved, 0, 'familyName');
    expect(renamed.mapping).toEqual({ familyName: 0, openedOn: 2 });
    expect(renamed.proposed.has(0)).toBe(false);
    expect(withColumn(renamed, 0, null).mapping).toEqual({ openedOn: 2 });
  });

  it('keeps and takes away a meaning of a word, and an answer for every row', () => {
    const said = withWord(first, 'method', 'CTI team', 'cti');
    expect(said.options.valueMatches).toEqual({ method: { 'CTI team': 'cti' } });
    expect(withWord(said, 'method', 'CTI team', null).options.valueMatches).toEqual({ method: {} });
    expect(withFill(first, 'state', null).options.fill).toEqual({});
    expect(withFill(first, 'openedOn', '2024-05-03').options.fill).toEqual({
      state: 'active',
      openedOn: '2024-05-03',
    });
  });
});

describe('columns and dates of a spreadsheet', () => {
  it('names columns as spreadsheet programs do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('asks for the order of dates only where the examples leave it open', () => {
    const fields = sheetFieldsOf('people', null);
    expect(dateQuestion(look, first.mapping, fields)).toEqual({
      example: '03/04/2024',
      readings: [
        { order: 'dmy', day: '2024-04-03' },
        { order: 'mdy', day: '2024-03-04' },
      ],
    });
    const withDates = (...examples: string[]): SheetLook => ({
      ...look,
      columns: look.columns.map((column, index) => (index === 1 ? { ...column, examples } : column)),
    });
    const readings = dateQuestion(withDates('03/04/2024', '31/12/2023'), first.mapping, fields)?.readings;
    expect(readings).toEqual([{ order: 'dmy', day: '2024-04-03' }]);
    expect(dateQuestion(withDates('2024-04-03'), first.mapping, fields)).toBeNull();
    expect(dateQuestion(withDates('3 April'), first.mapping, fields)).toBeNull();
    expect(dateQuestion(look, {}, fields)).toBeNull();
  });

  it('shows an amount that says how amounts are written', () => {
    const rent = withKind(look, first, 'rent');
    expect(amountExample(look, rent.mapping, sheetFieldsOf('rent', null))).toBe('80,50');
    expect(amountExample(look, { on: 1 }, sheetFieldsOf('rent', null))).toBeNull();
  });
});
