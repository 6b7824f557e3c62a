import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import { ourMethodSettings } from '#shared/domain/methods/method-defaults.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { aCourse, anAllocation, aPhase, givenMethodRecord } from '#tests/support/builders/methods.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { findMethodForOthers, listMethodDates } from './methods.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { method: 'cti', openedOn: '2026-08-01' }));
});
afterEach(() => vault.close());

const ofCase = () => vault.call('methods.ofCase', { caseId });
const phaseOne = aPhase({ startedOn: '2026-09-10', plannedEnd: '2026-12-10' });
const settings = async () => (await vault.call('methods.settings', {})).settings;

describe('what was settled for the methods', () => {
  it('is ours until somebody saves their own, and goes back to ours whole or by method', async () => {
    expect(await vault.call('methods.settings', {})).toEqual({ settings: ourMethodSettings, isOurs: true });
    const own = await settings();
    own.methods.cti.maxCaseloadPerFte = 12;
    own.methods.icm.contactFloorDays = 10;
    await vault.call('methods.saveSettings', own);
    expect(await vault.call('methods.settings', {})).toEqual({ settings: own, isOurs: false });
    await vault.call('methods.resetSettings', { method: 'cti' });
    expect((await settings()).methods).toMatchObject({
      cti: { maxCaseloadPerFte: 10 },
      icm: { contactFloorDays: 10 },
    });
    await vault.call('methods.resetSettings', { method: null });
    expect((await vault.call('methods.settings', {})).isOurs).toBe(true);
  });

  it('has as many stretches as the method', async () => {
    const own = await settings();
    own.methods.icm.steps = own.methods.icm.steps.slice(0, 1);
    await expect(vault.call('methods.saveSettings', own)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { 'methods.icm.steps': 'invalid' },
    });
  });

  it('changes what a method asks for', async () => {
    expect((await ofCase()).rhythm).toEqual({ contactEveryDays: 7, visitEveryDays: 7, contactFloorDays: 14 });
    const own = await settings();
    own.methods.cti.steps[0] = { contactsPerWeek: 2, visitEveryDays: 5 };
    await vault.call('methods.saveSettings', own);
    expect((await ofCase()).rhythm).toEqual({ contactEveryDays: 3, visitEveryDays: 5, contactFloorDays: 14 });
  });
});

describe('the usual rhythm', () => {
  it('takes hold in every list at once, and only where nothing was agreed', async () => {
    const { caseId: other } = await givenPerson(vault, {
      chosenName: 'Noor',
      method: null,
      openedOn: '2026-08-01',
    });
    const standing = () => vault.call('contactRhythm.standing', { caseId: other });
    expect((await standing()).usual).toEqual({
      contactEveryDays: 7,
      visitEveryDays: 14,
      floorDays: 14,
      pauseEveryDays: 28,
    });
    const own = await settings();
    await vault.call('methods.saveSettings', {
      ...own,
      usual: { ...own.usual, contact: 30, visitLater: 60, floor: 45 },
    });
    expect((await standing()).usual).toMatchObject({
      contactEveryDays: 30,
      visitEveryDays: 60,
      floorDays: 45,
    });
    expect((await ofCase()).rhythm).toMatchObject({ contactEveryDays: 7 });
    expect((await vault.call('methods.settings', {})).isOurs).toBe(false);
  });

  it('never lets contact be rarer than the floor', async () => {
    const own = await settings();
    await expect(
      vault.call('methods.saveSettings', { ...own, usual: { ...own.usual, contact: 20 } }),
    ).rejects.toMatchObject({ code: 'invalid_input', fields: { 'usual.contact': 'too_big' } });
  });

  it('is Keystead’s where settings were kept before it could be changed', async () => {
    const { usual, ...before } = await settings();
    await vault.core.upkeep(async (db) => {
      await db
        .insertInto('method_settings')
        .values({ id: 1, settings: JSON.stringify(before) })
        .execute();
    });
    expect((await settings()).usual).toEqual(usual);
  });
});

