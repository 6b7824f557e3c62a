import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { FidelityMetric } from '#shared/domain/methods/fidelity-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { aCourse, anAllocation, aPhase, givenMethodRecord } from '#tests/support/builders/methods.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-09-01', method: 'icm' }));
});
afterEach(() => vault.close());

const question = { from: '2026-10-01', to: '2026-11-22', serviceId: null, method: null } as const;
const ask = (change = {}) => vault.call('service.figures', { ...question, ...change });
const figure = async (key: FidelityMetric, change = {}) =>
  (await ask(change)).figures.find((each) => each.key === key)?.figure;
const capacity = () => vault.call('service.capacity', { serviceId: null });

describe('figures about the service', () => {
  it('count contacts of the period, where and how long they were', async () => {
    const at = (day: string) => ({ startedAt: `2026-${day}T09:00:00.000Z` });
    await givenNote(vault, caseId, { ...at('10-05'), minutes: 60 });
    await givenNote(vault, caseId, { ...at('10-12'), place: 'service_premises', minutes: 30 });
    await givenNote(vault, caseId, { ...at('10-19'), channel: 'phone', place: 'remote', minutes: 10 });
    await givenNote(vault, caseId, { ...at('10-20'), status: 'attempted', minutes: null });
    await givenNote(vault, caseId, at('09-20'));
    expect(await figure('face_to_face_share')).toEqual({ numerator: 2, denominator: 3, value: null });
    expect(await figure('in_vivo_share')).toEqual({ numerator: 1, denominator: 2, value: null });
    const weeks = 53 / 7;
    expect(await figure('contacts_per_week')).toEqual({
      numerator: 3,
      denominator: weeks,
      value: 3 / weeks,
    });
    expect(await figure('support_minutes_per_week')).toMatchObject({ numerator: 100 });
    expect(await figure('contacts_per_week', { method: 'act' })).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
    });
  });

  it('count contacts in the phases of CTI', async () => {
    await vault.call('cases.setMethod', { caseId, method: 'cti' });
    for (const day of ['09-10', '09-11', '09-12', '09-13', '10-20', '10-21']) {
      await givenNote(vault, caseId, { startedAt: `2026-${day}T09:00:00.000Z` });
    }
    const review = {
      on: '2026-10-10',
      answers: { tapering: 'yes', time_left: 'yes', worker_change: 'yes' },
      note: '',
    } as const;
    const over = { changedReason: 'Agreed.', review };
    const one = aPhase({ startedOn: '2026-09-05', plannedEnd: '2026-12-05', endedOn: '2026-10-10', ...over });
    const two = aPhase({
      phase: 'phase_2_try_out',
      startedOn: '2026-10-10',
      plannedEnd: '2027-03-05',
      endedOn: '2026-11-20',
      ...over,
    });
    await givenMethodRecord(vault, caseId, aCourse([one, two]));
    expect(await figure('taper_ratio')).toEqual({ numerator: 2, denominator: 4, value: 0.5 });
  });

  it('count check-ins that were due after support ended', async () => {
    const fact = { action: 'create', entity: 'follow_up', entityId: null, detail: null } as const;
    await vault.core.write(fact, [], async ({ db, newId }) => {
      const { current_episode_id: episode } = await db
        .selectFrom('case_files')
        .select('current_episode_id')
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow();
      const row = (due_on: string, done_on: string | null) => ({
        id: newId<string>(),
        case_id: caseId,
        episode_id: episode ?? '',
        due_on,
        done_on,
        entry_key: null,
        still_housed: null,
        contact_wish: null,
        note: '',
        by_name: '',
      });
      const rows = [row('2026-10-10', '2026-10-12'), row('2026-11-10', null), row('2026-12-10', null)];
      await db.insertInto('follow_ups').values(rows).execute();
    });
    expect(await figure('follow_up_done')).toEqual({ numerator: 1, denominator: 2, value: null });
    expect(await figure('follow_up_done', { method: 'act' })).toMatchObject({ denominator: 0 });
  });

  it('are read by the same number of statements for one person and for eight', async () => {
    const count = async () => (await vault.statements(() => ask())).length;
    const one = await count();
    for (const name of ['Ann', 'Ben', 'Cid', 'Dot', 'Eva', 'Flo', 'Gil']) {
      const { caseId: other } = await givenPerson(vault, { chosenName: name });
      await givenNote(vault, other);
    }
    expect(await count()).toBe(one);
  });

  it('open what they are made of, for files that the reader may see, and count the others', async () => {
    await givenNote(vault, caseId);
    const rows = () => vault.call('service.rows', { question, key: 'face_to_face_share' });
    expect(await rows()).toMatchObject({ people: [{ caseId, name: 'Ilka Varga', numerator: 1 }], others: 0 });
    const { id: serviceId } = await vault.call('organisation.addService', { name: 'Elsewhere' });
    const { id: teamId } = await vault.call('organisation.addTeam', { serviceId, name: 'Far' });
    await vault.call('cases.changeTeam', { caseId, teamId });
    await vault.as('supervisor');
    expect(await rows()).toEqual({ people: [], weeks: [], others: 1 });
  });

  it('are for managers and supervisors', async () => {
    await vault.as('worker');
    await expect(ask()).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('want a period that is one', async () => {
    await expect(ask({ from: '2026-11-23' })).rejects.toMatchObject({ fields: { to: 'before_start' } });
    await expect(ask({ from: '2020-01-01' })).rejects.toMatchObject({ fields: { to: 'too_big' } });
  });

  it('are kept as they were, and printed without a name', async () => {
    await givenNote(vault, caseId);
    const { id } = await vault.call('service.keepSnapshot', question);
    const before = await ask();
    await givenNote(vault, caseId);
    expect(await vault.call('service.snapshot', { id })).toMatchObject(before);
    expect(await vault.call('service.snapshots', {})).toMatchObject([{ id, by: 'Mara Lind', ...question }]);
    const { jobId } = await vault.call('service.preparePrint', { id, greyscale: true });
    const model = printModel.parse(await vault.call('prints.model', { jobId }));
    expect(model.kind).toBe('service_figures');
    expect(JSON.stringify(model)).not.toContain('Ilka');
  });
});

