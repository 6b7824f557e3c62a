import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingItems, managementItems, openingItems } from '#shared/domain/cases/case-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-01-10', state: 'opening' }));
});
afterEach(() => vault.close());

type Move = InputOf<'cases.moveState'>;
function move(to: Move['to'], differences: Partial<Move> = {}) {
  return vault.answer('cases.moveState', {
    caseId,
    to,
    on: '2026-11-22',
    reason: 'As agreed',
    withPerson: true,
    closureReason: null,
    overrideReason: null,
    ...differences,
  });
}

async function finish(items: readonly InputOf<'cases.setChecklistItem'>['key'][]): Promise<void> {
  for (const key of items) {
    await vault.call('cases.setChecklistItem', { caseId, key, state: 'done', reason: '' });
  }
}

const header = () => vault.call('cases.header', { caseId });

describe('a checklist', () => {
  it('begins with every step to do and keeps who did which on what day', async () => {
    const fresh = await vault.call('cases.checklist', { caseId });
    expect(fresh.items).toHaveLength(38);
    expect(fresh.items.every(({ state }) => state === 'to_do')).toBe(true);
    expect(fresh.openFor.find(({ state }) => state === 'active')?.items).toEqual(openingItems);
    await finish(['op_01']);
    await vault.call('cases.setChecklistItem', {
      caseId,
      key: 'op_02',
      state: 'not_needed',
      reason: 'Knows us',
    });
    const { items, openFor } = await vault.call('cases.checklist', { caseId });
    expect(items.slice(0, 2)).toEqual([
      { key: 'op_01', state: 'done', reason: '', on: '2026-11-22', by: 'Mara Lind' },
      { key: 'op_02', state: 'not_needed', reason: 'Knows us', on: '2026-11-22', by: 'Mara Lind' },
    ]);
    expect(openFor.find(({ state }) => state === 'active')?.items).toEqual(openingItems.slice(2));
  });

  it('asks why a step is not needed', async () => {
    const input = { caseId, key: 'op_02', state: 'not_needed', reason: ' ' };
    expect(await vault.answer('cases.setChecklistItem', input)).toMatchObject({
      fields: { reason: 'required' },
    });
  });
});

