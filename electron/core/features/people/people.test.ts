import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { aPerson, givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type OutputOf, type TestVault } from '#tests/support/test-vault.ts';
import { nameOrderKey } from './names.service.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

type Filter = InputOf<'people.list'>;
const everybody: Filter = {
  text: '',
  states: [],
  workerId: null,
  teamId: null,
  contactWord: null,
  sort: 'name',
  descending: false,
  page: 0,
};

async function listed(filter: Partial<Filter> = {}): Promise<string[]> {
  const { rows } = await vault.call('people.list', { ...everybody, ...filter });
  return rows.map(({ name }) => name);
}

async function named(...names: readonly string[]): Promise<CaseId[]> {
  return givenPeople(
    vault,
    names.map((chosenName) => ({ chosenName })),
  );
}

describe('a new person', () => {
  it('gets a file, an episode, a main worker, a timeline and a line in the list, in one command', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-11-01', state: 'opening' });
    const header = await vault.call('cases.header', { caseId });
    expect(header).toMatchObject({
      caseNumber: 'K-0001',
      name: 'Ilka Varga',
      state: 'opening',
      stateSince: '2026-11-01',
      method: 'icm',
      daysAtHome: null,
      assignments: [{ workerName: 'Mara Lind', role: 'main', from: '2026-11-01', until: null }],
    });
    expect(await vault.call('cases.episodes', { caseId })).toMatchObject([
      { openedOn: '2026-11-01', supportStartedOn: null, closedOn: null, serviceName: 'Housing support' },
    ]);
    const page = { caseId, kinds: [], authorId: null, before: null, size: 10 };
    const { entries } = await vault.call('timeline.page', page);
    expect(entries).toMatchObject([
      { kind: 'assignment', started: true, worker: 'Mara Lind', author: 'Mara Lind' },
      { kind: 'state_change', from: null, to: 'opening', at: '2026-11-01T12:00:00.000Z' },
    ]);
    const { rows, total } = await vault.call('people.list', everybody);
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ caseId, name: 'Ilka Varga', workers: ['Mara Lind'], hasHome: false }]);
  });

  it('gets a number of its own, one after the other', async () => {
    const ids = await named('Ada', 'Bo', 'Cy');
    const numbers = await Promise.all(
      ids.map(async (caseId) => (await vault.call('cases.header', { caseId })).caseNumber),
    );
    expect(numbers).toEqual(['K-0001', 'K-0002', 'K-0003']);
  });

  it.each([
    [{ openedOn: '2026-11-23' }, { openedOn: 'in_the_future' }],
    [{ birthDate: '2026-11-23' }, { birthDate: 'in_the_future' }],
    [{ teamId: '01a00000-0000-7000-8000-000000000009' }, { teamId: 'not_a_choice' }],
    [{ mainWorkerId: '01a00000-0000-7000-8000-000000000009' }, { mainWorkerId: 'not_a_choice' }],
  ])('is refused with %j at that field, and nothing is left behind', async (difference, fields) => {
    expect(await vault.answer('people.create', aPerson(vault, difference))).toEqual({
      ok: false,
      code: 'invalid_input',
      fields,
    });
    for (const table of ['people', 'case_files', 'entries', 'audit_events'] as const) {
      expect(await vault.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('is taken in by a worker for the own team only', async () => {
    await vault.as('worker');
    const input = aPerson(vault, { teamId: vault.otherTeamId });
    expect(await vault.answer('people.create', input)).toMatchObject({ fields: { teamId: 'not_a_choice' } });
  });
});

describe('the list of people', () => {
  it('is in the order of family names, without marks and capitals', async () => {
    await named('Ilka Varga', 'Tomáš Beneš', 'João Batista', 'ana Östlund', 'Łukasz Zych', 'Bo');
    expect(await listed()).toEqual([
      'João Batista',
      'Tomáš Beneš',
      'Bo',
      'ana Östlund',
      'Ilka Varga',
      'Łukasz Zych',
    ]);
    expect((await listed({ descending: true })).at(0)).toBe('Łukasz Zych');
  });

  it('finds by any part of any name, by the street of the home and by the number', async () => {
    const [caseId = never()] = await named('Zsófi Østergaard', 'Ilka Varga');
    const stored = await vault.call('people.get', { caseId });
    const details = { ...stored.details, otherNames: ['Kismadár'], legalFamilyName: 'Łaski' };
    await vault.call('people.update', { caseId, details, preferences: stored.preferences });
    await vault.call('cases.addAccommodation', {
      caseId,
      typeKey: 'social_tenancy',
      from: '2026-10-01',
      until: null,
      approximate: false,
      address: 'Lipová 14, Brno',
      note: '',
      endsPrevious: true,
    });
    for (const text of [
      'zsofi',
      'OSTERG',
      'gaard zsó',
      'kismadar',
      'laski',
      'lipova',
      'K-0001',
      'k1',
      ' 1 ',
    ]) {
      expect(await listed({ text })).toEqual(['Zsófi Østergaard']);
    }
    expect(await listed({ text: 'zsofi varga' })).toEqual([]);
  });

  it.each(['%', '_', '\\', "'", '"', '%%_', 'x%'])(
    'takes %j for itself and not for a pattern',
    async (text) => {
      await named('Ilka Varga');
      expect(await listed({ text })).toEqual([]);
      await named(`Name${text}here`);
      expect(await listed({ text })).toEqual([`Name${text}here`]);
    },
  );

  it('filters by state, team, worker and the word for the contact', async () => {
    const main = await vault.addWorker({ name: 'Jonas', roles: ['worker'] });
    await givenPerson(vault, { chosenName: 'A', state: 'enquiry', mainWorkerId: main });
    await givenPerson(vault, { chosenName: 'B', teamId: vault.otherTeamId, mainWorkerId: null });
    const { caseId } = await givenPerson(vault, { chosenName: 'C', openedOn: '2026-10-01' });
    await givenPerson(vault, { chosenName: 'D', openedOn: '2026-10-01' });
    await givenNote(vault, caseId);
    expect(await listed({ states: ['enquiry'] })).toEqual(['A']);
    expect(await listed({ states: ['enquiry', 'active'] })).toEqual(['A', 'B', 'C', 'D']);
    expect(await listed({ teamId: vault.otherTeamId })).toEqual(['B']);
    expect(await listed({ workerId: main })).toEqual(['A']);
    expect(await listed({ contactWord: 'talk_in_team' })).toEqual(['D']);
    const inTouch = await vault.call('people.list', { ...everybody, contactWord: 'in_touch' });
    expect(inTouch).toMatchObject({
      total: 2,
      rows: [{ name: 'B' }, { name: 'C', contactWord: 'in_touch' }],
    });
  });

  it('sorts by days at home, last and next contact and opening, with what is not known last', async () => {
    const [a = never(), b = never(), c = never()] = await named('A', 'B', 'C');
    const home = {
      typeKey: 'owned',
      until: null,
      approximate: false,
      address: '',
      note: '',
      endsPrevious: true,
    };
    await vault.call('cases.addAccommodation', { ...home, typeKey: 'owned', caseId: b, from: '2026-11-22' });
    await givenNote(vault, a, { nextContactAt: '2026-12-01T10:00:00.000Z' });
    await givenNote(vault, c, {
      startedAt: '2026-11-20T10:00:00.000Z',
      nextContactAt: '2026-11-24T10:00:00.000Z',
    });
    expect(await listed({ sort: 'days_at_home', descending: true })).toEqual(['B', 'C', 'A']);
    expect(await listed({ sort: 'last_contact' })).toEqual(['C', 'A', 'B']);
    expect(await listed({ sort: 'last_contact', descending: true })).toEqual(['A', 'C', 'B']);
    expect(await listed({ sort: 'next_contact' })).toEqual(['C', 'A', 'B']);
    expect(await listed({ sort: 'opened' })).toEqual(['A', 'B', 'C']);
  });

  it('comes in pages of fifty and says how many there are', async () => {
    await named(...Array.from({ length: 53 }, (_, index) => `P${String(index).padStart(2, '0')}`));
    const first = await vault.call('people.list', everybody);
    expect([first.rows.length, first.total, first.pageSize]).toEqual([50, 53, 50]);
    expect(await listed({ page: 1 })).toEqual(['P50', 'P51', 'P52']);
    expect(await listed({ page: 2 })).toEqual([]);
    expect(await listed({ page: 1, contactWord: 'in_touch' })).toEqual(['P50', 'P51', 'P52']);
  });

  it('costs the same number of statements for one person and for fifty', async () => {
    await named('A');
    const few = await vault.statements(() => vault.call('people.list', everybody));
    await named(...Array.from({ length: 49 }, (_, index) => `P${index}`));
    const many = await vault.statements(() => vault.call('people.list', everybody));
    expect(many).toEqual(few);
    expect(few).toHaveLength(4);
  });

  it('shows a worker the own team and the cases assigned, a peer the assigned ones alone', async () => {
    const [own = never()] = await named('Own team');
    const other = await givenPerson(vault, { chosenName: 'Assigned', teamId: vault.otherTeamId });
    await givenPerson(vault, { chosenName: 'Hidden', teamId: vault.otherTeamId });
    for (const [role, caseId] of [
      ['worker', other.caseId],
      ['peer', own],
    ] as const) {
      const workerId = await vault.as(role);
      await vault.as(vault.managerId);
      const from = vault.clock.today();
      await vault.call('cases.assign', { caseId, workerId, role: 'cover', from, chosenByPerson: 'yes' });
    }
    await vault.as('worker');
    expect(await listed()).toEqual(['Assigned', 'Own team']);
    expect((await vault.call('people.list', everybody)).total).toBe(2);
    expect(await listed({ text: 'Hidden' })).toEqual([]);
    await vault.as('peer');
    expect(await listed()).toEqual(['Own team']);
  });
});

describe('somebody who may be known', () => {
  it('is found by a name in another order or by birth date and a similar name, and says why', async () => {
    await givenPerson(vault, { chosenName: 'Ilka Varga', birthDate: '1980-02-29' });
    await givenPerson(vault, { chosenName: 'Nuala Keane', birthDate: '1980-02-29' });
    const similar = (name: string, birthDate: string | null) =>
      vault.call('people.findSimilar', { name, birthDate });
    expect(await similar('varga ílka', null)).toMatchObject([{ name: 'Ilka Varga', reasons: ['same_name'] }]);
    const [likely] = await similar('Ilke Varga', '1980-02-29');
    expect(likely).toMatchObject({ name: 'Ilka Varga', caseNumber: 'K-0001', birthDate: '1980-02-29' });
    expect(likely?.reasons).toContain('same_birth_date');
    expect(await similar('Somebody Else', null)).toEqual([]);
    expect(await similar('', null)).toEqual([]);
  });

  it('is never somebody of a team out of reach', async () => {
    await givenPerson(vault, { teamId: vault.otherTeamId });
    await vault.as('worker');
    expect(await vault.call('people.findSimilar', { name: 'Ilka Varga', birthDate: null })).toEqual([]);
  });
});

describe('what is known about a person', () => {
  it('comes back as it was written', async () => {
    const { caseId } = await givenPerson(vault);
    const written = {
      details: {
        chosenName: 'Ilka',
        pronouns: 'she / her',
        legalGivenName: 'Ilona',
        legalFamilyName: 'Varga',
        otherNames: ['Ili', '"Duchess"'],
        birthDate: '1980-02-29',
        birthDateApproximate: true,
        language: 'Magyar',
        interpreterNeeded: true,
        phone: '+420 000 000 000',
        otherWaysToReach: 'Ask at the bakery.',
        bestTimes: 'After ten',
        accessNeeds: ['No stairs'],
        emergencyContacts: [{ name: 'Zsófi', relation: 'sister', phone: '1' }],
      },
      preferences: {
        paperwork: 'completes_together',
        preferredChannel: 'text',
        preferredPlaces: ['home', 'street'],
        wordForMe: 'neighbour',
        notForMe: 'no calls before ten',
      },
    } as const;
    const { otherNames, accessNeeds, emergencyContacts, ...details } = written.details;
    await vault.call('people.update', {
      caseId,
      details: {
        ...details,
        otherNames: [...otherNames],
        accessNeeds: [...accessNeeds],
        emergencyContacts: [...emergencyContacts],
      },
      preferences: { ...written.preferences, preferredPlaces: [...written.preferences.preferredPlaces] },
    });
    expect(await vault.call('people.get', { caseId })).toMatchObject(written);
    expect(await listed({ text: 'duchess' })).toEqual(['Ilka']);
  });

  it('opens for somebody whom an import knows by no name', async () => {
    const { caseId, personId } = await givenPerson(vault);
    await vault.db.updateTable('people').set({ chosen_name: '' }).where('id', '=', personId).execute();
    expect((await vault.call('people.get', { caseId })).details.chosenName).toBe('');
  });
});

describe('the picker', () => {
  it('goes on after the last row of the page before', async () => {
    await named(...Array.from({ length: 45 }, (_, index) => `P${String(index % 7)} ${index}`));
    const names: string[] = [];
    for (let after: string | null = null, rows = 20; rows === 20;) {
      const page: OutputOf<'people.pick'> = await vault.call('people.pick', { text: '', after });
      names.push(...page.map(({ name }) => name));
      after = page.at(-1)?.caseId ?? null;
      rows = page.length;
    }
    expect(names).toHaveLength(45);
    expect(new Set(names).size).toBe(45);
  });
});

describe('the files opened last', () => {
  it('come newest first, each once, and only those that may still be seen', async () => {
    const [first, second, third] = await named('Ada', 'Bo', 'Cleo');
    for (const caseId of [first, second, third, first]) {
      vault.clock.set(new Date(vault.clock.millis() + 31 * 60_000).toISOString());
      await vault.call('cases.header', { caseId: caseId ?? never() });
    }
    const recent = await vault.call('people.recent', {});
    expect(recent.map(({ name }) => name)).toEqual(['Ada', 'Cleo', 'Bo']);
    await vault.as('peer');
    expect(await vault.call('people.recent', {})).toEqual([]);
  });
});

describe('the order of names', () => {
  it.each([
    ['Ilka Varga', '', 'varga ilka'],
    ['Ana de la Cruz', 'de la Cruz', 'de la cruz ana'],
    ['Ana', 'Varga', 'ana'],
    ['Bo', '', 'bo'],
    ['', '', ''],
  ])('puts %j with the family name %j at %j', (chosenName, legalFamilyName, key) => {
    expect(nameOrderKey({ chosenName, legalGivenName: '', legalFamilyName, otherNames: [] })).toBe(key);
  });
});

function never(): never {
  throw new Error('the builder gave fewer people than asked for');
}
