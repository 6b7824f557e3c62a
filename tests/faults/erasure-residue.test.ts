import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  eraseSomeone,
  givenSomeone,
  othersRows,
  type Someone,
  tracesLeft,
} from '#tests/support/erased-people.ts';
import { canary, sessionOf } from '#tests/support/fill-person.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { removePersonRows } from '#core/database/person-rows.ts';
import { compact } from '#core/database/residue.ts';
import { leaveHouseholds } from '#core/features/erasure/households.ts';
import { rewriteIndex, unindexCase } from '#core/features/search/search.service.ts';

/** quality.md, figure 12. */
const people = isFullRun ? 200 : 20;
/** So many in one vault, named in each other's minutes. */
const together = 10;

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

/** A house meeting that names everybody. */
function mentionAll(all: readonly Someone[]): void {
  const said = `We spoke of ${all.map(({ name }) => name).join(' and of ')}.`;
  sessionOf(vault)
    .connection.prepare('insert into house_meetings values (?, ?, ?, ?, ?, ?, ?)')
    .run(canary(), 'House', '2026-11-22', said, '', null, 'Mara');
}

type Rows = Awaited<ReturnType<typeof othersRows>>;

/** Rows of other people that are gone or different. */
function lostRows(before: Rows, after: Rows): readonly string[] {
  return [...before].flatMap(([table, rows]) => {
    const now = new Set(after.get(table));
    return rows.filter((row) => !now.has(row)).map((row) => `${table}: ${row}`);
  });
}

describe('erasing somebody with content in every table', () => {
  it('leaves no trace of them, and everybody else as they were', async () => {
    let planted = 0;
    for (let begun = 0; begun < people; begun += together) {
      const all: Someone[] = [];
      while (all.length < together) all.push(await givenSomeone(vault));
      mentionAll(all);
      for (const [index, one] of all.entries()) {
        expect(tracesLeft(vault, one.words).length).toBeGreaterThan(one.words.length * 0.95);
        const before = await othersRows(vault, one);
        const ofOthers = all[index + 1]?.words ?? [];
        const stood = tracesLeft(vault, ofOthers).length;
        await eraseSomeone(vault, one);
        expect(tracesLeft(vault, one.words)).toEqual([]);
        expect(tracesLeft(vault, ofOthers)).toHaveLength(stood);
        expect(lostRows(before, await othersRows(vault, one))).toEqual([]);
        planted += one.words.length;
      }
      const { erased } = await vault.call('erasure.list', {});
      expect(erased.filter(({ findings }) => findings?.left !== 0 || findings.words < 100)).toEqual([]);
      await vault.close();
      vault = await openTestVault();
    }
    tellHarness(
      12,
      'erasure',
      `${String(people)} people with ${String(planted)} planted words`,
      '0 residues',
    );
  }, 1_800_000);

  it('is noticed by this harness when the index is left out', async () => {
    const one = await givenSomeone(vault);
    await vault.db.transaction().execute(async (db) => {
      await leaveHouseholds(db, one.personId);
      await removePersonRows(db, one.personId);
    });
    await compact(vault.db);
    expect(tracesLeft(vault, one.words)).not.toEqual([]);
  });

  it('is noticed by this harness when the file is not written anew', async () => {
    const one = await givenSomeone(vault);
    const { caseNo } = await findNo(one);
    // SQLite would write zeros over what is deleted; here nothing but writing anew stands between.
    sessionOf(vault).connection.pragma('secure_delete = off');
    await vault.db.transaction().execute(async (db) => {
      await unindexCase(db, caseNo);
      await leaveHouseholds(db, one.personId);
      await removePersonRows(db, one.personId);
      await rewriteIndex(db);
    });
    expect(tracesLeft(vault, one.words)).not.toEqual([]);
  });

  it('is noticed by this harness when one table is left out', async () => {
    const one = await givenSomeone(vault);
    const parts = await vault.db.selectFrom('document_parts').selectAll().execute();
    await eraseSomeone(vault, one);
    await vault.db.insertInto('document_parts').values(parts).execute();
    expect(tracesLeft(vault, one.words)).not.toEqual([]);
  });
});

async function findNo({ caseId }: Someone): Promise<{ readonly caseNo: number }> {
  const row = await vault.db
    .selectFrom('case_files')
    .select('no')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { caseNo: row.no };
}
