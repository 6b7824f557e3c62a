import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { agendaFrames, nextMeetingDay } from './agenda.ts';
import { actionStatuses, calloverKinds, decisionStatuses, reasonCodes } from './callover-codes.ts';
import { agreementOf, isOpenAction, listNextStatuses, waitsForPerson } from './decisions.ts';
import { calloverCycleDays, type CaseFacts, listReasons } from './reasons.ts';

const today = '2026-11-22';

function facts(differences: Partial<CaseFacts> = {}): CaseFacts {
  return {
    heldOn: today,
    asOf: today,
    state: 'active',
    stateSince: '2026-11-01',
    openedOn: '2026-11-01',
    homeSince: null,
    rhythm: undefined,
    attempts: [],
    lastDiscussedOn: null,
    personsMessage: null,
    reviews: [],
    ctiPhaseEnd: null,
    goodNews: [],
    hunches: [],
    concerns: [],
    incidents: [],
    star: null,
    ...differences,
  };
}
const codes = (differences: Partial<CaseFacts>) => listReasons(facts(differences)).map(({ code }) => code);

const clock = (last: string | null, word: 'in_touch' | 'talk_in_team') => {
  const contact = { last, due: today, word };
  const rhythm = { contactEveryDays: 7, visitEveryDays: null };
  return { source: 'usual', ...rhythm, contact, visit: null, floorDays: 14, word, attempts: [] } as const;
};
const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(today, n));

describe('reasons', () => {
  it('are none for a quiet case', () => {
    expect(codes({})).toEqual([]);
  });

  it('are that a phase of CTI ends within three weeks, or ended and nobody looked', () => {
    expect(listReasons(facts({ ctiPhaseEnd: addDays(today, 21) }))).toEqual([
      { code: 'cti_phase_end', on: addDays(today, 21) },
    ]);
    expect(codes({ ctiPhaseEnd: addDays(today, -3) })).toEqual(['cti_phase_end']);
    expect(codes({ ctiPhaseEnd: addDays(today, 22) })).toEqual([]);
  });

  it('come with the person’s words and good things first, in one order', () => {
    const note = { on: today, text: 'A' };
    const all = codes({
      personsMessage: { text: 'Who rings?', writtenOn: today },
      goodNews: [note],
      hunches: [note],
      incidents: [{ on: today, kind: 'threat' }],
      concerns: [
        { kind: 'notice', severity: 'home_at_risk', severitySince: '2026-01-01' },
        { kind: 'noise', severity: 'note', severitySince: today },
      ],
      homeSince: today,
      openedOn: '2026-01-01',
      rhythm: clock(null, 'talk_in_team'),
      star: {
        on: today,
        areas: [{ areaKey: 'home', label: null, earlier: 2, later: 6, change: 'moved_on_a_lot' }],
      },
      ctiPhaseEnd: today,
      reviews: [{ what: 'star', on: '2026-11-21', name: '' }],
      state: 'closing',
    });
    expect(all).toEqual([...reasonCodes]);
  });

  it('name a home at risk at every callover, other concerns while they are new', () => {
    const concern = (severity: 'note' | 'home_at_risk', severitySince: string) =>
      ({ kind: 'noise', severity, severitySince }) as const;
    const talked = { lastDiscussedOn: '2026-11-15', openedOn: '2026-01-01' };
    expect(codes({ ...talked, concerns: [concern('home_at_risk', '2026-01-01')] })).toEqual(['home_at_risk']);
    expect(codes({ ...talked, concerns: [concern('note', '2026-11-14')] })).toEqual([]);
    expect(codes({ ...talked, concerns: [concern('note', '2026-11-15')] })).toEqual(['concern']);
  });

  it('say nothing of a message without words', () => {
    expect(codes({ personsMessage: { text: '', writtenOn: today } })).toEqual([]);
  });

  it('take the floor from the last contact, and from the opening when there was none', () => {
    const reached = (last: string | null, openedOn: string) =>
      listReasons(facts({ rhythm: clock(last, 'talk_in_team'), openedOn, lastDiscussedOn: today }));
    expect(reached('2026-11-08', '2026-01-01')).toEqual([]);
    expect(reached('2026-11-07', '2026-01-01')).toMatchObject([{ code: 'no_contact', days: 15 }]);
    expect(reached(null, '2026-11-07')).toMatchObject([{ code: 'no_contact', days: 15, lastOn: null }]);
    const attempts = ['phone', 'phone', 'letter'];
    const tried = { attempts, rhythm: clock('2026-11-01', 'talk_in_team') };
    expect(listReasons(facts(tried))).toMatchObject([{ attempts: 3, channels: 2 }]);
    expect(codes({ rhythm: clock('2026-11-01', 'in_touch') })).toEqual([]);
  });

  it('have a first week in a home for seven days', () => {
    const homes = (homeSince: string) => codes({ homeSince });
    expect(homes('2026-11-15')).toEqual(['first_week_home']);
    expect(homes('2026-11-14')).toEqual([]);
    expect(homes('2026-11-23')).toEqual([]);
  });

  it('name only big changes of a star that is new to the team', () => {
    const area = { areaKey: 'home', label: null, earlier: 4, later: 5, change: 'moved_on' as const };
    expect(codes({ star: { on: today, areas: [area] } })).toEqual([]);
    const big = { ...area, later: 8, change: 'moved_on_a_lot' as const };
    expect(codes({ star: { on: '2026-11-10', areas: [big] }, lastDiscussedOn: '2026-11-11' })).toEqual([]);
    expect(codes({ star: { on: '2026-11-11', areas: [big] }, lastDiscussedOn: '2026-11-11' })).toEqual([
      'star_change',
    ]);
  });

  it('name an incident once, until the team has talked about it', () => {
    const incidents = [{ on: '2026-11-11', kind: 'threat' as const }];
    expect(codes({ incidents, lastDiscussedOn: '2026-11-11' })).toEqual(['incident']);
    expect(codes({ incidents, lastDiscussedOn: '2026-11-12' })).toEqual([]);
  });

  it('miss no case for longer than the cycle, whatever the days (domain.md 10.6)', () => {
    fc.assert(
      fc.property(days, fc.option(days), days, (openedOn, lastDiscussedOn, heldOn) => {
        const found = codes({ openedOn, lastDiscussedOn, heldOn }).includes('not_discussed');
        const isLong = daysBetween(lastDiscussedOn ?? openedOn, heldOn) >= calloverCycleDays;
        expect(found).toBe(isLong);
      }),
    );
  });

  it('never name a review before its day has passed', () => {
    fc.assert(
      fc.property(days, days, (on, asOf) => {
        const found = codes({ asOf, reviews: [{ what: 'consent', on, name: 'A' }] });
        expect(found.includes('review_passed')).toBe(on < asOf);
      }),
    );
  });
});

