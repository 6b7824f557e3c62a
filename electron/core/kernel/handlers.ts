import type { z } from 'zod';
import type {
  CommandProcedure,
  Contract,
  OperationProcedure,
  Procedure,
  QueryProcedure,
} from '#shared/contracts/procedure.ts';
import type { CommandContext, OperationContext, QueryContext } from './contexts.ts';

type ContextOf<P extends Procedure> = P extends QueryProcedure
  ? QueryContext
  : P extends CommandProcedure
    ? CommandContext
    : P extends OperationProcedure
      ? OperationContext
      : never;

/** A handler's input is what the contract's parser gives, its output what that contract accepts. */
export type Handler<P extends Procedure> = (
  context: ContextOf<P>,
  input: z.output<P['input']>,
) => Promise<z.input<P['output']>>;

/** One handler for each procedure of a contract: a missing one, or a query that writes, does not compile. */
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };
