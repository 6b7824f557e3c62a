import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workerId } from '#shared/lib/ids.ts';
import { aNote, givenNote } from '#tests/support/builders/contact.ts';
import { aPerson, givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import type { CommandContext } from './contexts.ts';
import { Dispatcher } from './dispatcher.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const secret = 'Ilka Varga, Lipová 14';

function auditRows() {
  return vault.db.selectFrom('audit_events').selectAll().orderBy('seq').execute();
}

describe('a call', () => {
  const strangeNames = [
    '',
    'people',
    'people.',
    '.list',
    'people.nothing',
    'people.list.more',
    '__proto__.toString',
    'people.constructor',
    'constructor.name',
  ];
  it.each(strangeNames)('knows no procedure %j', async (name) => {
    expect(await vault.answer(name, {})).toEqual({ ok: false, code: 'unknown_procedure' });
  });

  it('is answered for the signed-in person', async () => {
    expect((await vault.call('organisation.get', {})).name).toBe('Lindenhof');
  });

  it('is answered to nobody before somebody is signed in', async () => {
    await vault.signOut();
    expect(await vault.answer('organisation.get', {})).toEqual({ ok: false, code: 'not_signed_in' });
  });

  it('is refused by permission before its input is looked at', async () => {
    await vault.as('worker');
    expect(await vault.answer('workers.add', { nonsense: true })).toEqual({ ok: false, code: 'not_allowed' });
  });

  it('takes no part that the contract does not name', async () => {
    const input = { ...aPerson(vault), isAdmin: true };
    expect(await vault.answer('people.create', input)).toEqual({
      ok: false,
      code: 'invalid_input',
      fields: { '': 'invalid' },
    });
    expect(await vault.db.selectFrom('people').select('id').execute()).toEqual([]);
  });

  it('names each field that is wrong, by its path', async () => {
    const input = { ...aPerson(vault), chosenName: ' ', openedOn: '2026-11-31', state: 'lost' };
    const { caseId } = await givenPerson(vault);
    expect(await vault.answer('people.create', { ...input, phone: 'x'.repeat(61) })).toEqual({
      ok: false,
      code: 'invalid_input',
      fields: { chosenName: 'required', openedOn: 'not_a_date', state: 'not_a_choice', phone: 'too_long' },
    });
    const content = { ...aNote(vault), agreementsPerson: ['', 'x'.repeat(501)] };
    expect(await vault.answer('contacts.save', { caseId, content, draftId: null })).toMatchObject({
      fields: { 'content.agreementsPerson.0': 'required', 'content.agreementsPerson.1': 'too_long' },
    });
  });

  it.each([null, undefined, 7, 'text', [], Number.NaN])('refuses %j as input', async (input) => {
    const answer = await vault.answer('people.create', input);
    expect(answer).toMatchObject({ ok: false, code: 'invalid_input' });
  });

  it('never gives back what was typed when it refuses', async () => {
    const { caseId } = await givenPerson(vault);
    const answers = [
      await vault.answer(secret, {}),
      await vault.answer('people.create', { ...aPerson(vault), state: secret, [secret]: secret }),
      await vault.answer('contacts.get', { caseId, entryId: secret }),
      await vault.answer('people.pick', { text: secret, after: { secret } }),
    ];
    expect(JSON.stringify(answers)).not.toContain('Varga');
    expect(answers.every(({ ok }) => !ok)).toBe(true);
  });
});

describe('a procedure that asks for the passphrase again', () => {
  const prepare = () => vault.answer('reflections.prepareExport', { id: null });
  const needsAgain = { ok: false, code: 'reauthentication_needed' };

  it('is refused since the unlocking, and for five minutes after typing it again is not', async () => {
    await vault.as('worker');
    expect(await prepare()).not.toMatchObject(needsAgain);
    vault.clock.set(new Date(vault.clock.millis() + 300_000).toISOString());
    expect(await prepare()).not.toMatchObject(needsAgain);
    vault.clock.set(new Date(vault.clock.millis() + 1).toISOString());
    expect(await prepare()).toMatchObject(needsAgain);
    vault.core.confirm();
    expect(await prepare()).not.toMatchObject(needsAgain);
  });
});

/** A dispatcher whose one handler does as the test says. */
function dispatcherFor(handler: (context: CommandContext) => Promise<unknown>): Dispatcher {
  return new Dispatcher(vault.core, { languageHints: { switchAll: handler } }, vault.clock);
}
async function switchAll(handler: (context: CommandContext) => Promise<unknown>) {
  return dispatcherFor(handler).call('languageHints.switchAll', { enabled: true });
}

describe('a command', () => {
  it('leaves neither record nor audit entry when it fails half-way, and says nothing of why', async () => {
    const before = await auditRows();
    const answer = await switchAll(async ({ db }) => {
      await db.insertInto('language_switches').values({ entry: 9 }).execute();
      throw new Error(secret);
    });
    expect(answer).toEqual({ ok: false, code: 'unexpected' });
    expect(await vault.db.selectFrom('language_switches').selectAll().execute()).toEqual([]);
    expect(await auditRows()).toEqual(before);
    expect(vault.events).toEqual([]);
    expect(vault.faults).toHaveLength(1);
  });

  it('leaves nothing when what it answers is not what its contract says', async () => {
    const answer = await switchAll(async ({ db }) => {
      await db.insertInto('language_switches').values({ entry: 9 }).execute();
      return { secret };
    });
    expect(answer).toEqual({ ok: false, code: 'unexpected' });
    expect(await vault.db.selectFrom('language_switches').selectAll().execute()).toEqual([]);
  });

  it('is written together with who did what to which record, and then announced', async () => {
    const { caseId } = await givenPerson(vault);
    vault.events.length = 0;
    const note = await givenNote(vault, caseId, { whatHappened: secret });
    const last = (await auditRows()).at(-1);
    expect(last).toMatchObject({
      action: 'create',
      entity: 'contact',
      entity_id: note,
      actor_id: vault.managerId,
      at: vault.clock.now(),
    });
    expect(vault.events).toEqual([
      { event: 'changed', keys: ['people', 'drafts', `case:${caseId}`, `timeline:${caseId}`] },
    ]);
  });

  it('waits for the one before it, so that no call sees half of another', async () => {
    const order: string[] = [];
    const slow = switchAll(async ({ db }) => {
      order.push('first begins');
      await db.insertInto('language_switches').values({ entry: 9 }).execute();
      await db.deleteFrom('language_switches').execute();
      order.push('first ends');
      return {};
    });
    const second = vault.call('languageHints.settings', {});
    const [, settings] = await Promise.all([slow, second]);
    expect(order).toEqual(['first begins', 'first ends']);
    expect(settings.switchedOff).toEqual([]);
  });
});

describe('the audit chain', () => {
  it('covers each entry and the one before it, signed by who acted, without a word of content', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: secret });
    await vault.call('cases.header', { caseId });
    await vault.as('worker');
    await givenNote(vault, caseId, { whatHappened: secret });
    const rows = await auditRows();
    expect(rows.map(({ action, entity }) => `${action} ${entity}`)).toEqual([
      'create case_file',
      'view case_file',
      'create contact',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Varga');
    let previous = '';
    for (const [index, row] of rows.entries()) {
      const parts = [
        row.seq,
        row.at,
        row.actor_id,
        row.action,
        row.entity,
        row.entity_id,
        row.detail,
        previous,
        row.case_id,
      ];
      const h = createHmac('sha256', vault.keys.auditMacKey)
        .update(JSON.stringify(parts))
        .digest('base64url');
      expect(row).toMatchObject({ seq: index + 1, prev: previous, h });
      const signature = Buffer.from(row.sig, 'base64url');
      expect(vault.keys.verify(workerId.parse(row.actor_id), Buffer.from(h), signature)).toBe(true);
      previous = h;
    }
  });

  it('has no entry for a draft, which is nobody’s record yet', async () => {
    const id = '01a00000-0000-7000-8000-000000000001';
    const draft = { id, kind: 'person', caseId: null, subjectId: null, content: { secret } } as const;
    await vault.call('drafts.keep', draft);
    expect(await auditRows()).toEqual([]);
  });
});
