import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseStates,
  checklistItems,
  closingItems,
  managementItems,
  openingItems,
  type CaseState,
} from './case-codes.ts';
import { findCaseSequence, formatCaseNumber } from './case-number.ts';
import {
  canMove,
  findRequiredChecklist,
  findStateBeforePause,
  listItemsInTheWay,
  listNextStates,
  type MoveContext,
} from './case-state.ts';
import { findChecklistFor, findChecklistItemProblems, itemsOf, listOpenItems } from './checklist.ts';
import { contactLostGaps, listContactLostGaps } from './contact-lost.ts';

const allDone = Object.fromEntries(checklistItems.map((item) => [item, 'done' as const]));
const ready: MoveContext = { progress: allDone, stateBeforePause: null, overrideReason: null };
const untouched: MoveContext = { ...ready, progress: {} };

describe('canMove', () => {
  it.each<readonly [CaseState, readonly CaseState[]]>([
    ['enquiry', ['opening', 'not_taken_up']],
    ['not_taken_up', ['enquiry', 'opening']],
    ['opening', ['active']],
    ['active', ['stepping_down', 'paused', 'closing']],
    ['stepping_down', ['active', 'closing']],
    ['closing', ['closed', 'active']],
    ['closed', ['follow_up', 'reopened']],
    ['follow_up', ['closed', 'reopened']],
    ['reopened', ['active']],
  ])('allows the usual next states after %s (domain.md 5.1)', (from, usual) => {
    for (const to of usual) expect(canMove(from, to, ready).kind).toBe('allowed');
  });

  it('closes nothing but what is closing or followed up', () => {
    const closable = caseStates.filter((from) => canMove(from, 'closed', ready).kind === 'allowed');
    expect(closable).toEqual(['closing', 'follow_up']);
  });

  it('never stays where it is and never goes back to an enquiry once support began', () => {
    for (const state of caseStates) expect(canMove(state, state, ready)).toEqual({ kind: 'no_such_move' });
    const backToEnquiry = caseStates.filter((from) => canMove(from, 'enquiry', ready).kind === 'allowed');
    expect(backToEnquiry).toEqual(['not_taken_up']);
  });

  it('comes back from a pause to the state before it, or closes', () => {
    const paused: MoveContext = { ...ready, stateBeforePause: 'stepping_down' };
    expect(listNextStates('paused', 'stepping_down')).toEqual(['stepping_down', 'closing']);
    expect(canMove('paused', 'stepping_down', paused).kind).toBe('allowed');
    expect(canMove('paused', 'active', paused).kind).toBe('no_such_move');
    expect(listNextStates('paused', null)).toEqual(['closing']);
  });

  it('names the steps still open', () => {
    expect(canMove('opening', 'active', untouched)).toEqual({
      kind: 'checklist_open',
      checklist: 'opening',
      openItems: [...openingItems],
    });
    expect(canMove('closing', 'closed', { ...untouched, progress: { ...allDone, cl_08: 'to_do' } })).toEqual({
      kind: 'checklist_open',
      checklist: 'closing',
      openItems: ['cl_08'],
    });
    expect(listItemsInTheWay('stepping_down', 'closing', untouched)).toEqual([...managementItems]);
    expect(listItemsInTheWay('active', 'paused', untouched)).toEqual([]);
  });

  it('asks for no list from somebody who stops before support began', () => {
    expect(canMove('opening', 'closing', untouched).kind).toBe('allowed');
    expect(canMove('paused', 'closing', { ...untouched, stateBeforePause: 'opening' }).kind).toBe('allowed');
    expect(findRequiredChecklist('paused', 'closing', 'active')).toBe('management');
  });

  it('lets a reason override, and says what stayed open', () => {
    const override = { ...untouched, overrideReason: 'Moved in over night' };
    expect(canMove('opening', 'active', override)).toMatchObject({
      kind: 'allowed',
      overridden: [...openingItems],
    });
    expect(canMove('opening', 'active', { ...override, overrideReason: '  ' }).kind).toBe('checklist_open');
    expect(canMove('opening', 'closed', override).kind).toBe('no_such_move');
  });

  it('starts an episode on return and ends one on closing', () => {
    expect(canMove('closed', 'reopened', ready)).toMatchObject({ startsEpisode: true, endsEpisode: false });
    expect(canMove('closing', 'closed', ready)).toMatchObject({ startsEpisode: false, endsEpisode: true });
    expect(canMove('follow_up', 'closed', ready)).toMatchObject({ endsEpisode: false });
    expect(canMove('paused', 'reopened', { ...ready, stateBeforePause: 'reopened' })).toMatchObject({
      startsEpisode: false,
    });
  });

  it('leaves no state without a way on', () => {
    const state = fc.constantFrom(...caseStates);
    fc.assert(
      fc.property(state, fc.option(state), (from, stateBeforePause) => {
        const context = { ...ready, stateBeforePause };
        const next = listNextStates(from, stateBeforePause);
        expect(next.length).toBeGreaterThan(0);
        for (const to of caseStates) {
          expect(canMove(from, to, context).kind === 'allowed').toBe(next.includes(to));
        }
      }),
    );
  });
});

