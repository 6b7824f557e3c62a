import type { Kysely, Transaction } from 'kysely';
import type { CaseReach, Role } from '#shared/domain/permissions/permissions.ts';
import type { ChangeKey } from '#shared/contracts/procedure.ts';
import type { AuditAction, AuditRecord } from '#shared/domain/audit/audit-codes.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { Database } from '#core/database/schema.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import type { PrivateKeys } from '#core/vault/private-keys.ts';
import type { CoreSettings } from '#core/protocol.ts';

/** What a query may use: nothing on it can write. */
export type ReadDb = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic'>;

/** A running transaction; it also carries the audit entry of the command. */
export type WriteDb = Transaction<Database>;

/** The signed-in person, as read from the vault at sign-in and after each change to workers. */
export interface Actor {
  readonly id: WorkerId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly reach: CaseReach | 'none';
}

interface Context {
  readonly actor: Actor;
  readonly clock: Clock;
  /** The actor's own keys, for text that not everybody with the database key may read. */
  readonly keys: PrivateKeys;
  /** Names a case that this is about, for its audit entry, where neither input nor output names it. */
  readonly about: (caseId: string) => void;
}

export interface QueryContext extends Context {
  readonly db: ReadDb;
}

export interface CommandContext extends Context {
  readonly db: WriteDb;
  /** A new UUIDv7 of the injected clock's time. */
  readonly newId: <T extends string>() => T;
}

/** An open vault, who opened it, and the typed way into it. */
export interface Session {
  readonly vault: OpenVault;
  readonly db: Kysely<Database>;
  readonly actor: Actor;
  /** Set from the moment the computer is handed over for feedback, until it locks. */
  readonly kiosk: Kiosk | null;
  /** When the passphrase was last typed again, in milliseconds; null since the unlocking. */
  readonly confirmedAt: number | null;
}

/** What a narrowed session answers: one form, in one service. */
export interface Kiosk {
  readonly formId: string;
  readonly serviceId: string;
}

/** The parts of an audit entry that are not computed. */
export interface AuditFact {
  readonly action: AuditAction;
  readonly entity: AuditRecord;
  readonly entityId: string | null;
  /** Cases that it is about, besides those that the changes or `about` name: one entry for each of them. */
  readonly caseIds?: readonly string[];
  /** Anything that says what happened; only its keyed hash is kept (security.md 3.5). */
  readonly detail: unknown;
}

/** What an operation may do beyond one transaction. */
export interface CoreServices {
  readonly settings: () => CoreSettings;
  /** Points at another vault folder. @throws AppError `vault_in_use` while one is open */
  readonly useFolder: (folder: string) => void;
  readonly session: () => Session | undefined;
  /** Brings an opened vault into use: migrations, actor, `session` event. */
  readonly begin: (vault: OpenVault) => Promise<Session>;
  /**
   * Narrows the session to a feedback form: from now on its person may do nothing else, and only a lock ends it.
   * @throws AppError `not_signed_in`
   */
  readonly narrow: (kiosk: Kiosk) => void;
  /** Notes that the signed-in person has just typed their passphrase again. @throws AppError `not_signed_in` */
  readonly confirm: () => void;
  /** Closes the vault cleanly, with a last audit entry if given and the anchor; nothing is open afterwards. */
  readonly end: (last?: AuditFact) => Promise<void>;
  /** One consistent read; waits for a running command. */
  readonly read: <T>(work: (context: QueryContext) => Promise<T>) => Promise<T>;
  /** One transaction with its audit entry; then `changes` are announced. */
  readonly write: <T>(
    fact: AuditFact,
    changes: readonly ChangeKey[],
    work: (context: CommandContext) => Promise<T>,
  ) => Promise<T>;
  /** Writes that change no record (what an interrupted act left, parts of a file that is still being taken in). */
  readonly upkeep: (work: (db: WriteDb) => Promise<void>) => Promise<void>;
  /** Runs work while no transaction is under way and none can begin; reads go on. For copying the database's file. */
  readonly still: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Puts another open vault in the place of the present one, for the same person; nothing is read or written meanwhile.
   * Work that gives none, or fails, changes nothing; where it fails with the present vault closed, the session ends.
   * @returns whether it gave one
   */
  readonly exchange: (work: (session: Session) => Promise<OpenVault | undefined>) => Promise<boolean>;
  /** Tells the windows what has changed outside the database. */
  readonly announce: (keys: readonly ChangeKey[]) => void;
  /** A fault that no code names, in work that nobody waits for; never its text. */
  readonly noteFault: (procedure: string, error: unknown) => void;
  /** Tells the windows how far a long job is. */
  readonly progress: (job: string, done: number, total: number) => void;
}

export interface OperationContext {
  readonly core: CoreServices;
  readonly clock: Clock;
  /** Undefined only in procedures that are open to everybody. */
  readonly actor: Actor | undefined;
}
