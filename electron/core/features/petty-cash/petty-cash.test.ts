import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let bookId: string;

beforeEach(async () => {
  vault = await openTestVault();
  const owner = { kind: 'team', id: vault.teamId } as const;
  ({ bookId } = await vault.call('pettyCash.openBook', { name: 'Tin box', owner }));
});
afterEach(() => vault.close());

const line = {
  on: '2026-11-20',
  kind: 'out',
  amount: 450,
  what: 'Bus tickets',
  forCaseId: null,
  receipt: 'kept',
} as const;
const add = (over: Partial<InputOf<'pettyCash.add'>['content']> = {}) =>
  vault.call('pettyCash.add', { bookId, content: { ...line, ...over } });
const book = () => vault.call('pettyCash.book', { bookId });

it('runs its balance line by line, and takes a line back by another, once', async () => {
  await add({ kind: 'in', amount: 5000, what: 'From the bank', receipt: 'none' });
  const { id } = await add();
  await vault.call('pettyCash.counter', { bookId, id, reason: 'It was 4.00' });
  await add({ amount: 400 });
  const { lines, book: head } = await book();
  expect(lines.map(({ number, amount, balance }) => [number, amount, balance])).toEqual([
    [4, -400, 4600],
    [3, 450, 5000],
    [2, -450, 4550],
    [1, 5000, 5000],
  ]);
  expect(lines[1]).toMatchObject({ counters: 2, what: 'It was 4.00' });
  expect(lines[2]).toMatchObject({ counteredBy: 3 });
  expect(head.balance).toBe(4600);
  const again = (which: string) => vault.call('pettyCash.counter', { bookId, id: which, reason: 'Again' });
  await expect(again(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  await expect(again(lines[1]?.id ?? '')).rejects.toMatchObject({ code: 'changed_meanwhile' });
});

it('notes a count beside what the book says at that moment, also when lines come later', async () => {
  await add({ kind: 'in', amount: 5000 });
  await vault.call('pettyCash.count', { bookId, counted: 4800, note: 'Looked twice' });
  await add();
  expect((await book()).counts).toMatchObject([{ counted: 4800, expected: 5000, note: 'Looked twice' }]);
  expect((await vault.call('pettyCash.books', {}))[0]).toMatchObject({
    balance: 4550,
    lastCountedAt: vault.clock.now(),
  });
});

it('takes a receipt later, and no money of days to come', async () => {
  const { id } = await add({ receipt: 'to_come' });
  await vault.call('pettyCash.setReceipt', { bookId, id, receipt: 'kept' });
  expect((await book()).lines[0]?.receipt).toBe('kept');
  await expect(add({ on: '2026-12-20' })).rejects.toMatchObject({
    fields: { 'content.on': 'in_the_future' },
  });
});

it('names a person only to those who may see the case', async () => {
  const { caseId } = await givenPerson(vault, { teamId: vault.otherTeamId });
  await add({ forCaseId: caseId });
  expect((await book()).lines[0]?.forCase).toMatchObject({ caseId });
  await vault.as('worker');
  expect((await book()).lines[0]?.forCase).toEqual({ caseId: null, name: '' });
  await expect(add({ forCaseId: caseId })).rejects.toMatchObject({ code: 'not_allowed' });
  const { jobId } = await vault.call('pettyCash.preparePrint', { bookId, greyscale: false, encrypt: false });
  expect(JSON.stringify(await vault.call('prints.model', { jobId }))).toContain('Bus tickets');
});

it('rests while it is closed', async () => {
  await add();
  await vault.call('pettyCash.setClosed', { bookId, isClosed: true });
  await expect(add()).rejects.toMatchObject({ code: 'not_found' });
  await expect(vault.call('pettyCash.count', { bookId, counted: 0, note: '' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await vault.call('pettyCash.setClosed', { bookId, isClosed: false });
  await add();
  expect((await book()).lines).toHaveLength(2);
});
