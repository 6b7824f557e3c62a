import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { chainValue } from './audit.ts';
import { answeredCases, changedCases, namedCases } from './audit-cases.ts';
import { checkEntries, signatureCheck } from './audit-chain.ts';
import { openingMinutes } from './audit-openings.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const rows = () => vault.db.selectFrom('audit_events').selectAll().orderBy('seq').execute();
const lines = async () => (await rows()).map(({ action, entity }) => `${action} ${entity}`);
const start = { seq: 0, h: '' };

function wait(minutes: number): void {
  vault.clock.set(new Date(vault.clock.millis() + minutes * 60_000).toISOString());
}

describe('the case of an entry', () => {
  it('is what input and output name as a case, at any depth, and nothing else', () => {
    expect(
      namedCases({ caseId: 'a', content: { forCaseId: 'b', text: 'c' }, member: { knownCaseId: null } }),
    ).toEqual(['a', 'b']);
    expect(namedCases({ caseIds: ['a', 'b'], cards: [{ caseId: 'b' }, { caseId: 'd' }] })).toEqual([
      'a',
      'b',
      'd',
    ]);
    expect(answeredCases({ caseId: 'a', cards: [{ caseId: 'b' }] })).toEqual(['a']);
    expect(namedCases({ caseNumber: 'K-1', suitcaseId: 'x' })).toEqual([]);
    expect(namedCases('a')).toEqual([]);
    expect(namedCases(null)).toEqual([]);
    expect(namedCases({ a: { b: { c: { d: { caseId: 'too deep' } } } } })).toEqual([]);
  });

  it('is also what was announced as changed', () => {
    expect(changedCases(['people', 'case:a', 'timeline:a', 'case:b'])).toEqual(['a', 'b']);
  });

  it('stands with what was done in a file, and is covered by the chain', async () => {
    const { caseId } = await givenPerson(vault);
    await givenNote(vault, caseId);
    await vault.call('organisation.addTeam', { name: 'Team West', serviceId: vault.serviceId });
    const written = await rows();
    expect(written.map(({ case_id }) => case_id)).toEqual([caseId, caseId, null]);
    expect(checkEntries(written, start, vault.keys)).toMatchObject({ count: 3, bad: 0, firstBad: null });
    const moved = written.map((row) => (row.seq === 2 ? { ...row, case_id: null } : row));
    expect(checkEntries(moved, start, vault.keys)).toMatchObject({ bad: 1, firstBad: 2 });
  });

  it('is one of several for what is about several: one entry for each', async () => {
    const first = await givenPerson(vault, { chosenName: 'Sam' });
    const second = await givenPerson(vault, { chosenName: 'Ada' });
    const meeting = await givenMeeting(vault, [first.caseId, second.caseId]);
    const before = (await rows()).length;
    await vault.call('callover.cards', { meetingId: meeting.meetingId });
    const cards = (await rows()).slice(before);
    expect(cards.map(({ action, entity, entity_id }) => [action, entity, entity_id])).toEqual([
      ['view', 'callover_meeting', meeting.meetingId],
      ['view', 'callover_meeting', meeting.meetingId],
    ]);
    expect(new Set(cards.map(({ case_id }) => case_id))).toEqual(new Set([first.caseId, second.caseId]));
  });

  it('may be one of very many, each with an entry in its order', async () => {
    const caseIds = Array.from({ length: 501 }, (_, index) => `case ${index}`);
    const fact = {
      action: 'export',
      entity: 'callover_pack',
      entityId: null,
      caseIds,
      detail: null,
    } as const;
    await vault.core.write(fact, [], async () => undefined);
    const written = await rows();
    expect(written.map(({ case_id }) => case_id)).toEqual(caseIds);
    expect(checkEntries(written, start, vault.keys)).toMatchObject({ count: 501, bad: 0 });
  });

  it('is found by a handler that knows it from its own rows', async () => {
    const { caseId } = await givenPerson(vault);
    const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
    await vault.call('callover.setInDepth', { meetingId, entryId: entryIds[0] ?? '' });
    expect((await rows()).at(-1)).toMatchObject({
      action: 'change',
      entity: 'callover_meeting',
      case_id: caseId,
    });
  });
});

