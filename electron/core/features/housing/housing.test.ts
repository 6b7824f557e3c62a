import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { anOffer } from '#tests/support/builders/housing.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import {
  getChoiceAnswers,
  getOfferFigures,
  listSearchFacts,
  listViewingDates,
} from './home-search.service.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-01-10' }));
});
afterEach(() => vault.close());

const timeline = async () =>
  (await vault.call('timeline.page', { caseId, kinds: ['housing'], authorId: null, before: null, size: 20 }))
    .entries;
const find = async (text: string) => (await vault.call('search.find', { text, caseId, limit: 10 })).entries;

describe('the household', () => {
  const member = {
    knownCaseId: null,
    givenName: 'Zsófi',
    relation: 'daughter',
    birthYear: 2015,
    livesHere: true,
    from: '2026-03-01',
  };
  const household = async () => (await vault.call('cases.home', { caseId })).household;

  it('grows by a given name, changes, and keeps who left', async () => {
    const { memberId } = await vault.call('household.add', { caseId, member });
    expect(await household()).toMatchObject([
      {
        name: 'Zsófi',
        relation: 'daughter',
        birthYear: 2015,
        livesHere: true,
        from: '2026-03-01',
        isKnown: false,
      },
    ]);
    await vault.call('household.change', { caseId, memberId, member: { ...member, livesHere: false } });
    await vault.call('household.end', { caseId, memberId, until: '2026-06-01' });
    expect(await household()).toMatchObject([{ livesHere: false, until: '2026-06-01' }]);
    expect((await timeline()).map(({ at, ...entry }) => [at.slice(0, 10), entry])).toMatchObject([
      ['2026-06-01', { act: 'member_left', words: 'Zsófi' }],
      ['2026-03-01', { act: 'member_joined', words: 'Zsófi' }],
    ]);
    expect(await find('zsofi')).toHaveLength(2);
  });

  it('links somebody with a file here, whose name then comes from it, both ways', async () => {
    const other = await givenPerson(vault, { chosenName: 'Tibor' });
    await vault.call('household.add', {
      caseId,
      member: { ...member, givenName: '', knownCaseId: other.caseId },
    });
    expect(await household()).toMatchObject([{ name: 'Tibor', knownCaseId: other.caseId, isKnown: true }]);
    const theirs = await vault.call('cases.home', { caseId: other.caseId });
    expect(theirs.household).toMatchObject([{ name: 'Ilka Varga', knownCaseId: caseId }]);
  });

  it('shows no way to a file that the reader may not see, and links none', async () => {
    const other = await givenPerson(vault, { chosenName: 'Tibor', teamId: vault.otherTeamId });
    const linked = { ...member, givenName: 'Tibi', knownCaseId: other.caseId };
    await vault.call('household.add', { caseId, member: linked });
    await vault.as('worker');
    expect(await household()).toMatchObject([{ name: 'Tibi', knownCaseId: null, isKnown: true }]);
    expect(await vault.answer('household.add', { caseId, member: linked })).toMatchObject({
      code: 'not_allowed',
    });
  });

  it.each([
    [{ givenName: '' }, { givenName: 'required' }],
    [{ from: '2026-11-23' }, { from: 'in_the_future' }],
    [{ birthYear: 2027 }, { birthYear: 'in_the_future' }],
  ])('does not take %j', async (change, fields) => {
    expect(await vault.answer('household.add', { caseId, member: { ...member, ...change } })).toMatchObject({
      fields,
    });
  });

  it('lets nobody change the household of another file, nor the person in it', async () => {
    const { memberId } = await vault.call('household.add', { caseId, member });
    const other = await givenPerson(vault, { chosenName: 'Other' });
    expect(
      await vault.answer('household.end', { caseId: other.caseId, memberId, until: '2026-11-01' }),
    ).toMatchObject({ code: 'not_found' });
    expect(await vault.answer('household.end', { caseId, memberId, until: '2026-02-01' })).toMatchObject({
      fields: { until: 'before_start' },
    });
  });

  it('stands in a handover with those who are there now', async () => {
    const { memberId } = await vault.call('household.add', { caseId, member });
    await vault.call('household.add', { caseId, member: { ...member, givenName: 'Pál' } });
    await vault.call('household.end', { caseId, memberId, until: '2026-06-01' });
    expect((await household()).map(({ name }) => name)).toEqual(['Pál', 'Zsófi']);
  });
});