describe('a move to another state', () => {
  it('waits for the steps before it', async () => {
    expect(await move('active')).toEqual({
      ok: false,
      code: 'checklist_open',
      facts: { checklist: 'opening', open: 15 },
    });
    await finish(openingItems);
    expect(await move('active')).toMatchObject({ ok: true });
    expect(await header()).toMatchObject({ state: 'active', stateSince: '2026-11-22' });
    expect(await vault.call('cases.episodes', { caseId })).toMatchObject([
      { supportStartedOn: '2026-11-22' },
    ]);
  });

  it('may pass over open steps with a reason, but only by those who may', async () => {
    expect(await move('active', { overrideReason: 'Moved in overnight' })).toMatchObject({ ok: true });
    const changes = await vault.db.selectFrom('case_stage_changes').selectAll().execute();
    expect(changes.at(-1)).toMatchObject({
      from_state: 'opening',
      to_state: 'active',
      override_reason: 'Moved in overnight',
      with_person: 1,
    });
    await vault.as('worker');
    expect(await move('stepping_down', { overrideReason: 'I say so' })).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('goes nowhere but where the life of a case allows', async () => {
    expect(await move('closed')).toMatchObject({ code: 'case_state_not_allowed' });
    expect(await move('follow_up')).toMatchObject({ code: 'case_state_not_allowed' });
  });

  it.each([
    [{ on: '2026-11-23' }, { on: 'in_the_future' }],
    [{ on: '2026-01-09' }, { on: 'before_start' }],
    [{ reason: '' }, { reason: 'required' }],
  ])('to a pause is refused with %j', async (difference, fields) => {
    expect(await move('paused', difference)).toMatchObject({ code: 'invalid_input', fields });
  });

  it('out of a pause leads back to where it began', async () => {
    await move('paused');
    expect(await move('active')).toMatchObject({ code: 'case_state_not_allowed' });
    expect(await move('opening')).toMatchObject({ ok: true });
  });

  it('to the end needs a reason for closing; coming back is a new episode of the same file', async () => {
    await finish([...openingItems, ...managementItems, ...closingItems]);
    for (const to of ['active', 'closing'] as const) expect(await move(to)).toMatchObject({ ok: true });
    expect(await move('closed')).toMatchObject({ fields: { closureReason: 'required' } });
    expect(await move('closed', { closureReason: 'wishes_to_stop' })).toMatchObject({ ok: true });
    expect((await vault.call('cases.checklist', { caseId })).items[0]?.state).toBe('done');
    expect(await move('reopened')).toMatchObject({ ok: true });
    const episodes = await vault.call('cases.episodes', { caseId });
    expect(episodes).toMatchObject([
      { openedOn: '2026-11-22', closedOn: null, method: 'icm' },
      { openedOn: '2026-01-10', closedOn: '2026-11-22', closureReason: 'wishes_to_stop' },
    ]);
    expect((await vault.call('cases.checklist', { caseId })).items[0]?.state).toBe('to_do');
    expect((await header()).caseNumber).toBe('K-0001');
  });

  it('to the end as "contact lost" asks for what domain.md 6.4 asks, unless a manager says why', async () => {
    await finish([...openingItems, ...managementItems, ...closingItems]);
    for (const to of ['active', 'closing'] as const) await move(to);
    const lost = { closureReason: 'contact_lost' } as const;
    expect(await move('closed', lost)).toMatchObject({
      code: 'checklist_open',
      facts: { open: 7, gaps: 'attempts days channels visit network team_talk message' },
    });
    const attempt = { status: 'attempted', minutes: null, whatHappened: '', place: 'remote' } as const;
    const channels = ['phone', 'text', 'letter', 'note_left', 'phone', 'text'] as const;
    for (const [index, channel] of channels.entries()) {
      const startedAt = `2026-${index < 3 ? '09' : '11'}-0${index + 1}T10:00:00.000Z`;
      await givenNote(vault, caseId, { ...attempt, channel, startedAt });
    }
    expect(await move('closed', lost)).toMatchObject({ facts: { gaps: 'network team_talk message' } });
    await givenNote(vault, caseId, { startedAt: '2026-10-01T10:00:00.000Z' });
    expect(await move('closed', lost)).toMatchObject({
      facts: { gaps: 'attempts days network team_talk message' },
    });
    expect(await move('closed', { ...lost, overrideReason: 'The sister knows' })).toMatchObject({ ok: true });
  });
});

describe('who works with a person', () => {
  it('stands in the head, in the list and in the timeline, from the first day to the last', async () => {
    const workerId = await vault.addWorker({ name: 'Tereza Nováková', roles: ['worker'] });
    const assignment = { caseId, workerId, role: 'second', chosenByPerson: 'yes' } as const;
    const { id } = await vault.call('cases.assign', { ...assignment, from: '2026-11-01' });
    expect((await header()).assignments.map(({ workerName }) => workerName)).toEqual([
      'Mara Lind',
      'Tereza Nováková',
    ]);
    expect(await vault.answer('cases.assign', { ...assignment, from: '2026-11-02' })).toMatchObject({
      fields: { workerId: 'duplicate' },
    });
    await vault.call('cases.endAssignment', { caseId, assignmentId: id, until: '2026-11-20' });
    const summary = await vault.db.selectFrom('case_summaries').select('worker_names').executeTakeFirst();
    expect(summary?.worker_names).toBe('["Mara Lind"]');
    expect((await header()).assignments.at(-1)).toMatchObject({
      workerName: 'Tereza Nováková',
      until: '2026-11-20',
    });
    const page = { caseId, kinds: ['assignment' as const], authorId: null, before: null, size: 10 };
    expect((await vault.call('timeline.page', page)).entries).toMatchObject([
      { started: false, worker: 'Tereza Nováková', role: 'second', at: '2026-11-20T12:00:00.000Z' },
      { started: true, worker: 'Tereza Nováková', at: '2026-11-01T12:00:00.000Z' },
      { started: true, worker: 'Mara Lind' },
    ]);
  });

  it('is never recorded before it happens, twice over, or for another case', async () => {
    const workerId = await vault.addWorker({ name: 'Jonas', roles: ['worker'] });
    const input = { caseId, workerId, role: 'cover', from: '2026-11-23', chosenByPerson: 'not_asked' };
    expect(await vault.answer('cases.assign', input)).toMatchObject({ fields: { from: 'in_the_future' } });
    const { assignments } = await header();
    const assignmentId = assignments[0]?.id ?? '';
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const end = { caseId, assignmentId, until: '2026-11-22' };
    expect(await vault.answer('cases.endAssignment', { ...end, caseId: other.caseId })).toMatchObject({
      code: 'not_found',
    });
    expect(await vault.answer('cases.endAssignment', { ...end, until: '2026-01-09' })).toMatchObject({
      fields: { until: 'before_start' },
    });
    expect(await vault.answer('cases.endAssignment', end)).toMatchObject({ ok: true });
    expect(await vault.answer('cases.endAssignment', end)).toMatchObject({ code: 'not_found' });
  });
});

describe('what matters to the person', () => {
  const content = {
    whatMattersToMe: 'A door I can lock, my plants, and Sunday lunch with Zsófi.',
    whatPeopleLikeAboutMe: 'Makes people laugh on bad days',
    howBestToSupportMe: 'Text before you come.',
    aspirations: 'A sewing table',
    strengths: [
      { text: 'Eleven years as a seamstress', foundBy: 'worker' as const },
      { text: 'Speaks "three" languages', foundBy: 'person' as const },
    ],
  };

  it('is empty at first, and each save is a new version', async () => {
    expect(await vault.call('cases.overview', { caseId })).toMatchObject({
      version: 0,
      writtenAt: null,
      strengths: [],
    });
    await vault.call('cases.saveOverview', { caseId, basedOnVersion: 0, content });
    expect(await vault.call('cases.overview', { caseId })).toMatchObject({
      ...content,
      version: 1,
      writtenAt: vault.clock.now(),
      writtenBy: 'Mara Lind',
    });
    const saved = await vault.call('cases.saveOverview', { caseId, basedOnVersion: 1, content });
    expect(saved).toEqual({ version: 2 });
  });

  it('is not written over what somebody else saved meanwhile', async () => {
    await vault.call('cases.saveOverview', { caseId, basedOnVersion: 0, content });
    const stale = { caseId, basedOnVersion: 0, content: { ...content, aspirations: 'Something else' } };
    expect(await vault.answer('cases.saveOverview', stale)).toEqual({ ok: false, code: 'changed_meanwhile' });
    expect((await vault.call('cases.overview', { caseId })).aspirations).toBe('A sewing table');
  });
});

describe('a home', () => {
  type Place = InputOf<'cases.addAccommodation'>;
  const place = (differences: Partial<Place>): Place => ({
    caseId,
    typeKey: 'social_tenancy',
    from: '2026-03-01',
    until: null,
    approximate: false,
    address: 'Lipová 14',
    note: '',
    endsPrevious: true,
    ...differences,
  });

  it('counts its days from moving in, in the head and in the list alike, and a new day adds one', async () => {
    await vault.call('cases.addAccommodation', place({}));
    const days = { daysAtHome: 266, currentHome: { since: '2026-03-01', days: 266, address: 'Lipová 14' } };
    expect(await header()).toMatchObject(days);
    vault.clock.forward(1);
    expect((await header()).daysAtHome).toBe(267);
    const filter = { text: '', states: [], workerId: null, teamId: null, contactWord: null };
    const list = await vault.call('people.list', { ...filter, sort: 'name', descending: false, page: 0 });
    expect(list.rows).toMatchObject([{ daysAtHome: 267, hasHome: true }]);
  });

  it('that was lost keeps its days, and the next one goes on counting', async () => {
    await vault.call('cases.addAccommodation', place({ from: '2026-02-01' }));
    await vault.call(
      'cases.addAccommodation',
      place({ typeKey: 'outside', from: '2026-03-01', address: '' }),
    );
    expect(await header()).toMatchObject({ daysAtHome: 28, currentHome: null });
    await vault.call(
      'cases.addAccommodation',
      place({ typeKey: 'owned', from: '2026-11-20', address: 'Na Kopci 2' }),
    );
    expect(await header()).toMatchObject({ daysAtHome: 30, currentHome: { since: '2026-11-20', days: 2 } });
    const { accommodations } = await vault.call('cases.home', { caseId });
    expect(accommodations.map(({ typeKey, from, until }) => [typeKey, from, until])).toEqual([
      ['owned', '2026-11-20', null],
      ['outside', '2026-03-01', '2026-11-20'],
      ['social_tenancy', '2026-02-01', '2026-03-01'],
    ]);
  });

  it('that the person already had counts from the first day of support', async () => {
    await vault.call('cases.addAccommodation', place({ from: '2020-05-01' }));
    expect(await header()).toMatchObject({ daysAtHome: 316, currentHome: { since: '2020-05-01' } });
  });

  it('known only as a draft tenancy from an import counts until another place is written down', async () => {
    const { personId } = await header();
    const tenancy = { is_draft: 1, moved_in_on: '2026-11-12', ended_on: null, import_batch_id: null };
    await vault.db
      .insertInto('tenancies')
      .values({ id: 't1', person_id: personId, accommodation_id: null, ...tenancy })
      .execute();
    await vault.call('cases.setMethod', { caseId, method: 'cti' });
    expect(await header()).toMatchObject({
      method: 'cti',
      daysAtHome: 10,
      currentHome: { since: '2026-11-12' },
    });
    await vault.call(
      'cases.addAccommodation',
      place({ typeKey: 'hospital', from: '2026-11-15', address: '' }),
    );
    expect(await header()).toMatchObject({ daysAtHome: 3, currentHome: null });
  });

  it.each([
    [{ from: '2026-11-23' }, { from: 'in_the_future' }],
    [{ until: '2026-11-23' }, { until: 'in_the_future' }],
    [{ until: '2026-02-28' }, { until: 'before_start' }],
  ])('is refused with %j at that field', async (difference, fields) => {
    expect(await vault.answer('cases.addAccommodation', place(difference))).toMatchObject({ fields });
  });

  it('may be corrected, and is then found and counted as it is now', async () => {
    const { id } = await vault.call('cases.addAccommodation', place({ note: 'Third floor' }));
    const corrected = { ...place({ from: '2026-11-01', address: 'Dubová 3' }), id };
    const { endsPrevious: _, ...update } = corrected;
    await vault.call('cases.updateAccommodation', update);
    expect(await header()).toMatchObject({ daysAtHome: 21, currentHome: { address: 'Dubová 3' } });
    const find = (text: string) => vault.call('search.find', { text, caseId, limit: 5 });
    expect((await find('lipova')).entries).toEqual([]);
    expect((await find('dubova')).entries).toMatchObject([{ kind: 'home', at: '2026-11-01T12:00:00.000Z' }]);
    const other = await givenPerson(vault, { chosenName: 'Other' });
    expect(
      await vault.answer('cases.updateAccommodation', { ...update, caseId: other.caseId }),
    ).toMatchObject({
      code: 'not_found',
    });
  });

  it('shows the others of the household by the names they are known by', async () => {
    const { personId } = await header();
    const sister = await givenPerson(vault, { chosenName: 'Zsófi' });
    await vault.db
      .insertInto('households')
      .values({ id: 'h', name: '', external_id: null, import_batch_id: null })
      .execute();
    const member = { household_id: 'h', birth_year: null, lives_here: 1, since: null, until: null };
    await vault.db
      .insertInto('household_members')
      .values([
        {
          ...member,
          id: '01a00000-0000-7000-8000-000000000001',
          person_id: personId,
          given_name: '',
          relation: 'self',
        },
        {
          ...member,
          id: '01a00000-0000-7000-8000-000000000002',
          person_id: sister.personId,
          given_name: '',
          relation: 'sister',
        },
        {
          ...member,
          id: '01a00000-0000-7000-8000-000000000003',
          person_id: null,
          given_name: 'Bo',
          relation: 'child',
        },
      ])
      .execute();
    const { household } = await vault.call('cases.home', { caseId });
    expect(household.map(({ name, relation }) => [name, relation])).toEqual([
      ['Zsófi', 'sister'],
      ['Bo', 'child'],
    ]);
  });
});

describe('the head of a file', () => {
  it('costs the same few statements however much happened in it', async () => {
    // Opening the file leaves its entry in the audit once; what follows is counted.
    await header();
    const few = await vault.statements(header);
    for (let note = 0; note < 30; note += 1) await givenNote(vault, caseId);
    const many = await vault.statements(header);
    expect(many).toEqual(few);
    expect(few.filter((sql) => sql.startsWith('select') && !sql.includes('audit_events'))).toHaveLength(5);
  });

  it('tells when somebody was last in touch and what is planned next', async () => {
    await givenNote(vault, caseId, {
      nextContactAt: '2026-11-26T10:30:00.000Z',
      nextContactPlan: 'letters and coffee',
    });
    await givenNote(vault, caseId, {
      status: 'attempted',
      startedAt: '2026-11-22T08:30:00.000Z',
      nextContactAt: '2026-11-27T10:30:00.000Z',
    });
    expect(await header()).toMatchObject({
      lastContactOn: '2026-11-22',
      nextContactAt: '2026-11-27T10:30:00.000Z',
      contactWord: 'in_touch',
    });
  });
});

describe('another team', () => {
  it('sees the case with all its entries from then on, and the old one no longer', async () => {
    await givenNote(vault, caseId, { whatHappened: 'We sorted eleven letters.' });
    const south = await vault.addWorker({ name: 'South', roles: ['worker'], teamIds: [vault.otherTeamId] });
    const north = await vault.addWorker({ name: 'North', roles: ['worker'] });
    const found = async () =>
      (await vault.call('search.find', { text: 'letters', caseId: null, limit: 5 })).entries.length;
    await vault.as(south);
    expect(await found()).toBe(0);
    await vault.as(north);
    expect(await found()).toBe(1);
    await vault.call('cases.changeTeam', { caseId, teamId: vault.otherTeamId });
    expect(await found()).toBe(0);
    expect(await vault.answer('cases.header', { caseId })).toMatchObject({ code: 'not_allowed' });
    await vault.as(south);
    expect(await found()).toBe(1);
    const unknown = { caseId, teamId: '01a00000-0000-7000-8000-000000000009' };
    expect(await vault.answer('cases.changeTeam', unknown)).toMatchObject({
      fields: { teamId: 'not_a_choice' },
    });
  });
});
