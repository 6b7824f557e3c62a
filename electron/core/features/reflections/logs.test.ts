import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aLog, givenLog } from '#tests/support/builders/reflection.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
  await vault.as('worker');
});
afterEach(() => vault.close());

type Filter = InputOf<'reflections.find'>;
const find = (filter: Partial<Filter> = {}) =>
  vault.call('reflections.find', {
    text: '',
    oneOf: [],
    model: null,
    feeling: null,
    from: null,
    to: null,
    before: null,
    size: 20,
    ...filter,
  });
const titles = async (filter: Partial<Filter> = {}) =>
  (await find(filter)).logs.map(({ shown }) => shown?.title ?? '');
const audits = () =>
  vault.db
    .selectFrom('audit_events')
    .select(['action', 'entity_id'])
    .where('entity', '=', 'reflective_log')
    .orderBy('seq')
    .execute();

describe('a private log', () => {
  it('is kept as it is typed, half a word and half a character included', async () => {
    const id = await givenLog(vault, { title: '' });
    vault.clock.forward(1);
    const content = aLog(vault, {
      title: ' The long ',
      answers: { what: 'We sat\n\n and \ud83d', page: '“”' },
      ownFeelings: ['wobbly '],
      leftNames: ['fatou'],
    });
    expect(await vault.call('reflections.keep', { id, content })).toEqual({ keptAt: vault.clock.now() });
    expect(await vault.call('reflections.get', { id })).toMatchObject({
      status: 'open',
      changedAt: vault.clock.now(),
      content,
    });
  });

  it('begins again with the same id without a second log', async () => {
    const id = await givenLog(vault, { title: 'First' });
    await vault.call('reflections.begin', { id, content: aLog(vault, { title: 'Second' }) });
    expect(await titles()).toEqual(['Second']);
  });

  it('is written in only while it is open, and the audit says when it was begun, closed and opened', async () => {
    const id = await givenLog(vault);
    for (let n = 0; n < 5; n += 1) await vault.call('reflections.keep', { id, content: aLog(vault) });
    await vault.call('reflections.close', { id });
    expect(await vault.answer('reflections.keep', { id, content: aLog(vault) })).toMatchObject({
      code: 'not_found',
    });
    await vault.call('reflections.reopen', { id });
    await vault.call('reflections.keep', { id, content: aLog(vault, { title: 'Again' }) });
    expect(await titles()).toEqual(['Again']);
    expect((await audits()).map(({ action }) => action)).toEqual(['create', 'change', 'change']);
  });

  it('belongs to its author alone, whatever the role', async () => {
    const id = await givenLog(vault);
    await vault.as(vault.managerId);
    expect((await find()).logs).toEqual([]);
    for (const name of ['get', 'close', 'reopen', 'delete'] as const) {
      expect(await vault.answer(`reflections.${name}`, { id })).toMatchObject({ code: 'not_found' });
    }
    const written = { id, content: aLog(vault, { title: 'Mine now' }) };
    expect(await vault.answer('reflections.keep', written)).toMatchObject({ code: 'not_found' });
    expect(await vault.answer('reflections.begin', written)).toMatchObject({ code: 'not_allowed' });
    await vault.as('worker');
    expect(await titles()).toEqual(['The long silence on the stairs']);
  });

  it('is deleted for good, with its copies', async () => {
    const id = await givenLog(vault);
    await vault.call('reflections.share', { logId: id, to: { kind: 'colleague', id: vault.managerId } });
    await vault.call('reflections.delete', { id });
    for (const table of ['reflective_logs', 'reflection_shares', 'reflection_share_keys'] as const) {
      expect(await vault.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('costs one statement besides its transaction, because it is kept every two seconds', async () => {
    const id = await givenLog(vault);
    const statements = await vault.statements(() =>
      vault.call('reflections.keep', { id, content: aLog(vault) }),
    );
    expect(statements.filter((sql) => !/^(begin|commit)/u.test(sql))).toHaveLength(1);
  });
});

describe('looking through own logs', () => {
  it('finds all words whatever their marks, in every part of a log, with the passage', async () => {
    await givenLog(vault, { title: 'Zsófi', answers: { what: 'Pigeons on the stairs' } });
    await givenLog(vault, { title: 'Kettle', learning: 'Wait longer', nextStep: 'Ask Aoife' });
    await givenLog(vault, { title: 'Bus', caseRef: 'Blue door', ownFeelings: ['wobbly'] });
    expect(await titles({ text: 'zsofi PIGEON' })).toEqual(['Zsófi']);
    expect(await titles({ text: 'aoife longer' })).toEqual(['Kettle']);
    expect(await titles({ text: 'wobbly blue' })).toEqual(['Bus']);
    expect(await titles({ text: 'nowhere' })).toEqual([]);
    expect((await titles({ oneOf: ['pigeons', 'blue door'] })).toSorted()).toEqual(['Bus', 'Zsófi']);
    const [found] = (await find({ text: 'pigeons' })).logs;
    expect(found?.shown?.passage).toEqual([
      { text: 'Pigeons', hit: true },
      { text: ' on the stairs', hit: false },
    ]);
  });

  it('filters by model, feeling and day', async () => {
    await givenLog(vault, { title: 'A', model: 'gibbs', feelings: ['calm'], occurredOn: '2026-11-01' });
    await givenLog(vault, {
      title: 'B',
      model: 'free',
      feelings: ['calm', 'torn'],
      occurredOn: '2026-11-10',
    });
    expect(await titles({ model: 'gibbs' })).toEqual(['A']);
    expect((await titles({ feeling: 'calm' })).toSorted()).toEqual(['A', 'B']);
    expect(await titles({ feeling: 'torn' })).toEqual(['B']);
    expect(await titles({ from: '2026-11-02' })).toEqual(['B']);
    expect(await titles({ to: '2026-11-01' })).toEqual(['A']);
    expect(await titles({ from: '2026-11-01', to: '2026-11-10', model: 'free' })).toEqual(['B']);
  });

  it.each([1, 7, 50])('gives every log once, newest first, in pages of %i', async (size) => {
    const wanted: string[] = [];
    for (let n = 0; n < 120; n += 1) {
      vault.clock.set(
        new Date(Date.parse('2026-11-22T09:00:00.000Z') + Math.floor(n / 3) * 1000).toISOString(),
      );
      const word = n % 2 === 0 ? 'even' : 'odd';
      await givenLog(vault, { title: String(n), answers: { page: word } });
      if (word === 'even') wanted.push(String(n));
    }
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await find({ text: 'even', size, before });
      seen.push(...page.logs.map(({ shown }) => shown?.title ?? ''));
      before = page.next;
    } while (before !== null);
    expect(seen).toHaveLength(60);
    expect(seen.toSorted()).toEqual(wanted.toSorted());
    const minutes = seen.map((title) => Math.floor(Number(title) / 3));
    expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  });

  it('shows a log that cannot be opened as closed, and only where nothing is filtered', async () => {
    const id = await givenLog(vault);
    const row = await vault.db.selectFrom('reflective_logs').selectAll().executeTakeFirstOrThrow();
    const content = Buffer.from(row.content);
    content[40] = (content[40] ?? 0) ^ 1;
    await vault.db.updateTable('reflective_logs').set({ content }).execute();
    expect((await find()).logs).toMatchObject([{ id, shown: null }]);
    expect((await find({ text: 'stairs' })).logs).toEqual([]);
    expect(await vault.answer('reflections.get', { id })).toMatchObject({ code: 'private_text_damaged' });
  });

  it('lets other work of the core run between two slices', async () => {
    const long = 'word '.repeat(8_000);
    for (let n = 0; n < 60; n += 1) await givenLog(vault, { answers: { page: long } });
    let turns = 0;
    let running = true;
    const tick = () => {
      turns += 1;
      if (running) setImmediate(tick);
    };
    setImmediate(tick);
    await find({ text: 'nowhere' });
    running = false;
    expect(turns).toBeGreaterThan(3);
  });
});

describe('known names', () => {
  it('are those in files within reach, without words that name nobody', async () => {
    await vault.as(vault.managerId);
    await givenPerson(vault, { chosenName: 'Fatou de la Cruz' });
    await givenPerson(vault, { chosenName: 'Hidden Name', teamId: vault.otherTeamId });
    await vault.as('worker');
    expect(await vault.call('reflections.knownNames', {})).toEqual({ people: [['fatou', 'cruz']] });
  });
});

it('a log of nobody is not there', async () => {
  const id = newId(vault.clock.millis());
  expect(await vault.answer('reflections.get', { id })).toMatchObject({ code: 'not_found' });
});
