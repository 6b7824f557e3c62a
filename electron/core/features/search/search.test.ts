import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Zsófi Ødegård' }));
});
afterEach(() => vault.close());

async function find(text: string, within: CaseId | null = null) {
  return vault.call('search.find', { text, caseId: within, limit: 20 });
}
async function found(text: string, within: CaseId | null = null) {
  return (await find(text, within)).entries.map(({ entryId }) => entryId);
}

describe('search in texts', () => {
  it('finds by the beginning of the last word, without marks, in any order', async () => {
    const note = await givenNote(vault, caseId, {
      whatHappened: 'Søren brought the Straßenbahn ticket to Zsófi’s café.',
    });
    for (const text of ['soren', 'SØREN', 'strassen', 'cafe', 'zsofi sor', 'ticket søren', 'Żsófi']) {
      expect(await found(text), text).toEqual([note]);
    }
    for (const text of ['trassen', 'soren tram', 'tick søren']) expect(await found(text), text).toEqual([]);
  });

  it('shows the passage with the words marked', async () => {
    const before = 'one two three four five six seven eight nine ten';
    await givenNote(vault, caseId, { whatHappened: `${before} the blue Böx was opened.` });
    const { entries } = await find('box op');
    expect(entries[0]?.name).toBe('Zsófi Ødegård');
    expect(entries[0]?.snippet).toEqual([
      { text: '… seven eight nine ten the blue ', hit: false },
      { text: 'Böx', hit: true },
      { text: ' was ', hit: false },
      { text: 'opened', hit: true },
      { text: '.', hit: false },
    ]);
  });
});
