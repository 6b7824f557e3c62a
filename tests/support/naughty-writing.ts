import type { Procedure } from '#shared/contracts/procedure.ts';
import type { Envelope } from '#shared/lib/app-error.ts';
import { newId } from '#shared/lib/ids.ts';
import { fullInput, type Given, shapesOf, type TextPlace } from './contract-inputs.ts';
import { allProcedures, type NaughtyVault } from './naughty-vault.ts';
import { storedTexts, tablesWritten } from './stored-texts.ts';
import type { TestVault } from './test-vault.ts';

type Words = (place: TextPlace) => string;

interface Filled {
  readonly input: unknown;
  /** What stands at each place for a person's words. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Rest {
  readonly shape: number;
  readonly given: Given;
  readonly id: (path: string) => string;
  /** Places where a plain word stands: their own words were refused. */
  readonly refused: ReadonlySet<string>;
}

/** An input of a contract with these words wherever a person's words may stand. */
export function fillWords(procedure: Procedure, words: Words, { refused, ...rest }: Rest): Filled {
  const texts = new Map<string, string>();
  const text = (place: TextPlace) => {
    const wanted = refused.has(place.path) ? `word ${place.path}`.slice(0, 20) : words(place);
    const written = wanted.padEnd(place.least, 's');
    texts.set(place.path, written);
    return written;
  };
  return { input: fullInput(procedure.input, { sparse: true, text, ...rest }), texts };
}

/** The words at a place of what a contract's parser gave. */
export function wordsAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined;
    return Object.getOwnPropertyDescriptor(part, key)?.value;
  }, value);
}

/** What came of calling commands with words in every field; fields as `feature.name path`, lists without numbers. */
export interface Written {
  readonly fields: ReadonlySet<string>;
  /** Fields whose words stood in the vault afterwards, letter by letter. */
  readonly saved: ReadonlySet<string>;
  /** Fields whose words did not stand there although the command succeeded. */
  readonly lost: ReadonlySet<string>;
  readonly faults: readonly string[];
  readonly calls: number;
}

interface Plan {
  /** The nth words of a command. */
  readonly words: (name: string, nth: number) => string;
  readonly isMeant?: (name: string) => boolean;
  /** Done to the vault after each command, before it is looked into. */
  readonly spoil?: (vault: TestVault) => Promise<void>;
}

/** What ends a record comes after what writes on it, and what needs an end comes last. */
const ending =
  /\.(end|close|remove|cancel|resolve|drop|discard|takeBack|moveState|set\w*Status|hold|agree|archive|erase)/;
const afterEnding = /\.reopen|^(callover|supervision|appraisals)\.amend/;
const turn = (name: string): number => (afterEnding.test(name) ? 2 : ending.test(name) ? 1 : 0);
const commands = allProcedures
  .filter(({ procedure }) => procedure.kind === 'command')
  .toSorted((a, b) => turn(a.name) - turn(b.name));

/** From so many characters on, words that stand in a table are those that were written, and not something alike. */
const unmistakable = 8;

const fieldOf = (name: string, path: string): string => `${name} ${path.replaceAll(/\.\d+/g, '[]')}`;

/** Ids that came out of earlier calls, by feature, shape and the last part of a path. */
class MadeIds {
  readonly #ids = new Map<string, string>();

  learn(feature: string, shape: number, output: unknown): void {
    for (const [key, value] of Object.entries(output ?? {})) {
      if (typeof value !== 'string') continue;
      this.#ids.set(`${feature} ${key}`, value).set(`${feature} ${String(shape)} ${key}`, value);
    }
  }

  find(feature: string, shape: number, path: string): string | undefined {
    const key = path.replace(/\.\d+$/, '').replace(/^.*\./, '');
    return this.#ids.get(`${feature} ${String(shape)} ${key}`) ?? this.#ids.get(`${feature} ${key}`);
  }
}

interface Called {
  readonly answer: Envelope<unknown>;
  readonly statements: readonly string[];
}

async function call(vault: TestVault, name: string, input: unknown): Promise<Called> {
  let answer: Envelope<unknown> = { ok: false, code: 'unexpected' };
  const statements = await vault.statements(async () => {
    answer = await vault.answer(name, input);
  });
  return { answer, statements };
}

/** Places that an answer refuses; a rule may name a field without the parts around it. */
function refusedPlaces(answer: Envelope<unknown>, texts: ReadonlyMap<string, string>): readonly string[] {
  const problems = answer.ok ? [] : Object.keys(answer.fields ?? {});
  return [...texts.keys()].filter((path) =>
    problems.some((problem) => path === problem || path.endsWith(`.${problem}`)),
  );
}

/** Calls every command with words in every field of every shape, and looks for them in what the vault then holds. */
export async function writeEverywhere(place: NaughtyVault, plan: Plan): Promise<Written> {
  const { vault, given, caller } = place;
  const fields = new Set<string>();
  const saved = new Set<string>();
  const lost = new Set<string>();
  const faults: string[] = [];
  const made = new MadeIds();
  let calls = 0;

  async function lookFor(name: string, filled: Filled, kept: unknown, called: Called, refused: Set<string>) {
    await plan.spoil?.(vault);
    const tables = tablesWritten(called.statements);
    if (tables.length === 0) return;
    const stored = await storedTexts(vault, tables);
    for (const path of filled.texts.keys()) {
      const expected = wordsAt(kept, path);
      if (typeof expected !== 'string' || refused.has(path)) continue;
      if (!stored.has(expected)) lost.add(fieldOf(name, path));
      else if (expected.length >= unmistakable) saved.add(fieldOf(name, path));
    }
  }

  async function write(name: string, procedure: Procedure, shape: number): Promise<void> {
    const [feature = ''] = name.split('.');
    const id = (path: string) => made.find(feature, shape, path) ?? newId(vault.clock.millis());
    const refused = new Set<string>();
    let basedOnVersion = 0;
    await vault.as(caller(name));
    for (let attempt = 0; attempt < 8; attempt += 1) {
      let nth = 0;
      const words = () => plan.words(name, (nth += 1));
      const rest = { shape, given: { ...given(name, shape), basedOnVersion }, id, refused };
      const filled = fillWords(procedure, words, rest);
      for (const path of filled.texts.keys()) fields.add(fieldOf(name, path));
      const called = await call(vault, name, filled.input);
      const { answer } = called;
      calls += 1;
      if (answer.ok) {
        made.learn(feature, shape, answer.data);
        await lookFor(name, filled, procedure.input.parse(filled.input), called, refused);
        return;
      }
      if (answer.code === 'unexpected') {
        faults.push(`${name}, shape ${String(shape)}: ${vault.faults.at(-1)?.slice(0, 200) ?? ''}`);
        return;
      }
      const places = refusedPlaces(answer, filled.texts);
      if (answer.code === 'changed_meanwhile') basedOnVersion += 1;
      else if (places.every((path) => refused.has(path))) return;
      for (const path of places) refused.add(path);
    }
  }

  for (const { name, procedure } of commands) {
    if (plan.isMeant?.(name) === false) continue;
    for (let shape = 0; shape < shapesOf(procedure.input); shape += 1) await write(name, procedure, shape);
  }
  return { fields, saved, lost, faults, calls };
}
