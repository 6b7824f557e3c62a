import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

type Content = InputOf<'cover.make'>['content'];

let vault: TestVault;
let jonas: WorkerId;
let tereza: WorkerId;
let ilka: CaseId;
let tomas: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  jonas = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  tereza = await vault.addWorker({ name: 'Tereza Nová', roles: ['worker'] });
  ({ caseId: ilka } = await givenPerson(vault, { chosenName: 'Ilka Varga', mainWorkerId: jonas }));
  ({ caseId: tomas } = await givenPerson(vault, { chosenName: 'Tomáš Beneš', mainWorkerId: jonas }));
  await vault.as(jonas);
});
afterEach(() => vault.close());

/** The test day is 22 November 2026. */
function aCover(differences: Partial<Content> = {}): Content {
  return {
    awayId: jonas,
    from: '2026-11-24',
    until: '2026-11-30',
    word: 'Keys are in the box.',
    people: [
      { caseId: ilka, workerId: tereza, word: 'The new stove comes.', nextStep: 'Ring on Thursday' },
      { caseId: tomas, workerId: tereza, word: '', nextStep: '' },
    ],
    ...differences,
  };
}

async function make(differences: Partial<Content> = {}): Promise<string> {
  return (await vault.call('cover.make', { content: aCover(differences), draftId: null })).id;
}

const assignments = () =>
  vault.db
    .selectFrom('case_assignments')
    .select(['case_id', 'since', 'until'])
    .where('role', '=', 'cover')
    .orderBy('since')
    .execute();

async function namesOfDay(who: WorkerId) {
  await vault.as(who);
  const people = await vault.call('today.people', { teamId: null });
  return people.map(({ name, coverFor }) => [name, coverFor]);
}