describe('ETHOS in the history of places', () => {
  const place = {
    from: '2026-03-01',
    until: null,
    approximate: false,
    address: '',
    note: '',
    endsPrevious: true,
  };

  it('is suggested by the type, may be chosen or left out, and knows its edition', async () => {
    const { id } = await vault.call('cases.addAccommodation', { caseId, typeKey: 'hostel', ...place });
    const { endsPrevious: _, ...change } = place;
    const code = async () => (await vault.call('cases.home', { caseId })).accommodations[0]?.ethosCode;
    expect(await code()).toBe('3.1');
    await vault.call('cases.updateAccommodation', {
      caseId,
      id,
      typeKey: 'private_tenancy',
      ethosCode: '9.1',
      ...change,
    });
    expect(await code()).toBe('9.1');
    await vault.call('cases.updateAccommodation', {
      caseId,
      id,
      typeKey: 'hostel',
      ethosCode: null,
      ...change,
    });
    expect(await code()).toBeNull();
    const rows = await vault.db.selectFrom('accommodations').select('ethos_version').execute();
    expect(rows).toEqual([{ ethos_version: '2017' }]);
    expect(
      await vault.answer('cases.updateAccommodation', {
        caseId,
        id,
        typeKey: 'hostel',
        ethosCode: '14.1',
        ...change,
      }),
    ).toMatchObject({ code: 'invalid_input' });
  });
});

describe('looking for a home', () => {
  const begin = () => vault.call('homeSearch.begin', { caseId, startedOn: '2026-11-01' });
  const searches = async () => (await vault.call('homeSearch.get', { caseId })).searches;

  it('begins once, counts its days, ends with what came of it, and may begin again', async () => {
    const { searchId } = await begin();
    expect(await searches()).toMatchObject([{ startedOn: '2026-11-01', days: 21, offers: [] }]);
    expect(await vault.answer('homeSearch.begin', { caseId, startedOn: '2026-11-02' })).toMatchObject({
      code: 'changed_meanwhile',
    });
    const [episode] = await vault.db.selectFrom('support_episodes').selectAll().execute();
    expect(episode?.housing_search_started_on).toBe('2026-11-01');
    await vault.call('homeSearch.end', { caseId, searchId, endedOn: '2026-11-20', outcome: 'paused' });
    expect(await vault.answer('homeSearch.begin', { caseId, startedOn: '2026-11-19' })).toMatchObject({
      fields: { startedOn: 'before_start' },
    });
    await vault.call('homeSearch.begin', { caseId, startedOn: '2026-11-20' });
    expect(await searches()).toMatchObject([
      { endedOn: null },
      { endedOn: '2026-11-20', days: 19, outcome: 'paused' },
    ]);
    expect((await timeline()).map((entry) => entry.kind === 'housing' && entry.act)).toEqual([
      'search_began',
      'search_ended',
      'search_began',
    ]);
  });

  it('takes offers without a limit; after a "no" it says whether another followed', async () => {
    const { searchId } = await begin();
    for (let n = 1; n <= 12; n += 1) {
      const offer = anOffer(vault, {
        offeredOn: `2026-11-${String(n).padStart(2, '0')}`,
        personAnswer: 'no',
      });
      await vault.call('homeSearch.addOffer', { caseId, searchId, offer });
    }
    const [search] = await searches();
    expect(search?.offers).toHaveLength(12);
    expect(search?.offers.map(({ anotherFollowed }) => anotherFollowed)).toEqual([
      false,
      ...Array<boolean>(11).fill(true),
    ]);
  });

  it('keeps what became of an offer, in the timeline and the search too', async () => {
    const { searchId } = await begin();
    const offer = anOffer(vault, { offeredOn: '2026-11-10' });
    const { offerId } = await vault.call('homeSearch.addOffer', { caseId, searchId, offer });
    const answered = {
      ...offer,
      viewedOn: '2026-11-12',
      personAnswer: 'no' as const,
      personReason: 'Too far from Pál',
    };
    await vault.call('homeSearch.changeOffer', { caseId, offerId, offer: answered });
    expect((await searches())[0]?.offers[0]).toMatchObject({ ...answered, rentAmount: 35_000 });
    expect((await timeline())[0]).toMatchObject({
      act: 'home_offered',
      words: 'Lipová 14',
      answer: 'no',
      text: 'Too far from Pál',
    });
    expect(await find('far')).toHaveLength(1);
    const other = await givenPerson(vault, { chosenName: 'Other' });
    expect(
      await vault.answer('homeSearch.changeOffer', { caseId: other.caseId, offerId, offer }),
    ).toMatchObject({ code: 'not_found' });
  });

  it('gives its facts and viewings for many files at once', async () => {
    const { searchId } = await begin();
    const viewing = { viewingAt: '2026-11-25T10:00:00.000Z' };
    await vault.call('homeSearch.addOffer', { caseId, searchId, offer: anOffer(vault, viewing) });
    await vault.call('homeSearch.addOffer', {
      caseId,
      searchId,
      offer: anOffer(vault, { ...viewing, personAnswer: 'no', viewedOn: '2026-11-22' }),
    });
    expect([...(await listSearchFacts(vault.db, [caseId], '2026-11-22')).entries()]).toEqual([
      [caseId, { startedOn: '2026-11-01', days: 21, offered: 2, viewed: 1 }],
    ]);
    expect(await listViewingDates(vault.db, [caseId], '2026-11-22', '2026-11-25')).toEqual([
      { caseId, on: '2026-11-25', at: viewing.viewingAt, kind: 'viewing', text: 'Lipová 14' },
    ]);
    expect(await listViewingDates(vault.db, [caseId], '2026-11-22', '2026-11-24')).toEqual([]);
  });
});

