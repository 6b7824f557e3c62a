import type { AuditCheck } from '#shared/contracts/audit.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import type { AuditHead } from '#core/database/connection.ts';
import { findAuditHead } from '#core/kernel/audit.ts';
import type { CoreServices, ReadDb, Session } from '#core/kernel/contexts.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { chainRows, checkRows, findChainValue, findLastAct, insertCheck } from './audit.queries.ts';
import type { AuditChecksTable } from './audit.table.ts';
import { startVerifier } from './verifier.ts';

/** Entries that are checked at every sign-in (security.md 3.5). */
const tailEntries = 500;
/** Entries that are read at once: about a millisecond. */
const piece = 200;
const weekMs = 7 * 24 * 60 * 60_000;

type Scope = AuditCheck['scope'];

function checkOf(row: AuditChecksTable): AuditCheck {
  const { at, scope, entries, bad, anchors } = row;
  return { at, scope, entries, bad, firstBad: row.first_bad, anchors, badAnchors: row.bad_anchors };
}

/** Whether two checks found the same: a later one does not ask again for what somebody has looked at. */
function isSame(a: AuditCheck, b: AuditCheck): boolean {
  return a.bad === b.bad && a.firstBad === b.firstBad && a.badAnchors === b.badAnchors;
}

function isTrouble({ bad, badAnchors }: AuditCheck): boolean {
  return bad > 0 || badAnchors > 0;
}

/**
 * Checks the chain of the open vault in a thread: its tail after each sign-in, all of it once a week or when asked.
 * What was found is kept in the vault. Reads take a millisecond at a time, so nobody waits.
 */
export class AuditChecks {
  readonly #core: CoreServices;
  readonly #clock: Clock;
  #running: { readonly scope: Scope; readonly found: Promise<AuditCheck> } | undefined;

  constructor(core: CoreServices, clock: Clock) {
    this.#core = core;
    this.#clock = clock;
  }

  isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** After a sign-in: the last entries, and every one when a week has passed. Never fails; a fault is noted. */
  async unlocked(): Promise<void> {
    try {
      await this.run('tail');
      const whole = (await this.#core.read(({ db }) => standingChecks(db))).whole;
      const age = whole === null ? weekMs : this.#clock.millis() - Date.parse(whole.at);
      if (age >= weekMs) await this.run('all');
    } catch (error) {
      // Locked in the meantime: the next sign-in begins anew.
      if (!(error instanceof AppError && error.code === 'not_signed_in'))
        this.#core.noteFault('audit', error);
    }
  }

  /** One at a time: a check of everything that is under way answers for both. @throws AppError `not_signed_in` */
  async run(scope: Scope): Promise<AuditCheck> {
    const running = this.#running;
    if (running !== undefined) {
      const found = await running.found;
      if (running.scope === 'all' || scope === 'tail') return found;
      return this.run(scope);
    }
    const found = this.#check(scope).finally(() => {
      this.#running = undefined;
    });
    this.#running = { scope, found };
    return found;
  }

  async #check(scope: Scope): Promise<AuditCheck> {
    const session = this.#core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    const head = await this.#core.read(({ db }) => findAuditHead(db));
    const from = scope === 'all' ? 0 : Math.max(0, head.seq - tailEntries);
    const entries = await this.#checkEntries(session, from, head);
    const anchors = await this.#core.read(({ db }) => this.#checkAnchors(db, session));
    const check: AuditChecksTable = {
      id: newId(this.#clock.millis()),
      at: this.#clock.now(),
      scope,
      head_seq: head.seq,
      entries: entries.count,
      bad: entries.bad,
      first_bad: entries.firstBad,
      ...anchors,
      seen_by: null,
    };
    await this.#core.upkeep((db) => insertCheck(db, check));
    this.#core.announce(['audit']);
    return checkOf(check);
  }

  async #checkEntries({ vault }: Session, from: number, head: AuditHead) {
    const { publicKeys } = vault.header();
    const h = from === 0 ? '' : await this.#core.read(({ db }) => findChainValue(db, from));
    const verifier = startVerifier({ publicKeys, before: { seq: from, h: h ?? '' } }, vault.keys.auditMacKey);
    const found: { count: number; bad: number; firstBad: number | null } = {
      count: 0,
      bad: 0,
      firstBad: null,
    };
    try {
      for (let last = from; last < head.seq;) {
        const after = last;
        const rows = await this.#core.read(({ db }) => chainRows(db, after, piece));
        const newest = rows.at(-1);
        if (newest === undefined) break;
        const answer = await verifier.check(rows);
        found.count += answer.count;
        found.bad += answer.bad;
        found.firstBad ??= answer.firstBad;
        last = newest.seq;
        this.#core.progress('audit', last - from, Math.max(head.seq, last) - from);
      }
      return found;
    } finally {
      verifier.end();
    }
  }

  /** Heads kept outside the database since it last was put back from a backup must all stand in the chain. */
  async #checkAnchors(db: ReadDb, { vault }: Session): Promise<{ anchors: number; bad_anchors: number }> {
    const putBack = (await findLastAct(db, 'change', 'vault'))?.at ?? '';
    const { vaultFolder } = this.#core.settings();
    const backups = listBackups(backupsFolder(vaultFolder), vault.vaultId).flatMap(({ manifest }) =>
      manifest.checked !== null && manifest.madeAt > putBack ? [manifest.checked.head] : [],
    );
    const heads = [vault.header().anchor, ...backups].filter(({ seq }) => seq > 0);
    let missing = 0;
    for (const { seq, h } of heads) {
      if ((await findChainValue(db, seq)) !== h) missing += 1;
    }
    return { anchors: heads.length, bad_anchors: missing };
  }
}

interface StandingChecks {
  readonly newest: AuditCheck | null;
  readonly whole: AuditCheck | null;
  readonly trouble: (AuditCheck & { readonly seen: boolean }) | null;
}

/** What the checks of late found; trouble stands until the whole chain was found well again. */
export async function standingChecks(db: ReadDb): Promise<StandingChecks> {
  const rows = await checkRows(db);
  const checks = rows.map(checkOf);
  const whole = checks.find(({ scope }) => scope === 'all') ?? null;
  const healed = checks.findIndex((check) => check.scope === 'all' && !isTrouble(check));
  const since = healed === -1 ? checks : checks.slice(0, healed);
  const trouble = since.find(isTrouble);
  const seen = rows.some(
    (row) => row.seen_by !== null && trouble !== undefined && isSame(checkOf(row), trouble),
  );
  return { newest: checks[0] ?? null, whole, trouble: trouble === undefined ? null : { ...trouble, seen } };
}
