import type { Contracts } from '#shared/contracts/registry.ts';
import { draftsHandlers } from './features/drafts/drafts.handlers.ts';
import { languageHintsHandlers } from './features/language/language.handlers.ts';
import { organisationHandlers, workersHandlers } from './features/organisation/organisation.handlers.ts';
import { PrintJobs } from './features/prints/print-jobs.ts';
import type { CoreServices } from './kernel/contexts.ts';
import type { HandlerTable } from './kernel/dispatcher.ts';
import type { Handlers } from './kernel/handlers.ts';
import type { InternalCalls } from './protocol.ts';

/** What handlers share besides the database: the core itself and the work that waits in memory. */
export interface Shared {
  readonly core: CoreServices;
  readonly prints: PrintJobs;
}

type AllHandlers = { readonly [F in keyof Contracts]?: Handlers<Contracts[F]> };

/** Answers to the shell's own calls; the gateway never forwards these names from a page. */
export type InternalHandlers = {
  readonly [N in keyof InternalCalls]?: (
    input: InternalCalls[N]['input'],
  ) => Promise<InternalCalls[N]['output']>;
};

/** Every feature's handlers, one list. */
export function createHandlers(core: CoreServices): {
  readonly table: HandlerTable;
  readonly internal: InternalHandlers;
} {
  const shared: Shared = { core, prints: new PrintJobs() };
  void shared;
  const table = {
    organisation: organisationHandlers,
    workers: workersHandlers,
    drafts: draftsHandlers,
    languageHints: languageHintsHandlers,
  } satisfies AllHandlers;
  return { table: table as HandlerTable, internal: {} };
}
