import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { searchWords } from './match-expression.ts';
import { mergeStep } from './search.service.ts';
import { snippetOf } from './snippet.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Zsófi Ødegård' }));
});
afterEach(() => vault.close());

const find = (text: string, within: CaseId | null = null, limit = 20) =>
  vault.call('search.find', { text, caseId: within, limit });
async function found(text: string, within: CaseId | null = null): Promise<string[]> {
  return (await find(text, within)).entries.map(({ entryId }) => entryId);
}

describe('search in texts', () => {
  it('finds by the beginning of the last word, without marks, in any order', async () => {
    const note = await givenNote(vault, caseId, {
      whatHappened: 'Søren brought the Straßenbahn ticket to Zsófi’s café.',
    });
    for (const text of ['soren', 'SØREN', 'strassen', 'cafe', 'zsofi sor', 'ticket søren', 'Żsófi']) {
      expect([text, await found(text)]).toEqual([text, [note]]);
    }
    for (const text of ['trassen', 'soren tram', 'tick søren']) {
      expect([text, await found(text)]).toEqual([text, []]);
    }
  });

  it('finds each part of a note, and no sign of how lists are kept', async () => {
    const note = await givenNote(vault, caseId, {
      agreementsPerson: ['Answers\none "yellow" letter', 'Waters plants'],
      agreementsTeam: ['C:\\nails\\'],
      workerView: 'Tired',
      nextContactPlan: 'at the bakery',
    });
    for (const text of ['yellow', 'one', 'waters', 'nails', 'tired', 'bakery', 'letter']) {
      expect([text, await found(text)]).toEqual([text, [note]]);
    }
    for (const text of ['none', 'n']) expect(await found(text)).toEqual([]);
    const [entry] = (await find('plants')).entries;
    expect(entry?.snippet.map(({ text }) => text).join('')).toContain(
      'one "yellow" letter Waters plants C:\\nails\\',
    );
  });

  it('finds nothing for what holds no word', async () => {
    await givenNote(vault, caseId);
    for (const text of ['', '   ', '—', '""', '()', '*', '😀', '-']) {
      expect(await find(text)).toMatchObject({ entries: [], more: false });
    }
  });

  it('in one file shows the newest first', async () => {
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const first = await givenNote(vault, caseId);
    await givenNote(vault, other.caseId);
    const second = await givenNote(vault, caseId);
    expect(await found('letters', caseId)).toEqual([second, first]);
    expect(await find('letters', caseId, 1)).toMatchObject({ entries: [{ entryId: second }], more: true });
  });

  it('puts the note that says it most before longer ones that only mention it', async () => {
    const long = 'Once there was a word about rent among very many other words of no use. '.repeat(8);
    await givenNote(vault, caseId, { whatHappened: long });
    const short = await givenNote(vault, caseId, { whatHappened: 'Rent, rent, rent.' });
    await givenNote(vault, caseId, { whatHappened: long });
    expect((await found('rent')).at(0)).toBe(short);
  });

  it('finds people by name, number and street beside the texts', async () => {
    expect((await find('odegard')).people).toEqual([{ caseId, name: 'Zsófi Ødegård', caseNumber: 'K-0001' }]);
    expect((await find('K-0001')).people).toHaveLength(1);
    expect((await find('odegard', caseId)).people).toEqual([]);
  });
});

