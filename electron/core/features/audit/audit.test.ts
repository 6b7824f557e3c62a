import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditFilter } from '#shared/contracts/audit.ts';
import { createWords } from '#shared/i18n/i18n.ts';
import { auditSentence } from '#shared/i18n/pages/audit-sentence.ts';
import { backupName, backupsFolder, completeBackup, startBackup } from '#core/vault/backup/backup-folders.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { AuditChecks } from './audit-checks.ts';
import { insertCheck } from './audit.queries.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const words = createWords();
const everything: AuditFilter = {
  workerId: null,
  caseId: null,
  action: null,
  record: null,
  from: null,
  until: null,
};
const page = (filter: Partial<AuditFilter> = {}, before: string | null = null) =>
  vault.call('audit.page', { ...everything, ...filter, before });
const sentences = async (filter: Partial<AuditFilter> = {}) =>
  (await page(filter)).entries.map((entry) => auditSentence(words, entry));

/** Takes the guards away, as somebody with the key and another program would. */
async function tamper(work: () => Promise<unknown>): Promise<void> {
  const { connection } = vault.core.session()?.vault ?? {};
  for (const name of ['never_change', 'never_go', 'follow'])
    connection?.exec(`drop trigger audit_events_${name}`);
  await work();
}

describe('the list', () => {
  it('says in sentences who did what, newest first, with the names of today', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: 'Sam Brook' });
    const ada = await vault.addWorker({ name: 'Ada Winter', roles: ['worker'] });
    await vault.as(ada);
    await vault.call('cases.header', { caseId });
    await givenNote(vault, caseId);
    await vault.as(vault.managerId);
    await vault.db.updateTable('workers').set({ name: 'Ada Wynter' }).where('id', '=', ada).execute();
    expect(await sentences({ caseId })).toEqual([
      'Ada Wynter added a note in the file of Sam Brook',
      'Ada Wynter opened the file of Sam Brook',
      'Mara Lind began the file of Sam Brook',
    ]);
  });

  it('is for managers, and looking at it is an entry of its own', async () => {
    await page();
    expect(await sentences()).toContain('Mara Lind looked at the list of who did what');
    await vault.as('supervisor');
    expect(await vault.answer('audit.page', { ...everything, before: null })).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('comes in pages of fifty without gap or repetition, also within one instant', async () => {
    for (let index = 0; index < 120; index += 1) {
      await vault.call('languageHints.switchEntry', { entry: 1, enabled: index % 2 === 0 });
    }
    const seen: number[] = [];
    for (let before: string | null = null, pages = 0; pages < 4; pages += 1) {
      const answer = await page({}, before);
      seen.push(...answer.entries.map(({ seq }) => seq));
      before = answer.next;
      if (before === null) break;
    }
    expect(seen.slice(-120)).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is narrowed by colleague, file, act, kind of record and days', async () => {
    const first = await givenPerson(vault, { chosenName: 'Sam' });
    const second = await givenPerson(vault, { chosenName: 'Ilka' });
    vault.clock.forward(3);
    const worker = await vault.as('worker');
    await givenNote(vault, first.caseId);
    await givenNote(vault, second.caseId);
    const day = vault.clock.today();
    await vault.as(vault.managerId);
    const count = async (filter: Partial<AuditFilter>) => (await page(filter)).entries.length;
    expect(await count({ workerId: worker })).toBe(2);
    expect(await count({ caseId: second.caseId })).toBe(2);
    expect(await count({ action: 'create', record: 'contact' })).toBe(2);
    expect(await count({ record: 'case_file', until: day })).toBe(2);
    expect(await count({ record: 'case_file', from: day })).toBe(0);
    expect(
      await count({
        workerId: worker,
        caseId: first.caseId,
        action: 'create',
        record: 'contact',
        from: day,
        until: day,
      }),
    ).toBe(1);
  });

  it('tells of erased files, of nobody in particular and of codes that it does not know', async () => {
    await vault.db.transaction().execute(async (db) => {
      const entry = { at: vault.clock.now(), detail: '', prev: '', h: 'h', sig: '' };
      await db
        .insertInto('audit_events')
        .values({
          ...entry,
          seq: 1,
          actor_id: 'gone',
          action: 'view',
          entity: 'case_file',
          entity_id: 'x',
          case_id: '01a00000-0000-7000-8000-000000000001',
        })
        .execute();
      await db
        .insertInto('audit_events')
        .values({
          ...entry,
          seq: 2,
          actor_id: vault.managerId,
          action: 'frame',
          entity: 'hologram',
          entity_id: null,
          case_id: null,
        })
        .execute();
      await db
        .insertInto('audit_events')
        .values({
          ...entry,
          seq: 3,
          actor_id: vault.managerId,
          action: 'refuse',
          entity: 'secret_tries',
          entity_id: '3',
          case_id: null,
        })
        .execute();
      await db
        .insertInto('audit_events')
        .values({
          ...entry,
          seq: 4,
          actor_id: vault.managerId,
          action: 'change',
          entity: 'worker',
          entity_id: vault.managerId,
          case_id: null,
        })
        .execute();
    });
    expect(await sentences()).toEqual([
      'Mara Lind changed the details or roles of Mara Lind',
      'A wrong passphrase or code was typed 3 times before Mara Lind signed in',
      'Mara Lind did something with something that this version has no words for',
      'Somebody whose name is gone opened an erased file',
    ]);
  });
});

