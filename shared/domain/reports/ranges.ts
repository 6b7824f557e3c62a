/** An equation between unknown whole numbers: the sum of coefficient × unknown. */
export interface Equation {
  /** By the place of the unknown: +1 or −1. */
  readonly terms: ReadonlyMap<number, number>;
  readonly equals: number;
}

const tiny = 1e-7;
/** Steps after which the choice of the column changes to one that cannot go round in circles. */
const beforeCareful = 200;

/** What was found of an unknown so far. */
interface Seen {
  least: number;
  most: number;
}

/**
 * Unknowns that are at least 1 and obey equations, as the tableau of the simplex method in exact order: a basic solution,
 * moved along its edges towards an end of one unknown at a time. Everything met on the way is remembered for all of them,
 * so that most unknowns never need a search of their own.
 */
class Tableau {
  readonly #rows: number[][];
  readonly #basis: number[];
  readonly #count: number;

  /** @throws RangeError when nothing obeys the equations */
  constructor(equations: readonly Equation[], count: number) {
    this.#count = count;
    const width = count + equations.length;
    this.#rows = equations.map(({ terms, equals }, at) => {
      // Unknowns are counted from 1.
      const rest = equals - [...terms.values()].reduce((sum, each) => sum + each, 0);
      const sign = rest < 0 ? -1 : 1;
      const row = Array.from({ length: width + 1 }, () => 0);
      for (const [unknown, factor] of terms) row[unknown] = sign * factor;
      row[count + at] = 1;
      row[width] = sign * rest;
      return row;
    });
    this.#basis = equations.map((_, at) => count + at);
    this.#begin(width);
  }

  /** Drives the helping unknowns out, one for each equation. */
  #begin(width: number): void {
    const goal = Array.from({ length: width + 1 }, () => 0);
    for (const row of this.#rows) {
      for (let at = 0; at < this.#count; at += 1) goal[at] = (goal[at] ?? 0) - (row[at] ?? 0);
      goal[width] = (goal[width] ?? 0) - (row[width] ?? 0);
    }
    this.#walk(goal);
    if (Math.abs(goal[width] ?? 0) > 1e-4) throw new RangeError('nothing obeys the equations');
    for (let at = this.#rows.length - 1; at >= 0; at -= 1) {
      if ((this.#basis[at] ?? 0) < this.#count) continue;
      const row = this.#rows[at] ?? [];
      const other = row.findIndex((value, column) => column < this.#count && Math.abs(value) > tiny);
      if (other >= 0) this.#pivot(at, other, []);
      else {
        // Says nothing that the others do not say.
        this.#rows.splice(at, 1);
        this.#basis.splice(at, 1);
      }
    }
    for (const row of this.#rows) row.splice(this.#count, width - this.#count);
  }

  #pivot(at: number, column: number, goal: number[]): void {
    const row = this.#rows[at] ?? [];
    const by = row[column] ?? 1;
    for (let each = 0; each < row.length; each += 1) row[each] = (row[each] ?? 0) / by;
    const clear = (other: number[]) => {
      const factor = other[column] ?? 0;
      if (Math.abs(factor) < 1e-12) return;
      for (let each = 0; each < other.length; each += 1) {
        const value = (other[each] ?? 0) - factor * (row[each] ?? 0);
        other[each] = Math.abs(value) < 1e-10 ? 0 : value;
      }
    };
    for (const [index, other] of this.#rows.entries()) if (index !== at) clear(other);
    clear(goal);
    this.#basis[at] = column;
  }

  /** The row that limits how far an unknown can grow; undefined when nothing does. */
  #limit(column: number): number | undefined {
    let [found, least] = [-1, Number.POSITIVE_INFINITY];
    for (const [at, row] of this.#rows.entries()) {
      const slope = row[column] ?? 0;
      if (slope <= tiny) continue;
      const ratio = (row.at(-1) ?? 0) / slope;
      const isFirst =
        ratio < least - tiny || (ratio < least + tiny && (this.#basis[at] ?? 0) < (this.#basis[found] ?? 0));
      if (isFirst) [found, least] = [at, ratio];
    }
    return found < 0 ? undefined : found;
  }

  /** Makes the goal as small as it gets. @returns false when it has no end */
  #walk(goal: number[], met?: () => void): boolean {
    for (let step = 0; ; step += 1) {
      met?.();
      let [column, best] = [-1, -tiny];
      for (let at = 0; at < this.#count; at += 1) {
        const slope = goal[at] ?? 0;
        if (slope >= best) continue;
        [column, best] = [at, slope];
        if (step > beforeCareful) break;
      }
      if (column < 0) return true;
      const at = this.#limit(column);
      if (at === undefined) return false;
      this.#pivot(at, column, goal);
    }
  }

  #note(seen: readonly Seen[]): void {
    const values = Array.from({ length: this.#count }, () => 1);
    for (const [at, unknown] of this.#basis.entries()) values[unknown] = 1 + (this.#rows[at]?.at(-1) ?? 0);
    for (const [unknown, value] of values.entries()) {
      const own = seen[unknown];
      if (own === undefined) continue;
      own.least = Math.min(own.least, value);
      own.most = Math.max(own.most, value);
    }
  }

  /** Looks for the least or the most of one unknown, and notes what it meets of all. */
  search(unknown: number, end: 'least' | 'most', seen: readonly Seen[]): void {
    const goal = Array.from({ length: this.#count + 1 }, () => 0);
    goal[unknown] = end === 'least' ? 1 : -1;
    for (const [at, basic] of this.#basis.entries()) {
      const factor = goal[basic] ?? 0;
      if (factor === 0) continue;
      const row = this.#rows[at] ?? [];
      for (let each = 0; each < goal.length; each += 1)
        goal[each] = (goal[each] ?? 0) - factor * (row[each] ?? 0);
    }
    const hasEnd = this.#walk(goal, () => this.#note(seen));
    const own = seen[unknown];
    if (!hasEnd && own !== undefined) own.most = Number.POSITIVE_INFINITY;
  }
}

/**
 * Looks for other answers to the equations than the true one, in which an unknown is as large and as small as it can
 * be: linear programming, as whole numbers rounded inward.
 * @param truth the true answer, each at least 1
 * @returns of every unknown whether an answer was met in which it is another number, and one in which it reaches `fewest`
 * @throws RangeError when nothing obeys the equations
 */
export function explore(
  equations: readonly Equation[],
  truth: readonly number[],
  unknown: number,
  fewest: number,
): boolean[] {
  const seen: Seen[] = truth.map((value) => ({ least: value, most: value }));
  const isOpen = ({ least, most }: Seen) => {
    const [from, to] = [Math.ceil(least - 1e-4), Math.floor(most + 1e-4)];
    return to >= fewest && to > from;
  };
  const tableau = new Tableau(equations, truth.length);
  const own = seen[unknown];
  if (own !== undefined) {
    tableau.search(unknown, 'most', seen);
    if (!isOpen(own)) tableau.search(unknown, 'least', seen);
  }
  return seen.map(isOpen);
}
