import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { readRaw } from '#tests/support/raw-reader.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let jonas: WorkerId;
let nuala: WorkerId;
let outside: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  jonas = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  nuala = await vault.addWorker({ name: 'Nuala Keane', roles: ['peer'], teamIds: [] });
  outside = await vault.addWorker({ name: 'Else', roles: ['supervisor'], teamIds: [vault.otherTeamId] });
  await vault.as(jonas);
});
afterEach(() => vault.close());

type Content = InputOf<'reflections.beginSession'>['content'];
const aSession = (differences: Partial<Content> = {}): Content => ({
  kind: 'team_weekly',
  heldOn: '2026-11-22',
  teamId: vault.teamId,
  facilitator: '',
  participants: [nuala],
  guests: '',
  themes: 'Waiting with people',
  learning: '',
  incident: '',
  answers: {},
  rows: [],
  actions: [],
  ...differences,
});
const make = () => newId(vault.clock.millis());
async function given(differences: Partial<Content> = {}): Promise<string> {
  const id = make();
  await vault.call('reflections.beginSession', { id, content: aSession(differences) });
  return id;
}
const list = async () => (await vault.call('reflections.sessions', { before: null, size: 20 })).sessions;

describe('a team reflection', () => {
  it('is read by the one who wrote it, the participants and the team, and by nobody else', async () => {
    const content = aSession({
      kind: 'post_incident',
      facilitator: 'Somebody from outside',
      answers: { hot_tonight: 'Tea', incident_affected_us: 'canary-feelings' },
      rows: [
        { id: make(), household: 'F.', stage: '', profile: 'coach', works: '', change: '', suggestions: '' },
      ],
    });
    const id = make();
    await vault.call('reflections.beginSession', { id, content });
    for (const reader of [jonas, nuala, vault.managerId]) {
      await vault.as(reader);
      expect(await vault.call('reflections.session', { id })).toMatchObject({
        content,
        readers: ['Jonas Lindqvist', 'Mara Lind', 'Nuala Keane'],
        madeByMe: reader === jonas,
      });
      expect(await list()).toMatchObject([{ id, opening: 'Waiting with people', madeBy: 'Jonas Lindqvist' }]);
    }
    await vault.as(outside);
    expect(await list()).toEqual([]);
    expect(await vault.answer('reflections.session', { id })).toMatchObject({ code: 'not_found' });
    expect(await readRaw(vault, outside, ['canary-feelings'])).toEqual([]);
    expect(await readRaw(vault, nuala, ['canary-feelings'])).toMatchObject([{ how: 'opened' }]);
  });

  it('is sealed anew when somebody joins or leaves, whoever keeps it', async () => {
    const id = await given({ teamId: null, participants: [vault.managerId] });
    await vault.as(vault.managerId);
    await vault.call('reflections.keepSession', {
      id,
      content: aSession({ teamId: null, participants: [vault.managerId, outside] }),
    });
    await vault.as(outside);
    expect(await list()).toHaveLength(1);
    await vault.as(jonas);
    expect(await list()).toEqual([]);
  });

  it('is kept while open, closed, opened again, and deleted by the one who began it', async () => {
    const id = await given();
    const content = aSession({ learning: 'Less is more' });
    await vault.call('reflections.keepSession', { id, content });
    await vault.call('reflections.closeSession', { id });
    expect(await vault.answer('reflections.keepSession', { id, content })).toMatchObject({
      code: 'not_found',
    });
    await vault.as(vault.managerId);
    expect(await vault.answer('reflections.deleteSession', { id })).toMatchObject({ code: 'not_allowed' });
    await vault.call('reflections.reopenSession', { id });
    await vault.call('reflections.keepSession', { id, content });
    expect(await vault.call('reflections.session', { id })).toMatchObject({ content, status: 'open' });
    await vault.as(jonas);
    await vault.call('reflections.deleteSession', { id });
    expect(await list()).toEqual([]);
    expect(await vault.db.selectFrom('reflection_session_keys').selectAll().execute()).toEqual([]);
  });

  it('is not taken over by its id', async () => {
    const id = await given({ teamId: null, participants: [] });
    await vault.as(outside);
    expect(await vault.answer('reflections.beginSession', { id, content: aSession() })).toMatchObject({
      code: 'not_allowed',
    });
    await vault.as(jonas);
    await vault.call('reflections.beginSession', { id, content: aSession({ themes: 'Again' }) });
    expect(await list()).toMatchObject([{ opening: 'Again' }]);
  });

  it('gives its actions to their owners, who may do them', async () => {
    const actionId = make();
    const action = {
      id: actionId,
      text: 'Ring the landlord',
      ownerId: outside,
      dueOn: '2026-11-30',
      status: 'open' as const,
    };
    const dropped = { ...action, id: make(), status: 'dropped' as const };
    const id = await given({ actions: [action, dropped] });
    expect(await vault.call('reflections.myActions', {})).toEqual([]);
    await vault.as(outside);
    expect(await vault.call('reflections.myActions', {})).toEqual([
      {
        id: actionId,
        sessionId: id,
        kind: 'team_weekly',
        heldOn: '2026-11-22',
        text: 'Ring the landlord',
        dueOn: '2026-11-30',
      },
    ]);
    await vault.call('reflections.setActionStatus', { actionId, status: 'done' });
    expect(await vault.call('reflections.myActions', {})).toEqual([]);
    const seen = await vault.call('reflections.session', { id });
    expect(seen.content.actions.map(({ status }) => status)).toEqual(['done', 'dropped']);
    expect(await vault.answer('reflections.setActionStatus', { actionId: id, status: 'done' })).toMatchObject(
      {
        code: 'not_found',
      },
    );
  });

  it('that waits behind earlier keys is listed as closed, and its actions are not', async () => {
    await given({ actions: [{ id: make(), text: 'x', ownerId: nuala, dueOn: null, status: 'open' }] });
    vault.renewKeys(nuala);
    await vault.as(nuala);
    expect(await list()).toMatchObject([{ opening: null }]);
    expect(await vault.call('reflections.myActions', {})).toEqual([]);
  });

  it('is listed in pages, the newest day first', async () => {
    for (const heldOn of ['2026-11-03', '2026-11-01', '2026-11-02', '2026-11-02']) await given({ heldOn });
    const days: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(before);
      days.push(...page.sessions.map(({ heldOn }) => heldOn));
      before = page.next;
    } while (before !== null);
    expect(days).toEqual(['2026-11-03', '2026-11-02', '2026-11-02', '2026-11-01']);
  });
});

const read = (before: string | null) => vault.call('reflections.sessions', { before, size: 1 });

describe('worker profiles', () => {
  it('are those of domain.md 10.5 until a team changes, adds or removes some', async () => {
    const shipped = await vault.call('reflections.profiles', {});
    expect(shipped.map(({ code }) => code)).toEqual([
      'getting_acquainted',
      'practical_helper',
      'guide_through_offices',
      'coach',
      'mediator',
      'advocate',
      'stepping_back',
    ]);
    const [first, second] = shipped;
    if (first === undefined || second === undefined) throw new Error('none shipped');
    const own = { id: make(), label: 'neighbour' };
    await vault.call('reflections.saveProfiles', {
      profiles: [own, { id: second.id, label: 'handy person' }, { id: first.id, label: null }],
    });
    expect(await vault.call('reflections.profiles', {})).toEqual([
      { ...own, code: null },
      { id: second.id, code: 'practical_helper', label: 'handy person' },
      { id: first.id, code: 'getting_acquainted', label: null },
    ]);
    expect(
      await vault.answer('reflections.saveProfiles', { profiles: [{ id: make(), label: ' ' }] }),
    ).toEqual({
      ok: false,
      code: 'invalid_input',
      fields: { profiles: 'required' },
    });
  });
});