describe('capacity', () => {
  it('is people and posts by method, with what was needed and not there', async () => {
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš', method: 'cti' });
    const decided = { rationale: 'r', decidedBy: 'd', preferred: 'act', chosen: 'icm' } as const;
    await givenMethodRecord(vault, caseId, anAllocation({ ...decided, otherBecause: 'not_offered' }));
    await givenMethodRecord(vault, second, anAllocation({ ...decided, otherBecause: 'another_reason' }));
    const { loads, unmet, withoutWorker } = await capacity();
    expect(loads).toEqual([
      { method: 'icm', people: 1, weight: 1, posts: 0.5, limit: 8, places: 3 },
      { method: 'cti', people: 1, weight: 1, posts: 0.5, limit: 10, places: 4 },
    ]);
    expect(unmet).toEqual([{ preferred: 'act', notOffered: 1, noPlace: 0 }]);
    expect(withoutWorker).toBe(0);
  });
});

describe('the service’s look at itself', () => {
  const entry = { line: 'range', answer: 'partly', words: 'CTI and ICM.', next: 'Ask the city.' } as const;

  it('keeps a look a day, newest first', async () => {
    await vault.call('service.keepSelfCheck', { madeOn: '2026-11-01', entries: [entry] });
    await vault.call('service.keepSelfCheck', {
      madeOn: '2026-11-20',
      entries: [{ ...entry, answer: 'yes' }],
    });
    const looks = await vault.call('service.selfChecks', {});
    expect(looks.map(({ madeOn, entries }) => [madeOn, entries[0]?.answer])).toEqual([
      ['2026-11-20', 'yes'],
      ['2026-11-01', 'partly'],
    ]);
  });

  it('refuses a day to come and a line twice', async () => {
    await expect(
      vault.call('service.keepSelfCheck', { madeOn: '2026-11-23', entries: [entry] }),
    ).rejects.toMatchObject({ fields: { madeOn: 'in_the_future' } });
    await expect(
      vault.call('service.keepSelfCheck', { madeOn: '2026-11-20', entries: [entry, entry] }),
    ).rejects.toMatchObject({ fields: { entries: 'duplicate' } });
  });
});
