import type { ChangeKey } from '#shared/contracts/procedure.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import type { AuditHead } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import type { DialectOptions } from '#core/database/dialect.ts';
import { migrate } from '#core/database/migrate.ts';
import { dropUnfinished } from '#core/features/documents/documents.service.ts';
import { settleErasures } from '#core/features/erasure/reapply.ts';
import { getActor, getLockMinutes } from '#core/features/organisation/organisation.service.ts';
import type { CoreEvent, CoreSettings } from '#core/protocol.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { discardStillCopy } from '#core/vault/still-copy.ts';
import { appendAudit, findAuditHead } from './audit.ts';
import { changedCases } from './audit-cases.ts';
import type {
  Actor,
  AuditFact,
  CommandContext,
  CoreServices,
  Kiosk,
  QueryContext,
  Session,
  WriteDb,
} from './contexts.ts';
import { SerialQueue } from './serial-queue.ts';

interface Outcome<T> {
  readonly output: T;
  /** Null only for drafts, which are nobody's record yet. */
  readonly fact: AuditFact | null;
  readonly changes: readonly ChangeKey[];
}

/** The state of the running core: its settings, the open session if any, and the only ways to read and write. */
export class Core implements CoreServices {
  readonly #clock: Clock;
  readonly #emit: (event: CoreEvent) => void;
  readonly #onFault: (procedure: string, error: unknown) => void;
  readonly #dialect: DialectOptions;
  readonly #queue = new SerialQueue();
  #settings: CoreSettings;
  #session: Session | undefined;
  /** While the database's file is being copied. */
  #still: Promise<void> = Promise.resolve();

  constructor(
    settings: CoreSettings,
    clock: Clock,
    emit: (event: CoreEvent) => void,
    onFault: (procedure: string, error: unknown) => void,
    dialect: DialectOptions = {},
  ) {
    this.#dialect = dialect;
    this.#settings = settings;
    this.#clock = clock;
    this.#emit = emit;
    this.#onFault = onFault;
  }

  settings = (): CoreSettings => this.#settings;

  session = (): Session | undefined => this.#session;