describe('a check', () => {
  it('finds every entry of a whole chain good, and is kept', async () => {
    await givenPerson(vault);
    expect(await vault.call('audit.standing', {})).toMatchObject({
      newest: null,
      whole: null,
      trouble: null,
      sheetAt: null,
    });
    const check = await vault.call('audit.check', {});
    expect(check).toMatchObject({
      scope: 'all',
      entries: 1,
      bad: 0,
      firstBad: null,
      anchors: 0,
      badAnchors: 0,
    });
    const standing = await vault.call('audit.standing', {});
    expect(standing).toMatchObject({
      newest: check,
      whole: check,
      trouble: null,
      busy: false,
      head: { seq: 2 },
    });
    expect(vault.events).toContainEqual({ event: 'progress', job: 'audit', done: 1, total: 1 });
  });

  it('names the first entry that is not as it was written, until all is well again', async () => {
    for (let index = 0; index < 3; index += 1) await givenPerson(vault, { chosenName: `P${index}` });
    await tamper(() =>
      vault.db.updateTable('audit_events').set({ entity_id: 'x' }).where('seq', '=', 2).execute(),
    );
    expect(await vault.call('audit.check', {})).toMatchObject({ entries: 3, bad: 1, firstBad: 2 });
    expect((await vault.call('audit.standing', {})).trouble).toMatchObject({ firstBad: 2, seen: false });
    await vault.call('audit.markSeen', {});
    vault.clock.forward(1);
    await vault.call('audit.check', {});
    expect((await vault.call('audit.standing', {})).trouble).toMatchObject({ firstBad: 2, seen: true });
    const found = {
      id: 'later',
      at: vault.clock.now(),
      head_seq: 3,
      entries: 3,
      bad: 0,
      first_bad: null,
      anchors: 0,
      bad_anchors: 0,
      seen_by: null,
    };
    vault.clock.forward(1);
    await vault.core.upkeep((db) => insertCheck(db, { ...found, at: vault.clock.now(), scope: 'tail' }));
    expect((await vault.call('audit.standing', {})).trouble).not.toBeNull();
    vault.clock.forward(1);
    await vault.core.upkeep((db) =>
      insertCheck(db, { ...found, id: 'all', at: vault.clock.now(), scope: 'all' }),
    );
    expect((await vault.call('audit.standing', {})).trouble).toBeNull();
    vault.clock.forward(101);
    await vault.core.upkeep((db) =>
      insertCheck(db, { ...found, id: 'new', at: vault.clock.now(), scope: 'all' }),
    );
    expect(await vault.db.selectFrom('audit_checks').select('id').execute()).toEqual([{ id: 'new' }]);
  });

  it('finds what backups know and the chain no longer holds', async () => {
    await givenPerson(vault);
    const [entry] = await vault.db.selectFrom('audit_events').selectAll().execute();
    const vaultId = vault.core.session()?.vault.vaultId ?? '';
    const keep = (h: string) => {
      const madeAt = vault.clock.now();
      const sha256 = 'a'.repeat(64);
      const folder = startBackup(backupsFolder(vault.folder), backupName(madeAt, true));
      for (const name of ['vault.db', 'vault.json']) fs.writeFileSync(path.join(folder, name), '');
      completeBackup(folder, {
        format: 1,
        vaultId,
        organisation: 'Lindenhof',
        madeAt,
        reason: 'daily',
        appVersion: '0',
        database: { sha256, bytes: 0, pages: 0 },
        header: { sha256 },
        source: { firstPage: sha256, header: sha256 },
        checked: { at: madeAt, schema: 1, head: { seq: 1, h }, rows: {} },
      });
      vault.clock.forward(1);
    };
    keep(entry?.h ?? '');
    expect(await vault.call('audit.check', {})).toMatchObject({ bad: 0, anchors: 1, badAnchors: 0 });
    keep('another');
    expect(await vault.call('audit.check', {})).toMatchObject({ bad: 0, anchors: 2, badAnchors: 1 });
    const restored = { action: 'change', entity: 'vault', entityId: null, detail: null } as const;
    await vault.core.write(restored, [], async () => undefined);
    expect(await vault.call('audit.check', {})).toMatchObject({ anchors: 0, badAnchors: 0 });
  });

  it('looks at the tail after a sign-in, and at everything once a week', async () => {
    const checks = new AuditChecks(vault.core, vault.clock);
    for (let index = 0; index < 510; index += 1) {
      await vault.call('languageHints.switchEntry', { entry: 1, enabled: index % 2 === 0 });
    }
    const scopes = async () =>
      (
        await vault.db
          .selectFrom('audit_checks')
          .select(['scope', 'entries'])
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).map(({ scope, entries }) => `${scope} ${entries}`);
    await checks.unlocked();
    expect((await scopes()).toSorted()).toEqual(['all 510', 'tail 500']);
    vault.clock.forward(6);
    await checks.unlocked();
    expect((await scopes()).slice(2)).toEqual(['tail 500']);
    vault.clock.forward(1);
    await checks.unlocked();
    expect((await scopes()).slice(3).toSorted()).toEqual(['all 510', 'tail 500']);
  });

  it('runs once for all who ask, and a check of everything answers for the tail', async () => {
    await givenPerson(vault);
    const checks = new AuditChecks(vault.core, vault.clock);
    const [all, tail] = await Promise.all([checks.run('all'), checks.run('tail')]);
    expect(tail).toEqual(all);
    expect(checks.isRunning()).toBe(false);
    const [short, whole] = await Promise.all([checks.run('tail'), checks.run('all')]);
    expect([short.scope, whole.scope]).toEqual(['tail', 'all']);
  });

  it('ends without a word when the vault is locked, and notes what it did not expect', async () => {
    const checks = new AuditChecks(vault.core, vault.clock);
    await vault.signOut();
    await checks.unlocked();
    expect(vault.faults).toEqual([]);
    await vault.as(vault.managerId);
    await vault.db.schema.dropTable('audit_checks').execute();
    await checks.unlocked();
    expect(vault.faults).toHaveLength(1);
  });

  it('of an empty chain is short', async () => {
    const checks = new AuditChecks(vault.core, vault.clock);
    expect(await checks.run('all')).toMatchObject({ entries: 0, bad: 0 });
  });
});

