import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { type AuditHead, openDatabase } from '#core/database/connection.ts';
import { answeredCases, namedCases } from '#core/kernel/audit-cases.ts';
import { checkEntries, signatureCheck } from '#core/kernel/audit-chain.ts';
import { openingMinutes } from '#core/kernel/audit-openings.ts';
import { type AuditRow, chainValue } from '#core/kernel/audit.ts';
import { newestSchema } from '#core/migrations/index.ts';
import type { SessionKeys } from '#core/vault/open-vault.ts';
import { fullInput, shapesOf } from '#tests/support/contract-inputs.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { allProcedures, type NaughtyVault, openNaughtyVault } from '#tests/support/naughty-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 11. */
const tamperings = isFullRun ? 10_000 : 500;
const actions = isFullRun ? 10_000 : 300;
/** Actions into one vault; then it is made anew, because what succeeds changes it. */
const actionsIntoOne = 1000;
/** Milliseconds, also on a busy machine. */
const patience = isFullRun ? 3_600_000 : 300_000;

type Connection = ReturnType<typeof openDatabase>;

/** What somebody with the database key and another program has: the file, the chain's key, and an own signing key. */
interface Insider {
  readonly db: Connection;
  readonly id: WorkerId;
  readonly keys: SessionKeys;
  readonly rows: readonly AuditRow[];
  /** Number of the entry that the newest anchor outside the database names. */
  readonly anchorSeq: number;
}

interface Dice {
  /** From 0 to 1. */
  readonly where: number;
  readonly which: number;
}

const columns = [
  'at',
  'actor_id',
  'action',
  'entity',
  'entity_id',
  'case_id',
  'detail',
  'prev',
  'h',
  'sig',
] as const;
const insert = `insert into audit_events (seq, ${columns.join(', ')}) values (@seq, ${columns.map((name) => `@${name}`).join(', ')})`;

function put(db: Connection, row: AuditRow): void {
  db.prepare(insert).run(row);
}

function take<T>(list: readonly T[], part: number): T {
  const found = list[Math.min(list.length - 1, Math.floor(part * list.length))];
  if (found === undefined) throw new Error('nothing to take');
  return found;
}

function other(value: string | number | null): string {
  const text = String(value ?? '');
  const last = text.at(-1) ?? '';
  return `${text.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`;
}

/** Writes the chain anew from an entry on, as the insider can: right chain values, own signatures. */
function rebuild(insider: Insider, from: number, change: (row: AuditRow) => AuditRow): void {
  const { db, keys, rows } = insider;
  let prev = rows[from - 1]?.h ?? '';
  db.prepare('delete from audit_events where seq > ?').run(from);
  for (const row of rows.slice(from)) {
    const changed = { ...change(row), prev };
    const h = chainValue(keys.auditMacKey, changed);
    put(db, { ...changed, h, sig: keys.sign(Buffer.from(h, 'utf8')).toString('base64url') });
    prev = h;
  }
}

