import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const record = async (more: Partial<InputOf<'dataRequests.record'>> = {}) => {
  const { id } = await vault.call('dataRequests.record', {
    caseId,
    kind: 'access',
    receivedOn: '2026-11-20',
    side: 'person',
    askedByName: '',
    authority: '',
    words: 'I want to see what you wrote about me.',
    ...more,
  });
  return { caseId, id };
};
const known = { how: 'known', on: '2026-11-21', note: '' } as const;
const answer = { answeredOn: '2026-11-22', outcome: 'done', how: 'handed_over', note: '' } as const;

describe('a request about own data', () => {
  it('is written down by a worker and due one calendar month later', async () => {
    await vault.as('worker');
    const target = await record();
    expect(await vault.call('dataRequests.get', target)).toMatchObject({
      kind: 'access',
      state: 'open',
      dueOn: '2026-12-20',
      workingDay: '2026-12-21',
      firstDueOn: '2026-12-20',
      words: 'I want to see what you wrote about me.',
      identity: null,
      end: null,
      search: null,
    });
    expect(await vault.answer('dataRequests.answer', { ...target, ...answer })).toMatchObject({
      ok: false,
      code: 'not_allowed',
    });
  });

  it('of somebody for the person keeps their name and authority, and no name otherwise', async () => {
    const asked = {
      side: 'somebody_for_them',
      askedByName: 'Petra Varga',
      authority: 'Letter, 2 May',
    } as const;
    expect(await vault.call('dataRequests.get', await record(asked))).toMatchObject(asked);
    expect(await vault.call('dataRequests.get', await record({ askedByName: 'Nobody' }))).toMatchObject({
      askedByName: '',
    });
    await expect(record({ side: 'somebody_for_them' })).rejects.toMatchObject({
      fields: { askedByName: 'required', authority: 'required' },
    });
  });

  it('is answered with data only once we know who asks', async () => {
    const target = await record();
    expect(await vault.answer('dataRequests.answer', { ...target, ...answer })).toMatchObject({
      fields: { identity: 'required' },
    });
    await vault.call('dataRequests.checkIdentity', { ...target, ...known });
    await vault.call('dataRequests.answer', { ...target, ...answer });
    expect(await vault.call('dataRequests.get', target)).toMatchObject({
      state: 'answered',
      identity: known,
      end: { on: '2026-11-22', by: 'Mara Lind', outcome: 'done', how: 'handed_over', refusal: null },
    });
    expect(await vault.answer('dataRequests.answer', { ...target, ...answer })).toMatchObject({
      code: 'changed_meanwhile',
    });
  });

  it('stands still while we find out who asks', async () => {
    const target = await record();
    await vault.call('dataRequests.pause', { ...target, from: '2026-11-22' });
    vault.clock.forward(4);
    expect(await vault.call('dataRequests.get', target)).toMatchObject({
      paused: true,
      pausedDays: 4,
      dueOn: '2026-12-24',
    });
    expect(await vault.answer('dataRequests.pause', { ...target, from: '2026-11-25' })).toMatchObject({
      fields: { from: 'duplicate' },
    });
    await vault.call('dataRequests.resume', { ...target, until: '2026-11-25' });
    vault.clock.forward(10);
    expect(await vault.call('dataRequests.get', target)).toMatchObject({
      paused: false,
      pausedDays: 3,
      dueOn: '2026-12-23',
    });
  });

  it('takes two more months when the person was told within the first', async () => {
    const target = await record();
    const extension = { months: 2, reason: 'Three files on paper.', toldOn: '2026-11-22' };
    await vault.call('dataRequests.extend', { ...target, ...extension });
    expect(await vault.call('dataRequests.get', target)).toMatchObject({ dueOn: '2027-02-20', extension });
    vault.clock.forward(60);
    expect(
      await vault.answer('dataRequests.extend', { ...target, ...extension, toldOn: '2027-01-05' }),
    ).toMatchObject({ fields: { toldOn: 'too_big' } });
  });

  it('is refused with a ground and the way to the authority', async () => {
    const target = await record({ kind: 'erasure' });
    const refusal = {
      ...target,
      answeredOn: '2026-11-22',
      reason: 'law_requires',
      note: 'Rent accounts are kept for six years.',
      how: 'post',
      complaintTold: false,
    } as const;
    expect(await vault.answer('dataRequests.refuse', refusal)).toMatchObject({
      fields: { complaintTold: 'required' },
    });
    await vault.call('dataRequests.refuse', { ...refusal, complaintTold: true });
    expect(await vault.call('dataRequests.get', target)).toMatchObject({
      state: 'refused',
      end: { refusal: 'law_requires', note: 'Rent accounts are kept for six years.' },
    });
  });

  it('can be taken back, not before it came', async () => {
    const target = await record();
    const back = (on: string) => vault.answer('dataRequests.withdraw', { ...target, on, note: '' });
    expect(await back('2026-11-19')).toMatchObject({ fields: { on: 'before_start' } });
    expect(await back('2026-11-23')).toMatchObject({ fields: { on: 'in_the_future' } });
    expect(await back('2026-11-22')).toMatchObject({ ok: true });
  });

  it('asks the authors of private logs once, until the day it is due', async () => {
    const target = await record();
    await vault.call('dataRequests.askAuthors', target);
    expect(await vault.call('dataRequests.get', target)).toMatchObject({ search: [] });
    expect(await vault.call('reflections.searchRequests', {})).toMatchObject([{ dueOn: '2026-12-20' }]);
    expect(await vault.answer('dataRequests.askAuthors', target)).toMatchObject({
      code: 'changed_meanwhile',
    });
  });
});

describe('the list of requests', () => {
  it('has open ones by the day they are due, then those that have ended; only of files within reach', async () => {
    const late = await record({ receivedOn: '2026-11-21' });
    const soon = await record({ receivedOn: '2026-11-01', kind: 'correction' });
    const ended = await record({ receivedOn: '2026-10-01', kind: 'objection' });
    await vault.call('dataRequests.withdraw', { ...ended, on: '2026-11-22', note: '' });
    const ids = async () => (await vault.call('dataRequests.list', {})).map(({ id }) => id);
    expect(await ids()).toEqual([soon.id, late.id, ended.id]);
    expect(await vault.call('dataRequests.ofCase', { caseId })).toHaveLength(3);
    await vault.as(
      await vault.addWorker({ name: 'Elsewhere', roles: ['worker'], teamIds: [vault.otherTeamId] }),
    );
    expect(await ids()).toEqual([]);
  });

  it('costs two statements however many there are', async () => {
    await record();
    await record();
    const statements = await vault.statements(() => vault.call('dataRequests.list', {}));
    expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(2);
  });
});

describe('the day a request is due', () => {
  it('is a day of the file, until it is answered and while the clock runs', async () => {
    const target = await record();
    const kinds = async () =>
      (await vault.call('dates.list', { caseId })).map(({ kind, on }) => ({ kind, on }));
    expect(await kinds()).toContainEqual({ kind: 'request_access', on: '2026-12-20' });
    await vault.call('dataRequests.pause', { ...target, from: '2026-11-22' });
    expect(await kinds()).toEqual([]);
    await vault.call('dataRequests.resume', { ...target, until: '2026-11-22' });
    await vault.call('dataRequests.withdraw', { ...target, on: '2026-11-22', note: '' });
    expect(await kinds()).toEqual([]);
  });
});