describe('paper', () => {
  it('is compared by a number and the first characters', async () => {
    await givenPerson(vault);
    const { head } = await vault.call('audit.standing', {});
    const compare = (seq: number, start: string) => vault.call('audit.compare', { seq, start });
    expect(await compare(head.seq, head.start)).toEqual({ answer: 'same' });
    expect(await compare(head.seq, `${head.start.slice(0, 4)} ${head.start.slice(4, 8)}`)).toEqual({
      answer: 'same',
    });
    expect(await compare(head.seq, 'zzzzzzzz')).toEqual({ answer: 'different' });
    expect(await compare(999, head.start)).toEqual({ answer: 'missing' });
  });

  it('carries the newest number: the monthly sheet, and the foot of every page', async () => {
    await givenPerson(vault);
    const { head } = await vault.call('audit.standing', {});
    const { jobId } = await vault.call('audit.prepareSheet', {});
    const model = await vault.call('prints.model', { jobId });
    const flat = JSON.stringify(model).replaceAll(' ', '');
    expect(flat).toContain(head.start);
    expect((await vault.call('audit.standing', {})).sheetAt).toBe(vault.clock.now());
    const described = await vault.internal['prints.describe']?.({ jobId });
    expect(described?.foot).toMatch(/^Entry 2-[\w-]{8}$/u);
  });

  it('has the list as it is narrowed, at most a thousand entries', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: 'Sam Brook' });
    const look = { greyscale: true, encrypt: false };
    const { jobId } = await vault.call('audit.preparePrint', { ...everything, caseId, ...look });
    expect(await vault.call('prints.model', { jobId })).toMatchObject({
      kind: 'page',
      title: 'Who did what',
      blocks: [{ kind: 'table', rows: [['1', expect.any(String), 'Mara Lind began the file of Sam Brook']] }],
    });
    for (let index = 0; index < 1000; index += 1) {
      await vault.core.write(
        { action: 'view', entity: 'vault', entityId: null, detail: null },
        [],
        async () => undefined,
      );
    }
    const long = await vault.call('audit.preparePrint', { ...everything, ...look });
    const model = await vault.call('prints.model', { jobId: long.jobId });
    expect(model).toMatchObject({
      lead: 'The newest 1000 entries. The older ones are in the CSV file of the same list.',
    });
  });
});

