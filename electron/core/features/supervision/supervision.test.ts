import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPair } from '#tests/support/builders/pair.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { anItem, givenItem, givenSession, givenSupervision } from '#tests/support/builders/supervision.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let supervisor: WorkerId;
let supervisee: WorkerId;
let agreementId: string;
let sessionId: string;

beforeEach(async () => {
  vault = await openTestVault();
  ({ supervisor, supervisee, agreementId } = await givenSupervision(vault));
  sessionId = await givenSession(vault, agreementId);
});
afterEach(() => vault.close());

const read = (id = sessionId) => vault.call('supervision.session', { sessionId: id });
async function record(id = sessionId) {
  const found = (await read(id)).record;
  if (found === null) throw new Error('not compared');
  return found;
}
const hold = (nextOn: string | null = null, id = sessionId) =>
  vault.call('supervision.hold', {
    sessionId: id,
    heldOn: vault.clock.today(),
    minutes: 80,
    mode: 'in_person',
    nextOn,
    nextAt: nextOn === null ? null : '10:00',
  });
async function bothAgree(id = sessionId) {
  await vault.as(supervisee);
  await vault.call('supervision.agree', { sessionId: id });
  await vault.as(supervisor);
  await vault.call('supervision.agree', { sessionId: id });
}
const givenAction = async (text: string, ownerId: WorkerId | null, id = sessionId) => {
  vault.clock.set(new Date(vault.clock.millis() + 1000).toISOString());
  const actionId = newId(vault.clock.millis());
  await vault.call('supervision.saveAction', { sessionId: id, actionId, ownerId, dueOn: null, text });
  return actionId;
};
const close = (actionId: string, status: string, id = sessionId) =>
  vault.answer('supervision.closeAction', { sessionId: id, actionId, status, note: 'As agreed' });

const words = {
  place: 'The green room',
  confidentiality: 'What worries both goes on, after telling each other',
  preparation: '',
  recordKeeping: '',
  cancellation: '',
  differences: '',
  expectSupervisee: '',
  expectSupervisor: '',
};
const terms = {
  kind: 'line',
  startsOn: '2026-11-22',
  everyDays: 30,
  minutes: 90,
  reviewOn: '2027-11-22',
} as const;

