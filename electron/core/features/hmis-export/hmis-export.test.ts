import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHmis } from '#core/importers/hmis/parse-hmis.ts';
import { readSource } from '#core/importers/hmis/read-source.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await openTestVault();
  await saidOf({});
});
afterEach(() => vault.close());

const project: Omit<InputOf<'hmisExport.changeProject'>, 'serviceId'> = {
  projectId: '',
  projectType: 'supportive_housing',
  housingType: 'scattered',
  cocCode: 'XX-500',
  geocode: '199057',
  isContinuum: true,
  isVictimService: false,
  startedOn: null,
};
const saidOf = (differences: Partial<typeof project>) =>
  vault.call('hmisExport.changeProject', { serviceId: vault.serviceId, ...project, ...differences });

const question = (differences: Partial<InputOf<'hmisExport.check'>> = {}) => ({
  from: '2026-01-01',
  to: vault.clock.today(),
  serviceIds: [vault.serviceId],
  identity: { race: false, sex: false, veteran: false },
  ...differences,
});

/** The rows of the file that would be written. */
async function takeOut(differences: Partial<InputOf<'hmisExport.check'>> = {}) {
  const { jobId } = await vault.call('hmisExport.prepareFile', question(differences));
  const file = path.join(vault.folder, 'out.zip');
  await vault.internal['files.write']?.({ jobId, path: file });
  return parseHmis((await readSource(file)).files).tables;
}

const exports = () =>
  vault.db
    .selectFrom('audit_events')
    .select(['action', 'case_id'])
    .where('entity', '=', 'hmis_export')
    .where('action', '=', 'export')
    .execute();

describe('who is in an export', () => {
  it('is everybody with support on a day of the period, and nobody who only asked', async () => {
    await givenPerson(vault, { chosenName: 'In Time', openedOn: '2025-05-01' });
    await givenPerson(vault, { chosenName: 'Later Than', openedOn: '2026-11-02' });
    await givenPerson(vault, { chosenName: 'Only Asked', openedOn: '2026-02-02', state: 'enquiry' });
    const october = { from: '2026-10-01', to: '2026-10-31' };
    expect(await vault.call('hmisExport.check', question(october))).toMatchObject({
      people: 1,
      enrollments: 1,
      left: 0,
    });
    const { Client } = await takeOut(october);
    expect(Client.map(({ cells }) => cells.FirstName)).toEqual(['In']);
    expect(await vault.call('hmisExport.check', question())).toMatchObject({ people: 2 });
  });

  it('an end after the period is not told yet', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-02-02' });
    await vault.db
      .updateTable('support_episodes')
      .set({ closed_on: '2026-11-10' })
      .where('case_id', '=', caseId)
      .execute();
    expect((await takeOut({ to: '2026-10-31' })).Exit).toEqual([]);
    expect((await takeOut()).Exit.map(({ cells }) => cells.ExitDate)).toEqual(['2026-11-10']);
    expect(await vault.call('hmisExport.check', question({ from: '2026-11-11' }))).toMatchObject({
      people: 0,
    });
  });

  it('leaves restricted files out and says how many', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-02-02' });
    await givenPerson(vault, { chosenName: 'Bo Stays', openedOn: '2026-02-02' });
    await vault.call('restrictions.set', {
      caseId,
      requestId: null,
      from: vault.clock.today(),
      ground: 'accuracy_disputed',
      note: '',
    });
    expect(await vault.call('hmisExport.check', question())).toMatchObject({ people: 1, left: 1 });
    expect((await takeOut()).Client.map(({ cells }) => cells.FirstName)).toEqual(['Bo']);
  });

  it('asks of one service only what is with it', async () => {
    await givenPerson(vault, { openedOn: '2026-02-02' });
    const answer = await vault.answer('hmisExport.check', question({ serviceIds: [vault.teamId] }));
    expect(answer).toMatchObject({ code: 'not_found' });
  });
});

describe('handing it out', () => {
  it('leaves an entry for each person once the file is written, and not before', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-02-02' });
    const { jobId } = await vault.call('hmisExport.prepareFile', question());
    expect(await exports()).toEqual([]);
    await vault.internal['files.write']?.({ jobId, path: path.join(vault.folder, 'out.zip') });
    expect(await exports()).toEqual([{ action: 'export', case_id: caseId }]);
  });

  it('is refused while something must be mended, and says what and where', async () => {
    await saidOf({ projectType: null });
    const { caseId } = await givenPerson(vault, { openedOn: '2026-02-02' });
    const checked = await vault.call('hmisExport.check', question());
    expect(checked).toMatchObject({ ready: false });
    expect(checked.findings[0]).toMatchObject({ level: 'stop', code: 'project_type_missing', people: [] });
    expect(checked.findings[0]?.services).toHaveLength(1);
    expect(checked.findings.at(-1)?.people).toEqual([{ caseId, name: 'Ilka Varga' }]);
    expect(await vault.answer('hmisExport.prepareFile', question())).toMatchObject({
      code: 'export_blocked',
    });
  });

  it('asks for the passphrase, and a period that has been', async () => {
    expect(await vault.answer('hmisExport.check', question({ to: '2026-12-31' }))).toMatchObject({
      fields: { to: 'in_the_future' },
    });
    expect(
      await vault.answer('hmisExport.check', question({ from: '2026-11-02', to: '2026-11-01' })),
    ).toMatchObject({ fields: { to: 'before_start' } });
    vault.clock.forward(1);
    expect(await vault.answer('hmisExport.prepareFile', question())).toMatchObject({
      code: 'reauthentication_needed',
    });
  });

  it('is for managers', async () => {
    await vault.as('supervisor');
    expect(await vault.answer('hmisExport.check', question())).toMatchObject({ code: 'not_allowed' });
  });
});

describe('what a service is in HMIS', () => {
  it('is kept, and taken again when nobody changed it', async () => {
    await saidOf({ cocCode: 'MA-500', projectId: '77' });
    await saidOf({ cocCode: 'MA-501', projectId: '77' });
    const [kept] = await vault.call('hmisExport.projects', {});
    expect(kept).toMatchObject({ ...project, cocCode: 'MA-501', projectId: '77', cameWith: '' });
    await givenPerson(vault, { openedOn: '2026-02-02' });
    const { Enrollment, Project } = await takeOut();
    expect(Project.map(({ cells }) => cells.ProjectID)).toEqual(['77']);
    expect(Enrollment.map(({ cells }) => cells.ProjectID)).toEqual(['77']);
  });

  it('refuses codes that are none', async () => {
    const bad = { ...project, serviceId: vault.serviceId, cocCode: 'ma500' };
    expect(await vault.answer('hmisExport.changeProject', bad)).toMatchObject({ code: 'invalid_input' });
  });
});

it('costs the same few statements for each piece of people, be they some or twice as many', async () => {
  const arrive = async (people: number) => {
    for (let index = 0; index < people; index += 1) await givenPerson(vault, { openedOn: '2026-02-02' });
  };
  const costs = () =>
    vault.statements(async () => {
      await vault.call('hmisExport.check', question());
      await takeOut();
    });
  await arrive(12);
  await costs();
  const some = await costs();
  await arrive(12);
  expect(await costs()).toHaveLength(some.length);
});
