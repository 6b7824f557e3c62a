import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { closeMeeting, givenAction, givenDecision, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
let place: { readonly meetingId: string; readonly entryId: string };
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
  place = { meetingId, entryId: entryIds[0] ?? '' };
});
afterEach(() => vault.close());

const meeting = (meetingId = place.meetingId) => vault.call('callover.meeting', { meetingId });
const entry = async () => (await meeting()).entries[0];
const status = (
  decisionId: string,
  to: 'proposed' | 'agreed_with_person' | 'changed_by_person' | 'done',
) => ({
  decisionId,
  status: to,
  outcome: '',
  on: vault.clock.today(),
});

describe('what is typed while the team talks', () => {
  it('is kept field by field, and saving it again changes nothing', async () => {
    const changes = {
      discussion: 'Evenings are long since the clocks changed.',
      techniquesTried: ['fixed_time' as const, 'went_to_meet' as const],
      whatWorks: 'The plants club.',
      shareBackById: vault.managerId,
      shareBackBy: '2026-11-27',
      engagement: { time_of_day: 'Evenings are better.' },
    };
    for (let time = 0; time < 2; time += 1) await vault.call('callover.saveEntry', { ...place, changes });
    await vault.call('callover.saveEntry', { ...place, changes: { techniquesNote: 'Music' } });
    await vault.call('callover.saveEntry', { ...place, changes: {} });
    expect(await entry()).toMatchObject({
      ...changes,
      techniquesNote: 'Music',
      shareBackByName: 'Mara Lind',
      personsMessage: '',
    });
  });

  it('is a change in the audit each time', async () => {
    const acts = () =>
      vault.db
        .selectFrom('audit_events')
        .select(['action', 'entity_id'])
        .where('entity', '=', 'callover_entry')
        .execute();
    await vault.call('callover.saveEntry', { ...place, changes: { discussion: 'A' } });
    expect(await acts()).toEqual([{ action: 'change', entity_id: place.entryId }]);
  });

  it('keeps decisions and actions in the order of their making', async () => {
    for (const text of ['A', 'B', 'C']) await givenDecision(vault, place, { text });
    const actions = [];
    for (const text of ['1', '2', '3']) actions.push(await givenAction(vault, place, { text }));
    await givenAction(vault, { meetingId: place.meetingId, entryId: null }, { text: 'Keys for Mikkel' });
    const [first = ''] = actions;
    const again = {
      ...place,
      actionId: first,
      text: '1, at once',
      ownerId: vault.managerId,
      dueOn: '2026-11-27',
    };
    await vault.call('callover.saveAction', again);
    const shown = await entry();
    expect(shown?.decisions.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
    expect(shown?.actions.map(({ text, dueOn }) => [text, dueOn])).toEqual([
      ['1, at once', '2026-11-27'],
      ['2', null],
      ['3', null],
    ]);
    expect((await meeting()).actions).toMatchObject([{ text: 'Keys for Mikkel', ownerName: 'Mara Lind' }]);
  });

  it('stays with its own entry and with people who work here', async () => {
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const picked = await vault.call('callover.pick', { meetingId: place.meetingId, caseIds: [other.caseId] });
    const decisionId = await givenDecision(vault, place);
    const moved = {
      ...place,
      entryId: picked.entryIds[0] ?? '',
      decisionId,
      kind: 'approach' as const,
      text: '',
      agreedNeedsPerson: false,
    };
    expect(await vault.answer('callover.saveDecision', moved)).toMatchObject({ code: 'not_found' });
    const gone = await vault.addWorker({ name: 'Gone', roles: ['worker'] });
    await vault.db.updateTable('workers').set({ until: '2026-11-01' }).where('id', '=', gone).execute();
    const action = { ...place, actionId: decisionId, text: 'A', ownerId: gone, dueOn: null };
    expect(await vault.answer('callover.saveAction', action)).toMatchObject({
      fields: { ownerId: 'not_a_choice' },
    });
  });
});

describe('a decision that needs the person', () => {
  it('is not done before it was talked through', async () => {
    const decisionId = await givenDecision(vault, place);
    const answer = await vault.answer('callover.setDecisionStatus', status(decisionId, 'done'));
    expect(answer).toMatchObject({ code: 'decision_needs_person' });
    const changed = status(decisionId, 'changed_by_person');
    expect(await vault.answer('callover.setDecisionStatus', changed)).toMatchObject({
      fields: { outcome: 'required' },
    });
    await vault.call('callover.setDecisionStatus', { ...changed, outcome: 'Saturdays are better.' });
    await vault.call('callover.setDecisionStatus', { ...status(decisionId, 'done'), outcome: 'Since May' });
    expect(await entry()).toMatchObject({
      decisions: [{ status: 'done', outcome: 'Since May', outcomeOn: '2026-11-22' }],
    });
    const back = await vault.answer('callover.setDecisionStatus', status(decisionId, 'agreed_with_person'));
    expect(back).toMatchObject({ fields: { status: 'not_a_choice' } });
    await vault.call('callover.setDecisionStatus', status(decisionId, 'proposed'));
    expect(await entry()).toMatchObject({
      decisions: [{ status: 'proposed', outcome: '', outcomeOn: null }],
    });
  });

  it('may be done at once when it does not, and waits again when it begins to', async () => {
    const decisionId = await givenDecision(vault, place, { agreedNeedsPerson: false });
    await vault.call('callover.setDecisionStatus', status(decisionId, 'done'));
    await givenDecision(vault, place);
    const again = { ...place, decisionId, kind: 'approach' as const, text: 'A', agreedNeedsPerson: true };
    await vault.call('callover.saveDecision', again);
    expect(await entry()).toMatchObject({ decisions: [{ status: 'proposed' }, {}] });
  });

  it('has its day between the meeting and today', async () => {
    const decisionId = await givenDecision(vault, place);
    for (const [on, code] of [
      ['2026-11-23', 'in_the_future'],
      ['2026-11-21', 'before_start'],
    ]) {
      const answer = { ...status(decisionId, 'agreed_with_person'), on };
      expect(await vault.answer('callover.setDecisionStatus', answer)).toMatchObject({
        fields: { on: code },
      });
    }
  });
});

describe('a copy in the case file', () => {
  const copy = (decisionId: string, agreedWithPerson: 'yes' | 'no' | 'to_be_discussed', reason = '') => ({
    caseId,
    decisionId,
    text: 'A call on Sundays at 19:00.',
    agreedWithPerson,
    reason,
  });
  const entries = async () =>
    (
      await vault.call('timeline.page', {
        caseId,
        kinds: ['decision'],
        authorId: null,
        before: null,
        size: 10,
      })
    ).entries;

  it('is made once, found by its words, and says no more than was talked through', async () => {
    const decisionId = await givenDecision(vault, place);
    expect(await vault.answer('callover.copyDecision', copy(decisionId, 'yes'))).toMatchObject({
      fields: { agreedWithPerson: 'not_a_choice' },
    });
    expect(await vault.answer('callover.copyDecision', copy(decisionId, 'no'))).toMatchObject({
      fields: { reason: 'required' },
    });
    await vault.call('callover.copyDecision', copy(decisionId, 'to_be_discussed'));
    expect(await vault.answer('callover.copyDecision', copy(decisionId, 'no', 'A'))).toMatchObject({
      code: 'decision_in_file',
    });
    expect(await entries()).toMatchObject([
      { text: 'A call on Sundays at 19:00.', origin: 'callover', agreedWithPerson: 'to_be_discussed' },
    ]);
    const found = await vault.call('search.find', { text: 'sundays', caseId: null, limit: 5 });
    expect(found.entries).toMatchObject([{ kind: 'decision', caseId }]);
    const remove = { meetingId: place.meetingId, decisionId };
    expect(await vault.answer('callover.removeDecision', remove)).toMatchObject({ code: 'decision_in_file' });
  });

  it('follows what came of it, and keeps what stood there', async () => {
    const decisionId = await givenDecision(vault, place);
    await vault.call('callover.copyDecision', copy(decisionId, 'to_be_discussed'));
    const agreed = { ...status(decisionId, 'agreed_with_person'), outcome: 'Ilka likes it.' };
    await vault.call('callover.setDecisionStatus', agreed);
    expect(await entries()).toMatchObject([{ agreedWithPerson: 'yes', reason: 'Ilka likes it.' }]);
    expect(await vault.db.selectFrom('entry_amendments').select('before').execute()).toEqual([
      { before: JSON.stringify({ agreedWithPerson: 'to_be_discussed', reason: '' }) },
    ]);
    const found = await vault.call('search.find', { text: 'likes', caseId, limit: 5 });
    expect(found.entries).toHaveLength(1);
  });
});

describe('a closed meeting', () => {
  it('counts as talked about what was ticked or written about', async () => {
    const silent = await givenPerson(vault, { chosenName: 'Silent' });
    const ticked = await givenPerson(vault, { chosenName: 'Ticked' });
    const { meetingId } = place;
    await vault.call('callover.pick', { meetingId, caseIds: [silent.caseId, ticked.caseId] });
    await vault.call('callover.saveEntry', { ...place, changes: { discussion: 'Well.' } });
    const { agenda, entries } = await meeting();
    const entryId = entries.find(({ name }) => name === 'Ticked')?.id;
    const itemId = agenda.find((item) => item.entryId === entryId)?.id ?? '';
    await vault.call('callover.saveItem', { meetingId, itemId, changes: { done: true } });
    await vault.call('callover.start', { meetingId });
    await vault.call('callover.start', { meetingId });
    await vault.call('callover.close', { meetingId, summary: 'S', learning: 'L' });
    expect(await meeting()).toMatchObject({
      state: 'closed',
      closedBy: 'Mara Lind',
      summary: 'S',
      learning: 'L',
    });
    vault.clock.forward(1);
    const next = await givenMeeting(vault);
    const found = await vault.call('callover.suggestions', { meetingId: next.meetingId });
    expect(Object.fromEntries(found.map(({ name, lastDiscussedOn }) => [name, lastDiscussedOn]))).toEqual({
      'Ilka Varga': '2026-11-22',
      Silent: null,
      Ticked: '2026-11-22',
    });
  });

  it('changes only by amendments that keep what stood there', async () => {
    const decisionId = await givenDecision(vault, place, { text: 'Call on Sundays' });
    const actionId = await givenAction(vault, place);
    const { meetingId, entryId } = place;
    const early = { meetingId, reason: 'R', change: { on: 'meeting' as const, changes: { summary: 'B' } } };
    expect(await vault.answer('callover.amend', early)).toMatchObject({ code: 'changed_meanwhile' });
    await closeMeeting(vault, meetingId);
    const itemIds = (await meeting()).agenda.map(({ id }) => id);
    const attempts: readonly (readonly [string, object])[] = [
      ['callover.saveEntry', { ...place, changes: { discussion: 'A' } }],
      ['callover.saveDecision', { ...place, decisionId, kind: 'safety', text: '', agreedNeedsPerson: true }],
      ['callover.removeDecision', { meetingId, decisionId }],
      ['callover.saveAction', { ...place, actionId, text: 'A', ownerId: vault.managerId, dueOn: null }],
      ['callover.removeAction', { meetingId, actionId }],
      ['callover.pick', { meetingId, caseIds: [caseId] }],
      ['callover.unpick', place],
      ['callover.order', { meetingId, itemIds }],
      ['callover.setInDepth', place],
      ['callover.start', { meetingId }],
      ['callover.close', { meetingId, summary: '', learning: '' }],
    ];
    for (const [name, input] of attempts) {
      expect([name, await vault.answer(name, input)]).toMatchObject([name, { code: 'callover_closed' }]);
    }
    const amend = (change: Parameters<typeof vault.call<'callover.amend'>>[1]['change']) =>
      vault.call('callover.amend', { meetingId, reason: 'Left out', change });
    await amend({ on: 'meeting', changes: { summary: 'Good', attendeeIds: [vault.managerId] } });
    await amend({ on: 'entry', entryId, changes: { discussion: 'Longer.' } });
    await amend({ on: 'entry', entryId, changes: { discussion: 'Longer.' } });
    await amend({ on: 'decision', decisionId, changes: { text: 'Call on Saturdays' } });
    await amend({ on: 'action', actionId, changes: { dueOn: '2026-12-01' } });
    await amend({
      on: 'new_decision',
      entryId,
      content: { kind: 'keep_going', text: 'Go on.', agreedNeedsPerson: false },
    });
    const content = { text: 'Tell Mikkel', ownerId: vault.managerId, dueOn: null };
    await amend({ on: 'new_action', entryId: null, content });
    const after = await meeting();
    expect(after).toMatchObject({
      summary: 'Good',
      attendees: [{ name: 'Mara Lind' }],
      actions: [{ text: 'Tell Mikkel' }],
      entries: [
        {
          discussion: 'Longer.',
          decisions: [{ text: 'Call on Saturdays' }, { text: 'Go on.' }],
          actions: [{ dueOn: '2026-12-01' }],
        },
      ],
    });
    expect(after.amendments.map(({ on, name, before }) => [on, name, before])).toEqual(
      expect.arrayContaining([
        ['meeting', '', { summary: '', attendeeIds: [] }],
        ['entry', 'Ilka Varga', { discussion: '' }],
        ['decision', 'Ilka Varga', { text: 'Call on Sundays' }],
        ['action', 'Ilka Varga', { dueOn: null }],
        ['new_decision', 'Ilka Varga', {}],
        ['new_action', '', {}],
      ]),
    );
    expect(after.amendments).toHaveLength(6);
  });
});

describe('what goes on after a meeting', () => {
  let worker: WorkerId;
  beforeEach(async () => {
    worker = await vault.addWorker({ name: 'Tereza', roles: ['worker'] });
  });

  it('carries open actions into the next meeting, beside those settled since', async () => {
    const open = await givenAction(vault, place, { text: 'open' });
    const done = await givenAction(vault, place, { text: 'done' });
    await closeMeeting(vault, place.meetingId);
    await vault.call('callover.setActionStatus', { actionId: done, status: 'done', dueOn: null });
    vault.clock.forward(7);
    const next = await givenMeeting(vault);
    const last = async (meetingId: string) =>
      (await meeting(meetingId)).lastActions.map(({ text, status: now }) => [text, now]);
    expect(await last(next.meetingId)).toEqual([
      ['open', 'open'],
      ['done', 'done'],
    ]);
    await closeMeeting(vault, next.meetingId);
    vault.clock.forward(7);
    const third = await givenMeeting(vault);
    expect(await last(third.meetingId)).toEqual([['open', 'carried']]);
    await vault.call('callover.setActionStatus', { actionId: open, status: 'dropped', dueOn: null });
    expect(await last(third.meetingId)).toEqual([['open', 'dropped']]);
    const south = await givenMeeting(vault, [], { teamId: vault.otherTeamId });
    expect(await last(south.meetingId)).toEqual([]);
  });

  it('tells the owner what to do, by its day', async () => {
    await givenAction(vault, place, { text: 'no day', ownerId: worker });
    await givenAction(vault, place, { text: 'later', ownerId: worker, dueOn: '2026-12-01' });
    const soon = await givenAction(vault, place, { text: 'soon', ownerId: worker, dueOn: '2026-11-25' });
    await givenAction(vault, place, { text: 'not mine' });
    await vault.as(worker);
    const mine = async () =>
      (await vault.call('callover.myActions', {})).map(({ text, name }) => [text, name]);
    expect(await mine()).toEqual([
      ['soon', 'Ilka Varga'],
      ['later', 'Ilka Varga'],
      ['no day', 'Ilka Varga'],
    ]);
    await vault.call('callover.setActionStatus', { actionId: soon, status: 'open', dueOn: '2026-12-03' });
    expect((await mine()).map(([text]) => text)).toEqual(['later', 'soon', 'no day']);
    await vault.call('callover.setActionStatus', { actionId: soon, status: 'done', dueOn: null });
    expect(await mine()).toHaveLength(2);
  });

  it('tells who shares back what waits for the person, and the main worker where nobody is named', async () => {
    await givenDecision(vault, place, { text: 'Sundays' });
    await givenDecision(vault, place, { text: 'Ours alone', agreedNeedsPerson: false });
    expect(await vault.call('callover.shareBacks', {})).toEqual([]);
    await closeMeeting(vault, place.meetingId);
    const backs = () => vault.call('callover.shareBacks', {});
    expect(await backs()).toMatchObject([
      { name: 'Ilka Varga', shareBackBy: null, decisions: [{ text: 'Sundays' }] },
    ]);
    const changes = { shareBackById: worker, shareBackBy: '2026-11-27' };
    await vault.call('callover.amend', {
      meetingId: place.meetingId,
      reason: 'Tereza sees her first',
      change: { on: 'entry', entryId: place.entryId, changes },
    });
    expect(await backs()).toEqual([]);
    await vault.as(worker);
    expect(await backs()).toMatchObject([{ shareBackBy: '2026-11-27', decisions: [{ text: 'Sundays' }] }]);
    const tomorrow = { entryId: place.entryId, on: '2026-11-23' };
    expect(await vault.answer('callover.markSharedBack', tomorrow)).toMatchObject({
      fields: { on: 'in_the_future' },
    });
    await vault.call('callover.markSharedBack', { entryId: place.entryId, on: '2026-11-22' });
    expect(await backs()).toEqual([]);
  });
});