describe('an agreement', () => {
  it('begins with dates alone, reviewed after twelve months', async () => {
    const { agreement } = await vault.call('supervision.agreement', { agreementId });
    expect(agreement).toMatchObject({ ...terms, pair: 'ready', endedOn: null, agreed: { byAll: false } });
  });

  it('is agreed by both, and a change asks both again; the same words ask nobody', async () => {
    const save = (differences: Partial<typeof words>) =>
      vault.call('supervision.saveAgreement', { agreementId, ...terms, words: { ...words, ...differences } });
    await save({});
    await vault.call('supervision.agreeAgreement', { agreementId });
    await vault.as(supervisee);
    await vault.call('supervision.agreeAgreement', { agreementId });
    await save({});
    const both = (await vault.call('supervision.agreement', { agreementId })).agreement;
    expect(both.agreed.byAll).toBe(true);
    expect(both.words).toEqual(words);
    await save({ place: 'Walking' });
    const { agreed } = (await vault.call('supervision.agreement', { agreementId })).agreement;
    expect(agreed).toEqual({ supervisee: null, supervisor: null, byAll: false });
  });

  it.each([
    ['oneself', () => supervisor],
    ['somebody who may only read', () => vault.addWorker({ name: 'Board', roles: ['read_only'] })],
  ])('is not begun with %s', async (_, who) => {
    const input = {
      superviseeId: await who(),
      kind: 'line',
      startsOn: '2026-11-22',
      everyDays: 30,
      minutes: 90,
    };
    expect(await vault.answer('supervision.start', input)).toMatchObject({
      ok: false,
      code: 'invalid_input',
    });
  });

  it('is not begun twice with the same colleague', async () => {
    const again = vault.answer('supervision.start', {
      superviseeId: supervisee,
      kind: 'line',
      startsOn: '2026-11-23',
      everyDays: 14,
      minutes: 60,
    });
    expect(await again).toMatchObject({ ok: false, fields: { superviseeId: 'duplicate' } });
  });

  it('cannot be written before the six words are compared, but can be planned', async () => {
    const newcomer = await vault.addWorker({ name: 'Petra Novak', roles: ['worker'] });
    const { reviewOn: _, ...begin } = terms;
    const started = await vault.call('supervision.start', { superviseeId: newcomer, ...begin });
    const planned = await givenSession(vault, started.agreementId);
    expect(await read(planned)).toMatchObject({ pair: 'not_compared', record: null });
    const item = {
      sessionId: planned,
      itemId: newId(0),
      section: 'agenda',
      isPrivate: false,
      content: anItem(),
    };
    expect(await vault.answer('supervision.saveItem', item)).toMatchObject({ code: 'pair_not_compared' });
    await givenPair(vault, supervisor, newcomer);
    expect((await read(planned)).record).not.toBeNull();
  });

  it('with somebody outside is the supervisee’s alone, who agrees for the record', async () => {
    await vault.as(supervisee);
    const outside = await vault.call('supervision.startOutside', {
      supervisorName: 'Dr Hana Weiss',
      startsOn: '2026-11-22',
      everyDays: 60,
      minutes: 60,
    });
    const id = await givenSession(vault, outside.agreementId);
    await givenItem(vault, id);
    await givenAction('Write to Hana', null, id);
    await hold(null, id);
    await vault.call('supervision.agree', { sessionId: id });
    const session = await read(id);
    expect(session.sides.supervisor).toEqual({ id: null, name: 'Dr Hana Weiss' });
    expect(session.agreed.byAll).toBe(true);
    await vault.as(supervisor);
    expect(await vault.answer('supervision.session', { sessionId: id })).toMatchObject({ code: 'not_found' });
  });
});

