import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { type ImportVault, openImportVault, type Sample, two } from '#tests/support/import-vault.ts';

let vault: ImportVault;

beforeEach(async () => {
  vault = await openImportVault();
});
afterEach(() => vault.close());

/** Entries of the team that the full-text index holds, whether or not they still exist. */
async function indexedEntries(): Promise<number> {
  const token = `t${vault.teamId.replaceAll('-', '')}`;
  const found = await sql`select rowid from entry_search where entry_search match ${token}`.execute(vault.db);
  return found.rows.length;
}

describe('taking a batch back', () => {
  const other: Sample = {
    clients: [{ PersonalID: 'C', FirstName: 'Eva', LastName: 'Kiss', DOB: '1990-01-01' }],
    enrollments: [{ EnrollmentID: 'E7', PersonalID: 'C', LivingSituation: '116' }],
  };

  it('leaves the vault as it was, to the last row', async () => {
    await vault.commit(other);
    const before = await vault.contents();
    vault.clock.forward(1);
    const { batchId } = await vault.commit(two, { diversity: { race: true, gender: true, sex: true } });
    expect(await indexedEntries()).toBe(3);
    vault.clock.forward(1);
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: false })).toEqual({
      removed: 2,
      kept: 0,
    });
    expect(await vault.contents()).toEqual(before);
    expect(await indexedEntries()).toBe(1);
    const [undone] = await vault.call('imports.batches', {});
    expect(undone).toMatchObject({ id: batchId, undoneAt: vault.clock.now(), workedOn: 0 });
    expect(await vault.answer('imports.undo', { batchId, keepWorkedOn: false })).toMatchObject({
      code: 'changed_meanwhile',
    });
    expect(
      await vault.db.selectFrom('audit_events').select('action').where('entity_id', '=', batchId).execute(),
    ).toEqual([{ action: 'create' }, { action: 'delete' }]);
  });

  it('lets the same export come in again afterwards', async () => {
    const { batchId, counts } = await vault.commit(two);
    await vault.call('imports.undo', { batchId, keepWorkedOn: false });
    expect((await vault.commit(two)).counts).toEqual(counts);
    expect(vault.faults).toEqual([]);
  });

  it('takes back what a batch gave to somebody who was there before, and only that', async () => {
    await vault.commit(two);
    const before = await vault.contents();
    const { batchId } = await vault.commit(
      {
        clients: [{ PersonalID: 'A' }, { PersonalID: 'AA' }],
        enrollments: [
          {
            EnrollmentID: 'E3',
            PersonalID: 'A',
            EntryDate: '2025-02-01',
            LivingSituation: '207',
            MoveInDate: '2025-03-01',
          },
          { EnrollmentID: 'E4', PersonalID: 'AA', EntryDate: '2025-05-01' },
        ],
      },
      {
        duplicates: {
          AA: { choice: 'same_person', where: 'vault', id: (await vault.fileOf('A')).personId },
        },
      },
    );
    expect(await vault.contents()).not.toEqual(before);
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: false })).toEqual({
      removed: 1,
      kept: 0,
    });
    expect(await vault.contents()).toEqual(before);
  });

  it.each([
    [
      'a step',
      async () => {
        await vault.call('cases.setChecklistItem', {
          caseId: (await vault.fileOf('A')).caseId,
          key: 'op_01',
          state: 'done',
          reason: '',
        });
      },
    ],
    [
      'a worker',
      async () => {
        await vault.call('cases.assign', {
          caseId: (await vault.fileOf('A')).caseId,
          workerId: vault.managerId,
          role: 'main',
          from: '2026-11-22',
          chosenByPerson: 'not_asked',
        });
      },
    ],
    [
      'a place',
      async () => {
        const { id } = await vault.db
          .selectFrom('accommodations')
          .select('id')
          .where('type_key', '=', 'outside')
          .executeTakeFirstOrThrow();
        await vault.call('cases.updateAccommodation', {
          caseId: (await vault.fileOf('A')).caseId,
          id,
          typeKey: 'squat_land',
          from: '2023-01-01',
          until: '2024-03-01',
          approximate: true,
          address: '',
          note: '',
        });
      },
    ],
    [
      'a method',
      async () => {
        await vault.call('cases.setMethod', { caseId: (await vault.fileOf('A')).caseId, method: 'icm' });
      },
    ],
    [
      'a place in a callover',
      async () => {
        await givenMeeting(vault, [(await vault.fileOf('A')).caseId]);
      },
    ],
    [
      'a later import',
      async () => {
        await vault.commit({
          clients: [{ PersonalID: 'A' }],
          enrollments: [{ EnrollmentID: 'E8', PersonalID: 'A' }],
        });
      },
    ],
  ])('refuses once somebody has worked on a file (%s), or leaves that person', async (_what, work) => {
    const { batchId } = await vault.commit(two);
    await work();
    expect(await vault.answer('imports.undo', { batchId, keepWorkedOn: false })).toEqual({
      ok: false,
      code: 'import_changed_since',
      facts: { people: 1 },
    });
    const batches = await vault.call('imports.batches', {});
    expect(batches.find(({ id }) => id === batchId)).toMatchObject({ workedOn: 1, undoneAt: null });
    const kept = await rowsAbout((await vault.fileOf('A')).personId);
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: true })).toEqual({
      removed: 1,
      kept: 1,
    });
    expect(await rowsAbout((await vault.fileOf('A')).personId)).toEqual(kept);
    expect((await vault.listPeople()).map(({ name }) => name)).toEqual(['Ilka Varga']);
    const left = await vault.db
      .selectFrom('import_rows')
      .select('source_id')
      .distinct()
      .where('batch_id', '=', batchId)
      .execute();
    expect(left.map(({ source_id }) => source_id).toSorted()).toEqual(['A', 'E1']);
    expect(vault.faults).toEqual([]);
  });

  /** The person, their places and spells, without the household that went with the other one. */
  async function rowsAbout(personId: string) {
    return [
      await vault.db.selectFrom('people').selectAll().where('id', '=', personId).execute(),
      await vault.db.selectFrom('accommodations').selectAll().where('person_id', '=', personId).execute(),
      await vault.db.selectFrom('tenancies').selectAll().where('person_id', '=', personId).execute(),
      await vault.db
        .selectFrom('support_episodes')
        .innerJoin('case_files', 'case_files.id', 'support_episodes.case_id')
        .selectAll('support_episodes')
        .where('case_files.person_id', '=', personId)
        .execute(),
    ];
  }

  it('does not count reading as work', async () => {
    const { batchId } = await vault.commit(two);
    await vault.call('cases.header', { caseId: (await vault.fileOf('A')).caseId });
    await vault.call('cases.home', { caseId: (await vault.fileOf('A')).caseId });
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: false })).toEqual({
      removed: 2,
      kept: 0,
    });
  });
});
