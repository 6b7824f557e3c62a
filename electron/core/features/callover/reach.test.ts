import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { closeMeeting, givenAction, givenDecision, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
let place: { readonly meetingId: string; readonly entryId: string };
let insider: WorkerId;
let outsider: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  insider = await vault.addWorker({ name: 'Inside', roles: ['worker'] });
  outsider = await vault.addWorker({ name: 'Outside', roles: ['worker'], teamIds: [vault.otherTeamId] });
  const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
  place = { meetingId, entryId: entryIds[0] ?? '' };
});
afterEach(() => vault.close());

const codeOf = async (name: string, input: unknown) => {
  const answer = await vault.answer(name, input);
  return answer.ok ? 'ok' : answer.code;
};

describe('a meeting', () => {
  it('is seen by its team, by managers, and by who takes part', async () => {
    const seen = async () =>
      (await vault.call('callover.meetings', { teamId: null, before: null })).meetings.length;
    expect(await seen()).toBe(1);
    await vault.as(insider);
    expect(await seen()).toBe(1);
    await vault.as(outsider);
    expect(await seen()).toBe(0);
    for (const name of ['meeting', 'cards', 'suggestions', 'packRecipients']) {
      expect([name, await codeOf(`callover.${name}`, { meetingId: place.meetingId })]).toEqual([
        name,
        'not_found',
      ]);
    }
    await vault.db
      .insertInto('callover_attendees')
      .values({ meeting_id: place.meetingId, worker_id: outsider, is_coming: 1 })
      .execute();
    expect(await seen()).toBe(1);
    const meeting = await vault.call('callover.meeting', { meetingId: place.meetingId });
    expect(meeting.entries).toEqual([]);
    expect(meeting.agenda.some(({ code }) => code === 'person')).toBe(false);
    expect(await vault.call('callover.cards', { meetingId: place.meetingId })).toEqual([]);
    const order = meeting.agenda.map(({ id }) => id);
    await vault.call('callover.order', { meetingId: place.meetingId, itemIds: order.toReversed() });
    await vault.as(insider);
    const after = await vault.call('callover.meeting', { meetingId: place.meetingId });
    expect(after.agenda.findIndex(({ code }) => code === 'person')).toBe(5);
  });

  it('is paged newest first', async () => {
    for (let day = 1; day <= 24; day += 1) {
      const heldOn = `2026-10-${String(day).padStart(2, '0')}`;
      await givenMeeting(vault, [], { heldOn });
    }
    const first = await vault.call('callover.meetings', { teamId: vault.teamId, before: null });
    const rest = await vault.call('callover.meetings', { teamId: vault.teamId, before: first.next });
    const days = [...first.meetings, ...rest.meetings].map(({ heldOn }) => heldOn);
    expect(first.meetings).toHaveLength(20);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(days).size).toBe(25);
    expect(rest.next).toBeNull();
    expect(first.meetings[0]).toMatchObject({ people: 1, openActions: 0 });
    const nonsense = { teamId: null, before: 'x' };
    expect(await vault.answer('callover.meetings', nonsense)).toMatchObject({
      fields: { before: 'invalid' },
    });
  });
});

describe('a case that moved out of reach', () => {
  it('takes its card, its record and its tasks with it', async () => {
    await givenDecision(vault, place);
    const actionId = await givenAction(vault, place, { ownerId: insider });
    await vault.call('callover.saveEntry', { ...place, changes: { shareBackById: insider } });
    await closeMeeting(vault, place.meetingId);
    await vault.as(insider);
    expect(await vault.call('callover.shareBacks', {})).toHaveLength(1);
    expect(await vault.call('callover.cards', { meetingId: place.meetingId })).toHaveLength(1);
    await vault.as(vault.managerId);
    await vault.call('cases.changeTeam', { caseId, teamId: vault.otherTeamId });
    await vault.as(insider);
    const { meetingId } = place;
    expect(await vault.call('callover.cards', { meetingId })).toEqual([]);
    expect(await codeOf('callover.card', place)).toBe('not_found');
    expect(await vault.call('callover.suggestions', { meetingId })).toEqual([]);
    expect(await vault.call('callover.meeting', { meetingId })).toMatchObject({ entries: [], actions: [] });
    expect(await vault.call('callover.shareBacks', {})).toEqual([]);
    expect(await vault.call('callover.myActions', {})).toMatchObject([{ actionId, caseId: null, name: '' }]);
    const next = await givenMeeting(vault);
    const { lastActions } = await vault.call('callover.meeting', { meetingId: next.meetingId });
    expect(lastActions).toEqual([]);
    const pick = { meetingId: next.meetingId, caseIds: [caseId] };
    expect(await codeOf('callover.pick', pick)).toBe('not_found');
  });

  it('cannot be written about by who is out of reach', async () => {
    const decisionId = await givenDecision(vault, place);
    const actionId = await givenAction(vault, place);
    const open = await vault.call('callover.meeting', { meetingId: place.meetingId });
    const itemId = open.agenda.find((item) => item.entryId === place.entryId)?.id ?? '';
    await vault.db
      .insertInto('callover_attendees')
      .values({ meeting_id: place.meetingId, worker_id: outsider, is_coming: 1 })
      .execute();
    await vault.as(outsider);
    const { meetingId, entryId } = place;
    const on = vault.clock.today();
    const attempts: readonly (readonly [string, object])[] = [
      ['saveEntry', { ...place, changes: { discussion: 'A' } }],
      ['saveDecision', { ...place, decisionId, kind: 'safety', text: '', agreedNeedsPerson: true }],
      ['removeDecision', { meetingId, decisionId }],
      ['setDecisionStatus', { decisionId, status: 'agreed_with_person', outcome: '', on }],
      ['saveAction', { ...place, actionId, text: 'A', ownerId: outsider, dueOn: null }],
      ['removeAction', { meetingId, actionId }],
      ['setActionStatus', { actionId, status: 'done', dueOn: null }],
      ['markSharedBack', { entryId, on }],
      ['unpick', place],
      ['setInDepth', place],
      ['saveItem', { meetingId, itemId, changes: { done: true } }],
    ];
    for (const [name, input] of attempts) {
      expect([name, await codeOf(`callover.${name}`, input)]).toEqual([name, 'not_found']);
    }
  });
});
