import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStates } from '../cases/case-codes.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { contactPlaces, contactStatuses, rhythmWords } from './contact-codes.ts';
import { findContactProblems, isVisit, type ContactDraft } from './contact-rules.ts';
import {
  agreementsInForce,
  closerRhythm,
  findAgreement,
  findRhythmStanding,
  rhythmOn,
  type DatedContact,
  type RhythmAgreement,
  type RhythmInput,
  findFigureProblems,
  ourRhythmFigures,
} from './rhythm.ts';

function contact(day: string, more: Partial<DatedContact> = {}): DatedContact {
  return { day, status: 'completed', channel: 'face_to_face', place: 'home', ...more };
}

function input(more: Partial<RhythmInput>): RhythmInput {
  return {
    today: '2026-03-09',
    weekStartsOn: 1,
    state: 'active',
    openedOn: '2025-01-01',
    movedInOn: '2025-02-01',
    agreements: [],
    usual: undefined,
    figures: ourRhythmFigures,
    contacts: [],
    ...more,
  };
}

function agreement(from: string, contactEveryDays: number, visitEveryDays: number | null): RhythmAgreement {
  return { from, contactEveryDays, visitEveryDays, pauseEveryDays: null };
}

function standing(more: Partial<RhythmInput>) {
  const found = findRhythmStanding(input(more));
  if (found === undefined) throw new Error('no rhythm');
  return found;
}

describe('figures of an organisation', () => {
  const figures = {
    ...ourRhythmFigures,
    firstMonths: 30,
    contact: 10,
    visitAtFirst: 5,
    visitLater: 20,
    floor: 12,
  };

  it('are the rhythm where nothing was agreed', () => {
    const movedInOn = '2026-02-15';
    expect(rhythmOn(input({ figures, movedInOn }))).toMatchObject({
      contactEveryDays: 10,
      visitEveryDays: 5,
    });
    expect(rhythmOn(input({ figures, movedInOn, today: '2026-03-17' })).visitEveryDays).toBe(20);
    expect(rhythmOn(input({ figures: { ...figures, paused: 40 }, state: 'paused' })).contactEveryDays).toBe(
      40,
    );
  });

  it('say when the team talks', () => {
    const contacts = [contact('2026-02-20')];
    const at = (more: Partial<typeof figures>) =>
      standing({ figures: { ...figures, visitLater: 60, ...more }, today: '2026-03-05', contacts }).word;
    expect(at({})).toBe('talk_in_team');
    expect(at({ floor: 14 })).toBe('time_to_get_in_touch');
    expect(at({ floor: 14, grace: 2 })).toBe('talk_in_team');
  });

  it('never let contact be rarer than the floor', () => {
    expect(findFigureProblems(ourRhythmFigures)).toEqual({});
    expect(findFigureProblems({ ...figures, contact: 13 })).toEqual({ contact: 'too_big' });
  });
});

describe('contact clock of domain.md 14', () => {
  const contacts = [contact('2026-03-01'), contact('2026-03-09', { status: 'attempted', channel: 'phone' })];

  it.each([
    ['2026-03-08', 'due_this_week'],
    ['2026-03-09', 'time_to_get_in_touch'],
    ['2026-03-15', 'time_to_get_in_touch'],
    ['2026-03-16', 'talk_in_team'],
  ])('on %s it is %s', (today, word) => {
    const found = standing({ today, contacts });
    expect(found.contact).toEqual({ last: '2026-03-01', due: '2026-03-08', word });
    expect(found.word).toBe(word);
  });

  it('lists the attempt without letting it count', () => {
    expect(standing({ contacts }).attempts).toEqual([contacts[1]]);
    expect(standing({ today: '2026-03-08', contacts }).attempts).toEqual([]);
    const sameDay = [contact('2026-03-01'), contact('2026-03-01', { status: 'attempted' })];
    expect(standing({ contacts: sameDay }).attempts).toEqual([]);
    const onlyTried = [contact('2026-03-02', { status: 'attempted' })];
    expect(standing({ contacts: onlyTried }).attempts).toEqual(onlyTried);
  });
});

