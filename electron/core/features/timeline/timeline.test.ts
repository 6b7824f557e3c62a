import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type OutputOf, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-01-10' }));
});
afterEach(() => vault.close());

type Page = InputOf<'timeline.page'>;
const page = (differences: Partial<Page> = {}): Promise<OutputOf<'timeline.page'>> =>
  vault.call('timeline.page', { caseId, kinds: [], authorId: null, before: null, size: 50, ...differences });

async function givenEveryKind(): Promise<void> {
  await vault.call('cases.saveOverview', {
    caseId,
    basedOnVersion: 0,
    content: {
      whatMattersToMe: 'My plants',
      whatPeopleLikeAboutMe: '',
      howBestToSupportMe: '',
      aspirations: '',
      strengths: [],
    },
  });
  await vault.call('cases.addAccommodation', {
    caseId,
    typeKey: 'owned',
    from: '2026-05-01',
    until: null,
    approximate: false,
    address: 'Lipová 14',
    note: '',
    endsPrevious: true,
  });
  await vault.call('stars.addExternalTool', {
    caseId,
    toolName: 'A tool kept elsewhere',
    completedOn: '2026-04-01',
    withWhom: '',
    whereKept: 'cabinet',
    nextReviewOn: null,
    agreedFocus: 'days',
  });
  await givenNote(vault, caseId, { goodNews: true });
}

describe('a timeline', () => {
  it('mixes every kind of entry, newest first, each with what it shows', async () => {
    await givenEveryKind();
    const { entries, next } = await page();
    expect(next).toBeNull();
    expect(entries.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
      ['overview', '2026-11-22'],
      ['contact', '2026-11-22'],
      ['home', '2026-05-01'],
      ['external_tool', '2026-04-01'],
      ['assignment', '2026-01-10'],
      ['state_change', '2026-01-10'],
    ]);
    expect(entries[1]).toMatchObject({
      whatHappened: 'We sorted eleven letters.',
      goodNews: true,
      amended: false,
    });
    expect(entries[2]).toMatchObject({ typeKey: 'owned', address: 'Lipová 14' });
    expect(entries[3]).toMatchObject({ toolName: 'A tool kept elsewhere', agreedFocus: 'days' });
  });

  it('goes on exactly where the page before ended, also among entries of the same moment', async () => {
    for (let note = 0; note < 23; note += 1) {
      await givenNote(vault, caseId, {
        startedAt: `2026-11-${10 + (note % 3)}T10:00:00.000Z`,
        whatHappened: `Note ${note}`,
      });
    }
    const whole = (await page()).entries.map(({ id }) => id);
    expect(whole).toHaveLength(25);
    const pieces: string[] = [];
    let before: string | null = null;
    do {
      const piece: OutputOf<'timeline.page'> = await page({ size: 4, before });
      pieces.push(...piece.entries.map(({ id }) => id));
      before = piece.next;
    } while (before !== null);
    expect(pieces).toEqual(whole);
  });

  it.each(['nonsense', '2026-11-22T09:00:00.000Z', "2026-11-22T09:00:00.000Z 1' or 1=1", ''])(
    'refuses %j as a place to go on from',
    async (before) => {
      const input = { caseId, kinds: [], authorId: null, before, size: 5 };
      expect(await vault.answer('timeline.page', input)).toMatchObject({ fields: { before: 'invalid' } });
    },
  );

  it('shows only the kinds and the author that were asked for', async () => {
    await givenEveryKind();
    const worker = await vault.as('worker');
    await givenNote(vault, caseId, { whatHappened: 'By another' });
    const kinds = async (wanted: Page['kinds']) =>
      (await page({ kinds: wanted })).entries.map(({ kind }) => kind);
    expect(await kinds(['home'])).toEqual(['home']);
    expect((await kinds(['contact', 'home'])).toSorted()).toEqual(['contact', 'contact', 'home']);
    expect((await page({ authorId: worker })).entries).toMatchObject([{ author: 'A worker' }]);
    expect((await page({ authorId: worker, kinds: ['home'] })).entries).toEqual([]);
    expect(await vault.call('timeline.authors', { caseId })).toEqual([
      { id: worker, name: 'A worker' },
      { id: vault.managerId, name: 'Mara Lind' },
    ]);
  });

  it('holds the entries of its case alone', async () => {
    const other = await givenPerson(vault, { chosenName: 'Other' });
    await givenNote(vault, other.caseId);
    expect((await page({ kinds: ['contact'] })).entries).toEqual([]);
  });

  it('says that a note was amended', async () => {
    const entryId = await givenNote(vault, caseId);
    const { content } = await vault.call('contacts.get', { caseId, entryId });
    const amendment = {
      caseId,
      entryId,
      content: { ...content, minutes: 5 },
      reason: 'Shorter',
      draftId: null,
    };
    await vault.call('contacts.amend', amendment);
    expect((await page({ kinds: ['contact'] })).entries).toMatchObject([{ amended: true, minutes: 5 }]);
  });

  it('keeps the worker’s view from peers', async () => {
    await givenNote(vault, caseId, { workerView: 'Tired today.' });
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    expect((await page({ kinds: ['contact'] })).entries).toMatchObject([{ workerView: 'Tired today.' }]);
    await vault.as(peer);
    expect((await page({ kinds: ['contact'] })).entries).toMatchObject([{ workerView: null }]);
  });

  it('costs one statement for each kind on the page besides three, for six entries and for two hundred', async () => {
    await givenEveryKind();
    // Opening the file leaves its entry in the audit once; what follows is counted.
    await page();
    const few = await vault.statements(() => page());
    expect(few).toHaveLength(3 + 6);
    for (let note = 0; note < 200; note += 1) {
      await givenNote(vault, caseId, { startedAt: '2026-03-01T10:00:00.000Z' });
    }
    const many = await vault.statements(() => page());
    expect(few).toEqual(expect.arrayContaining([...many]));
    const { next } = await page();
    expect(await vault.statements(() => page({ before: next }))).toHaveLength(3 + 1);
  });
});
