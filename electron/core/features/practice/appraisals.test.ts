import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#shared/lib/ids.ts';
import { type AppraisalPair, aTogether, aView, givenAppraisal } from '#tests/support/builders/practice.ts';
import { givenItem, givenSession } from '#tests/support/builders/supervision.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let two: AppraisalPair;
beforeEach(async () => {
  vault = await openTestVault();
  two = await givenAppraisal(vault);
});
afterEach(() => vault.close());

/** Both views and the words for the whole; the supervisor is signed in afterwards. */
async function givenWritten(): Promise<void> {
  await vault.as(two.workerId);
  await vault.call('appraisals.saveView', { id: two.id, content: aView('my year') });
  await vault.as(two.supervisorId);
  await vault.call('appraisals.saveView', { id: two.id, content: aView('her year', 3) });
  await vault.call('appraisals.saveTogether', { id: two.id, content: aTogether('we two') });
}

async function givenAgreed(): Promise<void> {
  await givenWritten();
  await vault.call('appraisals.agree', { id: two.id });
  await vault.as(two.workerId);
  await vault.call('appraisals.agree', { id: two.id });
}

describe('an appraisal', () => {
  it('gathers both views, others’ voices and the words for the whole, for either of the two', async () => {
    await givenWritten();
    for (const who of [two.supervisorId, two.workerId]) {
      await vault.as(who);
      expect(await vault.call('appraisals.get', { id: two.id })).toMatchObject({
        self: aView('my year'),
        manager: aView('her year', 3),
        together: aTogether('we two'),
        gaps: [],
        amendments: [],
      });
    }
    expect(await vault.call('appraisals.list', { workerId: two.workerId })).toMatchObject([{ id: two.id }]);
  });

  it('is begun only by one of the two, with somebody who supervises, in an order of days, with a framework in use', async () => {
    const input = {
      workerId: two.workerId,
      supervisorId: two.supervisorId,
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      frameworkId: (await vault.call('practice.frameworks', {}))[0]?.id ?? '',
    };
    const begin = (change: object) => vault.answer('appraisals.begin', { ...input, ...change });
    expect(await begin({ periodTo: '2024-12-31' })).toMatchObject({ fields: { periodTo: 'before_start' } });
    expect(await begin({ frameworkId: newId(0) })).toMatchObject({ fields: { frameworkId: 'not_a_choice' } });
    expect(await begin({ supervisorId: two.workerId })).toMatchObject({
      fields: { supervisorId: 'not_a_choice' },
    });
    await vault.as(two.supervisorId);
    expect(await begin({ workerId: two.supervisorId, supervisorId: two.workerId })).toMatchObject({
      fields: { supervisorId: 'not_a_choice' },
    });
    await vault.as(vault.managerId);
    expect(await begin({})).toMatchObject({ code: 'not_allowed' });
    expect(await begin({ workerId: vault.managerId })).toMatchObject({ code: 'pair_not_compared' });
  });

  it('is not agreed to before both views and the words for the whole are there', async () => {
    expect((await vault.call('appraisals.get', { id: two.id })).gaps).toEqual(['self', 'manager', 'summary']);
    expect(await vault.answer('appraisals.agree', { id: two.id })).toMatchObject({
      code: 'appraisal_not_ready',
    });
    await givenWritten();
    await vault.call('appraisals.saveTogether', { id: two.id, content: aTogether(' ') });
    expect(await vault.answer('appraisals.agree', { id: two.id })).toMatchObject({
      code: 'appraisal_not_ready',
    });
  });

  it('asks both again when the words change after one yes', async () => {
    await givenWritten();
    await vault.call('appraisals.agree', { id: two.id });
    await vault.as(two.workerId);
    await vault.call('appraisals.saveView', { id: two.id, content: aView('my year, better told') });
    expect(await vault.call('appraisals.get', { id: two.id })).toMatchObject({
      agreedByWorkerAt: null,
      agreedBySupervisorAt: null,
    });
  });

  it('stays as both agreed; what comes later is added, dated and signed', async () => {
    await givenAgreed();
    for (const [name, input] of [
      ['appraisals.saveView', { id: two.id, content: aView('other') }],
      ['appraisals.saveTogether', { id: two.id, content: aTogether('other') }],
      ['appraisals.agree', { id: two.id }],
    ] as const) {
      expect(await vault.answer(name, input)).toMatchObject({ code: 'appraisal_agreed' });
    }
    vault.clock.forward(3);
    await vault.call('appraisals.amend', { id: two.id, text: 'The training came in March.' });
    expect(await vault.call('appraisals.get', { id: two.id })).toMatchObject({
      self: aView('my year'),
      amendments: [{ at: vault.clock.now(), by: 'A worker', text: 'The training came in March.' }],
    });
  });

  it('is not added to before both agreed', async () => {
    await givenWritten();
    expect(await vault.answer('appraisals.amend', { id: two.id, text: 'more' })).toMatchObject({
      code: 'appraisal_not_ready',
    });
  });

  it('can be dropped only while it is empty', async () => {
    await vault.call('appraisals.saveView', { id: two.id, content: aView('mine') });
    expect(await vault.answer('appraisals.drop', { id: two.id })).toMatchObject({ code: 'appraisal_begun' });
    const again = await givenAppraisal(vault);
    await vault.call('appraisals.drop', { id: again.id });
    expect(await vault.answer('appraisals.get', { id: again.id })).toMatchObject({ code: 'not_found' });
  });

  it('tells a third nothing, whatever the role: not even that it exists', async () => {
    await givenWritten();
    await vault.as(vault.managerId);
    expect(await vault.call('appraisals.list', { workerId: two.workerId })).toEqual([]);
    for (const name of ['get', 'agree', 'drop'] as const) {
      expect(await vault.answer(`appraisals.${name}`, { id: two.id })).toMatchObject({ code: 'not_found' });
    }
    const { id } = two;
    expect(await vault.answer('appraisals.saveView', { id, content: aView('spy') })).toMatchObject({
      code: 'not_found',
    });
    expect(await vault.answer('appraisals.amend', { id, text: 'spy' })).toMatchObject({ code: 'not_found' });
  });
});