describe('the words', () => {
  it('say in touch until the week in which the next contact is due', () => {
    const contacts = [contact('2026-03-03')];
    expect(standing({ today: '2026-03-03', contacts }).word).toBe('in_touch');
    expect(standing({ today: '2026-03-08', contacts }).word).toBe('in_touch');
    expect(standing({ today: '2026-03-09', contacts }).word).toBe('due_this_week');
    expect(standing({ today: '2026-03-08', weekStartsOn: 7, contacts }).word).toBe('due_this_week');
  });

  it('speak for the clock that has waited longer', () => {
    const contacts = [contact('2026-02-01'), contact('2026-03-09', { channel: 'phone', place: 'remote' })];
    const found = standing({ contacts });
    expect(found.contact.word).toBe('in_touch');
    expect(found.visit).toEqual({ last: '2026-02-01', due: '2026-02-15', word: 'talk_in_team' });
    expect(found.word).toBe('talk_in_team');
  });

  it('count from opening while nobody has been in touch', () => {
    const found = standing({ openedOn: '2026-03-05', movedInOn: null, state: 'opening' });
    expect(found.contact).toEqual({ last: null, due: '2026-03-12', word: 'due_this_week' });
  });

  it('do not know a contact that is still to come', () => {
    expect(standing({ contacts: [contact('2026-03-10')] }).contact.last).toBeNull();
  });

  it('exist only while support is planned', () => {
    const without = caseStates.filter((state) => findRhythmStanding(input({ state })) === undefined);
    expect(without).toEqual(['enquiry', 'not_taken_up', 'closed', 'follow_up']);
  });
});

describe('the rhythm', () => {
  it('is weekly visits for 90 days after move-in, then fortnightly', () => {
    const movedInOn = '2026-01-01';
    expect(rhythmOn(input({ movedInOn, today: '2026-03-31' })).visitEveryDays).toBe(7);
    expect(rhythmOn(input({ movedInOn, today: '2026-04-01' })).visitEveryDays).toBe(14);
    expect(rhythmOn(input({ movedInOn: null })).visitEveryDays).toBe(14);
  });

  it('is the latest agreement that has begun', () => {
    const agreements = [
      agreement('2026-02-01', 10, 10),
      agreement('2026-04-01', 3, 3),
      agreement('2026-01-01', 5, 5),
    ];
    expect(rhythmOn(input({ agreements }))).toEqual({
      source: 'agreed',
      contactEveryDays: 10,
      visitEveryDays: 10,
    });
  });

  it('keeps the floor of fourteen days unless a longer rhythm was agreed', () => {
    const contacts = [contact('2026-03-01')];
    const every = (days: number) => [agreement('2026-01-01', days, null)];
    expect(standing({ today: '2026-03-15', contacts, agreements: every(12) }).word).toBe(
      'time_to_get_in_touch',
    );
    expect(standing({ today: '2026-03-16', contacts, agreements: every(12) }).word).toBe('talk_in_team');
    expect(standing({ today: '2026-03-16', contacts, agreements: every(28) }).word).toBe('in_touch');
    expect(standing({ today: '2026-03-16', contacts, agreements: every(28) }).visit).toBeNull();
  });

  it('slows down in a pause, to 28 days or what was agreed, without visits', () => {
    const contacts = [contact('2026-02-20')];
    expect(standing({ state: 'paused', contacts })).toMatchObject({
      source: 'paused',
      contact: { due: '2026-03-20', word: 'in_touch' },
      visit: null,
    });
    const agreements = [{ ...agreement('2026-01-01', 3, 3), pauseEveryDays: 14 }];
    expect(standing({ state: 'paused', contacts, agreements }).contact.due).toBe('2026-03-06');
  });
});

