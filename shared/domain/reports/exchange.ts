/** Amounts of which one is the sum of the others. */
interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What may be changed, and what it belongs to. */
interface Field {
  readonly sumsOf: (id: string) => readonly Sum[];
  /** Undefined for what is known, and so cannot be another number. */
  readonly valueOf: (id: string) => number | undefined;
}

/** Changes that are tried for one amount before it is given up. */
const mostTries = 60;
const mostChanges = 40;

/**
 * Another answer of whole numbers, each at least 1, in which one amount is larger by `step`: what it gains, another of
 * its sum loses, and so on, until every sum is true again. Found answers are exact; not finding one proves nothing.
 * @returns what changed by how much; undefined when no answer was found
 */
export function findExchange(
  id: string,
  step: number,
  field: Field,
): ReadonlyMap<string, number> | undefined {
  const changes = new Map<string, number>();
  /** Sums that are not true now, with what the total is too large by. */
  const wrong = new Map<Sum, number>();
  let tries = 0;

  const canBe = (each: string, change: number) => {
    const value = field.valueOf(each);
    return value !== undefined && !changes.has(each) && value + change >= 1;
  };
  const apply = (each: string, change: number) => {
    for (const sum of field.sumsOf(each)) {
      const factor = (sum.total === each ? 1 : 0) - (sum.parts.includes(each) ? 1 : 0);
      const rest = (wrong.get(sum) ?? 0) + factor * change;
      if (rest === 0) wrong.delete(sum);
      else wrong.set(sum, rest);
    }
  };
  /** Who could make a sum true again, and by how much; those who make the fewest others wrong first. */
  const helpers = (sum: Sum, rest: number) => {
    const all: { readonly each: string; readonly change: number; readonly cost: number }[] = [];
    const add = (each: string, change: number) => {
      if (!canBe(each, change)) return;
      const sums = field.sumsOf(each);
      const helped = sums.filter((other) => wrong.has(other)).length;
      all.push({ each, change, cost: sums.length - 2 * helped });
    };
    add(sum.total, -rest);
    for (const part of sum.parts) add(part, rest);
    return all.toSorted((a, b) => a.cost - b.cost);
  };
  const solve = (): boolean => {
    if (wrong.size === 0) return true;
    tries += 1;
    if (tries > mostTries || changes.size > mostChanges) return false;
    let best: ReturnType<typeof helpers> | undefined;
    for (const [sum, rest] of wrong) {
      const own = helpers(sum, rest);
      if (best === undefined || own.length < best.length) best = own;
      if (best.length < 2) break;
    }
    for (const { each, change } of best ?? []) {
      changes.set(each, change);
      apply(each, change);
      if (solve()) return true;
      apply(each, -change);
      changes.delete(each);
    }
    return false;
  };

  if (!canBe(id, step)) return undefined;
  changes.set(id, step);
  apply(id, step);
  return solve() ? changes : undefined;
}
