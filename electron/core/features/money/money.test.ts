import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { aDebt, anExpense, anIncome, givenTenancy } from '#tests/support/builders/money.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listMoneyDates, listRentStandings } from './money.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const get = () => vault.call('money.get', { caseId });
const head: InputOf<'money.addTalk'>['head'] = {
  madeOn: '2026-11-20',
  method: 'together',
  others: ['Sister'],
  reviewOn: '2026-12-18',
  sharedWithPerson: 'copy_given',
  withheldReason: '',
  agreed: 'yes',
  agreedWords: 'Rent first, then the rest.',
  externalPlanRef: '',
};

describe('money in and out', () => {
  it('is kept as written, and changed in its place', async () => {
    const { id } = await vault.call('money.saveIncome', { caseId, id: null, content: anIncome() });
    await vault.call('money.saveExpense', { caseId, id: null, content: anExpense() });
    await vault.call('money.saveDebt', { caseId, id: null, content: aDebt({ isPriority: false }) });
    await vault.call('money.saveDebt', { caseId, id: null, content: aDebt({ creditorKind: 'rent' }) });
    const reduced = anIncome({ status: 'reduced', amount: null });
    await vault.call('money.saveIncome', { caseId, id, content: reduced });
    expect(await get()).toMatchObject({
      income: [{ id, ...reduced }],
      expenses: [anExpense()],
      debts: [{ creditorKind: 'rent' }, { creditorKind: 'energy' }],
      talks: [],
    });
  });

  it('names what keeps it from being kept', async () => {
    const wrong = [
      ['money.saveIncome', anIncome({ from: '2026-11-02', until: '2026-11-01' }), 'content.until'],
      ['money.saveExpense', anExpense({ amount: -1 }), 'content.amount'],
      ['money.saveDebt', aDebt({ asOf: null }), 'content.asOf'],
      ['money.saveDebt', aDebt({ instalment: null }), 'content.instalment'],
    ] as const;
    for (const [path, content, field] of wrong) {
      const answer = await vault.answer(path, { caseId, id: null, content });
      expect(answer).toMatchObject({ ok: false, code: 'invalid_input' });
      expect(Object.keys('fields' in answer ? (answer.fields ?? {}) : {})).toEqual([field]);
    }
  });

  it('belongs to its case: another cannot change it or take it out', async () => {
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    const { id } = await vault.call('money.saveDebt', { caseId, id: null, content: aDebt() });
    for (const act of [
      () => vault.call('money.saveDebt', { caseId: other, id, content: aDebt() }),
      () => vault.call('money.remove', { caseId: other, kind: 'debt', id }),
      () => vault.call('money.remove', { caseId, kind: 'income', id }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' });
    await vault.call('money.remove', { caseId, kind: 'debt', id });
    expect((await get()).debts).toEqual([]);
  });

  it('talked through stands in the timeline and is found, for the team', async () => {
    const { entryId } = await vault.call('money.addTalk', { caseId, head, text: 'We wrote to the tailor.' });
    expect((await get()).talks).toMatchObject([{ entryId, head, text: 'We wrote to the tailor.' }]);
    const page = () =>
      vault.call('timeline.page', { caseId, kinds: ['money'], authorId: null, before: null, size: 20 });
    expect((await page()).entries).toMatchObject([{ kind: 'money', agreedWords: head.agreedWords }]);
    expect((await vault.call('search.find', { text: 'tailor', caseId, limit: 5 })).entries).toHaveLength(1);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as('peer');
    expect((await page()).entries).toEqual([]);
    expect((await vault.call('search.find', { text: 'tailor', caseId, limit: 5 })).entries).toEqual([]);
  });

  it('asks why a talk is kept back', async () => {
    const kept = { ...head, sharedWithPerson: 'withheld_third_party_or_harm' } as const;
    await expect(vault.call('money.addTalk', { caseId, head: kept, text: '' })).rejects.toMatchObject({
      fields: { 'head.withheldReason': 'required' },
    });
  });

  it('is printed under the case number and the day: no name and no amount in file name or title', async () => {
    await vault.call('money.saveIncome', { caseId, id: null, content: anIncome() });
    const { jobId } = await vault.call('money.preparePrint', {
      caseId,
      on: '2026-11-22',
      greyscale: false,
      encrypt: false,
    });
    const described = await vault.internal['prints.describe']?.({ jobId });
    expect(described?.fileName).toMatch(/^money-.*-2026-11-22\.pdf$/u);
    expect(`${described?.fileName} ${described?.title}`).not.toMatch(/380|Ilka|£/u);
    const model = await vault.call('prints.model', { jobId });
    expect(JSON.stringify(model)).toContain('£380.00 every four weeks');
  });
});

describe('a rent account', () => {
  const entry = { on: '2026-11-16', kind: 'due', amount: 10_000, note: '' } as const;
  const accounts = () => vault.call('rent.accounts', { caseId });

  it('computes its balance and suggests the next rent, and never writes it by itself', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    await vault.call('rent.addEntry', { caseId, tenancyId, content: { ...entry, on: '2026-11-09' } });
    await vault.call('rent.addEntry', { caseId, tenancyId, content: entry });
    const paid = { ...entry, on: '2026-11-10', kind: 'paid', amount: 4000 } as const;
    await vault.call('rent.addEntry', { caseId, tenancyId, content: paid });
    const [account] = await accounts();
    expect(account).toMatchObject({
      tenancyId,
      rent: { amount: 10_000, frequency: 'weekly' },
      standing: {
        owed: 16_000,
        signals: ['part_payment', 'missed_payment', 'over_one_week'],
        shortSince: '2026-11-09',
      },
      nextDue: { on: '2026-11-23', amount: 10_000 },
    });
    expect(account?.lines.map(({ on, owed }) => [on, owed])).toEqual([
      ['2026-11-16', 16_000],
      ['2026-11-10', 6000],
      ['2026-11-09', 10_000],
    ]);
    expect(await accounts()).toEqual([account]);
  });

  it('keeps what stood there when an entry is corrected or taken back', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    const { id } = await vault.call('rent.addEntry', { caseId, tenancyId, content: entry });
    const amend = (content: InputOf<'rent.amendEntry'>['content'], isWithdrawn = false) =>
      vault.call('rent.amendEntry', { caseId, id, content, isWithdrawn, reason: 'Read again' });
    await amend({ ...entry, amount: 9500 });
    await amend({ ...entry, amount: 9500 });
    vault.clock.forward(1);
    await amend({ ...entry, amount: 9500 }, true);
    const [account] = await accounts();
    expect(account?.standing.owed).toBe(0);
    expect(account?.lines).toMatchObject([
      {
        amount: 9500,
        isWithdrawn: true,
        owed: null,
        changes: [
          { reason: 'Read again', before: { amount: 9500, isWithdrawn: false } },
          { before: { amount: 10_000 } },
        ],
      },
    ]);
    expect(account?.lines[0]?.changes).toHaveLength(2);
  });

  it('takes no money that has not moved, no nothing, and nothing below nothing but adjustments', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    const add = (content: object) =>
      vault.answer('rent.addEntry', { caseId, tenancyId, content: { ...entry, ...content } });
    expect(await add({ kind: 'paid', on: '2026-12-24' })).toMatchObject({
      fields: { 'content.on': 'in_the_future' },
    });
    expect(await add({ amount: 0 })).toMatchObject({ fields: { 'content.amount': 'too_small' } });
    expect(await add({ amount: -5 })).toMatchObject({ fields: { 'content.amount': 'too_small' } });
    expect(await add({ kind: 'adjustment', amount: -5 })).toMatchObject({ ok: true });
    expect(await add({ on: '2026-12-24' })).toMatchObject({ ok: true });
  });

  it('belongs to the person: another case cannot write in it', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    const { id } = await vault.call('rent.addEntry', { caseId, tenancyId, content: entry });
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    const strange = [
      vault.call('rent.addEntry', { caseId: other, tenancyId, content: entry }),
      vault.call('rent.amendEntry', { caseId: other, id, content: entry, isWithdrawn: true, reason: 'x' }),
    ];
    for (const act of strange) await expect(act).rejects.toMatchObject({ code: 'not_found' });
  });

  it('listens at the lines that the organisation draws', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    const owed = { ...entry, kind: 'adjustment', amount: 40_000 } as const;
    await vault.call('rent.addEntry', { caseId, tenancyId, content: owed });
    const legal = async () => (await accounts())[0]?.standing.signals.includes('legal_threshold');
    expect(await legal()).toBe(false);
    const settings = { graceDays: 5, legalThreshold: { count: 4, unit: 'week' } } as const;
    await vault.call('money.saveSettings', settings);
    await vault.call('money.saveSettings', settings);
    expect(await vault.call('money.settings', {})).toEqual(settings);
    expect(await legal()).toBe(true);
  });

  it('stands for many cases in a fixed number of statements', async () => {
    const tenancyId = await givenTenancy(vault, caseId);
    await vault.call('rent.addEntry', { caseId, tenancyId, content: { ...entry, on: '2026-11-02' } });
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    const standings = (cases: readonly CaseId[]) =>
      vault.statements(() =>
        vault.core.read(async ({ db }) => {
          const answer = await listRentStandings(db, cases, '2026-11-22');
          expect([...answer]).toMatchObject([[caseId, { owed: 10_000, signals: ['missed_payment'] }]]);
        }),
      );
    const one = await standings([caseId]);
    expect((await standings([caseId, second])).length).toBe(one.length);
  });
});