describe('the rhythm of a method', () => {
  const act = { contactEveryDays: 3, visitEveryDays: 7, contactFloorDays: 7 };

  it('holds while nothing was agreed, with its own floor', () => {
    const contacts = [contact('2026-03-01')];
    expect(rhythmOn(input({ usual: act }))).toMatchObject({ source: 'usual', contactEveryDays: 3 });
    expect(standing({ today: '2026-03-08', usual: act, contacts }).word).toBe('time_to_get_in_touch');
    expect(standing({ today: '2026-03-09', usual: act, contacts })).toMatchObject({
      word: 'talk_in_team',
      floorDays: 7,
    });
  });

  it('gives way to what was agreed, and then the general floor holds', () => {
    const contacts = [contact('2026-03-01')];
    const more = { usual: act, contacts, agreements: [agreement('2026-01-01', 10, null)] };
    expect(standing({ today: '2026-03-09', ...more })).toMatchObject({
      source: 'agreed',
      word: 'due_this_week',
    });
    expect(standing({ today: '2026-03-16', ...more }).word).toBe('talk_in_team');
  });
});

describe('versions of an agreement', () => {
  const from = (day: string) => ({ from: day });

  it('take over from their own first day, also when an earlier one spoke of later days', () => {
    const versions = [from('2026-02-01'), from('2026-06-01'), from('2026-04-01')];
    expect(agreementsInForce(versions, '2026-01-01')).toEqual([from('2026-02-01'), from('2026-04-01')]);
    expect(findAgreement(versions.slice(0, 1), '2026-01-31')).toBeUndefined();
  });

  it('end with their episode', () => {
    expect(agreementsInForce([from('2025-02-01')], '2026-01-01')).toEqual([]);
    expect(agreementsInForce([from('2026-01-01')], '2026-01-01')).toHaveLength(1);
  });

  it('leave one of two from the same day', () => {
    expect(agreementsInForce([from('2026-02-01'), from('2026-02-01')], '2026-01-01')).toHaveLength(1);
  });

  it('always leave the last version in force from its first day on', () => {
    const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 8 }), fc.nat(60), (days, ahead) => {
        const versions = days.map((day, version) => ({ from: day, version }));
        const held = agreementsInForce(versions, '2026-01-01');
        const last = versions.at(-1);
        if (last === undefined) return;
        expect(findAgreement(held, addDays(last.from, ahead))).toBe(last);
        expect(held.map((each) => each.from)).toEqual(held.map((each) => each.from).toSorted());
        // What holds on a day is the newest version that had begun by then.
        const on = addDays('2026-01-01', ahead);
        expect(findAgreement(held, on)).toBe(versions.findLast((each) => each.from <= on));
      }),
    );
  });
});

describe('more often from today', () => {
  it('halves the days and keeps visits planned or not', () => {
    expect(closerRhythm({ contactEveryDays: 7, visitEveryDays: 14 })).toEqual({
      contactEveryDays: 3,
      visitEveryDays: 7,
    });
    expect(closerRhythm({ contactEveryDays: 1, visitEveryDays: null })).toEqual({
      contactEveryDays: 1,
      visitEveryDays: null,
    });
  });
});

