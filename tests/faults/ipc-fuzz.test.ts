import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandlers } from '#core/handlers.ts';
import { type AnyHandler, Dispatcher, type HandlerTable } from '#core/kernel/dispatcher.ts';
import { roles } from '#shared/domain/permissions/permissions.ts';
import { newId } from '#shared/lib/ids.ts';
import { fullInput, shapesOf } from '#tests/support/contract-inputs.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { ownNaughtyStrings } from '#tests/support/naughty-strings.ts';
import { allProcedures, type NaughtyVault, openNaughtyVault } from '#tests/support/naughty-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 9: calls of the core with anything that crosses processes, by everybody. */
const count = isFullRun ? 100_000 : 2000;
/** Calls into one vault; then it is made anew, because what succeeds changes it. */
const callsIntoOne = 1000;

/** The vault of this test is a database alone; backups have harnesses of their own (13, and `kill -9`). */
const needsWholeFolder = new Set(['backups.now', 'backups.check']);

const byName = new Map(allProcedures.map(({ name, procedure }) => [name, procedure]));

/** Everything that a structured clone can carry. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, NaN, Infinity, -0, 2 ** 53, -1, 10n ** 40n, '', [], {}),
  fc.constantFrom(...ownNaughtyStrings),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    maxDepth: 3,
  }),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"roles": ["manager"]}, "constructor": {"prototype": {}}}'),
    JSON.parse('{"toString": 1, "valueOf": null, "then": "x", "length": -1}'),
    new Map([['caseId', 'x']]),
    new Date(NaN),
    new Uint8Array(4096),
    'x'.repeat(300_000),
    Array.from({ length: 20_000 }, () => ({})),
    circle(),
  ),
);

function circle(): object {
  const ring: Record<string, unknown> = {};
  ring['caseId'] = ring;
  return ring;
}

/** A copy with one part replaced, taken away, or something added beside it. */
function mutate(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...more] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
  if (typeof copy !== 'object' || copy === null) return put;
  const key = keys[step % (keys.length + 1)];
  if (key === undefined) Reflect.set(copy, 'more', put);
  else if (step % 7 === 0) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, mutate(Reflect.get(value, key), more, put));
  return copy;
}

interface Call {
  readonly who: number;
  readonly procedure: number;
  readonly shape: number;
  readonly steps: readonly number[];
  readonly put: unknown;
  readonly kind: 'valid' | 'mutated' | 'strange' | 'other name';
}

const call: fc.Arbitrary<Call> = fc.record({
  who: fc.nat(roles.length),
  procedure: fc.nat(allProcedures.length - 1),
  shape: fc.nat(20),
  steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  put: strange,
  kind: fc.constantFrom<Call['kind']>('valid', 'mutated', 'mutated', 'mutated', 'strange', 'other name'),
});

const otherNames = [
  '',
  '.',
  'vault',
  'vault.',
  '__proto__.x',
  'constructor.name',
  'vault.__proto__',
  'a.b.c',
];

/** Handlers that note what reaches them without having passed their contract. */
function watched(table: HandlerTable, note: (name: string) => void): HandlerTable {
  return Object.fromEntries(
    Object.entries(table).map(([feature, handlers]) => [
      feature,
      Object.fromEntries(
        Object.entries(handlers).map(([key, handler]): [string, AnyHandler] => [
          key,
          (context, input) => {
            const name = `${feature}.${key}`;
            if (byName.get(name)?.input.safeParse(input).success !== true) note(name);
            return handler(context, input);
          },
        ]),
      ),
    ]),
  );
}

describe('anything that a page could send', () => {
  let house: NaughtyVault;
  let unvalidated: string[];
  let dispatcher: Dispatcher;
  beforeEach(async () => {
    unvalidated = [];
    await open();
  });
  afterEach(() => house.vault.close());

  async function open(): Promise<void> {
    house = await openNaughtyVault();
    const { core, clock } = house.vault;
    const { table } = createHandlers(core, clock);
    dispatcher = new Dispatcher(
      core,
      watched(table, (name) => unvalidated.push(name)),
      clock,
    );
  }

  function inputOf({ procedure: index, shape, steps, put, kind }: Call): unknown {
    const { name, procedure } = allProcedures[index] ?? { name: '', procedure: undefined };
    if (procedure === undefined || kind === 'strange') return put;
    const plain = fullInput(procedure.input, {
      shape: shape % shapesOf(procedure.input),
      sparse: shape % 2 === 0,
      given: house.given(name, shape),
      text: ({ least }) => 'words'.padEnd(least, 's'),
      id: () => newId(house.vault.clock.millis()),
    });
    return kind === 'mutated' ? mutate(plain, steps, put) : plain;
  }

  async function isSignedIn(who: number): Promise<void> {
    const role = roles[who];
    if (role === undefined) await house.vault.signOut();
    else await house.vault.as(role);
  }

  it(`${String(count)} times is answered with a code, and nothing unread reaches a handler`, async () => {
    const calls = fc.sample(call, { numRuns: count, seed: 5 });
    const unexpected = new Set<string>();
    const codes = new Map<string, number>();
    for (const [index, each] of calls.entries()) {
      if (index > 0 && index % callsIntoOne === 0) {
        await house.vault.close();
        await open();
      }
      await isSignedIn(each.who);
      const known = allProcedures[each.procedure]?.name ?? '';
      const name = each.kind === 'other name' ? (otherNames[each.shape % otherNames.length] ?? '') : known;
      const answer = await dispatcher.call(name, inputOf(each));
      const code = answer.ok ? 'ok' : answer.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === 'unexpected' && !needsWholeFolder.has(name))
        unexpected.add(`${name}: ${house.vault.faults.at(-1)?.slice(0, 300) ?? ''}`);
    }
    expect([...unexpected]).toEqual([]);
    expect(unvalidated).toEqual([]);
    for (const code of ['ok', 'invalid_input', 'not_allowed', 'not_signed_in', 'unknown_procedure']) {
      expect(codes.get(code)).toBeGreaterThan(count / 100);
    }
    tellHarness(9, 'IPC fuzz', `${String(count)} calls`, '0 crashes, 0 unexpected, 0 unvalidated');
  }, 7_200_000);

  it('is noticed by this harness when it gets round its contract', async () => {
    const services = watched({ organisation: { addService: () => Promise.resolve({}) } }, (name) =>
      unvalidated.push(name),
    );
    await services['organisation']?.['addService']?.({} as never, { name: 'x'.repeat(500) } as never);
    expect(unvalidated).toEqual(['organisation.addService']);
  });
});
