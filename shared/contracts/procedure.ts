import type { z } from 'zod';
import type { AuditAction, AuditRecord } from '../domain/audit/audit-codes.ts';
import type { Permission } from '../domain/permissions/permissions.ts';
import type { CaseId } from '../lib/ids.ts';

/** Names of what a screen shows; a command says which of them it changed, a query which of them it reads. */
export type ChangeKey =
  | 'organisation'
  | 'workers'
  | 'people'
  /** Any number of files at once: every key that names a file, as `case:` and `timeline:` do. */
  | 'every_case'
  | `case:${string}`
  | `timeline:${string}`
  | `home:${string}`
  | 'landlords'
  | `money:${string}`
  | 'petty_cash'
  | 'directory'
  | 'peers'
  | 'groups'
  | `network:${string}`
  | 'houses'
  | `stars:${string}`
  | 'plans'
  | `plans:${string}`
  | 'star_templates'
  | 'wellbeing_scales'
  | `wellbeing:${string}`
  | 'drafts'
  | 'imports'
  | 'exports'
  | 'language'
  | 'templates'
  | 'callovers'
  | 'covers'
  | `callover_cards:${string}`
  | 'supervision'
  | 'practice'
  | 'reflections'
  | 'pairs'
  | 'backups'
  | 'audit'
  | 'rights'
  | 'erasures'
  | 'breaches'
  | 'feedback'
  | 'vault';

/**
 * Who may call, and on what:
 * `open` – before anybody is signed in · `signed_in` – any session · `kiosk` – any session, also one that was narrowed to
 * answering a feedback form · `{need}` – a permission of the role matrix ·
 * `{need, on: 'case'}` – and the case named by `caseId` in the input must be one the person may see.
 */
export type Access =
  | 'open'
  | 'signed_in'
  | 'kiosk'
  | { readonly need: Permission }
  | { readonly need: Permission; readonly on: 'case' };

/**
 * What the audit entry says besides actor and time: an action, a kind of record, and its id. Never words. Which case it
 * is about, the core finds itself: in what input and output name as a case, in the changes, or by `context.about`.
 */
export interface AuditNote<I, O> {
  readonly action: AuditAction;
  readonly entity: AuditRecord;
  readonly id: (input: I, output: O) => string | null;
  /** Set where the input holds text under a person's own or a pair's key: the audit then keeps no hash of it. */
  readonly confidential?: true;
}

interface Shape<I extends z.ZodType, O extends z.ZodType, A extends Access> {
  readonly input: I;
  readonly output: O;
  readonly access: A;
  /**
   * Set on what exports, administers people or erases: the person must have typed their passphrase again within
   * `confirmedMinutes` (security.md 2, row 2), or the answer is `reauthentication_needed`.
   */
  readonly confirm?: true;
  /**
   * Set on what gives data about the case to others: refused with `restricted` while the file is restricted, unless an
   * exception was noted (GDPR Art. 18). The case is the one that `caseId` names.
   */
  readonly outgoing?: true;
}

/** For how long a passphrase that was typed again counts, in minutes. Unlocking does not count. */
export const confirmedMinutes = 5;

/**
 * Reads only: its handler gets a `ReadDb`. Reading anything of a case file counts as opening it and leaves an entry by
 * itself; `audit` is for other reads that must leave one.
 */
export interface QueryProcedure<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends Access = Access,
> extends Shape<I, O, A> {
  readonly kind: 'query';
  readonly reads: (input: z.output<I>) => readonly ChangeKey[];
  readonly audit?: AuditNote<z.output<I>, z.output<O>>;
}

/** Writes, in one transaction together with its audit entry; after the commit its `changes` are announced. */
export interface CommandProcedure<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends Access = Access,
> extends Shape<I, O, A> {
  readonly kind: 'command';
  readonly changes: (input: z.output<I>, output: z.output<O>) => readonly ChangeKey[];
  /** `not_a_record` only for writing that is nobody's record yet: drafts are kept every two seconds. */
  readonly audit: AuditNote<z.output<I>, z.output<O>> | 'not_a_record';
}

/**
 * Work outside one transaction (keys, files, long imports). It opens its own transactions through the core;
 * a signed-in one leaves an audit entry when it succeeds.
 */
export interface OperationProcedure<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends Access = Access,
> extends Shape<I, O, A> {
  readonly kind: 'operation';
  readonly changes: (input: z.output<I>, output: z.output<O>) => readonly ChangeKey[];
  readonly audit: AuditNote<z.output<I>, z.output<O>> | 'none';
}

export type Procedure = QueryProcedure | CommandProcedure | OperationProcedure;
export type Contract = Readonly<Record<string, Procedure>>;

/** A case-scoped procedure must name the case in its input, or the contract does not compile. */
type Scoped<I extends z.ZodType, A extends Access> = A extends { readonly on: 'case' }
  ? z.output<I> extends { readonly caseId: CaseId }
    ? unknown
    : { readonly input: 'a case-scoped procedure needs caseId in its input' }
  : unknown;

export function query<I extends z.ZodType, O extends z.ZodType, const A extends Access>(
  spec: Omit<QueryProcedure<I, O, A>, 'kind'> & Scoped<I, A>,
): QueryProcedure<I, O, A> {
  return { ...spec, kind: 'query' };
}

export function command<I extends z.ZodType, O extends z.ZodType, const A extends Access>(
  spec: Omit<CommandProcedure<I, O, A>, 'kind'> & Scoped<I, A>,
): CommandProcedure<I, O, A> {
  return { ...spec, kind: 'command' };
}

export function operation<I extends z.ZodType, O extends z.ZodType, const A extends Access>(
  spec: Omit<OperationProcedure<I, O, A>, 'kind'> & Scoped<I, A>,
): OperationProcedure<I, O, A> {
  return { ...spec, kind: 'operation' };
}