const objective = (text: string) => ({
  text,
  smart: { specific: 'which', measurable: 'how seen', achievable: 'with whom', realistic: 'it fits' },
  progress: '',
});
const plan = (aims: string) => ({
  aims,
  items: [
    {
      need: `${aims} need`,
      activity: 'shadowing' as const,
      by: 'spring',
      support: 'two mornings',
      outcome: '',
    },
  ],
});

describe('objectives and the development plan', () => {
  const facts = () => ({ id: null, workerId: two.workerId, supervisorId: two.supervisorId });

  it('are written by either of the two and read by both', async () => {
    const { id } = await vault.call('appraisals.saveObjective', {
      ...facts(),
      reviewOn: '2027-02-01',
      status: 'open',
      content: objective('Lead the morning round'),
    });
    await vault.call('appraisals.savePlan', { ...facts(), from: '2026-12-01', content: plan('Grow') });
    await vault.as(two.supervisorId);
    await vault.call('appraisals.saveObjective', {
      ...facts(),
      id,
      reviewOn: null,
      status: 'reached',
      content: objective('Lead the morning round'),
    });
    expect(await vault.call('appraisals.growth', { workerId: two.workerId })).toMatchObject({
      objectives: [{ id, status: 'reached', reviewOn: null, content: objective('Lead the morning round') }],
      plans: [{ from: '2026-12-01', content: plan('Grow') }],
    });
    await vault.as(vault.managerId);
    expect(await vault.call('appraisals.growth', { workerId: two.workerId })).toEqual({
      objectives: [],
      plans: [],
    });
  });

  it('stay with the two they were begun by, and need words', async () => {
    const input = { ...facts(), reviewOn: null, status: 'open', content: objective('Mine') } as const;
    const { id } = await vault.call('appraisals.saveObjective', input);
    expect(
      await vault.answer('appraisals.saveObjective', { ...input, content: objective(' ') }),
    ).toMatchObject({ fields: { 'content.text': 'required' } });
    await vault.as(vault.managerId);
    expect(await vault.answer('appraisals.saveObjective', { ...input, id })).toMatchObject({
      code: 'not_allowed',
    });
    expect(
      await vault.answer('appraisals.saveObjective', { ...input, id, supervisorId: vault.managerId }),
    ).toMatchObject({ code: 'pair_not_compared' });
  });
});

describe('supervision of the period', () => {
  it('is gathered as themes and actions, never as text, and nothing private is counted', async () => {
    await vault.as(two.supervisorId);
    const { agreementId } = await vault.call('supervision.start', {
      superviseeId: two.workerId,
      kind: 'line',
      startsOn: vault.clock.today(),
      everyDays: 30,
      minutes: 90,
    });
    const sessionId = await givenSession(vault, agreementId);
    await givenItem(vault, sessionId, {
      section: 'workload',
      content: { text: 'Three new people', functions: ['support'] },
    });
    await givenItem(vault, sessionId, {
      section: 'safety_and_safeguarding',
      isPrivate: true,
      content: { text: 'Only for me' },
    });
    const open = newId(vault.clock.millis());
    const action = { sessionId, ownerId: two.workerId, dueOn: null };
    await vault.call('supervision.saveAction', { ...action, actionId: open, text: 'Ring the landlord' });
    const gathered = async () => (await vault.call('appraisals.get', { id: two.id })).supervision;
    expect(await gathered()).toMatchObject({ held: 0, actions: [] });
    await vault.call('supervision.hold', {
      sessionId,
      heldOn: vault.clock.today(),
      minutes: 80,
      mode: 'in_person',
      nextOn: null,
      nextAt: null,
    });
    expect(await gathered()).toMatchObject({
      held: 1,
      sections: [{ section: 'workload', count: 1 }],
      functions: [{ name: 'support', count: 1 }],
      actions: [{ text: 'Ring the landlord', status: 'open' }],
    });
    expect(JSON.stringify(await gathered())).not.toContain('Three new people');
    await vault.as(two.workerId);
    expect(await gathered()).toMatchObject({ held: 1, actions: [{ text: 'Ring the landlord' }] });
  });
});

describe('the PDF of an appraisal', () => {
  it('is made for the two alone, and neither its file name nor its title carries a name', async () => {
    const { jobId } = await vault.call('appraisals.preparePdf', { id: two.id, encrypt: true });
    expect(await vault.internal['prints.describe']?.({ jobId })).toEqual({
      fileName: 'appraisal-2026-11-30.pdf',
      title: 'Appraisal',
      paper: 'A4',
      foot: expect.stringMatching(/^Entry \d+-[\w-]+$/u),
    });
    await vault.as(vault.managerId);
    expect(await vault.answer('appraisals.preparePdf', { id: two.id, encrypt: false })).toMatchObject({
      code: 'not_found',
    });
  });
});
