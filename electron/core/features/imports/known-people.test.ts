import type { ImportOptions } from '#shared/contracts/imports.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportVault, openImportVault, type Sample, two } from '#tests/support/import-vault.ts';

let vault: ImportVault;

beforeEach(async () => {
  vault = await openImportVault();
});
afterEach(() => vault.close());

describe('people who are there already', () => {
  const again: Sample = {
    clients: [{ PersonalID: 'A', FirstName: 'Changed', DOB: '1999-09-09' }],
    enrollments: [
      { EnrollmentID: 'E1', PersonalID: 'A', EntryDate: '2020-01-01' },
      { EnrollmentID: 'E3', PersonalID: 'A', EntryDate: '2025-02-01', LivingSituation: '207' },
    ],
  };

  it('keep what they have when the same PersonalID comes again; only new enrollments are added', async () => {
    await vault.commit(two);
    const person = await vault.db
      .selectFrom('people')
      .selectAll()
      .where('chosen_name', '=', 'Ilka')
      .executeTakeFirst();
    const episode = await vault.db
      .selectFrom('support_episodes')
      .selectAll()
      .where('external_id', '=', 'E1')
      .execute();
    const { counts } = await vault.commit(again);
    expect(counts).toMatchObject({ newPeople: 0, knownPeople: 1, episodes: 1, accommodations: 1 });
    expect(
      await vault.db.selectFrom('people').selectAll().where('chosen_name', '=', 'Ilka').executeTakeFirst(),
    ).toEqual(person);
    expect(
      await vault.db.selectFrom('support_episodes').selectAll().where('external_id', '=', 'E1').execute(),
    ).toEqual(episode);
    const file = await vault.fileOf('A');
    expect(file).toMatchObject({ name: 'Ilka Varga', state: 'active' });
    const episodes = await vault.call('cases.episodes', { caseId: file.caseId });
    expect(episodes.map(({ openedOn }) => openedOn)).toEqual(['2025-02-01', '2024-03-01']);
    const third = await vault.commit(again);
    expect(third.counts).toMatchObject({ newPeople: 0, knownPeople: 1, episodes: 0, accommodations: 0 });
  });

  it('are asked about, side by side, and joined only when somebody says so', async () => {
    const { caseId, personId } = await vault.call('people.create', {
      chosenName: 'Ilka Varga',
      pronouns: '',
      birthDate: '1980-05-01',
      phone: '',
      method: null,
      state: 'active',
      openedOn: '2026-01-01',
      teamId: vault.teamId,
      mainWorkerId: null,
    });
    const stageId = await vault.stage(two);
    const preview = await vault.call('imports.dryRun', { stageId, options: vault.options() });
    expect(preview).toMatchObject({ ready: false, undecided: ['A'] });
    expect(preview.duplicates).toEqual([
      {
        sourceId: 'A',
        line: 2,
        name: 'Ilka Varga',
        birthDate: '1980-05-01',
        matches: [
          {
            where: 'vault',
            id: personId,
            name: 'Ilka Varga',
            birthDate: '1980-05-01',
            caseNumber: 'K-0001',
            line: null,
            reasons: ['same_name', 'same_birth_date'],
          },
        ],
      },
    ]);
    expect(await vault.answer('imports.commit', { stageId, options: vault.options() })).toMatchObject({
      code: 'import_blocked',
    });
    const duplicates: ImportOptions['duplicates'] = {
      A: { choice: 'same_person', where: 'vault', id: personId },
    };
    const { counts } = await vault.call('imports.commit', {
      stageId,
      options: vault.options({ duplicates }),
    });
    expect(counts).toMatchObject({ newPeople: 1, knownPeople: 1, episodes: 2 });
    expect(await vault.call('cases.header', { caseId })).toMatchObject({
      state: 'active',
      name: 'Ilka Varga',
    });
    expect(await vault.call('cases.episodes', { caseId })).toHaveLength(2);
  });

  it('may be left out, and then only their id is noted', async () => {
    await vault.commit({
      ...two,
      clients: two.clients?.slice(0, 1) ?? [],
      enrollments: two.enrollments?.slice(0, 1) ?? [],
      exits: [],
    });
    const twin: Sample = {
      clients: [{ PersonalID: 'Z' }],
      enrollments: [{ EnrollmentID: 'E9', PersonalID: 'Z' }],
    };
    const { counts } = await vault.commit(twin, { duplicates: { Z: { choice: 'leave_out' } } });
    expect(counts).toMatchObject({ newPeople: 0, peopleLeftOut: 1, episodes: 0 });
    const row = await vault.db.selectFrom('import_rows').selectAll().where('source_id', '=', 'Z').execute();
    expect(row).toMatchObject([{ raw_json: '{}', status: 'left_out', target_id: null }]);
  });
});