describe('who reaches a session', () => {
  it.each(['manager', 'supervisor', 'worker'] as const)('no other %s, by any procedure', async (role) => {
    const itemId = await givenItem(vault, sessionId);
    await vault.as(role);
    expect(await vault.call('supervision.home', {})).toEqual([]);
    expect(await vault.call('supervision.next', {})).toEqual([]);
    const answers = [
      vault.answer('supervision.session', { sessionId }),
      vault.answer('supervision.agreement', { agreementId }),
      vault.answer('supervision.workload', { sessionId }),
      vault.answer('supervision.offers', { sessionId }),
      vault.answer('supervision.year', { agreementId }),
      vault.answer('supervision.agree', { sessionId }),
      vault.answer('supervision.agreeAgreement', { agreementId }),
      vault.answer('supervision.removeItem', { sessionId, itemId }),
      vault.answer('supervision.tickItem', { sessionId, itemId, isDone: true }),
      vault.answer('supervision.print', { what: 'session', id: sessionId, greyscale: false, encrypt: true }),
    ];
    for (const answer of answers) expect(await answer).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('items', () => {
  it('are added beforehand by both, kept as typed, and saved again under their id', async () => {
    const first = await givenItem(vault, sessionId, { content: { text: 'Leave' } });
    await vault.as(supervisee);
    await givenItem(vault, sessionId, { content: { text: '  Fatou:\nwhat have we not tried?\n' } });
    await givenItem(vault, sessionId, { itemId: first, content: { text: 'Leave in December' } });
    const { items } = await record();
    expect(items.map(({ addedBy, content }) => [addedBy, content.text])).toEqual([
      [supervisor, 'Leave in December'],
      [supervisee, '  Fatou:\nwhat have we not tried?\n'],
    ]);
  });

  it('are private to their author until brought', async () => {
    await vault.as(supervisee);
    const itemId = await givenItem(vault, sessionId, {
      isPrivate: true,
      content: { text: 'Am I too close?' },
    });
    await vault.as(supervisor);
    expect((await record()).items).toEqual([]);
    expect(await vault.answer('supervision.bringItem', { sessionId, itemId })).toMatchObject({
      code: 'not_found',
    });
    await vault.as(supervisee);
    await vault.call('supervision.bringItem', { sessionId, itemId });
    await vault.as(supervisor);
    expect((await record()).items.map(({ content }) => content.text)).toEqual(['Am I too close?']);
  });

  it('on how somebody is are changed by that person only, and taken out by their author only', async () => {
    await vault.as(supervisee);
    const itemId = await givenItem(vault, sessionId, { section: 'wellbeing' });
    await vault.as(supervisor);
    const again = {
      sessionId,
      itemId,
      section: 'wellbeing',
      isPrivate: false,
      content: anItem({ text: 'x' }),
    };
    expect(await vault.answer('supervision.saveItem', again)).toMatchObject({ code: 'not_allowed' });
    expect(await vault.answer('supervision.removeItem', { sessionId, itemId })).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('are about at most three people, within the reach of whoever names them', async () => {
    await vault.as(vault.managerId);
    const cases = [];
    for (const chosenName of ['Ana', 'Bo', 'Cy', 'Di'])
      cases.push((await givenPerson(vault, { chosenName })).caseId);
    const { caseId: elsewhere } = await givenPerson(vault, { teamId: vault.otherTeamId });
    await vault.as(supervisor);
    const about = (caseId: string | undefined) => ({
      sessionId,
      itemId: newId(vault.clock.millis()),
      section: 'case_discussion' as const,
      isPrivate: false,
      content: anItem({ caseId: caseId ?? null }),
    });
    expect(await vault.answer('supervision.saveItem', about(elsewhere))).toMatchObject({
      code: 'not_allowed',
    });
    for (const caseId of cases.slice(0, 3)) await vault.call('supervision.saveItem', about(caseId));
    await vault.call('supervision.saveItem', about(cases[0]));
    expect(await vault.answer('supervision.saveItem', about(cases[3]))).toMatchObject({
      code: 'invalid_input',
    });
    const names = (await record()).items.map(({ caseName }) => caseName);
    expect(names.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(['Ana', 'Ana', 'Bo', 'Cy']);
  });
});

describe('the wellbeing check', () => {
  const answers = { energy: 3, workload: 2, support: 5, safety: 4, meaning: null };

  it('is answered by the supervisee alone, in part if they like', async () => {
    expect(await vault.answer('supervision.saveWellbeing', { sessionId, answers })).toMatchObject({
      code: 'not_allowed',
    });
    await vault.as(supervisee);
    await vault.call('supervision.saveWellbeing', { sessionId, answers });
    await vault.as(supervisor);
    expect((await record()).wellbeing).toEqual(answers);
  });
});

describe('actions', () => {
  it('go on in the next session as its own, and the earlier record keeps what was agreed', async () => {
    const kept = await givenAction('Shadow the group', supervisee);
    const done = await givenAction('Swap visits', supervisor);
    await hold('2026-12-22');
    await bothAgree();
    vault.clock.set('2026-12-22T09:00:00.000Z');
    const next = (await read()).next?.sessionId ?? '';
    expect(await vault.call('supervision.myActions', {})).toMatchObject([{ id: done, sessionId: next }]);
    expect((await record(next)).actions.map(({ text, isEarlier }) => [text, isEarlier])).toEqual([
      ['Shadow the group', true],
      ['Swap visits', true],
    ]);
    expect(await close(done, 'done', next)).toMatchObject({ ok: true });
    expect(await close(kept, 'carried_over', next)).toMatchObject({ ok: true });
    const here = (await record(next)).actions.map(({ text, status, isEarlier }) => [text, status, isEarlier]);
    expect(here).toEqual([
      ['Shadow the group', 'carried_over', true],
      ['Swap visits', 'done', true],
      ['Shadow the group', 'open', false],
    ]);
    expect((await record()).actions.map(({ status }) => status)).toEqual(['carried_over', 'done']);
    await vault.as(supervisee);
    expect(await vault.call('supervision.myActions', {})).toMatchObject([
      { sessionId: next, text: 'Shadow the group', withName: 'Aoife Brennan' },
    ]);
  });

  it('belong to one of the two', async () => {
    const input = { sessionId, actionId: newId(0), ownerId: vault.managerId, dueOn: null, text: 'x' };
    expect(await vault.answer('supervision.saveAction', input)).toMatchObject({ code: 'invalid_input' });
  });
});

describe('a session that was held', () => {
  it('plans the next, keeps the figures of that day, and says whether it was on time', async () => {
    await vault.as(vault.managerId);
    const { caseId } = await givenPerson(vault, { mainWorkerId: supervisee });
    await givenNote(vault, caseId);
    await vault.as(supervisor);
    const now = await vault.call('supervision.workload', { sessionId });
    expect(now).toMatchObject({ main: 1, contacts: 1, visits: 1, byMethod: [{ method: 'icm', people: 1 }] });
    await hold('2026-12-22');
    await vault.as(vault.managerId);
    await givenPerson(vault, { chosenName: 'Later', mainWorkerId: supervisee });
    await vault.as(supervisor);
    expect((await record()).workload).toEqual(now);
    const { sessions } = await vault.call('supervision.agreement', { agreementId });
    expect(sessions.map(({ status, heldOn, onTime }) => [status, heldOn, onTime])).toEqual([
      ['planned', '2026-12-22', null],
      ['held', '2026-11-22', true],
    ]);
    expect(await vault.call('supervision.next', {})).toMatchObject([
      { on: '2026-12-22', withName: 'Jonas Lindqvist' },
    ]);
  });

  it('is later than agreed one day after the 14 days', async () => {
    await hold();
    vault.clock.forward(45);
    const late = await givenSession(vault, agreementId);
    await hold(null, late);
    expect((await read(late)).onTime).toBe(false);
    expect(await vault.call('supervision.home', {})).toMatchObject([
      { last: { onTime: false }, rhythm: 'in_rhythm' },
    ]);
  });

  it('may be called off with a reason that only the two read', async () => {
    await vault.call('supervision.cancel', { sessionId, reason: 'Jonas is ill', nextOn: '2026-12-01' });
    expect(await read()).toMatchObject({ status: 'cancelled', record: { reason: 'Jonas is ill' } });
    await vault.call('supervision.move', {
      sessionId,
      on: '2026-11-30',
      at: null,
      minutes: 60,
      mode: 'phone',
    });
    expect(await read()).toMatchObject({ status: 'planned', mode: 'phone', record: { reason: '' } });
  });

  it('is confirmed by both; a change in between asks both again', async () => {
    expect(await vault.answer('supervision.agree', { sessionId })).toMatchObject({ code: 'invalid_input' });
    await hold();
    await vault.call('supervision.agree', { sessionId });
    await vault.as(supervisee);
    expect((await vault.call('supervision.home', {}))[0]?.recordsWaiting).toEqual([
      { sessionId, on: '2026-11-22' },
    ]);
    await givenItem(vault, sessionId, { section: 'appreciation' });
    expect((await read()).agreed).toEqual({ supervisee: null, supervisor: null, byAll: false });
    await bothAgree();
    expect((await read()).agreed.byAll).toBe(true);
  });

  it('changes after that by amendment only, with what stood there before', async () => {
    const itemId = await givenItem(vault, sessionId, { content: { text: 'Two moves in a month' } });
    await hold();
    const early = { sessionId, amendmentId: newId(0), itemId, text: 'Three', reason: 'Counted again' };
    expect(await vault.answer('supervision.amend', early)).toMatchObject({ code: 'changed_meanwhile' });
    await bothAgree();
    const shut = [
      vault.answer('supervision.saveItem', {
        sessionId,
        itemId,
        section: 'agenda',
        isPrivate: false,
        content: anItem(),
      }),
      vault.answer('supervision.removeItem', { sessionId, itemId }),
      vault.answer('supervision.tickItem', { sessionId, itemId, isDone: true }),
      vault.answer('supervision.move', { sessionId, on: '2026-11-30', at: null, minutes: 60, mode: 'phone' }),
      vault.answer('supervision.cancel', { sessionId, reason: 'x', nextOn: null }),
      vault.answer('supervision.saveAction', {
        sessionId,
        actionId: itemId,
        ownerId: supervisee,
        dueOn: null,
        text: 'x',
      }),
    ];
    for (const answer of shut) expect(await answer).toMatchObject({ ok: false, code: 'record_agreed' });
    await vault.call('supervision.amend', { ...early, text: 'Three moves in a month' });
    vault.clock.forward(1);
    await vault.call('supervision.amend', {
      ...early,
      amendmentId: newId(0),
      itemId: null,
      text: 'And one was mine',
    });
    await vault.as(supervisee);
    const { items, amendments } = await record();
    expect(items[0]?.content.text).toBe('Three moves in a month');
    expect(amendments.map(({ text, before, by }) => [text, before, by])).toEqual([
      ['Three moves in a month', 'Two moves in a month', supervisor],
      ['And one was mine', null, supervisor],
    ]);
  });
});

describe('the year', () => {
  it('counts the functions of held sessions and shows the checks, to the two', async () => {
    await givenItem(vault, sessionId, { content: { functions: ['management', 'support'] } });
    await givenItem(vault, sessionId, { isPrivate: true, content: { functions: ['support'] } });
    await vault.as(supervisee);
    const answers = { energy: 3, workload: 2, support: 5, safety: 4, meaning: 5 };
    await vault.call('supervision.saveWellbeing', { sessionId, answers });
    expect(await vault.call('supervision.year', { agreementId })).toMatchObject({ held: 0, checks: [] });
    await hold();
    const year = await vault.call('supervision.year', { agreementId });
    expect(year.counts.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
    expect(year).toMatchObject({ held: 1, remark: null, checks: [{ on: '2026-11-22', answers }] });
  });
});

describe('a printed session', () => {
  it('holds what stands before both, and nothing that one keeps for themselves', async () => {
    await givenItem(vault, sessionId, { content: { text: 'Before both' } });
    await givenItem(vault, sessionId, { isPrivate: true, content: { text: 'For myself' } });
    const job = { what: 'session', id: sessionId, greyscale: false, encrypt: true } as const;
    const { jobId } = await vault.call('supervision.print', job);
    const model = JSON.stringify(await vault.call('prints.model', { jobId }));
    expect(model).toContain('Before both');
    expect(model).not.toContain('For myself');
  });
});

describe('statements', () => {
  it('do not grow with the record, the caseload or the years', async () => {
    const count = async () => ({
      session: (await vault.statements(() => read())).length,
      home: (await vault.statements(() => vault.call('supervision.home', {}))).length,
      workload: (await vault.statements(() => vault.call('supervision.workload', { sessionId }))).length,
      year: (await vault.statements(() => vault.call('supervision.year', { agreementId }))).length,
    });
    await givenItem(vault, sessionId);
    await hold();
    const few = await count();
    for (let n = 0; n < 8; n += 1) {
      await givenItem(vault, sessionId);
      await givenSession(vault, agreementId, `2026-12-1${String(n)}`);
    }
    await vault.as(vault.managerId);
    for (let n = 0; n < 5; n += 1) await givenPerson(vault, { mainWorkerId: supervisee });
    await vault.as(supervisor);
    expect(await count()).toEqual(few);
  });
});