describe('what somebody may find', () => {
  let hidden: CaseId;
  beforeEach(async () => {
    ({ caseId: hidden } = await givenPerson(vault, { chosenName: 'Hidden', teamId: vault.otherTeamId }));
    await givenNote(vault, hidden, { whatHappened: 'Umbrella hidden', workerView: 'Walrus hidden' });
    await givenNote(vault, caseId, { whatHappened: 'Umbrella own', workerView: 'Walrus own' });
  });

  async function assigned(role: 'worker' | 'peer' | 'volunteer', to: CaseId): Promise<void> {
    const workerId = await vault.as(role);
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId: to, workerId, role: 'cover', from, chosenByPerson: 'yes' });
    await vault.as(role);
  }
  const casesFound = async (text: string) => (await find(text)).entries.map((entry) => entry.caseId);

  it('is everything for a manager', async () => {
    expect(await casesFound('umbrella')).toHaveLength(2);
    expect(await casesFound('walrus')).toHaveLength(2);
  });

  it('is the own team for a worker, and a case of another team once assigned', async () => {
    await vault.as('worker');
    expect(await casesFound('umbrella')).toEqual([caseId]);
    expect(await casesFound('walrus')).toEqual([caseId]);
    expect((await find('hidden')).people).toEqual([]);
    await assigned('worker', hidden);
    expect((await casesFound('umbrella')).toSorted()).toEqual([caseId, hidden].toSorted());
  });

  it('is the assigned cases for a peer, without a word of the worker’s view', async () => {
    await vault.as('peer');
    expect(await casesFound('umbrella')).toEqual([]);
    await assigned('peer', hidden);
    expect(await casesFound('umbrella')).toEqual([hidden]);
    expect(await casesFound('walrus')).toEqual([]);
    expect(await casesFound('umbrella walrus')).toEqual([]);
    expect(JSON.stringify(await find('umbrella'))).not.toContain('Walrus');
    expect((await find('walrus', hidden)).entries).toEqual([]);
  });

  it('is no note at all for a volunteer, who reads none', async () => {
    await assigned('volunteer', hidden);
    expect(await find('umbrella')).toMatchObject({ entries: [] });
    expect((await find('hidden')).people).toHaveLength(1);
  });

  it('is nothing in a file out of reach', async () => {
    await vault.as('worker');
    const input = { text: 'umbrella', caseId: hidden, limit: 5 };
    expect(await vault.answer('search.find', input)).toEqual({ ok: false, code: 'not_allowed' });
  });

  it('cannot be widened by what is typed', async () => {
    await vault.as('worker');
    const { team_id } = await vault.db
      .selectFrom('case_files')
      .select('team_id')
      .where('id', '=', hidden)
      .executeTakeFirstOrThrow();
    const attempts = [
      `t${team_id.replaceAll('-', '')}`,
      'c2',
      'umbrella" OR scope : "c2',
      'hidden) OR (umbrella',
      '{scope} : c2 OR umbrella',
      'umbrella NOT own',
      'NEAR(umbrella hidden)',
    ];
    for (const text of attempts) {
      const cases = new Set(await casesFound(text));
      expect([text, cases.has(hidden)]).toEqual([text, false]);
    }
  });
});

describe('any question', () => {
  it('is answered', async () => {
    await givenNote(vault, caseId);
    const operators = [
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '"',
      '*',
      '(',
      ')',
      ':',
      '^',
      '{scope}',
      '-',
      '+',
      ' ',
      '\u0000',
      'letters',
    ];
    const question = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc
        .array(fc.constantFrom(...operators), { maxLength: 12 })
        .map((parts) => parts.join(' ').slice(0, 200)),
    );
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const answer = await vault.answer('search.find', { text, caseId: null, limit: 5 });
        expect(answer).toMatchObject({ ok: true });
        expect(await vault.answer('search.find', { text, caseId, limit: 5 })).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
    expect(vault.faults).toEqual([]);
  });
});

describe('a passage', () => {
  it('starts a little before the first word found and marks every one', () => {
    const text = 'one two three four five six seven eight nine ten the blue Böx was opened.';
    expect(snippetOf(text, searchWords('box open'))).toEqual([
      { text: '… seven eight nine ten the blue ', hit: false },
      { text: 'Böx', hit: true },
      { text: ' was ', hit: false },
      { text: 'opened', hit: true },
      { text: '.', hit: false },
    ]);
  });

  it('is the beginning of the text where no word stands out, and says where it goes on', () => {
    const text = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
    const [piece] = snippetOf(text, searchWords('absent'));
    expect(piece?.text.startsWith('w0 w1 ')).toBe(true);
    expect(piece?.text.endsWith('w31 …')).toBe(true);
    expect(snippetOf('', searchWords('absent'))).toEqual([]);
  });

  it('holds nothing that the text does not hold, in its order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 20 }),
        (text, question) => {
          const pieces = snippetOf(text, searchWords(question));
          const joined = pieces.map((piece) => piece.text).join('');
          const shown = joined.replace(/^… /u, '').replace(/ …$/u, '');
          expect(text.replace(/\s+/gu, ' ')).toContain(shown);
        },
      ),
    );
  });
});

describe('the index', () => {
  it('holds every entry exactly, through amendments, moves and merges, and can be rebuilt', async () => {
    for (let note = 0; note < 20; note += 1) await givenNote(vault, caseId, { whatHappened: `Note ${note}` });
    await vault.call('cases.changeTeam', { caseId, teamId: vault.otherTeamId });
    let steps = 0;
    await vault.core.upkeep(async (db) => {
      while (await mergeStep(db)) steps += 1;
    });
    expect(steps).toBeGreaterThan(0);
    await sql`insert into entry_search (entry_search, rank) values ('integrity-check', 1)`.execute(vault.db);
    await sql`insert into entry_search (entry_search) values ('rebuild')`.execute(vault.db);
    expect(await found('note')).toHaveLength(20);
  });
});