describe('any history of contacts', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
  const history = fc.array(
    fc.record({
      day,
      status: fc.constantFrom(...contactStatuses),
      channel: fc.constantFrom('face_to_face' as const, 'phone' as const),
      place: fc.constantFrom(...contactPlaces),
    }),
    { maxLength: 12 },
  );

  it('gives the same word in any order, and attempts change nothing but their list', () => {
    fc.assert(
      fc.property(history, day, (contacts, today) => {
        const found = standing({ today, contacts, openedOn: '2026-01-01' });
        const turned = standing({ today, contacts: contacts.toReversed(), openedOn: '2026-01-01' });
        const { attempts, ...rest } = found;
        const met = contacts.filter(({ status }) => status === 'completed');
        expect({ ...turned, attempts }).toEqual(found);
        expect({ ...standing({ today, contacts: met, openedOn: '2026-01-01' }), attempts }).toEqual({
          ...rest,
          attempts,
        });
        expect(rhythmWords).toContain(found.word);
      }),
    );
  });

  it('never looks better the longer nothing happens', () => {
    fc.assert(
      fc.property(history, fc.nat(30), fc.nat(30), (contacts, early, later) => {
        const first = addDays('2026-05-02', early);
        const word = (today: string) =>
          rhythmWords.indexOf(standing({ today, contacts, openedOn: '2026-01-01' }).word);
        expect(word(addDays(first, later))).toBeGreaterThanOrEqual(word(first));
      }),
    );
  });

  it('is due so many days after the last completed contact', () => {
    fc.assert(
      fc.property(history, day, (contacts, today) => {
        const { contact: clock } = standing({ today, contacts, openedOn: '2026-01-01' });
        expect(daysBetween(clock.last ?? '2026-01-01', clock.due)).toBe(7);
      }),
    );
  });
});

describe('isVisit', () => {
  it('wants both in one place, where the person is', () => {
    const visits = contactPlaces.filter((place) => isVisit(contact('2026-03-01', { place })));
    expect(visits).toEqual(['home', 'street', 'public_place', 'accompanied_appointment', 'institution']);
    expect(isVisit(contact('2026-03-01', { channel: 'phone' }))).toBe(false);
    expect(isVisit(contact('2026-03-01', { status: 'attempted' }))).toBe(false);
  });
});

describe('findContactProblems', () => {
  const now = '2026-11-22T12:00:00.000Z';
  const quick: ContactDraft = {
    status: 'completed',
    channel: 'face_to_face',
    place: 'home',
    startedAt: '2026-11-22T11:00:00.000Z',
    minutes: 5,
    whatHappened: 'Said hello.',
    personSaid: '',
    workerView: '',
    nextContactAt: null,
  };

  it('is content with the quick form', () => {
    expect(findContactProblems(quick, now)).toEqual({});
    expect(findContactProblems({ ...quick, minutes: 1 }, now)).toEqual({});
    expect(findContactProblems({ ...quick, minutes: 1440 }, now)).toEqual({});
    expect(findContactProblems({ ...quick, whatHappened: '', personSaid: 'I slept.' }, now)).toEqual({});
  });

  it.each<readonly [Partial<ContactDraft>, Readonly<Record<string, string>>]>([
    [{ startedAt: '2026-11-22T12:00:01.000Z' }, { startedAt: 'in_the_future' }],
    [{ minutes: null }, { minutes: 'required' }],
    [{ minutes: 0 }, { minutes: 'too_small' }],
    [{ minutes: 1.5 }, { minutes: 'not_a_number' }],
    [{ minutes: 1441 }, { minutes: 'too_big' }],
    [{ place: 'remote' }, { place: 'does_not_match' }],
    [{ whatHappened: ' \n' }, { whatHappened: 'required' }],
    [{ nextContactAt: '2026-11-22T11:00:00.000Z' }, { nextContactAt: 'before_start' }],
  ])('%j gives %j', (change, expected) => {
    expect(findContactProblems({ ...quick, ...change }, now)).toEqual(expected);
  });

  it('asks little of an attempt, and less of a visit that was called off', () => {
    const attempt = { ...quick, status: 'attempted' as const, minutes: null, whatHappened: '' };
    expect(findContactProblems(attempt, now)).toEqual({});
    expect(findContactProblems({ ...attempt, minutes: 0 }, now)).toEqual({});
    expect(findContactProblems({ ...attempt, minutes: -1 }, now)).toEqual({ minutes: 'too_small' });
    const ahead = {
      ...attempt,
      status: 'cancelled_by_person' as const,
      startedAt: '2026-12-01T11:00:00.000Z',
    };
    expect(findContactProblems(ahead, now)).toEqual({});
  });
});
