import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aFactor, aHead, aSafetyPlan, givenSafetyPlan } from '#tests/support/builders/safety.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listSafetyReviews } from '../safety/safety.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const versions = () => vault.call('records.versions', { caseId, kind: 'safety_plan' });
const get = (entryId: string) => vault.call('records.get', { caseId, entryId });
const timeline = () =>
  vault.call('timeline.page', { caseId, kinds: ['record'], authorId: null, before: null, size: 20 });
const find = async (text: string) =>
  (await vault.call('search.find', { text, caseId, limit: 10 })).entries.map(({ kind }) => kind);

describe('keeping a version', () => {
  it('stands on the spine on its day, is found by its words, and numbers from one', async () => {
    const first = await givenSafetyPlan(vault, caseId, {
      head: { madeOn: '2026-11-20', reviewOn: '2027-02-18' },
      body: aSafetyPlan({ triggers: ['Fireworks'] }),
    });
    const second = await givenSafetyPlan(vault, caseId, { body: aSafetyPlan({ triggers: ['Letters'] }) });
    expect((await versions()).map(({ entryId, version }) => [entryId, version])).toEqual([
      [second, 2],
      [first, 1],
    ]);
    expect(await get(first)).toMatchObject({ version: 1, isCurrent: false, author: 'Mara Lind' });
    expect(await get(second)).toMatchObject({ version: 2, isCurrent: true });
    const { entries } = await timeline();
    expect(entries.map((entry) => entry.kind === 'record' && [entry.version, entry.at.slice(0, 10)])).toEqual(
      [
        [2, '2026-11-22'],
        [1, '2026-11-20'],
      ],
    );
    expect(await find('fireworks')).toEqual(['record']);
    expect((await vault.call('records.current', { caseId })).map(({ entryId }) => entryId)).toEqual([second]);
    expect(await vault.call('records.find', { caseId, kind: 'safety_plan' })).toEqual(await get(second));
  });

  it('does not overwrite what somebody else kept meanwhile', async () => {
    await givenSafetyPlan(vault, caseId);
    const input = { caseId, basedOnVersion: 0, head: aHead(vault), body: aSafetyPlan(), draftId: null };
    await expect(vault.call('records.keep', input)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await versions()).toHaveLength(1);
  });

  it('takes its draft along', async () => {
    const draftId = '019ab000-0000-7000-8000-00000000d001';
    await vault.call('drafts.keep', {
      id: draftId,
      kind: 'safety_plan',
      caseId,
      subjectId: null,
      content: {},
    });
    const body = aSafetyPlan();
    await vault.call('records.keep', { caseId, basedOnVersion: 0, head: aHead(vault), body, draftId });
    expect(await vault.call('drafts.list', {})).toEqual([]);
  });

  it.each([
    [{ madeOn: '2026-11-23' }, {}, ['madeOn']],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, {}, ['withheldReason']],
    [{ method: 'worker_alone' } as const, {}, ['notCoProducedReason']],
    [{}, { noContact: { afterDays: null, steps: ['Call'] } }, ['noContactDays']],
  ])('refuses %j %j', async (head, content, fields) => {
    const body = aSafetyPlan(content);
    const input = { caseId, basedOnVersion: 0, head: aHead(vault, head), body, draftId: null };
    await expect(vault.call('records.keep', input)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: Object.fromEntries(fields.map((field) => [field, expect.any(String) as unknown])),
    });
  });
});

