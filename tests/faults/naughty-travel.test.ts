import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { searchWords } from '#core/features/search/match-expression.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { aNote, givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { logicalHash } from '#tests/support/logical-hash.ts';
import { naughtyStrings } from '#tests/support/naughty-strings.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 8: what a person may keep; half characters and 1 MB are refused by every field. */
const writable = naughtyStrings.filter((text) => text.isWellFormed() && text.length < 100_000);
const searches = 10_000;
const searched = isFullRun ? writable : writable.filter((_, index) => index % 4 === 0);

describe('naughty strings in search', () => {
  let vault: TestVault;
  let caseId: CaseId;
  beforeEach(async () => {
    vault = await openTestVault();
    ({ caseId } = await givenPerson(vault));
  });
  afterEach(() => vault.close());

  const find = (text: string) => vault.answer('search.find', { text, caseId, limit: 50 });

  /** Notes whose own words, typed again, do not find them. */
  async function listUnfound(look: (words: string) => Promise<unknown>): Promise<readonly string[]> {
    const unfound: string[] = [];
    for (const text of searched) {
      // Newest first: what was written a second later stands before all others.
      vault.clock.set(new Date(vault.clock.millis() + 1000).toISOString());
      const entryId = await givenNote(vault, caseId, { whatHappened: `${text} riverbank` });
      const words = searchWords(text)
        .words.filter(({ length }) => length <= 25)
        .slice(0, 4)
        .join(' ');
      const found = JSON.stringify(await look(`${words} riverbank`.trim()));
      if (!found.includes(entryId)) unfound.push(text.slice(0, 60));
    }
    return unfound;
  }

  it('are found by their own words', async () => {
    expect(await listUnfound(find)).toEqual([]);
    tellHarness(8, 'naughty strings, searched', `${String(searched.length)} notes`, '0 not found');
  }, 1_200_000);

  it('are noticed by this harness when search does not find them', async () => {
    const blind = (words: string) => find(words.replaceAll(/\P{ASCII}/gu, ''));
    const deaf = (words: string) => find(`${words} nowhere`);
    expect((await listUnfound(deaf)).length).toBe(searched.length);
    expect(await listUnfound(blind)).not.toEqual([]);
  }, 1_200_000);

  it(`are answered ${String(searches)} times without an exception, whatever is typed`, async () => {
    for (const text of writable.slice(0, 40)) await givenNote(vault, caseId, { whatHappened: `.${text}` });
    const naughty = fc.constantFrom(...naughtyStrings);
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom('"', "'", '*', '(', ')', '^', ':', '-', ' ', 'NEAR', 'AND', 'OR', 'a', '{', '\0'),
          {
            maxLength: 30,
          },
        )
        .map((parts) => parts.join('')),
      naughty,
      fc.tuple(naughty, naughty).map(([one, other]) => `${one.slice(0, 60)} ${other.slice(0, 60)}`),
    );
    const inputs = fc.sample(typed, { numRuns: searches, seed: 20_261_122 });
    const codes = new Set<string>();
    for (const [index, text] of inputs.entries()) {
      const answer = await vault.answer('search.find', {
        text,
        caseId: index % 2 ? caseId : null,
        limit: 20,
      });
      codes.add(answer.ok ? 'ok' : answer.code);
    }
    expect([...codes].toSorted()).toEqual(['invalid_input', 'ok']);
    expect(vault.faults).toEqual([]);
    tellHarness(8, 'search', `${String(searches)} random inputs`, '0 exceptions');
  }, 600_000);
});

describe('naughty strings in a backup', () => {
  let house: BackupHouse;
  beforeEach(async () => {
    house = await givenBackups();
  });
  afterEach(() => house.close());

  it('come back from it letter by letter', async () => {
    const { teams } = await house.call('organisation.get', {});
    const { caseId } = await house.call('people.create', {
      chosenName: 'Ilka Varga',
      pronouns: '',
      birthDate: null,
      phone: '',
      method: 'icm',
      state: 'active',
      openedOn: house.clock.today(),
      teamId: teams[0]?.id ?? '',
      mainWorkerId: house.managerId,
    });
    const kept = new Map<string, string>();
    for (const text of writable) {
      const content = aNote(house, { whatHappened: text, personSaid: 'x' });
      const { entryId } = await house.call('contacts.save', { caseId, content, draftId: null });
      kept.set(entryId, text);
    }
    const held = logicalHash(house.vault());
    const { id } = await house.call('backups.now', {});
    await house.call('organisation.addService', { name: 'Lost on purpose' });
    await house.lock();
    const secret = { kind: 'passphrase', userId: house.managerId, passphrase } as const;
    await house.call('restore.run', { id: `own:${id}`, secret });
    await house.unlock();
    const changed: string[] = [];
    for (const [entryId, text] of kept) {
      const note = await house.call('contacts.get', { caseId, entryId });
      if (note.content.whatHappened !== text) changed.push(text.slice(0, 60));
    }
    expect(changed).toEqual([]);
    expect(held).not.toBe(logicalHash(house.vault()));
    tellHarness(8, 'naughty strings, restored', `${String(kept.size)} notes`, '0 changed');
  }, 600_000);
});

describe('naughty strings in an import', () => {
  it('arrive as they stand in the file', async () => {
    await using vault = await openTestVault();
    // A file with NUL in it is no text file, and is refused as a whole (domain.md 9.5).
    const texts = writable.filter((text) => text.length <= 2000 && !text.includes('\0'));
    const rows = texts.map((text, index) => [String(index), `Place ${String(index)}`, text]);
    const file = path.join(vault.folder, 'town.csv');
    fs.writeFileSync(file, Papa.unparse([['Ref', 'Service', 'Description'], ...rows]));
    const staged = await vault.internal['directory.stage']?.({ path: file });
    const stageId = staged?.stageId ?? '';
    const { mapping } = await vault.call('directory.check', { stageId });
    const { counts } = await vault.call('directory.commit', { stageId, mapping });
    expect(counts).toMatchObject({ new: texts.length, broken: 0 });
    const kept = await vault.db.selectFrom('directory_entries').selectAll().execute();
    const whatFor = new Map(kept.map((row) => [row.name, row.what_for]));
    const changed = texts.filter((text, index) => whatFor.get(`Place ${String(index)}`) !== text.trim());
    expect(changed).toEqual([]);
    tellHarness(8, 'naughty strings, brought in', `${String(texts.length)} rows`, '0 changed');
  }, 120_000);
});
