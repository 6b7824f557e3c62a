import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildAllSummaries } from '#core/features/cases/case-summary.service.ts';
import { type ImportVault, openImportVault, type Sample, two } from '#tests/support/import-vault.ts';

let vault: ImportVault;

beforeEach(async () => {
  vault = await openImportVault();
});
afterEach(() => vault.close());

describe('importing', () => {
  it('goes from the choice to files that the screens can show', async () => {
    const stageId = await vault.stage(two);
    expect(await vault.call('imports.check', { stageId })).toMatchObject({
      usable: true,
      version: '2026 v1.0',
      source: 'Test',
      projects: [{ sourceId: 'P1', name: 'Riverside', enrollments: 2 }],
      findings: [],
    });
    const preview = await vault.call('imports.dryRun', { stageId, options: vault.options() });
    expect(preview).toMatchObject({ ready: true, undecided: [], unmatched: [], duplicates: [] });
    expect(await vault.listPeople()).toEqual([]);
    const { batchId, counts } = await vault.call('imports.commit', { stageId, options: vault.options() });
    expect(counts).toEqual(preview.counts);
    expect(counts).toMatchObject({
      newPeople: 2,
      episodes: 2,
      accommodations: 2,
      tenancies: 1,
      households: 1,
    });

    const people = await vault.listPeople();
    expect(people.map(({ name, state, caseNumber }) => [name, state, caseNumber])).toEqual([
      ['Tom Bell', 'closed', 'K-0002'],
      ['Ilka Varga', 'active', 'K-0001'],
    ]);
    const { caseId } = await vault.fileOf('A');
    expect(await vault.call('cases.header', { caseId })).toMatchObject({
      state: 'active',
      stateSince: '2024-03-10',
      currentHome: { since: '2024-03-10' },
    });
    const home = await vault.call('cases.home', { caseId });
    expect(home.accommodations).toMatchObject([
      { typeKey: 'outside', from: '2023-01-01', until: '2024-03-01', approximate: true },
    ]);
    expect(home.tenancies).toMatchObject([{ movedInOn: '2024-03-10', isDraft: true }]);
    expect(home.household).toMatchObject([{ name: 'Tom Bell', relation: 'partner' }]);
    const [batch] = await vault.call('imports.batches', {});
    expect(batch).toEqual({
      id: batchId,
      importedAt: vault.clock.now(),
      by: 'Mara Lind',
      source: 'Test',
      kind: 'hmis_csv',
      counts,
      undoneAt: null,
      workedOn: 0,
    });
  });

  it('keeps for every record the cells it was made of, and nothing that was not asked for', async () => {
    await vault.commit(two);
    const rows = await vault.db.selectFrom('import_rows').selectAll().orderBy('row_no').execute();
    expect(
      rows
        .filter((row) => row.source_id === 'E1')
        .map(({ target_table, raw_json }) => `${target_table ?? ''} ${raw_json}`),
    ).toEqual([
      'people {"DisablingCondition":"1"}',
      'support_episodes {"EnrollmentID":"E1","ProjectID":"P1","EntryDate":"2024-03-01"}',
      'accommodations {"LivingSituation":"116","DateToStreetESSH":"2023-01-01"}',
      'tenancies {"MoveInDate":"2024-03-10"}',
      'housing_history_summaries {"TimesHomelessPastThreeYears":"2"}',
      'households {"HouseholdID":"H1","RelationshipToHoH":"1"}',
    ]);
    const all = JSON.stringify(await vault.contents());
    for (const never of ['123456789', 'SSN', 'SexOffender', 'White', 'female'])
      expect(all).not.toContain(never);
    for (const row of rows) expect(row.target_id).not.toBeNull();
  });

  it('brings in answers about identity that somebody asked for, with their source', async () => {
    await vault.commit(two, { diversity: { race: true, gender: false, sex: false } });
    const answers = await vault.db.selectFrom('diversity_answers').selectAll().execute();
    expect(answers.map(({ question, answer, source }) => [question, answer, source])).toEqual([
      ['race', 'White', 'hmis'],
    ]);
  });

  it('is one transaction with its audit entry, and tells how far it is', async () => {
    const { batchId } = await vault.commit(two);
    const events = await vault.db
      .selectFrom('audit_events')
      .select(['action', 'entity', 'entity_id'])
      .where('entity', '=', 'import_batch')
      .execute();
    expect(events).toEqual([{ action: 'create', entity: 'import_batch', entity_id: batchId }]);
    expect(vault.events.filter(({ event }) => event === 'progress')).toMatchObject([
      { done: 0, total: 2 },
      { done: 2, total: 2 },
    ]);
    expect(vault.events.filter(({ event }) => event === 'changed')).toEqual([
      { event: 'changed', keys: ['people', 'imports', 'every_case'] },
    ]);
  });

  it('writes the rows of the lists as they are written anew', async () => {
    await vault.commit(two);
    const rows = () => vault.db.selectFrom('case_summaries').selectAll().orderBy('case_id').execute();
    const written = await rows();
    await vault.core.upkeep(rebuildAllSummaries);
    expect(written).toHaveLength(2);
    expect(await rows()).toEqual(written);
  });

  it('costs four statements more for each new file: those of its row of the lists', async () => {
    const people = (from: number, count: number): Sample => {
      const ids = Array.from({ length: count }, (_, index) => `${from + index}`);
      return {
        clients: ids.map((id) => ({ PersonalID: id, FirstName: `A${id}`, LastName: `B${id}`, DOB: '' })),
        enrollments: ids.map((id) => ({ EnrollmentID: `E${id}`, PersonalID: id })),
      };
    };
    await vault.commit(people(0, 1));
    const some = await vault.statements(() => vault.commit(people(100, 5)));
    const twice = await vault.statements(() => vault.commit(people(200, 10)));
    expect(twice.length - some.length).toBe(4 * 5);
  });

  it('writes nothing when a row cannot be written, and can be tried again', async () => {
    await vault.db.schema.createIndex('one_tenancy').unique().on('tenancies').column('is_draft').execute();
    const sample: Sample = {
      ...two,
      enrollments: two.enrollments?.map((cells) => ({ ...cells, MoveInDate: '2024-03-10' })) ?? [],
    };
    const before = await vault.contents();
    const stageId = await vault.stage(sample);
    expect(await vault.answer('imports.commit', { stageId, options: vault.options() })).toMatchObject({
      ok: false,
    });
    expect(await vault.contents()).toEqual(before);
    await vault.db.schema.dropIndex('one_tenancy').execute();
    expect(await vault.answer('imports.commit', { stageId, options: vault.options() })).toMatchObject({
      ok: true,
    });
  });

  it('forgets the choice after the import, after a new choice and when told to', async () => {
    const stale = { ok: false, code: 'import_stale' };
    const stageId = await vault.stage(two);
    await vault.call('imports.commit', { stageId, options: vault.options() });
    expect(await vault.answer('imports.check', { stageId })).toEqual(stale);
    const first = await vault.stage(two);
    const second = await vault.stage(two);
    expect(await vault.answer('imports.check', { stageId: first })).toEqual(stale);
    await vault.call('imports.discard', { stageId: second });
    expect(await vault.answer('imports.dryRun', { stageId: second, options: vault.options() })).toEqual(
      stale,
    );
  });

  it('refuses an export that may not come in, projects without a service and a team that is not there', async () => {
    const blocked = await vault.stage({ ...two, version: '2030 v1' });
    expect(await vault.call('imports.check', { stageId: blocked })).toMatchObject({ usable: false });
    expect(await vault.answer('imports.dryRun', { stageId: blocked, options: vault.options() })).toEqual({
      ok: false,
      code: 'import_blocked',
    });
    const stageId = await vault.stage(two);
    const loose = vault.options({ services: {} });
    expect(await vault.call('imports.dryRun', { stageId, options: loose })).toMatchObject({
      ready: false,
      unmatched: ['P1'],
    });
    expect(await vault.answer('imports.commit', { stageId, options: loose })).toEqual({
      ok: false,
      code: 'import_blocked',
      facts: { undecided: 0, unmatched: 1 },
    });
    const nowhere = vault.options({ teamId: vault.serviceId });
    expect(await vault.answer('imports.commit', { stageId, options: nowhere })).toMatchObject({
      code: 'not_found',
    });
    expect(await vault.listPeople()).toEqual([]);
  });

  it('says what is wrong with a choice that cannot be read', async () => {
    const check = await vault.call('imports.check', {
      stageId: await vault.stagePath(path.join(vault.folder, 'none')),
    });
    expect(check).toMatchObject({ usable: false, version: null, files: [] });
    expect(check.findings.map(({ code }) => code)).toEqual(['source_not_found']);
  });

  it('is for those who may import', async () => {
    const stageId = await vault.stage(two);
    await vault.as('worker');
    expect(await vault.answer('imports.check', { stageId })).toMatchObject({ code: 'not_allowed' });
    await expect(vault.stage(two)).rejects.toMatchObject({ code: 'not_allowed' });
    await vault.signOut();
    await expect(vault.stage(two)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