describe('a correction', () => {
  it('keeps what stood there, with the reason, and is found by its new words only', async () => {
    const entryId = await givenSafetyPlan(vault, caseId, { body: aSafetyPlan({ triggers: ['Fireworks'] }) });
    const head = aHead(vault, { madeOn: '2026-11-19' });
    const body = aSafetyPlan({ triggers: ['Thunder'] });
    const input = { caseId, entryId, head, body, reason: 'It was thunder.', draftId: null };
    await vault.call('records.amend', input);
    await vault.call('records.amend', input);
    const { amendments, ...now } = await get(entryId);
    expect(now).toMatchObject({ version: 1, body: { content: { triggers: ['Thunder'] } } });
    expect(amendments).toMatchObject([
      {
        by: 'Mara Lind',
        reason: 'It was thunder.',
        head: { madeOn: '2026-11-22' },
        body: { content: { triggers: ['Fireworks'] } },
      },
    ]);
    expect(await find('fireworks')).toEqual([]);
    expect(await find('thunder')).toEqual(['record']);
    expect((await timeline()).entries).toMatchObject([{ at: '2026-11-19T12:00:00.000Z', amended: true }]);
  });

  it('notes what the person says to it without touching the rest', async () => {
    const entryId = await givenSafetyPlan(vault, caseId, { head: { agreed: 'not_asked' } });
    const answer = { agreed: 'partly', agreedWords: 'Not the part about my brother.' } as const;
    await vault.call('records.note', {
      caseId,
      entryId,
      sharedWithPerson: 'copy_given',
      withheldReason: '',
      ...answer,
    });
    expect(await get(entryId)).toMatchObject({
      head: { ...answer, sharedWithPerson: 'copy_given' },
      amendments: [{ reason: '', head: { agreed: 'not_asked' } }],
    });
    expect(await find('brother')).toEqual(['record']);
  });

  it('is not found under another case', async () => {
    const entryId = await givenSafetyPlan(vault, caseId);
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await expect(vault.call('records.get', { caseId: other, entryId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what is for the team only', () => {
  it('is neither shown to peers nor found by them, and survives a version by somebody who does not see it', async () => {
    const id = '019ab000-0000-7000-8000-0000000000f1';
    const entryId = await givenSafetyPlan(vault, caseId, {
      body: aSafetyPlan(
        { factors: [aFactor(id)] },
        { workerView: 'Exhausted neighbour', factorViews: [{ factorId: id, text: 'Doorbell' }] },
      ),
    });
    expect(await find('exhausted')).toEqual(['record']);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as('peer');
    expect(await get(entryId)).toMatchObject({ body: { team: null, content: { factors: [{ id }] } } });
    expect(await find('exhausted')).toEqual([]);
    expect(await find('knocks')).toEqual(['record']);
    await vault.as(vault.managerId);
    await givenSafetyPlan(vault, caseId, { body: { ...aSafetyPlan(), team: null } });
    const [latest] = await versions();
    expect(await get(latest?.entryId ?? '')).toMatchObject({
      body: { team: { workerView: 'Exhausted neighbour' } },
    });
  });

  it('is on no printed page, and a plan kept back from the person is not printed', async () => {
    const body = aSafetyPlan({ triggers: ['Fireworks'] }, { workerView: 'Tired out', factorViews: [] });
    const entryId = await givenSafetyPlan(vault, caseId, { body });
    const asked = { caseId, entryId, greyscale: true, encrypt: false };
    const { jobId } = await vault.call('records.preparePrint', asked);
    const model = printModel.parse(await vault.call('prints.model', { jobId }));
    expect(model).toMatchObject({
      kind: 'case_record',
      title: 'Safety and wellbeing plan',
      strengths: ['Asks for help early'],
      blocks: [{ kind: 'list', key: 'triggers', lines: ['Fireworks'] }],
    });
    expect(JSON.stringify(model)).not.toContain('Tired out');
    await vault.call('records.note', {
      caseId,
      entryId,
      sharedWithPerson: 'withheld_third_party_or_harm',
      withheldReason: 'It names a neighbour.',
      agreed: 'not_asked',
      agreedWords: '',
    });
    await expect(vault.call('records.preparePrint', asked)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

it('lists the reviews of many cases by one statement, present versions only', async () => {
  const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
  const { caseId: without } = await givenPerson(vault, { chosenName: 'Noor' });
  await givenSafetyPlan(vault, caseId, { head: { reviewOn: '2026-12-01' } });
  await givenSafetyPlan(vault, caseId, { head: { reviewOn: '2027-02-20' } });
  await givenSafetyPlan(vault, second, { head: { reviewOn: null } });
  let reviews: Awaited<ReturnType<typeof listSafetyReviews>> = [];
  const statements = await vault.statements(() =>
    vault.core.read(async ({ db }) => {
      reviews = await listSafetyReviews(db, [caseId, second, without]);
    }),
  );
  expect(statements.filter((sql) => /case_records/u.test(sql))).toHaveLength(1);
  expect(Object.fromEntries(reviews.map((review) => [review.caseId, review.reviewOn]))).toEqual({
    [caseId]: '2027-02-20',
    [second]: null,
  });
});
