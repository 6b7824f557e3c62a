import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { aLog, givenLog } from '#tests/support/builders/reflection.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listSharedWith } from './reflections.service.ts';

let vault: TestVault;
let author: WorkerId;
let supervisor: WorkerId;
let colleague: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  supervisor = await vault.addWorker({
    name: 'Aoife Brennan',
    roles: ['supervisor'],
    teamIds: [vault.otherTeamId],
  });
  colleague = await vault.addWorker({ name: 'Nuala Keane', roles: ['peer'] });
  author = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  await vault.as(author);
});
afterEach(() => vault.close());

const toSupervisor = () => ({ kind: 'colleague' as const, id: supervisor });
const toTeam = () => ({ kind: 'team' as const, id: vault.teamId });

async function received(who: WorkerId) {
  await vault.as(who);
  return (await vault.call('reflections.sharedWithMe', { before: null, size: 20 })).shares;
}

describe('sharing a log', () => {
  it('is offered with those who give supervision and with the own teams', async () => {
    const { colleagues, teams } = await vault.call('reflections.receivers', {});
    expect(colleagues.map(({ name }) => name)).toEqual(['Aoife Brennan', 'Mara Lind']);
    expect(teams).toEqual([{ id: vault.teamId, name: 'Team North', members: ['Mara Lind', 'Nuala Keane'] }]);
  });

  it('gives a copy that the receiver reads and nobody else, as it was then', async () => {
    const id = await givenLog(vault, { leftNames: ['fatou'] });
    const { shareId } = await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    vault.clock.forward(1);
    await vault.call('reflections.keep', { id, content: aLog(vault, { title: 'Changed later' }) });
    expect(await vault.call('reflections.sharesOf', { logId: id })).toMatchObject([
      { shareId, to: toSupervisor(), name: 'Aoife Brennan', readers: ['Aoife Brennan'], changedSince: true },
    ]);
    expect(await received(supervisor)).toMatchObject([
      { shareId, author: 'Jonas Lindqvist', team: null, shown: { title: 'The long silence on the stairs' } },
    ]);
    const copy = await vault.call('reflections.readShared', { shareId });
    expect(copy.content).toEqual({ ...aLog(vault), occurredOn: copy.content.occurredOn, leftNames: [] });
    for (const other of [vault.managerId, colleague]) {
      expect(await received(other)).toEqual([]);
      expect(await vault.answer('reflections.readShared', { shareId })).toMatchObject({ code: 'not_found' });
      expect(await vault.answer('reflections.sharesOf', { logId: id })).toMatchObject({ code: 'not_found' });
      expect(await vault.answer('reflections.takeBack', { shareId })).toMatchObject({ code: 'not_found' });
    }
  });

  it('with a team goes to each member of that moment, not to later ones', async () => {
    const id = await givenLog(vault);
    await vault.call('reflections.share', { logId: id, to: toTeam() });
    const later = await vault.addWorker({ name: 'Later', roles: ['worker'] });
    expect(await vault.call('reflections.sharesOf', { logId: id })).toMatchObject([
      { name: 'Team North', readers: ['Mara Lind', 'Nuala Keane'], changedSince: false },
    ]);
    expect(await received(colleague)).toMatchObject([{ team: 'Team North' }]);
    expect(await received(later)).toEqual([]);
    expect(await received(author)).toEqual([]);
  });

  it('again replaces the copy, and counts in the list', async () => {
    const id = await givenLog(vault);
    await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    await vault.call('reflections.keep', { id, content: aLog(vault, { title: 'Newer' }) });
    await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    await vault.call('reflections.share', { logId: id, to: toTeam() });
    const all = { text: '', oneOf: [], model: null, feeling: null, from: null, to: null };
    const page = await vault.call('reflections.find', { ...all, before: null, size: 5 });
    expect(page.logs).toMatchObject([{ id, shares: 2 }]);
    expect(await received(supervisor)).toMatchObject([{ shown: { title: 'Newer' } }]);
  });

  it('is taken back: rows and keys go, and the receiver has it no longer', async () => {
    const id = await givenLog(vault);
    const { shareId } = await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    expect(await received(supervisor)).toHaveLength(1);
    await vault.as(author);
    await vault.call('reflections.takeBack', { shareId });
    expect(await vault.db.selectFrom('reflection_share_keys').selectAll().execute()).toEqual([]);
    expect(await vault.call('reflections.sharesOf', { logId: id })).toEqual([]);
    expect(await received(supervisor)).toEqual([]);
  });

  it('is refused with anybody else, another team, and for a log of somebody else', async () => {
    const id = await givenLog(vault);
    const share = (logId: string, to: ReturnType<typeof toSupervisor> | ReturnType<typeof toTeam>) =>
      vault.answer('reflections.share', { logId, to });
    expect(await share(id, { kind: 'colleague', id: colleague })).toMatchObject({ code: 'not_allowed' });
    expect(await share(id, { kind: 'colleague', id: author })).toMatchObject({ code: 'not_allowed' });
    expect(await share(id, { kind: 'team', id: vault.otherTeamId })).toMatchObject({ code: 'not_allowed' });
    await vault.as(supervisor);
    expect(await share(id, { kind: 'colleague', id: vault.managerId })).toMatchObject({ code: 'not_found' });
    expect(await share(await givenLog(vault), { kind: 'team', id: vault.otherTeamId })).toMatchObject({
      code: 'not_found',
    });
  });

  it('is read by a person whose keys changed only after the earlier code; the list says so', async () => {
    const id = await givenLog(vault);
    const { shareId } = await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    vault.renewKeys(supervisor);
    expect(await received(supervisor)).toMatchObject([{ shareId, shown: null }]);
    expect(await vault.answer('reflections.readShared', { shareId })).toMatchObject({
      code: 'private_text_locked',
    });
    expect(await vault.core.read((context) => listSharedWith(context, author))).toEqual([]);
  });

  it('is listed in pages, and offered to the agenda of supervision', async () => {
    for (let n = 0; n < 5; n += 1) {
      vault.clock.forward(1);
      const id = await givenLog(vault, { title: String(n) });
      await vault.call('reflections.share', { logId: id, to: toSupervisor() });
    }
    await vault.as(supervisor);
    const titles: (string | undefined)[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(before);
      titles.push(...page.shares.map(({ shown }) => shown?.title));
      before = page.next;
    } while (before !== null);
    expect(titles).toEqual(['4', '3', '2', '1', '0']);
    const offers = await vault.core.read((context) => listSharedWith(context, author));
    expect(offers.map(({ title }) => title)).toEqual(['4', '3', '2', '1', '0']);
    expect(await vault.core.read((context) => listSharedWith(context, colleague))).toEqual([]);
  });
});

const read = (before: string | null) => vault.call('reflections.sharedWithMe', { before, size: 2 });