describe('decisions', () => {
  const standings = decisionStatuses.flatMap((status) =>
    [true, false].map((agreedNeedsPerson) => ({ agreedNeedsPerson, status })),
  );

  it('that need the person are never done from proposed, by any way of one step', () => {
    for (const standing of standings) {
      expect(listNextStatuses(standing).includes('done')).toBe(!waitsForPerson(standing));
    }
  });

  it('say yes in the case file only after the person said so', () => {
    expect(
      standings.map((standing) => [standing.status, standing.agreedNeedsPerson, agreementOf(standing)]),
    ).toEqual([
      ['proposed', true, 'to_be_discussed'],
      ['proposed', false, 'to_be_discussed'],
      ['agreed_with_person', true, 'yes'],
      ['agreed_with_person', false, 'yes'],
      ['changed_by_person', true, 'yes'],
      ['changed_by_person', false, 'yes'],
      ['done', true, 'yes'],
      ['done', false, 'to_be_discussed'],
    ]);
  });
});

describe('actions', () => {
  it('stay open when they are carried over', () => {
    expect(actionStatuses.filter(isOpenAction)).toEqual(['open', 'carried']);
  });
});

describe('agendas', () => {
  it.each(calloverKinds)('of a %s leave time for the round', (kind) => {
    const { before, after, minutes, perPerson } = agendaFrames[kind];
    const fixed = [...before, ...after].reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes - fixed).toBeGreaterThanOrEqual(perPerson);
  });

  it('come back after their interval, and never in the past', () => {
    expect(nextMeetingDay('callover', '2026-11-19', today)).toBe('2026-11-26');
    expect(nextMeetingDay('daily_exchange', '2026-11-22', today)).toBe('2026-11-23');
    expect(nextMeetingDay('callover', '2026-10-01', today)).toBe(today);
    expect(nextMeetingDay('callover', null, today)).toBe(today);
    expect(nextMeetingDay('in_depth_study', '2026-11-19', today)).toBe(today);
  });
});
