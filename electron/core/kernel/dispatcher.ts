import { confirmedMinutes, type Procedure } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError, type Envelope } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { caseId } from '#shared/lib/ids.ts';
import { requireUnrestricted } from '#core/features/rights/restrictions.service.ts';
import { answeredCases, namedCases } from './audit-cases.ts';
import { AuditOpenings } from './audit-openings.ts';
import { requireCase } from './case-access.ts';
import type { Actor, AuditFact, CommandContext, OperationContext, QueryContext } from './contexts.ts';
import type { Core } from './core-services.ts';
import { envelopeOf } from './envelope.ts';
import { fieldProblems } from './field-problems.ts';

/** What a window asks before it knows whether it is handed over for feedback. */
const kioskBoot = 'vault.status';

/** A handler after its types were checked against its contract; the dispatcher parses what goes in. */
export type AnyHandler = (context: never, input: never) => Promise<unknown>;
export type HandlerTable = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;

function findProcedure(name: string): Procedure | undefined {
  const [feature = '', procedure = '', ...rest] = name.split('.');
  if (rest.length > 0) return undefined;
  const contract: object | undefined = Object.hasOwn(contracts, feature)
    ? Object.getOwnPropertyDescriptor(contracts, feature)?.value
    : undefined;
  if (contract === undefined || !Object.hasOwn(contract, procedure)) return undefined;
  return Object.getOwnPropertyDescriptor(contract, procedure)?.value;
}

/**
 * The one way into the core: known name → session → permission → strict parse → passphrase typed again where the
 * contract asks for it → reach → handler → audit → envelope.
 * A feature declares these things in its contract and cannot skip one.
 */
export class Dispatcher {
  readonly #core: Core;
  readonly #handlers: HandlerTable;
  readonly #clock: Clock;
  readonly #openings: AuditOpenings;

  constructor(core: Core, handlers: HandlerTable, clock: Clock) {
    this.#openings = new AuditOpenings(clock);
    this.#core = core;
    this.#handlers = handlers;
    this.#clock = clock;
  }

  /** Answers a call; never throws. What nobody expected becomes `unexpected`, without its message. */
  call(name: string, input: unknown): Promise<Envelope<unknown>> {
    return envelopeOf(
      () => this.#run(name, input),
      (error) => this.#core.noteFault(name, error),
    );
  }

