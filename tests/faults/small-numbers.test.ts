import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/lib/ids.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { openTestVault, type OutputOf, type TestVault } from '#tests/support/test-vault.ts';

/** quality.md, figure 14: tables of anonymous answers, each looked at again and again while it grows. */
const tables = isFullRun ? 1000 : 50;
/** domain.md 11.4: nobody sees what fewer than five said. */
const fewest = 5;
const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

type Results = OutputOf<'feedback.results'>;
/** A figure that somebody saw: the answers to one statement in these months together. */
interface Seen {
  readonly statement: string;
  readonly months: readonly string[];
}

/** Numbers that repeat with their seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 0x9e_37_79_b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85_eb_ca_6b) + 0x6d_2b_79_f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Whether adding and subtracting what was seen gives this group: it lies in the space that the rows span. */
function canBeReckoned(group: readonly number[], rows: readonly (readonly number[])[]): boolean {
  const basis: number[][] = [];
  const reduce = (vector: readonly number[]) =>
    basis.reduce<number[]>(
      (rest, base) => {
        const part = dot(rest, base) / dot(base, base);
        return rest.map((x, index) => x - part * (base[index] ?? 0));
      },
      [...vector],
    );
  const isNothing = (vector: readonly number[]) => dot(vector, vector) < 1e-9;
  for (const row of rows) {
    const rest = reduce(row);
    if (!isNothing(rest)) basis.push(rest);
  }
  return isNothing(reduce(group));
}

/** Groups of fewer than five people whose answers somebody can work out who kept every figure ever shown. */
function recoverable(seen: readonly Seen[], sizes: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  let found = 0;
  for (const [statement, byMonth] of sizes) {
    const known = [...byMonth].filter(([, size]) => size > 0);
    const rows = seen
      .filter((each) => each.statement === statement)
      .map((each) => known.map(([month]) => (each.months.includes(month) ? 1 : 0)));
    for (let chosen = 1; chosen < 2 ** known.length; chosen += 1) {
      const group = known.map((_, index) => (chosen >> index) & 1);
      const size = known.reduce((sum, [, people], index) => sum + people * (group[index] ?? 0), 0);
      if (size < fewest && canBeReckoned(group, rows)) found += 1;
    }
  }
  return found;
}

function figuresOf({ batches }: Results): readonly Seen[] {
  return batches.flatMap(({ from, to, statements }) =>
    statements.flatMap(({ key, counts }) =>
      counts === null
        ? []
        : [{ statement: key, months: months.filter((month) => month >= from && month <= to) }],
    ),
  );
}

describe('figures of anonymous answers', () => {
  let vault: TestVault;
  let formId: string;
  let keys: readonly string[];
  beforeAll(async () => {
    vault = await openTestVault();
    const statements = ['I feel at home', 'I decide'];
    ({ id: formId } = await vault.call('feedback.makeForm', { name: 'House', statements }));
    keys =
      (await vault.call('feedback.forms', {}))
        .find(({ id }) => id === formId)
        ?.statements.map(({ key }) => key) ?? [];
  });
  afterAll(() => vault.close());

  /** Lets a table grow month by month, and looks at it twice in each. */
  async function watch(seed: number, look: (month: string) => Promise<readonly Seen[]>): Promise<number> {
    const random = randomFrom(seed);
    const sizes = new Map(keys.map((key) => [key, new Map<string, number>()]));
    const seen: Seen[] = [];
    await vault.db.deleteFrom('feedback_responses').execute();
    for (const month of months) {
      for (let half = 1; half <= 2; half += 1) {
        vault.clock.set(`${month}-${half === 1 ? '10' : '25'}T09:00:00.000Z`);
        for (let left = Math.floor(random() * 4); left > 0; left -= 1) {
          const given = keys.filter(() => random() < 0.8);
          for (const key of given) sizes.get(key)?.set(month, (sizes.get(key)?.get(month) ?? 0) + 1);
          const answers = Object.fromEntries(given.map((key) => [key, String(1 + Math.floor(random() * 5))]));
          const row = { id: newId(vault.clock.millis()), form_id: formId, service_id: vault.serviceId };
          await vault.db
            .insertInto('feedback_responses')
            .values({ ...row, period_month: month, way: 'paper', answers: JSON.stringify(answers) })
            .execute();
        }
        seen.push(...(await look(month)));
      }
    }
    return recoverable(seen, sizes);
  }

  it('give nobody away, also when they are subtracted from each other', async () => {
    let found = 0;
    let figures = 0;
    const look = async () => {
      const shown = figuresOf(await vault.call('feedback.results', { formId, serviceId: vault.serviceId }));
      figures += shown.length;
      return shown;
    };
    for (let seed = 0; seed < tables; seed += 1) found += await watch(seed, look);
    expect(found).toBe(0);
    expect(figures).toBeGreaterThan(tables);
    tellHarness(14, 'small numbers', `${String(tables)} tables`, '0 groups under five recovered');
  }, 3_600_000);

  it('are noticed by this harness when each look shows all answers so far', async () => {
    const soFar = (month: string) =>
      Promise.resolve(
        keys.map((statement) => ({ statement, months: months.filter((each) => each <= month) })),
      );
    expect(await watch(1, soFar)).toBeGreaterThan(0);
  });
});