/** Every way that security.md 3.5 and figure 11 name. */
const ways: Readonly<Record<string, (insider: Insider, dice: Dice) => void>> = {
  'one column edited': ({ db, rows }, { where, which }) => {
    const row = take(rows, where);
    const column = take(columns, which);
    db.prepare(`update audit_events set ${column} = ? where seq = ?`).run(other(row[column]), row.seq);
  },
  'the number edited': ({ db, rows }, { where }) => {
    db.prepare('update audit_events set seq = seq + 1000000 where seq = ?').run(take(rows, where).seq);
  },
  'one removed': ({ db, rows, anchorSeq }, { where }) => {
    db.prepare('delete from audit_events where seq = ?').run(take(rows.slice(0, anchorSeq), where).seq);
  },
  'one removed, the rest numbered anew': ({ db, rows, anchorSeq }, { where }) => {
    const { seq } = take(rows.slice(0, anchorSeq), where);
    db.prepare('delete from audit_events where seq = ?').run(seq);
    db.prepare('update audit_events set seq = -(seq - 1) where seq > ?').run(seq);
    db.prepare('update audit_events set seq = -seq where seq < 0').run();
  },
  'one put in as somebody else': (insider, { which }) => {
    const { db, rows, id, keys } = insider;
    const last = take(rows, 1);
    const actor = take(
      [...new Set(rows.map(({ actor_id }) => actor_id))].filter((each) => each !== id),
      which,
    );
    const forged = { ...last, seq: last.seq + 1, actor_id: actor, prev: last.h };
    const h = chainValue(keys.auditMacKey, forged);
    put(db, { ...forged, h, sig: keys.sign(Buffer.from(h, 'utf8')).toString('base64url') });
  },
  'one written twice': ({ db, rows }, { where }) => {
    const last = take(rows, 1);
    put(db, { ...take(rows, where), seq: last.seq + 1 });
  },
  'two in each other’s place': ({ db, rows }, { where, which }) => {
    const first = take(rows, where);
    const second = rows.find(({ seq }) => seq === first.seq + 1) ?? take(rows, which * 0.5);
    if (second.seq === first.seq) throw new Error('one entry only');
    db.prepare('delete from audit_events where seq in (?, ?)').run(first.seq, second.seq);
    put(db, { ...first, seq: second.seq });
    put(db, { ...second, seq: first.seq });
  },
  'a value swapped between two': ({ db, rows }, { where }) => {
    const first = take(rows, where);
    const second = rows.find(
      ({ at, actor_id, seq }) => seq !== first.seq && (at !== first.at || actor_id !== first.actor_id),
    );
    if (second === undefined) throw new Error('all alike');
    const swap = db.prepare('update audit_events set at = ?, actor_id = ? where seq = ?');
    swap.run(second.at, second.actor_id, first.seq);
    swap.run(first.at, first.actor_id, second.seq);
  },
  'cut off at the end': ({ db, anchorSeq }, { where }) => {
    db.prepare('delete from audit_events where seq >= ?').run(1 + Math.floor(where * anchorSeq));
  },
  'all removed': ({ db }) => {
    db.prepare('delete from audit_events').run();
  },
  'the tail rebuilt, in the names of others': (insider, { where }) => {
    // Behind the anchor, too: there the signatures alone tell.
    const from = Math.floor(where * (insider.rows.length - 1));
    rebuild(insider, from, (row) => ({ ...row, entity_id: other(row.entity_id) }));
  },
  'all rebuilt, in the insider’s own name': (insider, { where }) => {
    const others = insider.rows.filter(
      ({ seq, actor_id }) => seq <= insider.anchorSeq && actor_id !== insider.id,
    );
    const from = Math.floor(where * take(others, 0.999).seq);
    rebuild(insider, from, (row) => ({ ...row, actor_id: insider.id }));
  },
  'all rebuilt, without one entry': (insider, { where }) => {
    const { db, rows, keys, id, anchorSeq } = insider;
    const gone = Math.floor(where * anchorSeq);
    db.prepare('delete from audit_events where seq > ?').run(gone);
    let last: AuditHead = rows[gone - 1] ?? { seq: 0, h: '' };
    for (const row of rows.slice(gone + 1)) {
      const entry = { ...row, seq: last.seq + 1, actor_id: id, prev: last.h };
      const h = chainValue(keys.auditMacKey, entry);
      last = { ...entry, h };
      put(db, { ...entry, h, sig: keys.sign(Buffer.from(h, 'utf8')).toString('base64url') });
    }
  },
};

interface Look {
  readonly signatures: boolean;
  readonly anchor: boolean;
}

