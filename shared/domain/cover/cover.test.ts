import { describe, expect, it } from 'vitest';
import { coverState, findCoverProblems, planCoverChange, type StandingCover } from './cover-rules.ts';
import { wholeSentences } from './whole-sentences.ts';

const today = '2026-11-22';

describe('where a cover stands', () => {
  const days = { from: '2026-11-22', until: '2026-11-24', takenBackOn: null };

  it.each([
    ['2026-11-21', 'to_come'],
    ['2026-11-22', 'now'],
    ['2026-11-24', 'now'],
    ['2026-11-25', 'over'],
  ] as const)('is on %s %s', (day, state) => {
    expect(coverState(days, day)).toBe(state);
  });

  it('is for good without an end, and nothing once it was taken back', () => {
    expect(coverState({ ...days, until: null }, today)).toBe('for_good');
    expect(coverState({ ...days, takenBackOn: today }, today)).toBe('taken_back');
  });
});

describe('what a cover must say', () => {
  const cover = {
    awayId: 'jonas',
    from: today,
    until: '2026-11-30' as string | null,
    people: [{ caseId: 'ilka', workerId: 'tereza' }],
  };

  it('is its days and who is there', () => {
    expect(findCoverProblems(cover, today)).toEqual({});
    expect(findCoverProblems({ ...cover, until: null }, today)).toEqual({});
  });

  it.each([
    [{ from: '2026-11-21' }, { from: 'in_the_past' }],
    [{ from: '2028-01-01', until: '2028-01-02' }, { from: 'too_big' }],
    [{ from: '2026-11-23', until: null }, { from: 'not_a_choice' }],
    [{ until: '2026-11-21' }, { until: 'in_the_past' }],
    [{ from: '2026-12-01', until: '2026-11-30' }, { until: 'before_start' }],
    [{ until: '2027-11-24' }, { until: 'too_big' }],
    [{ people: [...cover.people, ...cover.people] }, { people: 'duplicate' }],
    [{ people: [{ caseId: 'ilka', workerId: 'jonas' }] }, { people: 'not_a_choice' }],
  ] as const)('refuses %j', (change, problems) => {
    expect(findCoverProblems({ ...cover, ...change }, today)).toEqual(problems);
  });

  it('may keep a first day that has passed', () => {
    expect(findCoverProblems({ ...cover, from: '2026-11-20' }, today, '2026-11-20')).toEqual({});
  });
});

describe('from the cover that stands to another', () => {
  const standing = (change: Partial<StandingCover> = {}): StandingCover => ({
    caseId: 'ilka',
    workerId: 'tereza',
    assignmentId: 'a1',
    since: '2026-11-20',
    until: '2026-12-01',
    ...change,
  });
  const wanted = {
    from: '2026-11-20',
    until: '2026-12-01',
    people: [{ caseId: 'ilka', workerId: 'tereza' }],
  };

  it('takes no step where nothing changes', () => {
    expect(planCoverChange([standing()], wanted, today)).toEqual([]);
  });

  it('moves the end of what has begun, and both days of what has not', () => {
    const longer = { ...wanted, until: '2026-12-05' };
    expect(planCoverChange([standing()], longer, today)).toEqual([
      { kind: 'move', standing: standing(), since: '2026-11-20' },
    ]);
    const ahead = standing({ since: '2026-11-25' });
    expect(planCoverChange([ahead], { ...wanted, from: '2026-11-27' }, today)).toEqual([
      { kind: 'move', standing: ahead, since: '2026-11-27' },
    ]);
  });

  it('ends what has begun, drops what has not, and lets another begin today', () => {
    const other = { ...wanted, people: [{ caseId: 'ilka', workerId: 'mara' }] };
    expect(planCoverChange([standing()], other, today)).toEqual([
      { kind: 'end', standing: standing() },
      { kind: 'begin', caseId: 'ilka', workerId: 'mara', since: today },
    ]);
    const begunToday = standing({ since: today });
    expect(planCoverChange([begunToday], { ...wanted, people: [] }, today)).toEqual([
      { kind: 'drop', standing: begunToday },
    ]);
  });
});

describe('a text for one page', () => {
  it('stays whole where it fits', () => {
    expect(wholeSentences(' Two  lines\nof it. ', 20)).toEqual({ text: 'Two lines of it.', isCut: false });
  });

  it('ends with a whole sentence, else with a whole word', () => {
    expect(wholeSentences('One here. Two there. Three.', 22)).toEqual({
      text: 'One here. Two there.',
      isCut: true,
    });
    expect(wholeSentences('A sentence without any end in sight', 14)).toEqual({
      text: 'A sentence…',
      isCut: true,
    });
    expect(wholeSentences('x'.repeat(50), 10).text.length).toBeLessThanOrEqual(10);
  });

  it('never is longer than its room', () => {
    const long = 'Ein Satz? Noch einer! 1. Dr. Who kam. '.repeat(9);
    for (let most = 2; most < 300; most += 1) {
      expect(wholeSentences(long, most).text.length).toBeLessThanOrEqual(most);
    }
  });
});