describe('"I had a real choice"', () => {
  it('is the person’s own answer, one to five, and partly unanswered', async () => {
    const tell = (choices: Record<string, number>, on = '2026-11-20') =>
      vault.answer('homeSearch.tellChoice', { caseId, on, choices, words: 'I could say no.' });
    expect(await tell({ area: 4, worker: 5 })).toMatchObject({ ok: true });
    expect(await tell({ area: 2 }, '2026-11-21')).toMatchObject({ ok: true });
    expect(await tell({})).toMatchObject({ fields: { choices: 'required' } });
    expect(await tell({ area: 6 })).toMatchObject({ code: 'invalid_input' });
    expect(await tell({ area: 3 }, '2026-11-23')).toMatchObject({ fields: { on: 'in_the_future' } });
    expect((await vault.call('homeSearch.get', { caseId })).choices).toMatchObject([
      { on: '2026-11-21', choices: { area: 2 } },
      { on: '2026-11-20', choices: { area: 4, worker: 5 }, words: 'I could say no.', by: 'Mara Lind' },
    ]);
    const all = { from: '2026-11-01', to: '2026-11-30', serviceId: null, method: null };
    expect(await getChoiceAnswers(vault.db, all)).toEqual({
      area: [2],
      home_type: [],
      live_with: [],
      worker: [5],
    });
  });
});

describe('figures about offers', () => {
  it('count people, offers and what followed a "no" within a period, of one service or of all', async () => {
    const { searchId } = await vault.call('homeSearch.begin', { caseId, startedOn: '2026-10-01' });
    for (const [offeredOn, personAnswer] of [
      ['2026-10-05', 'no'],
      ['2026-10-20', 'no'],
      ['2026-11-03', 'yes'],
    ] as const) {
      await vault.call('homeSearch.addOffer', {
        caseId,
        searchId,
        offer: anOffer(vault, { offeredOn, personAnswer }),
      });
    }
    const october = { from: '2026-10-01', to: '2026-10-31', serviceId: null, method: null };
    expect(await getOfferFigures(vault.db, october)).toEqual({
      people: 1,
      offered: 2,
      viewed: 0,
      declined: 2,
      declinedWithAnother: 2,
    });
    expect(await getOfferFigures(vault.db, { ...october, serviceId: vault.serviceId })).toMatchObject({
      offered: 2,
    });
    expect(await getOfferFigures(vault.db, { ...october, method: 'cti' })).toMatchObject({
      people: 0,
      offered: 0,
    });
  });
});