describe('things lent', () => {
  it('are out until they come back, and may turn out not to have', async () => {
    const content = { what: 'Electric kettle', lentOn: '2026-11-02', backBy: '2026-11-30', note: '' };
    const { id } = await vault.call('lent.save', { caseId, id: null, content });
    await vault.call('lent.setBack', { caseId, id, backOn: '2026-11-20' });
    expect(await vault.call('lent.list', { caseId })).toMatchObject([
      { id, ...content, backOn: '2026-11-20' },
    ]);
    await vault.call('lent.setBack', { caseId, id, backOn: null });
    expect(await vault.call('lent.list', { caseId })).toMatchObject([{ backOn: null }]);
    const back = (backOn: string) => vault.answer('lent.setBack', { caseId, id, backOn });
    expect(await back('2026-11-01')).toMatchObject({ fields: { backOn: 'before_start' } });
    expect(await back('2027-11-01')).toMatchObject({ fields: { backOn: 'in_the_future' } });
  });
});

it('gives the days to remember of many cases by one statement, of open things only', async () => {
  const tenancyId = await givenTenancy(vault, caseId);
  const save = (content: ReturnType<typeof anIncome>) =>
    vault.call('money.saveIncome', { caseId, id: null, content });
  await save(anIncome({ localName: 'Housing help', appealDeadline: '2026-12-01', status: 'refused' }));
  await save(anIncome({ decisionDate: '2026-12-02', reviewDate: '2026-12-20', status: 'claimed' }));
  await save(anIncome({ decisionDate: '2026-12-20', reviewDate: '2026-12-03' }));
  await save(anIncome({ reviewDate: '2026-12-03', status: 'ended' }));
  await vault.call('money.saveDebt', { caseId, id: null, content: aDebt() });
  await vault.call('money.saveDebt', { caseId, id: null, content: aDebt({ balance: 0 }) });
  await vault.call('lent.save', {
    caseId,
    id: null,
    content: { what: 'Drill', lentOn: '2026-11-02', backBy: '2026-11-30', note: '' },
  });
  await vault.call('money.addTalk', { caseId, head: { ...head, reviewOn: '2026-12-10' }, text: '' });
  await vault.call('money.addTalk', { caseId, head, text: '' });
  await vault.call('rent.saveArrangement', {
    caseId,
    tenancyId,
    content: {
      instalment: 500,
      frequency: 'weekly',
      agreedOn: '2026-11-20',
      agreedWith: 'Landlord',
      nextOn: '2026-11-27',
      benefitExpected: 38_000,
      benefitOn: '2026-12-04',
      note: '',
    },
  });
  let dates: CaseDate[] = [];
  const statements = await vault.statements(() =>
    vault.core.read(async ({ db }) => {
      dates = await listMoneyDates(db, [caseId], '2026-11-22', '2026-12-22');
    }),
  );
  expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(1);
  expect(dates.map(({ on, kind, text }) => `${on} ${kind} ${text}`).toSorted()).toEqual([
    '2026-11-27 debt_instalment Nordlys',
    '2026-11-27 rent_instalment ',
    '2026-11-30 thing_back Drill',
    '2026-12-01 appeal_deadline Housing help',
    '2026-12-02 benefit_decision ',
    '2026-12-03 benefit_review ',
    '2026-12-04 benefit_expected ',
    '2026-12-18 money_review ',
  ]);
});
