import { expect, it } from 'vitest';
import type { Report, ReportCell, ReportTable } from '#shared/contracts/reports.ts';
import { createWords } from '#shared/i18n/i18n.ts';
import { reportWords } from '#shared/i18n/pages/report-words.ts';
import { findChart } from './chart-model.ts';

const count = (number: number, of: number | null = null): ReportCell => ({
  kind: 'count',
  count: number,
  of,
});
const column = (key: string, words: 'measure' | 'star_change' = 'measure') => ({
  key,
  words,
  name: null,
  of: null,
  from: null,
});

function aTable(differences: Partial<ReportTable>): ReportTable {
  return {
    id: 'star_movement',
    key: 'star_movement',
    about: null,
    columns: [],
    rows: [],
    adds: { rows: [], columns: [], nested: [] },
    chart: 'diverging',
    ...differences,
  };
}

function chartOf(table: ReportTable) {
  const report: Report = {
    key: 'outcomes',
    question: { from: '2026-01-01', to: '2026-12-31', serviceId: null, method: null },
    serviceName: null,
    madeOn: '2026-12-31',
    tables: [table],
    same: [],
    remarks: [],
    protection: null,
    left: 0,
  };
  const [words] = reportWords(createWords(), report).tables;
  return words && findChart(table, words, (row, group) => `${row}, ${group}`);
}

const change = (cells: readonly ReportCell[]) =>
  aTable({
    columns: ['moved_on', 'steady', 'stepped_back'].map((key) => column(key, 'star_change')),
    rows: [{ key: 'home', words: 'star_area', name: null, opens: true, cells: [...cells] }],
  });

it('draws changes from the hardest to the best, whatever the order of the columns', () => {
  const chart = chartOf(change([count(4), count(2), count(1)]));
  expect(chart?.lines[0]?.parts.map(({ key, size, side }) => [key, size, side])).toEqual([
    ['stepped_back', 1, -1],
    ['steady', 2, 0],
    ['moved_on', 4, 1],
  ]);
});

it('draws no bar whose length would give away what is kept back', () => {
  expect(chartOf(change([count(9), { kind: 'hidden' }, count(6)]))).toBeUndefined();
});

it('cuts a line of two sets of answers into one line for each', () => {
  const answers = ['yes', 'no', 'not_confirmed'] as const;
  const keys = (['same_home', 'any_home'] as const).flatMap((set) =>
    answers.map((answer) => `${set}_${answer}`),
  );
  const chart = chartOf(
    aTable({
      key: 'sustained',
      chart: 'stacked',
      columns: [column('counted'), ...keys.map((key) => column(key))],
      rows: [
        {
          key: '6',
          words: 'months',
          name: null,
          opens: true,
          cells: [count(9), ...[5, 3, 1, 7, 1, 1].map((number) => count(number, 9))],
        },
      ],
      adds: {
        rows: [],
        columns: [
          { total: 'counted', parts: keys.slice(0, 3) },
          { total: 'counted', parts: keys.slice(3) },
        ],
        nested: [],
      },
    }),
  );
  expect(chart?.lines.map(({ name, parts }) => [name, parts.map(({ size }) => size)])).toEqual([
    ['After 6 months, Same home', [5, 3, 1]],
    ['After 6 months, Any home', [7, 1, 1]],
  ]);
});

it('draws shares as parts of their whole, and no percentage under five', () => {
  const chart = chartOf(
    aTable({
      key: 'contact_shares',
      chart: 'bars',
      columns: [{ ...column('numerator'), of: 'denominator' }, column('denominator')],
      rows: [
        { key: 'face_to_face', words: 'measure', name: null, opens: true, cells: [count(3, 4), count(4)] },
      ],
    }),
  );
  expect(chart).toMatchObject({ isShare: true, lines: [{ parts: [{ size: 0.75, label: '3 of 4' }] }] });
});