describe('an absence that is planned', () => {
  it('begins and ends by itself, under the name of the one who is away, with what matters now', async () => {
    await make();
    expect(await namesOfDay(tereza)).toEqual([]);
    vault.clock.forward(2);
    await vault.as(tereza);
    expect(await vault.call('today.people', { teamId: null })).toMatchObject([
      {
        name: 'Tomáš Beneš',
        coverFor: 'Jonas Lindqvist',
        cover: { until: '2026-11-30', word: '', nextStep: '' },
      },
      {
        name: 'Ilka Varga',
        cover: { until: '2026-11-30', word: 'The new stove comes.', nextStep: 'Ring on Thursday' },
      },
    ]);
    vault.clock.forward(6);
    expect(await namesOfDay(tereza)).toHaveLength(2);
    vault.clock.forward(1);
    expect(await namesOfDay(tereza)).toEqual([]);
  });

  it('stands in the timeline of each file with its days, when it is agreed', async () => {
    await make();
    const page = await vault.call('timeline.page', {
      caseId: ilka,
      kinds: ['assignment'],
      authorId: null,
      before: null,
      size: 5,
    });
    expect(page.entries[0]).toMatchObject({
      at: vault.clock.now(),
      worker: 'Tereza Nová',
      role: 'cover',
      span: { from: '2026-11-24', until: '2026-11-30' },
    });
  });

  it('is for those who may plan it, and for colleagues who may see the files', async () => {
    const south = await vault.addWorker({
      name: 'Sam South',
      roles: ['worker'],
      teamIds: [vault.otherTeamId],
    });
    const { colleagues, who } = await vault.call('cover.choices', { awayId: null });
    expect(who.map(({ name }) => name)).toEqual(['Jonas Lindqvist']);
    expect(colleagues.map(({ name }) => name)).toContain('Tereza Nová');
    const toSouth = [{ caseId: ilka, workerId: south, word: '', nextStep: '' }];
    await expect(make({ people: toSouth })).rejects.toMatchObject({ fields: { people: 'not_a_choice' } });
    await vault.as(vault.managerId);
    const notSeen = await givenPerson(vault, { chosenName: 'In The South', teamId: vault.otherTeamId });
    await vault.as(jonas);
    const notHis = [{ caseId: notSeen.caseId, workerId: tereza, word: '', nextStep: '' }];
    await expect(make({ people: notHis })).rejects.toMatchObject({ fields: { people: 'not_a_choice' } });
    await vault.as(tereza);
    await expect(
      make({ people: [{ caseId: ilka, workerId: vault.managerId, word: '', nextStep: '' }] }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    await vault.as('supervisor');
    expect(await make()).toBeTypeOf('string');
    await vault.as(south);
    expect(await vault.call('cover.list', {})).toEqual([]);
  });

  it.each([
    [{ from: '2026-11-21' }, 'from', 'in_the_past'],
    [{ until: '2026-11-23' }, 'until', 'before_start'],
    [{ until: '2027-11-30' }, 'until', 'too_big'],
    [{ until: null }, 'from', 'not_a_choice'],
  ] as const)('refuses the days %o', async (days, field, code) => {
    await expect(make(days)).rejects.toMatchObject({ code: 'invalid_input', fields: { [field]: code } });
  });

  it('refuses days that are covered already', async () => {
    await make();
    await expect(make({ from: '2026-11-30', until: '2026-12-05' })).rejects.toMatchObject({
      fields: { from: 'duplicate' },
    });
    await make({ from: '2026-12-01', until: '2026-12-05' });
  });

  it('can be changed before and while it lasts, and is shortened on coming back', async () => {
    const id = await make();
    const change = (content: Content) => vault.call('cover.change', { id, content, draftId: null });
    await change(aCover({ from: '2026-11-25', until: '2026-11-28' }));
    expect(await assignments()).toMatchObject([
      { since: '2026-11-25', until: '2026-11-29' },
      { since: '2026-11-25', until: '2026-11-29' },
    ]);
    vault.clock.forward(4);
    await vault.as(jonas);
    const [first] = aCover().people;
    if (first === undefined) throw new Error('nobody');
    await change(
      aCover({
        from: '2026-11-25',
        until: '2026-12-02',
        people: [{ ...first, workerId: vault.managerId }],
      }),
    );
    expect(await assignments()).toMatchObject([
      { since: '2026-11-25', until: '2026-11-26' },
      { since: '2026-11-25', until: '2026-11-26' },
      { case_id: ilka, since: '2026-11-26', until: '2026-12-03' },
    ]);
    await vault.call('cover.takeBack', { id });
    expect(await vault.call('cover.get', { id })).toMatchObject({ state: 'over', until: '2026-11-25' });
    expect(await assignments()).toHaveLength(2);
    await expect(vault.call('cover.takeBack', { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves nothing behind when it is taken back before it begins, but a line in the file', async () => {
    const id = await make();
    await vault.call('cover.takeBack', { id });
    expect(await assignments()).toEqual([]);
    expect(await vault.call('cover.get', { id })).toMatchObject({ state: 'taken_back', mayChange: false });
    await make();
  });

  it('for good makes the colleague the main worker today', async () => {
    const one = [{ caseId: ilka, workerId: tereza, word: 'Thank you', nextStep: '' }];
    const id = await make({ from: '2026-11-22', until: null, people: one });
    expect(await vault.call('cover.get', { id })).toMatchObject({ state: 'for_good', mayChange: false });
    const { assignments: now } = await vault.call('cases.header', { caseId: ilka });
    expect(now.filter(({ until }) => until === null)).toMatchObject([
      { workerName: 'Tereza Nová', role: 'main', from: '2026-11-22' },
    ]);
    expect((await vault.call('cover.choices', { awayId: null })).cases.map(({ name }) => name)).toEqual([
      'Tomáš Beneš',
    ]);
  });

  it('ends with a colleague who leaves, and their people can be given to another', async () => {
    await make();
    await vault.as(vault.managerId);
    const { cases } = await vault.call('access.leaving', { id: tereza });
    expect(cases.map(({ name, roles }) => [name, roles])).toEqual([
      ['Tomáš Beneš', ['cover']],
      ['Ilka Varga', ['cover']],
    ]);
  });
});

describe('coming back', () => {
  const meanwhile = (content: Partial<InputOf<'contacts.save'>['content']>) =>
    givenNote(vault, ilka, content);

  it('tells what happened in each file, by name, until each is read', async () => {
    const id = await make();
    vault.clock.forward(3);
    await vault.as(tereza);
    await meanwhile({ whatHappened: 'The stove stands.' });
    expect(await vault.call('cover.mine', {})).toEqual({ ahead: null, back: null });
    vault.clock.forward(6);
    await vault.as(jonas);
    const { back } = await vault.call('cover.mine', {});
    expect(back).toMatchObject({ id, colleagues: ['Tereza Nová'] });
    const { people, next } = await vault.call('cover.changes', { id, before: null });
    expect(next).toBeNull();
    expect(people.map(({ name, entries }) => [name, entries.map((entry) => entry.kind)])).toEqual([
      ['Tomáš Beneš', []],
      ['Ilka Varga', ['contact']],
    ]);
    for (const caseId of [ilka, tomas]) await vault.call('cover.markRead', { id, caseId, isRead: true });
    expect(await vault.call('cover.mine', {})).toMatchObject({ back: null });
    await vault.as(tereza);
    await expect(vault.call('cover.markRead', { id, caseId: ilka, isRead: false })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('costs the same statements for three people and for thirty', async () => {
    const statements = async (count: number, from: string, until: string) => {
      await vault.as(vault.managerId);
      const caseIds = await givenPeople(
        vault,
        Array.from({ length: count }, (_, n) => ({ chosenName: `P${n}`, mainWorkerId: jonas })),
      );
      await vault.as(jonas);
      const people = caseIds.map((caseId) => ({ caseId, workerId: tereza, word: '', nextStep: '' }));
      const id = await make({ from, until, people });
      const ask = async () => {
        await vault.call('cover.choices', { awayId: null });
        await vault.call('cover.get', { id });
        await vault.call('cover.list', {});
      };
      await ask();
      return (await vault.statements(ask)).length;
    };
    expect(await statements(30, '2026-12-10', '2026-12-12')).toBe(
      await statements(3, '2026-12-01', '2026-12-03'),
    );
  });
});

describe('the pages for colleagues', () => {
  it('have one for each person, cut at whole sentences, and none for a restricted file', async () => {
    const id = await make({
      people: [
        { caseId: ilka, workerId: tereza, word: 'She waits for a letter. '.repeat(20), nextStep: '' },
        { caseId: tomas, workerId: tereza, word: '', nextStep: '' },
      ],
    });
    const whole = { id, workerId: null, greyscale: false, encrypt: true };
    const { jobId, left } = await vault.call('cover.preparePack', whole);
    expect(left).toBe(0);
    const model = await vault.call('prints.model', { jobId });
    if (model.kind !== 'cover_pack') throw new Error('another model');
    expect(model.pages.map(({ name, isCut }) => [name, isCut])).toEqual([
      ['Tomáš Beneš', false],
      ['Ilka Varga', true],
    ]);
    expect(model.pages[1]?.word.text).toMatch(/letter\.$/u);
    await expect(
      vault.call('cover.preparePack', { ...whole, workerId: vault.managerId }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await vault.as(vault.managerId);
    await vault.call('restrictions.set', {
      caseId: ilka,
      requestId: null,
      from: vault.clock.today(),
      ground: 'accuracy_disputed',
      note: 'She says the address is wrong.',
    });
    expect(await vault.call('cover.preparePack', whole)).toMatchObject({ left: 1 });
    const printed = await vault.db
      .selectFrom('audit_events')
      .select('case_id')
      .where('action', '=', 'print')
      .where('entity', '=', 'cover_pack')
      .execute();
    expect(new Set(printed.map(({ case_id }) => case_id))).toEqual(new Set([ilka, tomas]));
  });
});