describe('reading a case file', () => {
  it('leaves one entry for each person, file and half hour, whatever is read', async () => {
    const { caseId } = await givenPerson(vault);
    const read = async () => {
      await Promise.all([
        vault.call('cases.header', { caseId }),
        vault.call('timeline.page', { caseId, before: null, kinds: [], authorId: null, size: 50 }),
        vault.call('people.get', { caseId }),
      ]);
    };
    await read();
    await read();
    expect(await lines()).toEqual(['create case_file', 'view case_file']);
    wait(openingMinutes);
    await read();
    expect((await lines()).slice(2)).toEqual(['view case_file']);
    await vault.as('worker');
    await read();
    expect((await lines()).slice(3)).toEqual(['view case_file']);
    expect(
      (await rows()).slice(1).every(({ case_id, entity_id }) => case_id === caseId && entity_id === caseId),
    ).toBe(true);
  });

  it('shows nothing when its entry cannot be written, and tries again', async () => {
    const { caseId } = await givenPerson(vault);
    await vault.db.schema.alterTable('audit_events').renameTo('away').execute();
    expect(await vault.answer('people.get', { caseId })).toEqual({ ok: false, code: 'unexpected' });
    await vault.db.schema.alterTable('away').renameTo('audit_events').execute();
    expect(await vault.answer('people.get', { caseId })).toMatchObject({ ok: true });
    expect(await lines()).toEqual(['create case_file', 'view case_file']);
  });

  it('shows nothing when the vault was locked before its entry', async () => {
    const { caseId } = await givenPerson(vault);
    const reading = vault.answer('people.get', { caseId });
    const locking = vault.core.end();
    expect(await reading).toEqual({ ok: false, code: 'not_signed_in' });
    await locking;
  });
});

describe('SQLite itself', () => {
  it('refuses to change or remove an entry, and to put one anywhere but at the end', async () => {
    await givenPerson(vault);
    const [first] = await rows();
    if (first === undefined) throw new Error('no entry');
    const refused = /^audit entries are never/u;
    await expect(vault.db.updateTable('audit_events').set({ actor_id: 'x' }).execute()).rejects.toThrow(
      refused,
    );
    await expect(vault.db.deleteFrom('audit_events').execute()).rejects.toThrow(refused);
    for (const seq of [1, 3, 0]) {
      await expect(
        vault.db
          .insertInto('audit_events')
          .orReplace()
          .values({ ...first, seq })
          .execute(),
      ).rejects.toThrow('follows the last');
    }
    expect(await rows()).toEqual([first]);
  });
});

describe('locking', () => {
  const lock = { action: 'lock', entity: 'session', entityId: null, detail: null } as const;

  it('leaves the last entry', async () => {
    await vault.core.end(lock);
    expect(await lines()).toEqual(['lock session']);
    expect((await rows())[0]).toMatchObject({ actor_id: vault.managerId, case_id: null });
  });

  it('is never held up by it', async () => {
    await vault.db.schema.alterTable('audit_events').renameTo('away').execute();
    await vault.db.schema
      .createTable('audit_events')
      .addColumn('seq', 'integer')
      .addColumn('h', 'text')
      .execute();
    await vault.core.end(lock);
    expect(vault.core.session()).toBeUndefined();
    expect(vault.faults).toHaveLength(1);
  });

  it('leaves nothing when nobody is signed in', async () => {
    await vault.signOut();
    await vault.core.end(lock);
    expect(await lines()).toEqual([]);
  });
});

describe('signatures', () => {
  it('are looked up among the keys of who acted, present and earlier ones', async () => {
    const workerId = await vault.as('worker');
    await vault.call('languageHints.switchEntry', { entry: 1, enabled: false });
    vault.renewKeys(workerId);
    await vault.as(workerId);
    await vault.call('languageHints.switchEntry', { entry: 1, enabled: true });
    const written = await rows();
    const publicKeys = vault.core.session()?.vault.header().publicKeys ?? [];
    const { auditMacKey } = vault.keys;
    const verify = signatureCheck(publicKeys);
    expect(
      checkEntries(written.slice(1), { seq: 1, h: written[0]?.h ?? '' }, { auditMacKey, verify }),
    ).toMatchObject({
      count: 1,
      bad: 0,
      last: { seq: 2 },
    });
    const others = signatureCheck(publicKeys.filter(({ userId }) => userId !== workerId));
    expect(checkEntries(written, start, { auditMacKey, verify: others })).toMatchObject({
      bad: 2,
      firstBad: 1,
    });
  });

  it('count only as they were written, though base64 has other ways to spell them', async () => {
    await givenPerson(vault);
    const [row] = await rows();
    if (row === undefined) throw new Error('no entry');
    const bytes = Buffer.from(row.sig, 'base64url');
    const respelled = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef0123456789-_']
      .map((last) => row.sig.slice(0, -1) + last)
      .find((sig) => sig !== row.sig && Buffer.from(sig, 'base64url').equals(bytes));
    expect(respelled).toBeDefined();
    expect(checkEntries([{ ...row, sig: respelled ?? '' }], start, vault.keys)).toMatchObject({ bad: 1 });
  });

  it('of nobody in particular count for nothing', async () => {
    await givenPerson(vault);
    const [row] = await rows();
    if (row === undefined) throw new Error('no entry');
    const forged = { ...row, actor_id: 'nobody' };
    const { auditMacKey } = vault.keys;
    const h = chainValue(auditMacKey, forged);
    expect(checkEntries([{ ...forged, h }], start, vault.keys)).toMatchObject({ bad: 1 });
  });
});