  async #run(name: string, input: unknown): Promise<unknown> {
    const procedure = findProcedure(name);
    const [feature = '', key = ''] = name.split('.');
    const handler = this.#handlers[feature]?.[key];
    if (procedure === undefined || handler === undefined) throw new AppError('unknown_procedure');
    const actor = this.#authorise(name, procedure);
    const parsed = procedure.input.safeParse(input, { reportInput: true });
    if (!parsed.success) throw new AppError('invalid_input', { fields: fieldProblems(parsed.error) });
    if (procedure.confirm === true) this.#requireConfirmed();
    switch (procedure.kind) {
      case 'query':
        return this.#query(procedure, handler, parsed.data);
      case 'command':
        return this.#command(procedure, handler, parsed.data);
      case 'operation':
        return this.#operation(procedure, handler, parsed.data, actor);
    }
  }

  #authorise(name: string, procedure: Procedure): Actor | undefined {
    const actor = this.#core.session()?.actor;
    if (this.#core.session()?.kiosk != null && procedure.access !== 'kiosk' && name !== kioskBoot) {
      throw new AppError('not_allowed');
    }
    if (procedure.access === 'open') return actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (typeof procedure.access === 'object' && !mayDo(actor.roles, procedure.access.need)) {
      throw new AppError('not_allowed');
    }
    return actor;
  }

  #requireConfirmed(): void {
    const at = this.#core.session()?.confirmedAt ?? Number.NEGATIVE_INFINITY;
    if (this.#clock.millis() - at > confirmedMinutes * 60_000) throw new AppError('reauthentication_needed');
  }

  async #reach(procedure: Procedure, context: QueryContext | CommandContext, input: unknown): Promise<void> {
    if (typeof procedure.access === 'string' || !('on' in procedure.access)) return;
    const target = caseId.parse(Object.getOwnPropertyDescriptor(input, 'caseId')?.value);
    await requireCase(context.db, context.actor, context.clock.today(), target);
    if (procedure.outgoing) await requireUnrestricted(context, target);
  }

  async #query(
    procedure: Procedure & { kind: 'query' },
    handler: AnyHandler,
    input: unknown,
  ): Promise<unknown> {
    const about: string[] = [];
    const output = await this.#core.read(async (context) => {
      const own = { ...context, about: (named: string) => about.push(named) };
      await this.#reach(procedure, own, input);
      return procedure.output.parse(await handler(own as never, input as never));
    });
    await this.#noteOpening(openingOf(procedure, input, output, about));
    return output;
  }

  async #noteOpening(fact: AuditFact | undefined): Promise<void> {
    if (fact === undefined) return;
    const vault = this.#core.session()?.vault;
    if (vault === undefined) throw new AppError('not_signed_in');
    await this.#openings.note(vault, fact, () => this.#core.write(fact, [], async () => undefined));
  }

  #command(
    procedure: Procedure & { kind: 'command' },
    handler: AnyHandler,
    input: unknown,
  ): Promise<unknown> {
    return this.#core.writeWith(async (context) => {
      await this.#reach(procedure, context, input);
      const output = procedure.output.parse(await handler(context as never, input as never));
      const changes = procedure.changes(input, output);
      if (procedure.audit === 'not_a_record') return { output, fact: null, changes };
      const { action, entity, id, confidential } = procedure.audit;
      const said = confidential
        ? { detail: null }
        : { detail: input, caseIds: [...namedCases(input), ...answeredCases(output)] };
      return { output, fact: { action, entity, entityId: id(input, output), ...said }, changes };
    });
  }

  async #operation(
    procedure: Procedure & { kind: 'operation' },
    handler: AnyHandler,
    input: unknown,
    actor: Actor | undefined,
  ): Promise<unknown> {
    if (typeof procedure.access === 'object' && 'on' in procedure.access) {
      await this.#core.read((context) => this.#reach(procedure, context, input));
    }
    const context: OperationContext = { core: this.#core, clock: this.#clock, actor };
    const output = procedure.output.parse(await handler(context as never, input as never));
    try {
      await this.#noteOperation(procedure, input, output);
    } catch (error) {
      // Nobody is let in without the entry that says so.
      if (actor === undefined) await this.#core.end().catch((failed) => this.#core.noteFault('lock', failed));
      throw error;
    }
    return output;
  }

  async #noteOperation(
    procedure: Procedure & { kind: 'operation' },
    input: unknown,
    output: unknown,
  ): Promise<void> {
    const changes = procedure.changes(input, output);
    if (procedure.audit === 'none') {
      this.#core.announce(changes);
      return;
    }
    const { action, entity, id } = procedure.audit;
    const caseIds = namedCases(input);
    const fact: AuditFact = { action, entity, entityId: id(input, output), caseIds, detail: null };
    await this.#core.write(fact, changes, async () => undefined);
  }
}

/** What reading leaves in the audit: that a case file was opened, or what its contract says. */
function openingOf(
  procedure: Procedure & { kind: 'query' },
  input: unknown,
  output: unknown,
  about: readonly string[],
): AuditFact | undefined {
  const { access, audit } = procedure;
  if (typeof access === 'object' && 'on' in access) {
    const caseIds = namedCases(input);
    const noted = audit ?? ({ action: 'view', entity: 'case_file', id: () => caseIds[0] ?? null } as const);
    const entityId = noted.id(input, output);
    return { action: noted.action, entity: noted.entity, entityId, caseIds, detail: null };
  }
  if (audit === undefined) return undefined;
  const { action, entity, id } = audit;
  const caseIds = [...about, ...namedCases(input), ...answeredCases(output)];
  return { action, entity, entityId: id(input, output), caseIds, detail: null };
}