  /** Points at another vault folder. @throws AppError `vault_in_use` while one is open */
  useFolder(folder: string): void {
    if (this.#session !== undefined) throw new AppError('vault_in_use');
    this.#settings = { ...this.#settings, vaultFolder: folder };
  }

  begin = (vault: OpenVault): Promise<Session> =>
    this.#queue.run(async () => {
      const db = connect(vault.connection, this.#dialect);
      await migrate(db);
      await db.transaction().execute(dropUnfinished);
      discardStillCopy(this.#settings.vaultFolder);
      const actor = await getActor(db, vault.userId);
      await settleErasures({
        db,
        vault,
        actor,
        clock: this.#clock,
        vaultFolder: this.#settings.vaultFolder,
        onProgress: (part) => this.progress('erasure', Math.round(part * 100), 100),
        onFault: (error) => this.noteFault('erasure.finish', error),
      });
      const session: Session = { vault, db, actor, kiosk: null, confirmedAt: null };
      this.#session = session;
      this.#emit({ event: 'session', state: 'open', lockAfterMinutes: await getLockMinutes(db) });
      return session;
    });

  narrow = (kiosk: Kiosk): void => {
    const session = this.#required();
    this.#session = { ...session, kiosk, actor: withoutRights(session.actor) };
  };

  confirm = (): void => {
    this.#session = { ...this.#required(), confirmedAt: this.#clock.millis() };
  };

  end = (last?: AuditFact): Promise<void> =>
    this.#queue.run(async () => {
      const session = this.#session;
      if (session === undefined) return;
      this.#session = undefined;
      if (last !== undefined) await this.#appendLast(session, last);
      let head: AuditHead = { seq: 0, h: '' };
      try {
        head = await findAuditHead(session.db);
      } finally {
        // On a disk that fails the head cannot be read: then the anchor stays as it is, and the vault is closed.
        session.vault.close(head);
        this.#emit({ event: 'session', state: 'closed', lockAfterMinutes: 0 });
      }
    });

  read = <T>(work: (context: QueryContext) => Promise<T>): Promise<T> =>
    this.#queue.run(() => {
      const { db, actor, vault } = this.#required();
      return work({ db, actor, clock: this.#clock, keys: vault.keys.personal, about: ignore });
    });

  write = <T>(
    fact: AuditFact,
    changes: readonly ChangeKey[],
    work: (context: CommandContext) => Promise<T>,
  ): Promise<T> => this.writeWith(async (context) => ({ output: await work(context), fact, changes }));

  /** As `write`, for callers that know the audit entry and the changes only from the outcome. */
  writeWith = async <T>(work: (context: CommandContext) => Promise<Outcome<T>>): Promise<T> => {
    await this.#still;
    const { output, changes } = await this.#queue.run(async () => {
      await this.#still;
      const { db, actor, vault } = this.#required();
      return db.transaction().execute(async (transaction) => {
        const about: string[] = [];
        const outcome = await work({
          db: transaction,
          actor,
          clock: this.#clock,
          keys: vault.keys.personal,
          newId: () => newId(this.#clock.millis()),
          about: (caseId) => about.push(caseId),
        });
        if (outcome.fact !== null) {
          const caseIds = [...(outcome.fact.caseIds ?? []), ...changedCases(outcome.changes), ...about];
          const fact = { ...outcome.fact, caseIds };
          await appendAudit(transaction, vault.keys, actor, this.#clock.now(), fact);
        }
        return outcome;
      });
    });
    if (changes.some((key) => key === 'workers' || key === 'organisation')) await this.#refreshActor();
    this.announce(changes);
    return output;
  };

  /** Upkeep that changes no record, so it is neither audited nor announced; nothing without an open vault. */
  upkeep = (work: (db: WriteDb) => Promise<void>): Promise<void> =>
    this.#queue.run(async () => {
      await this.#still;
      await this.#session?.db.transaction().execute(work);
    });

  still = async <T>(work: () => Promise<T>): Promise<T> => {
    // In the queue no transaction is under way; the queue goes on for reads while the work runs.
    const started = await this.#queue.run(() => {
      const running = work();
      this.#still = running.then(ignore, ignore);
      return Promise.resolve({ running });
    });
    return started.running;
  };

  exchange = (work: (session: Session) => Promise<OpenVault | undefined>): Promise<boolean> =>
    this.#queue.run(async () => {
      const { vault: before } = this.#required();
      try {
        const vault = await work(this.#required());
        if (vault === undefined) return false;
        this.#session = { ...this.#required(), vault, db: connect(vault.connection, this.#dialect) };
        return true;
      } finally {
        if (this.#session?.vault === before && !before.connection.open) {
          this.#session = undefined;
          this.#emit({ event: 'session', state: 'closed', lockAfterMinutes: 0 });
        }
      }
    });

  announce = (keys: readonly ChangeKey[]): void => {
    if (keys.length > 0) this.#emit({ event: 'changed', keys });
  };

  progress = (job: string, done: number, total: number): void => {
    this.#emit({ event: 'progress', job, done, total });
  };

  /** A fault that no code names: the procedure and the error's kind are noted, never its text. */
  noteFault(procedure: string, error: unknown): void {
    this.#onFault(procedure, error);
  }

  /** A lock never waits for its own entry to succeed: what cannot be written is noted as a fault. */
  async #appendLast({ db, vault, actor }: Session, fact: AuditFact): Promise<void> {
    try {
      await db
        .transaction()
        .execute((transaction) => appendAudit(transaction, vault.keys, actor, this.#clock.now(), fact));
    } catch (error) {
      this.noteFault('audit', error);
    }
  }

  #required(): Session {
    if (this.#session === undefined) throw new AppError('not_signed_in');
    return this.#session;
  }

  #refreshActor = (): Promise<void> =>
    this.#queue.run(async () => {
      const session = this.#required();
      const actor = await getActor(session.db, session.vault.userId);
      this.#session = { ...session, actor: session.kiosk === null ? actor : withoutRights(actor) };
      this.#emit({ event: 'session', state: 'open', lockAfterMinutes: await getLockMinutes(session.db) });
    });
}

/** Somebody who may do nothing, under the name that the vault was opened with. */
function withoutRights(actor: Actor): Actor {
  return { ...actor, roles: [], teamIds: [], reach: 'none' };
}

function ignore(): void {}