describe('an audit that somebody with the key has tampered with', { timeout: patience }, () => {
  let house: NaughtyVault;
  let insider: Insider;
  let anchor: AuditHead;
  let older: Buffer;
  let file: string;

  beforeAll(async () => {
    house = await openNaughtyVault();
    const { vault } = house;
    const { caseId } = await vault.call('people.create', {
      chosenName: 'Sam Brook',
      pronouns: '',
      birthDate: null,
      phone: '',
      method: 'icm',
      state: 'active',
      openedOn: vault.clock.today(),
      teamId: vault.teamId,
      mainWorkerId: vault.managerId,
    });
    file = path.join(vault.folder, 'keystead.db');
    older = fs.readFileSync(file);
    for (const role of ['worker', 'manager', 'worker', 'supervisor'] as const) {
      await vault.as(role);
      vault.clock.set(new Date(vault.clock.millis() + 60_000).toISOString());
      for (let index = 0; index < 6; index += 1) {
        await vault.call('languageHints.switchEntry', { entry: 1, enabled: index % 2 === 0 });
      }
      await vault.call('people.get', { caseId });
    }
    const rows = await vault.db.selectFrom('audit_events').selectAll().orderBy('seq').execute();
    const id = await vault.as('worker');
    const db = vault.core.session()?.vault.connection;
    if (db === undefined) throw new Error('not open');
    // The last lock was a while ago: entries of a colleague stand behind the newest anchor.
    const anchorSeq = rows.length - 8;
    const anchored = rows[anchorSeq - 1];
    if (anchored === undefined) throw new Error('too few entries');
    anchor = { seq: anchored.seq, h: anchored.h };
    const verify = signatureCheck(vault.core.session()?.vault.header().publicKeys ?? []);
    insider = { db, id, keys: { ...vault.keysOf(id), verify }, rows, anchorSeq };
    for (const name of ['never_change', 'never_go', 'follow']) db.exec(`drop trigger audit_events_${name}`);
  });
  afterAll(() => house.vault.close());

  /** Whether what the app looks at tells. */
  function isFound({ signatures, anchor: anchored }: Look): boolean {
    const { db, keys } = insider;
    const rows = db.prepare<[], AuditRow>('select * from audit_events order by seq').all();
    const verify: SessionKeys['verify'] = signatures ? keys.verify : () => true;
    const { bad } = checkEntries(rows, { seq: 0, h: '' }, { auditMacKey: keys.auditMacKey, verify });
    const kept = rows.find(({ seq }) => seq === anchor.seq);
    return bad > 0 || (anchored && kept?.h !== anchor.h);
  }

  /** Tampers and looks, on the real table, and takes it back. @returns what was not found, by its way */
  function missed(count: number, look: Look): readonly string[] {
    const dice = fc.record({
      way: fc.constantFrom(...Object.keys(ways)),
      where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      which: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    });
    const { db } = insider;
    return fc.sample(dice, { numRuns: count, seed: 11 }).flatMap(({ way, ...rolled }) => {
      db.exec('begin');
      try {
        ways[way]?.(insider, rolled);
        return isFound(look) ? [] : [way];
      } finally {
        db.exec('rollback');
      }
    });
  }

  it('is found every time, and a sound one never', () => {
    expect(isFound({ signatures: true, anchor: true })).toBe(false);
    expect(missed(tamperings, { signatures: true, anchor: true })).toEqual([]);
    tellHarness(11, 'audit tampering', `${String(tamperings)} tamperings`, '0 missed');
  });

  it('by an app that skips the signatures is noticed by this harness', () => {
    expect(missed(300, { signatures: false, anchor: true })).toEqual(
      expect.arrayContaining(['one put in as somebody else', 'the tail rebuilt, in the names of others']),
    );
  });

  it('by an app that skips the anchor is noticed by this harness', () => {
    expect([...new Set(missed(300, { signatures: true, anchor: false }))].toSorted()).toEqual([
      'all rebuilt, in the insider’s own name',
      'all rebuilt, without one entry',
      'all removed',
      'cut off at the end',
    ]);
  });

  it('as an older database under a newer header is not opened', () => {
    const { vault } = house;
    const opened = vault.core.session()?.vault;
    if (opened === undefined) throw new Error('not open');
    const copy = path.join(vault.folder, 'older.db');
    fs.writeFileSync(copy, older);
    const key = opened.copyKey();
    const open = (newest: AuditHead) =>
      openDatabase(copy, { vaultId: opened.vaultId, key, newestSchema, anchor: newest });
    open({ seq: 0, h: '' }).close();
    expect(() => open(anchor)).toThrow(new AppError('vault_older_copy'));
  });

  it('is found by the check of the app itself, in its thread', async () => {
    const { vault } = house;
    await vault.as(vault.managerId);
    expect(await vault.call('audit.check', {})).toMatchObject({ bad: 0 });
    ways['the tail rebuilt, in the names of others']?.(insider, { where: 0.9, which: 0 });
    const { bad, firstBad } = await vault.call('audit.check', {});
    expect(bad).toBeGreaterThan(0);
    expect(firstBad).toBeGreaterThan(1);
  });
});