describe('moving in', () => {
  const list = () => vault.call('movingIn.get', { caseId });
  const begin = () => vault.call('movingIn.begin', { caseId, movingOn: '2026-12-01', address: 'Lipová 14' });

  it('begins with Keystead’s list, first night first, and everything can be changed', async () => {
    expect(await list()).toBeNull();
    await begin();
    const begun = await list();
    expect(begun?.items).toHaveLength(36);
    expect(begun?.items[0]).toMatchObject({
      group: 'first_night',
      text: 'A bed that is made',
      state: 'wanted',
    });
    const [first, second] = begun?.items ?? [];
    if (first === undefined || second === undefined) throw new Error('no items');
    const { id: itemId, ...item } = first;
    await vault.call('movingIn.changeItem', {
      caseId,
      itemId,
      item: { ...item, state: 'to_get', who: 'Mara', cost: 12_000 },
    });
    await vault.call('movingIn.removeItem', { caseId, itemId: second.id });
    await vault.call('movingIn.addItem', {
      caseId,
      item: { group: 'first_night', text: 'Cat food', state: 'to_get', who: '', cost: null },
    });
    const changed = await list();
    expect(changed?.items[0]).toMatchObject({ state: 'to_get', who: 'Mara', cost: 12_000 });
    expect(changed?.items.filter(({ group }) => group === 'first_night').at(-1)?.text).toBe('Cat food');
    expect(await vault.answer('movingIn.begin', { caseId, movingOn: null, address: '' })).toMatchObject({
      code: 'changed_meanwhile',
    });
  });

  it('notes keys and meters', async () => {
    const head = {
      movingOn: '2026-12-01',
      address: 'Lipová 14',
      method: 'together' as const,
      keys: [{ what: 'Front door', holder: 'Ilka', on: '2026-12-01' }],
      meters: [{ kind: 'water' as const, number: '77', reading: '12.5', on: null }],
      personWords: 'My plants come first.',
    };
    expect(await vault.answer('movingIn.changeHead', { caseId, head })).toMatchObject({ code: 'not_found' });
    await begin();
    await vault.call('movingIn.changeHead', { caseId, head });
    expect((await list())?.head).toEqual(head);
  });

  it('begins with the organisation’s own list once it has one; an empty one goes back', async () => {
    const own = [
      { group: 'papers' as const, text: 'Say hello to the caretaker' },
      { group: 'first_night' as const, text: 'Soup' },
    ];
    await vault.call('movingIn.saveStarter', { items: own });
    expect(await vault.call('movingIn.starter', {})).toEqual({ isOwn: true, items: own.toReversed() });
    await begin();
    expect((await list())?.items.map(({ text }) => text)).toEqual(['Soup', 'Say hello to the caretaker']);
    await vault.call('movingIn.saveStarter', { items: [] });
    expect((await vault.call('movingIn.starter', {})).isOwn).toBe(false);
  });

  it('is printed without what is not wanted, with neither name nor amount in the file name', async () => {
    await begin();
    const [first] = (await list())?.items ?? [];
    if (first === undefined) throw new Error('no items');
    const { id: itemId, ...item } = first;
    await vault.call('movingIn.changeItem', { caseId, itemId, item: { ...item, state: 'not_wanted' } });
    const { jobId } = await vault.call('movingIn.preparePrint', { caseId, greyscale: false, encrypt: false });
    const model = await vault.call('prints.model', { jobId });
    if (model.kind !== 'move_in_list') throw new Error('another page');
    expect(model.groups.flatMap(({ items }) => items)).toHaveLength(35);
    expect(model.groups[0]?.items[0]?.text).toBe('Light that works in every room');
  });
});
