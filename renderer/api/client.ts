import type { z } from 'zod';
import type { Bridge, BridgeEvent } from '#shared/contracts/bridge.ts';
import type { ChangeKey, Procedure } from '#shared/contracts/procedure.ts';
import { type Contracts, contracts } from '#shared/contracts/registry.ts';
import type { shell } from '#shared/contracts/shell.ts';
import type { ErrorCode, ErrorFacts, FieldProblems } from '#shared/lib/app-error.ts';

declare global {
  interface Window {
    readonly keystead: Bridge;
  }
}

/** A call that was answered with a code. Its words come from the catalogue; it carries no content. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldProblems;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, fields: FieldProblems = {}, facts: ErrorFacts = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.fields = fields;
    this.facts = facts;
  }
}

type Feature = keyof Contracts;

/** Names of procedures as they cross the bridge, for example `people.list`. */
export type Path = { [F in Feature]: `${F}.${keyof Contracts[F] & string}` }[Feature];

type At<P extends Path> = P extends `${infer F extends Feature}.${infer N}`
  ? N extends keyof Contracts[F]
    ? Contracts[F][N] extends Procedure
      ? Contracts[F][N]
      : never
    : never
  : never;

/** What a procedure takes, as a page writes it: plain strings where the core checks ids. */
export type InputOf<P extends Path> = z.input<At<P>['input']>;
export type OutputOf<P extends Path> = z.output<At<P>['output']>;

/** Procedures that only read, and those that act. */
export type QueryPath = { [P in Path]: At<P> extends { readonly kind: 'query' } ? P : never }[Path];
export type ActPath = Exclude<Path, QueryPath>;

/** Asks for the passphrase; true when it was given and the core has taken it. */
type AskPassphrase = () => Promise<boolean>;

let askPassphrase: AskPassphrase | undefined;

/** From now on, what needs the passphrase again asks for it here and then goes on. @returns a function that ends it */
export function answerConfirmations(ask: AskPassphrase): () => void {
  askPassphrase = ask;
  return () => {
    askPassphrase = undefined;
  };
}

async function invoke(name: string, input: unknown): Promise<unknown> {
  const envelope = await window.keystead.invoke(name, input).catch(() => {
    throw new ApiError('core_stopped');
  });
  if (envelope.ok) return envelope.data;
  if (envelope.code === 'reauthentication_needed' && (await askPassphrase?.()) === true) {
    return invoke(name, input);
  }
  throw new ApiError(envelope.code, envelope.fields, envelope.facts);
}

/**
 * Calls a procedure by its path.
 * @throws ApiError with the code, the fields and the facts of the answer
 */
export async function call<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>> {
  // The gateway has parsed the answer against this very contract before it let it through.
  return (await invoke(path, input)) as OutputOf<P>;
}

export type Api = {
  readonly [F in Feature]: {
    readonly [N in keyof Contracts[F] & string]: (
      input: InputOf<`${F}.${N}` & Path>,
    ) => Promise<OutputOf<`${F}.${N}` & Path>>;
  };
};

function functionsOf(names: readonly string[], prefix: string) {
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => invoke(`${prefix}.${name}`, input)]),
  );
}

/** Every procedure as a function: `api.people.create(input)`. */
export const api = Object.fromEntries(
  Object.entries(contracts).map(([feature, contract]) => [
    feature,
    functionsOf(Object.keys(contract), feature),
  ]),
) as Api;

type Shell = typeof shell;
type ShellName = keyof Shell;

/** Calls what the shell does itself: windows, dialogs, locking. */
export async function callShell<N extends ShellName>(
  name: N,
  input: z.input<Shell[N]['input']>,
): Promise<z.output<Shell[N]['output']>> {
  return (await invoke(`shell.${name}`, input)) as z.output<Shell[N]['output']>;
}

/** Listens to the core and the shell; the returned function ends it. */
export function listen(listener: (event: BridgeEvent) => void): () => void {
  return window.keystead.on(listener);
}

const procedures = new Map<string, Procedure>(
  Object.entries(contracts).flatMap(([feature, contract]) =>
    Object.entries(contract).map(([name, procedure]): [string, Procedure] => [
      `${feature}.${name}`,
      procedure,
    ]),
  ),
);

/** What a query's answer was made from; nothing when the path is no query or the input would be refused. */
export function readsOf(path: string, input: unknown): readonly ChangeKey[] {
  const procedure = procedures.get(path);
  if (procedure?.kind !== 'query') return [];
  const parsed = procedure.input.safeParse(input);
  return parsed.success ? procedure.reads(parsed.data) : [];
}