describe('the CSV file', () => {
  it('holds the whole list, guarded against formulas, and leaves an entry once it is written', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: '=cmd()' });
    await vault.db.updateTable('workers').set({ name: '=1+1' }).where('id', '=', vault.managerId).execute();
    for (let index = 0; index < 600; index += 1) {
      await vault.core.write(
        { action: 'view', entity: 'vault', entityId: null, detail: null },
        [],
        async () => undefined,
      );
    }
    const write = async (filter: Partial<AuditFilter>) => {
      const { jobId } = await vault.call('audit.prepareExport', { ...everything, ...filter });
      const file = path.join(vault.folder, 'list.csv');
      await vault.internal['files.write']?.({ jobId, path: file });
      return fs.readFileSync(file, 'utf8');
    };
    const text = await write({});
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\u{FEFF}Number,Instant (UTC),Day,Time,Who,File,What');
    expect(lines).toHaveLength(603);
    expect(lines[1]).toContain("'=1+1");
    expect(text).not.toMatch(/(?:^|,)"?=/mu);
    expect((await page()).entries.find(({ action }) => action === 'export')).toMatchObject({
      record: 'audit_list',
      caseId: null,
    });
    expect((await write({ caseId })).split('\r\n')).toHaveLength(3);
    expect((await page({ caseId })).entries[0]).toMatchObject({ action: 'export', record: 'audit_list' });
    expect((await write({ action: 'erase' })).split('\r\n')).toHaveLength(2);
  });
});

describe('who opened a file', () => {
  it('is told by day and colleague, with what was given outside', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: 'Sam Brook' });
    const ada = await vault.addWorker({ name: 'Ada Winter', roles: ['worker', 'peer'] });
    vault.clock.forward(1);
    await vault.as(ada);
    await vault.call('cases.header', { caseId });
    await givenNote(vault, caseId);
    await givenNote(vault, caseId);
    const day = vault.clock.today();
    await vault.as(vault.managerId);
    const { access, disclosures } = await vault.call('audit.fileAccess', { caseId });
    expect(disclosures).toEqual([]);
    expect(access[0]).toMatchObject({
      day,
      who: 'Ada Winter',
      acts: [
        { action: 'view', record: 'case_file', count: 1 },
        { action: 'create', record: 'contact', count: 2 },
      ],
    });
    expect(access[0]?.roles.toSorted()).toEqual(['peer', 'worker']);
    expect(access[1]).toMatchObject({
      who: 'Mara Lind',
      acts: [{ action: 'create', record: 'case_file', count: 1 }],
    });
    const { jobId } = await vault.call('audit.prepareFileAccess', { caseId, greyscale: true, encrypt: true });
    const model = await vault.call('prints.model', { jobId });
    expect(JSON.stringify(model)).toContain('opened the file, added a note (2 times)');
    expect(JSON.stringify(model)).toContain('Nothing was given to anybody outside.');
  });

  it('names whom it was given to, and colleagues whom nobody knows any more', async () => {
    const { caseId, personId } = await givenPerson(vault);
    await givenNote(vault, caseId);
    const entry = await vault.db.selectFrom('entries').select('key').executeTakeFirstOrThrow();
    const given = {
      recipient: 'Dr Hart',
      sections: '[]',
      basis: 'vital',
      basis_reason: '',
      consent_id: null,
    } as const;
    await vault.db
      .insertInto('disclosure_logs')
      .values({
        id: '01a00000-0000-7000-8000-000000000001',
        entry_key: entry.key,
        person_id: personId,
        at: vault.clock.now(),
        ...given,
        decided_by: '',
        kind: 'other_agency',
        format: 'pdf',
      })
      .execute();
    const row = await vault.db
      .selectFrom('audit_events')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await vault.db
      .insertInto('audit_events')
      .values({ ...row, seq: row.seq + 1, actor_id: 'gone' })
      .execute();
    const { access, disclosures } = await vault.call('audit.fileAccess', { caseId });
    expect(disclosures).toMatchObject([{ recipient: 'Dr Hart', basis: 'vital' }]);
    expect(access.map(({ who }) => who)).toContain(null);
    const { jobId } = await vault.call('audit.prepareFileAccess', {
      caseId,
      greyscale: true,
      encrypt: false,
    });
    const text = JSON.stringify(await vault.call('prints.model', { jobId }));
    expect(text).toContain('Dr Hart');
    expect(text).toContain('Somebody whose name is gone');
  });
});
