import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectoryRow, findKind, findRowFault, guessMapping, planDirectory } from './directory-plan.ts';
import { checkState, findAnswerProblems, isOpenReferral, speakingState } from './network-rules.ts';

const today = '2026-11-22';
const text = (name: string) => ({
  name,
  organisation: '',
  kind: 'other' as const,
  whatFor: '',
  howToReach: '',
  openingHours: '',
  eligibility: '',
  languages: '',
  checkedOn: null,
});
const row = (id: string, name: string): DirectoryRow => ({
  file: 'a.csv',
  line: 2,
  externalId: id,
  text: text(name),
  isClosed: false,
});

describe('speaking with an agency', () => {
  it.each([
    [null, 'no_consent'],
    [{ givenOn: '2026-01-01', expiresOn: null, withdrawnOn: null }, 'may_speak'],
    [{ givenOn: '2026-01-01', expiresOn: '2026-11-21', withdrawnOn: null }, 'expired'],
    [{ givenOn: '2026-01-01', expiresOn: null, withdrawnOn: '2026-11-22' }, 'withdrawn'],
    [{ givenOn: '2026-12-01', expiresOn: null, withdrawnOn: null }, 'not_yet'],
  ] as const)('%j is %s', (consent, state) => {
    expect(speakingState(consent, today)).toBe(state);
  });
});

describe('a directory entry', () => {
  it.each([
    [null, 'never'],
    ['2025-11-22', 'checked'],
    ['2025-11-21', 'long_ago'],
  ] as const)('checked on %s: %s', (on, state) => {
    expect(checkState(on, today)).toBe(state);
  });

  it.each([
    ['Mental Health', 'mental_health'],
    ['money & debt', undefined],
    ['Alcohol and drugs', 'alcohol_and_drugs'],
    ['', undefined],
  ])('knows the kind of %j', (word, kind) => {
    expect(findKind(word)).toBe(kind);
  });

  it('guesses columns, and fills no two fields from one', () => {
    expect(guessMapping(['Ref', 'Service', 'Provider', 'Phone number', 'Opening hours', 'Colour'])).toEqual({
      externalId: 'Ref',
      name: 'Service',
      organisation: 'Provider',
      howToReach: 'Phone number',
      openingHours: 'Opening hours',
    });
    fc.assert(
      fc.property(fc.array(fc.string()), (columns) => {
        const used = Object.values(guessMapping(columns));
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((column) => columns.includes(column))).toBe(true);
      }),
    );
  });

  it('stays out without a name, without or with a known number, or with too long a text', () => {
    const seen = new Set(['csv:1']);
    expect(findRowFault(row('csv:2', ''), seen)).toBe('name_missing');
    expect(findRowFault(row('', 'A'), seen)).toBe('id_missing');
    expect(findRowFault(row('csv:1', 'A'), seen)).toBe('id_twice');
    expect(findRowFault(row('csv:2', 'A'.repeat(201)), seen)).toBe('too_long');
    expect(findRowFault(row('csv:2', 'A'), seen)).toBeNull();
  });

  it('is new, changed, the same, or stays as somebody changed it here', () => {
    const known = (id: string, name: string, changedByHand = false) => ({
      id,
      externalId: id,
      text: text(name),
      isClosed: false,
      changedByHand,
    });
    const plan = planDirectory(
      [row('a', 'New'), row('b', 'Changed'), row('c', 'Same'), row('d', 'Other'), row('e', 'Same')],
      [known('b', 'Before'), known('c', 'Same'), known('d', 'By hand', true), known('e', 'Same', true)],
    );
    expect(plan.map(({ state }) => state)).toEqual(['new', 'changed', 'same', 'kept', 'same']);
  });

  it('brought in twice changes nothing the second time', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(names, (list) => {
        const rows = list.map((name) => row(`csv:${name}`, name));
        const known = rows.map((each) => ({
          id: each.externalId,
          externalId: each.externalId,
          text: each.text,
          isClosed: false,
          changedByHand: false,
        }));
        expect(planDirectory(rows, []).every(({ state }) => state === 'new')).toBe(true);
        expect(planDirectory(rows, known).every(({ state }) => state === 'same')).toBe(true);
      }),
    );
  });
});

describe('a referral', () => {
  it.each([
    ['waiting_for_answer', null, true],
    ['waiting_list', null, true],
    ['accepted', null, true],
    ['refused', null, false],
    ['changed_mind', null, false],
    ['nothing_there', null, false],
    ['accepted', today, false],
  ] as const)('%s closed %s is open: %s', (state, closedOn, open) => {
    expect(isOpenReferral({ state, closedOn })).toBe(open);
  });

  it.each([
    [{ state: 'refused', answeredOn: today, answerWords: ' ' }, { answerWords: 'required' }],
    [{ state: 'accepted', answeredOn: null, answerWords: '' }, { answeredOn: 'required' }],
    [{ state: 'accepted', answeredOn: '2026-11-23', answerWords: '' }, { answeredOn: 'in_the_future' }],
    [{ state: 'accepted', answeredOn: '2026-10-31', answerWords: '' }, { answeredOn: 'before_start' }],
    [{ state: 'accepted', answeredOn: today, answerWords: '' }, {}],
    [{ state: 'waiting_for_answer', answeredOn: null, answerWords: '' }, {}],
  ] as const)('answered %j: %j', (answer, problems) => {
    expect(findAnswerProblems({ sentOn: '2026-11-01', ...answer }, today)).toEqual(problems);
  });
});