describe('random actions', { timeout: patience }, () => {
  /** Queries and commands; operations with keys and files have harnesses of their own. */
  const procedures = allProcedures.filter(({ procedure }) => procedure.kind !== 'operation');
  const action = fc.record({
    procedure: fc.nat(procedures.length - 1),
    shape: fc.nat(20),
    minutes: fc.nat(12),
  });

  async function openHouse(): Promise<NaughtyVault> {
    const house = await openNaughtyVault();
    await house.vault.as(house.vault.managerId);
    return house;
  }

  /** Entries that an answered procedure must have left, by its contract alone. */
  function dueNote(procedure: Procedure, input: unknown, output: unknown) {
    if (procedure.kind === 'command') {
      if (procedure.audit === 'not_a_record') return undefined;
      const { action: act, entity, id } = procedure.audit;
      const cases = [...namedCases(input), ...answeredCases(output)];
      return { act, entity, id: id(input, output), cases, onceIn: 0 };
    }
    if (procedure.kind === 'operation') return undefined;
    const isOnCase = typeof procedure.access === 'object' && 'on' in procedure.access;
    const cases = [...namedCases(input), ...(isOnCase ? [] : answeredCases(output))];
    if (procedure.audit !== undefined) {
      const { action: act, entity, id } = procedure.audit;
      return { act, entity, id: id(input, output), cases, onceIn: openingMinutes };
    }
    if (!isOnCase) return undefined;
    return { act: 'view', entity: 'case_file', id: cases[0] ?? null, cases, onceIn: openingMinutes };
  }

  it(`leave one entry each that should have one, ${String(actions)} times`, async () => {
    let house = await openHouse();
    let opened = new Map<string, number>();
    const gaps: string[] = [];
    let answered = 0;
    let written = 0;
    try {
      for (const [index, { procedure: which, shape, minutes }] of fc
        .sample(action, { numRuns: actions, seed: 12 })
        .entries()) {
        if (index > 0 && index % actionsIntoOne === 0) {
          await house.vault.close();
          house = await openHouse();
          opened = new Map();
        }
        const { vault } = house;
        const { name, procedure } = take(procedures, which / procedures.length);
        vault.clock.set(new Date(vault.clock.millis() + minutes * 60_000).toISOString());
        vault.core.confirm();
        const shaped = shape % shapesOf(procedure.input);
        const input = fullInput(procedure.input, {
          shape: shaped,
          sparse: shape % 2 === 0,
          given: house.given(name, shaped),
          text: ({ least }) => 'words'.padEnd(least, 's'),
          id: () => newId(vault.clock.millis()),
        });
        const newest = async () =>
          (
            await vault.db
              .selectFrom('audit_events')
              .select('seq')
              .orderBy('seq', 'desc')
              .limit(1)
              .executeTakeFirst()
          )?.seq ?? 0;
        const before = await newest();
        const answer = await vault.answer(name, input);
        const left = await vault.db
          .selectFrom('audit_events')
          .selectAll()
          .where('seq', '>', before)
          .orderBy('seq')
          .execute();
        if (!answer.ok) {
          if (left.length > 0) gaps.push(`${name} refused, but written`);
          continue;
        }
        answered += 1;
        const parsed = procedure.input.parse(input);
        const due = dueNote(procedure, parsed, answer.data);
        if (due === undefined) {
          if (left.length > 0) gaps.push(`${name}: an entry too many`);
          continue;
        }
        const cases = new Set(due.cases);
        const key = `${due.entity} ${due.id ?? ''} ${[...cases].join(' ')}`;
        const last = opened.get(key);
        const isAgain =
          due.onceIn > 0 && last !== undefined && vault.clock.millis() - last < due.onceIn * 60_000;
        if (isAgain) {
          // The cards of a callover are about whoever is picked by now.
          if (left.length > 0 && name !== 'callover.cards') gaps.push(`${name}: written again too soon`);
          continue;
        }
        opened.set(key, vault.clock.millis());
        written += 1;
        const asDeclared = left.every(
          (row) =>
            row.action === due.act &&
            row.entity === due.entity &&
            row.entity_id === due.id &&
            row.actor_id === vault.managerId,
        );
        const named = left.map(({ case_id }) => case_id);
        const isConfidential =
          procedure.kind === 'command' &&
          typeof procedure.audit === 'object' &&
          procedure.audit.confidential === true;
        const namesCases = isConfidential || [...cases].every((caseId) => named.includes(caseId));
        const isOnce = new Set(named).size === left.length;
        if (left.length === 0 || !asDeclared || !namesCases || !isOnce) {
          gaps.push(`${name}: ${left.map((row) => `${row.action} ${row.entity}`).join(', ')}`);
        }
      }
      expect(gaps).toEqual([]);
      expect(answered).toBeGreaterThan(actions / 4);
      tellHarness(
        11,
        'audit gaps',
        `${String(actions)} random actions (${String(answered)} answered and ${String(written)} to be written)`,
        '0 gaps',
      );
    } finally {
      await house.vault.close();
    }
  });
});
