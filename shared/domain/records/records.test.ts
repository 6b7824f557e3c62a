import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRecords, type PageBlock, type RecordPage, withoutTeamBlocks } from './page-blocks.ts';
import { findHeadProblems } from './record-head.ts';

const head = {
  madeOn: '2026-11-22',
  reviewOn: '2027-02-20',
  sharedWithPerson: 'shown',
  withheldReason: '',
} as const;

describe('the head of a record', () => {
  it.each([
    [{}, {}],
    [{ reviewOn: null }, {}],
    [{ madeOn: '2026-11-23' }, { madeOn: 'in_the_future' }],
    [{ reviewOn: '2026-11-22' }, { reviewOn: 'before_start' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, { withheldReason: 'required' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm', withheldReason: 'A neighbour' } as const, {}],
  ])('with %j has %j', (change, problems) => {
    expect(findHeadProblems({ ...head, ...change }, '2026-11-22')).toEqual(problems);
  });
});

const list = (key: string, lines: readonly string[]): PageBlock => ({ kind: 'list', key, label: key, lines });
const page = (blocks: RecordPage['blocks'], strengths: readonly string[] = []): RecordPage => ({
  strengths,
  blocks,
});

describe('two versions of a record', () => {
  it('differ by the lines that came and went, strengths first', () => {
    const older = page([list('signs', ['sleeps badly', 'sings']), list('home', ['a chain'])], ['humour']);
    const newer = page(
      [
        list('signs', ['sings', 'stops eating']),
        { kind: 'words', key: 'view', label: 'View', text: 'I see it coming.' },
      ],
      ['humour', 'plants'],
    );
    expect(compareRecords(older, newer, 'Strengths')).toEqual([
      { key: 'strengths', label: 'Strengths', added: ['plants'], gone: [] },
      { key: 'signs', label: 'signs', added: ['stops eating'], gone: ['sleeps badly'] },
      { key: 'view', label: 'View', added: ['I see it coming.'], gone: [] },
      { key: 'home', label: 'home', added: [], gone: ['a chain'] },
    ]);
  });

  it('take a table row as one line', () => {
    const table = (phone: string): PageBlock => ({
      kind: 'table',
      key: 'contacts',
      label: 'Who to call',
      columns: ['Name', 'Phone', 'When'],
      rows: [['Zsófi', phone, '']],
    });
    expect(compareRecords(page([table('1')]), page([table('2')]), '')).toEqual([
      { key: 'contacts', label: 'Who to call', added: ['Zsófi · 2'], gone: ['Zsófi · 1'] },
    ]);
  });

  it('say of two lists side by side on which side a line came', () => {
    const pair = (left: readonly string[], right: readonly string[]): PageBlock => ({
      kind: 'pair',
      key: 'housing',
      label: 'Housing',
      left: { label: 'Helps', lines: left },
      right: { label: 'In the way', lines: right },
    });
    expect(
      compareRecords(page([pair(['a key'], ['debts'])]), page([pair(['a key', 'a lift'], [])]), ''),
    ).toEqual([{ key: 'housing', label: 'Housing', added: ['Helps: a lift'], gone: ['In the way: debts'] }]);
  });

  it('do not differ from themselves, in whatever order their lines stand', () => {
    const blocks = fc.uniqueArray(fc.record({ key: fc.string(), lines: fc.uniqueArray(fc.string()) }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(blocks, fc.uniqueArray(fc.string()), (parts, strengths) => {
        const as = (turn: (lines: string[]) => string[]) =>
          page(
            parts.map(({ key, lines }) => list(key, turn(lines))),
            turn(strengths),
          );
        expect(
          compareRecords(
            as((lines) => lines),
            as((lines) => lines.toReversed()),
            '',
          ),
        ).toEqual([]);
      }),
    );
  });
});

it('keeps what is for the team only off the pages for the person', () => {
  const team = { kind: 'team', key: 'worker_view', label: 'Worker’s view', text: 'Tired.' } as const;
  const heading = { kind: 'heading', key: 'h', label: 'H' } as const;
  expect(withoutTeamBlocks(page([heading, team]))).toEqual([heading]);
  expect(compareRecords(page([heading]), page([heading, team]), '')).toEqual([
    { key: 'worker_view', label: 'Worker’s view', added: ['Tired.'], gone: [] },
  ]);
});