describe('findStateBeforePause', () => {
  it('takes the latest pause', () => {
    expect(findStateBeforePause([])).toBeNull();
    expect(
      findStateBeforePause([
        { fromState: 'active', toState: 'paused' },
        { fromState: 'paused', toState: 'active' },
        { fromState: 'stepping_down', toState: 'paused' },
      ]),
    ).toBe('stepping_down');
  });
});

describe('checklists', () => {
  it('have the steps of domain.md 5.2', () => {
    expect([openingItems.length, managementItems.length, closingItems.length]).toEqual([15, 13, 10]);
    expect(Object.values(itemsOf).flat()).toEqual([...checklistItems]);
  });

  it('count a step as open only while it is to do', () => {
    expect(
      listOpenItems('closing', {
        ...allDone,
        cl_01: 'to_do',
        cl_02: 'not_needed',
        cl_03: 'person_declined',
        op_01: 'to_do',
      }),
    ).toEqual(['cl_01']);
  });

  it('belong to states', () => {
    expect(caseStates.map(findChecklistFor)).toEqual([
      undefined,
      undefined,
      'opening',
      'management',
      'management',
      'management',
      'closing',
      undefined,
      undefined,
      'management',
    ]);
  });

  it('ask why a step was not needed', () => {
    expect(findChecklistItemProblems('not_needed', ' ')).toEqual({ reason: 'required' });
    expect(findChecklistItemProblems('not_needed', 'has furniture')).toEqual({});
    expect(findChecklistItemProblems('person_declined', '')).toEqual({});
  });
});

describe('case numbers', () => {
  it('have at least four digits', () => {
    expect([1, 42, 9999, 10_000].map(formatCaseNumber)).toEqual(['K-0001', 'K-0042', 'K-9999', 'K-10000']);
  });

  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (sequence) => {
        const number = formatCaseNumber(sequence);
        for (const typed of [
          number,
          number.toLowerCase(),
          ` ${number.replace('-', ' ')} `,
          String(sequence),
        ]) {
          expect(findCaseSequence(typed)).toBe(sequence);
        }
      }),
    );
  });

  it.each(['', 'K-', 'K-0000', 'Kim', '12b', '1.5', '9999999999'])('are not %j', (text) => {
    expect(findCaseSequence(text)).toBeUndefined();
  });
});

describe('contact lost (domain.md 6.4)', () => {
  const channels = ['phone', 'text', 'face_to_face', 'phone', 'text', 'phone'] as const;
  const days = ['2026-01-31', '2026-01-05', '2026-01-01', '2026-01-12', '2026-01-20', '2026-01-25'];
  const attempts = channels.map((channel, i) => ({ channel, day: days[i] ?? '' }));
  const thorough = { attempts, networkContacted: true, talkedThroughInTeam: true, messageLeft: true };

  it('finds nothing missing after a thorough search', () => {
    expect(listContactLostGaps(thorough)).toEqual([]);
  });

  it('finds everything missing when nothing was done', () => {
    const nothing = { attempts: [], networkContacted: false, talkedThroughInTeam: false, messageLeft: false };
    expect(listContactLostGaps(nothing)).toEqual([...contactLostGaps]);
  });

  it('wants six attempts, thirty days, three channels and a visit', () => {
    expect(listContactLostGaps({ ...thorough, attempts: attempts.slice(0, 5) })).toEqual(['attempts']);
    const shorter = attempts.map((attempt) => ({ ...attempt, day: attempt.day.replace('01-31', '01-30') }));
    expect(listContactLostGaps({ ...thorough, attempts: shorter })).toEqual(['days']);
    const byPhone = attempts.map((attempt) => ({ ...attempt, channel: 'phone' as const }));
    expect(listContactLostGaps({ ...thorough, attempts: byPhone })).toEqual(['channels', 'visit']);
  });
});