describe('the method of a file', () => {
  it('follows the phase of CTI under way, and no longer once the episode has another method', async () => {
    expect(await ofCase()).toMatchObject({ method: 'cti', ctiPhase: null, phaseEnd: null });
    await givenMethodRecord(vault, caseId, aCourse([phaseOne]));
    expect(await ofCase()).toMatchObject({ ctiPhase: 'phase_1_transition', phaseEnd: '2026-12-10' });
    const review = {
      on: '2026-11-20',
      answers: { tapering: 'yes', time_left: 'no', worker_change: 'not_sure' },
      note: '',
    } as const;
    const over = { ...phaseOne, endedOn: '2026-11-20', changedReason: 'The person asked.', review };
    const two = aPhase({ phase: 'phase_2_try_out', startedOn: '2026-11-20', plannedEnd: '2027-03-10' });
    await givenMethodRecord(vault, caseId, aCourse([over, two]));
    expect(await ofCase()).toMatchObject({
      method: 'cti',
      ctiPhase: 'phase_2_try_out',
      phaseEnd: '2027-03-10',
      rhythm: { contactEveryDays: 14, visitEveryDays: 14 },
    });
    await vault.call('cases.setMethod', { caseId, method: 'icm' });
    expect(await ofCase()).toMatchObject({ method: 'icm', ctiPhase: null, rhythm: { visitEveryDays: 14 } });
  });

  it('is never changed by a talk about it: a version kept, the method as it was', async () => {
    const chosen = {
      chosen: 'icm',
      preferred: 'icm',
      rationale: 'Fits.',
      decidedBy: 'Ilka and Mara',
    } as const;
    await givenMethodRecord(vault, caseId, anAllocation(chosen));
    expect(await ofCase()).toMatchObject({ method: 'cti' });
  });

  it('is no business of peers', async () => {
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await givenMethodRecord(vault, caseId, anAllocation());
    await vault.as('peer');
    await expect(ofCase()).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(vault.call('records.find', { caseId, kind: 'allocation' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const found = await vault.call('search.find', { text: 'doctor', caseId, limit: 10 });
    expect(found.entries).toEqual([]);
    const page = { caseId, kinds: [], authorId: null, before: null, size: 20 };
    const { entries } = await vault.call('timeline.page', page);
    expect(entries.filter(({ kind }) => kind === 'record')).toEqual([]);
  });

  it('knows with ACT who met the person in the last two weeks', async () => {
    await vault.call('cases.setMethod', { caseId, method: 'act' });
    await givenNote(vault, caseId);
    await givenNote(vault, caseId, { startedAt: '2026-11-08T09:00:00.000Z' });
    await givenNote(vault, caseId, { channel: 'phone', place: 'remote' });
    expect((await ofCase()).metLately).toEqual(['Mara Lind']);
  });
});

describe('a talk about which support fits', () => {
  it('is refused without what domain.md 4.5 asks for', async () => {
    const body = anAllocation({
      answers: { nine_months: 'b' },
      personWish: '',
      preferred: 'act',
      chosen: 'cti',
    });
    await expect(givenMethodRecord(vault, caseId, body)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: {
        noWishReason: 'required',
        rationale: 'required',
        decidedBy: 'required',
        otherBecause: 'required',
        ctiReason: 'required',
      },
    });
  });

  it('is found by its words, and printed without what is for the team only', async () => {
    const body = { ...anAllocation({ answers: { duration: 'b' } }), team: { workerView: 'Overwhelmed' } };
    const entryId = await givenMethodRecord(vault, caseId, body);
    const found = await vault.call('search.find', { text: 'doctor', caseId, limit: 10 });
    expect(found.entries.map(({ kind }) => kind)).toEqual(['record']);
    const asked = { caseId, entryId, greyscale: true, encrypt: false };
    const { jobId } = await vault.call('records.preparePrint', asked);
    const model = printModel.parse(await vault.call('prints.model', { jobId }));
    expect(model).toMatchObject({ title: 'Which support fits?', strengths: ['Knows the neighbourhood'] });
    expect(JSON.stringify(model)).toContain('How long: Open-ended');
    expect(JSON.stringify(model)).not.toContain('Overwhelmed');
  });
});

it('tells others the method and the phase, and nothing before one was chosen', async () => {
  const { caseId: without } = await givenPerson(vault, { chosenName: 'Noor', method: null });
  await givenMethodRecord(vault, caseId, aCourse([phaseOne]));
  const forOthers = (id: CaseId) =>
    vault.core.read(({ db, clock }) => findMethodForOthers(db, id, clock.today()));
  expect(await forOthers(caseId)).toEqual({ method: 'cti', ctiPhase: 'phase_1_transition' });
  expect(await forOthers(without)).toBeNull();
});

it('knows planned ends of phases, for many cases in one statement', async () => {
  const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš', method: 'icm' });
  await givenMethodRecord(vault, caseId, aCourse([phaseOne]));
  let dates: Awaited<ReturnType<typeof listMethodDates>> = [];
  const statements = await vault.statements(() =>
    vault.core.read(async ({ db }) => {
      dates = await listMethodDates(db, [caseId, other], '2026-12-01', '2026-12-31');
    }),
  );
  expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(1);
  expect(dates.map((date) => [date.caseId, date.kind, date.on])).toEqual([
    [caseId, 'cti_phase_end', '2026-12-10'],
  ]);
});
