import { findExchange } from './exchange.ts';
import { type Equation, explore } from './ranges.ts';

/** A count that is published now, went out before, or can be worked out from such counts. */
export interface Amount {
  readonly id: string;
  /** Whole and not less than nothing. */
  readonly value: number;
  /**
   * `now`: in what goes out now, and may be kept back · `before`: somebody has it already · `kept`: was kept back in
   * something that went out · `rest`: stands nowhere, but is what remains of two that do (all without this service).
   */
  readonly state: 'now' | 'before' | 'kept' | 'rest';
  /** True for totals: parts are kept back rather than these. */
  readonly isTotal: boolean;
}

/** Amounts that add up to another. */
export interface AmountSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What is protected, and how far; the switches exist for the test that shows that the harness would notice. */
export interface Protection {
  readonly fewest: number;
  readonly withSecondary: boolean;
}

/** True for counts behind which stand too few people. Nobody is no one to protect. */
export function isSmall(value: number, fewest: number): boolean {
  return value > 0 && value < fewest;
}

/** Unknowns around one that are let vary to find another answer where exchanging finds none; the others stay as they are. */
const neighbourhood = 10;
const mostExplored = 36;

/**
 * Counts found told before the rest is kept back as well: where so much would have to go, what is left says little, and
 * the search must end while somebody waits.
 */
const mostTold = 200;

/**
 * What remains possible for a reader. That a count could be another number, with all else that was published as it is,
 * is shown by such an answer; once found it holds for good, as keeping more back leaves it an answer.
 */
class Reader {
  readonly #amounts: ReadonlyMap<string, Amount>;
  readonly #sumsOf: ReadonlyMap<string, readonly AmountSum[]>;
  readonly #isUnknown: (id: string) => boolean;
  readonly #fewest: number;
  readonly #open = new Set<string>();

  constructor(
    amounts: ReadonlyMap<string, Amount>,
    sumsOf: ReadonlyMap<string, readonly AmountSum[]>,
    isUnknown: (id: string) => boolean,
    fewest: number,
  ) {
    this.#amounts = amounts;
    this.#sumsOf = sumsOf;
    this.#isUnknown = isUnknown;
    this.#fewest = fewest;
  }

  #valueOf(id: string): number {
    return this.#amounts.get(id)?.value ?? 0;
  }

  /** The nearest unknowns; remainders come with what they remain of, as they stand in one sum alone. */
  #around(id: string, most: number): string[] {
    const found = new Set([id]);
    const edge = [id];
    for (const next of edge) {
      for (const { total, parts } of this.#sumsOf.get(next) ?? []) {
        for (const near of [total, ...parts]) {
          if (found.has(near) || !this.#isUnknown(near)) continue;
          const isRest = this.#amounts.get(near)?.state === 'rest';
          if (!isRest && edge.length >= most) continue;
          found.add(near);
          if (!isRest) edge.push(near);
        }
      }
    }
    return [...found];
  }

  #equations(ids: readonly string[]): Equation[] {
    const place = new Map(ids.map((id, index) => [id, index]));
    const sums = new Set(ids.flatMap((id) => this.#sumsOf.get(id) ?? []));
    return Array.from(sums, ({ total, parts }) => {
      const terms = new Map<number, number>();
      let equals = 0;
      for (const [id, factor] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
        const at = place.get(id);
        if (at === undefined) equals -= factor * this.#valueOf(id);
        else terms.set(at, (terms.get(at) ?? 0) + factor);
      }
      return { terms, equals };
    });
  }

  /** True when the published figures leave open what this count is. */
  isOpen(id: string): boolean {
    if (this.#open.has(id)) return true;
    const value = this.#valueOf(id);
    const steps = value < this.#fewest ? [this.#fewest - value, this.#fewest + 1] : [1, -1, 3, -3];
    for (const step of steps) {
      const changes = findExchange(id, step, {
        sumsOf: (each) => this.#sumsOf.get(each) ?? [],
        valueOf: (each) => (this.#isUnknown(each) ? this.#valueOf(each) : undefined),
      });
      for (const [each, change] of changes ?? []) {
        const before = this.#valueOf(each);
        if (Math.max(before, before + change) >= this.#fewest) this.#open.add(each);
      }
      if (changes !== undefined) return true;
    }
    const ids = this.#around(id, neighbourhood);
    if (ids.length > mostExplored) return false;
    const truth = ids.map((each) => this.#valueOf(each));
    const open = explore(this.#equations(ids), truth, 0, this.#fewest);
    for (const [at, each] of ids.entries()) if (open[at] === true) this.#open.add(each);
    return this.#open.has(id);
  }
}

/**
 * Which amounts are kept back so that nobody can work out a count of 1 to `fewest` − 1 (security.md 2, row 13): the
 * small ones themselves (primary), and as many others as it takes (secondary) until no equation between totals, parts,
 * shares, complements and earlier releases gives one away.
 *
 * The rule is the one of the handbooks on statistical disclosure control (Hundepool et al., *Statistical Disclosure
 * Control*, 2012, chapter 4: cell suppression with an exact audit): for every amount that is kept back, the range that
 * remains possible for a reader who knows everything else must hold at least two numbers and must reach `fewest`
 * (shown by another answer of whole numbers, found by exchanging between sums, or by linear programming in the
 * neighbourhood; an answer that is not found is taken not to exist, so the range is never wider than in truth). Zeros
 * are always shown, so the reader also knows that whatever is kept back is at least 1; ranges are reckoned with that.
 * While an amount is told, the smallest shown amount that stands in an equation with it is kept back too, parts before
 * totals. It ends: with everything kept back there is no equation left.
 *
 * @param also amounts that must be kept back whatever they are: those behind which stand too few people
 * @throws RangeError for a sum that is not true: nothing could be protected with it
 */
export function chooseHidden(
  list: readonly Amount[],
  sums: readonly AmountSum[],
  also: ReadonlySet<string>,
  { fewest, withSecondary }: Protection,
): ReadonlySet<string> {
  const amounts = new Map(list.map((amount) => [amount.id, amount]));
  const valueOf = (id: string) => amounts.get(id)?.value ?? 0;
  if (
    sums.some(({ total, parts }) => valueOf(total) !== parts.reduce((sum, part) => sum + valueOf(part), 0))
  ) {
    throw new RangeError('a sum that is not true');
  }
  const hidden = new Set(
    list
      .filter(
        ({ id, value, state }) => state === 'now' && value > 0 && (isSmall(value, fewest) || also.has(id)),
      )
      .map(({ id }) => id),
  );
  if (!withSecondary) return hidden;
  const sumsOf = new Map<string, AmountSum[]>();
  for (const sum of sums) {
    for (const id of [sum.total, ...sum.parts]) {
      const own = sumsOf.get(id);
      if (own === undefined) sumsOf.set(id, [sum]);
      else own.push(sum);
    }
  }
  const isUnknown = (id: string) => {
    const amount = amounts.get(id);
    if (amount === undefined || amount.value === 0) return false;
    return amount.state === 'kept' || amount.state === 'rest' || hidden.has(id);
  };
  const isWatched = (id: string) => {
    const amount = amounts.get(id);
    if (amount === undefined) return false;
    return hidden.has(id) || amount.state === 'kept' || isSmall(amount.value, fewest);
  };
  const cost = ({ value, isTotal }: Amount) => value + (isTotal ? 1e9 : 0);
  /** How many can still be kept back. */
  let left = list.filter(({ id, value, state }) => state === 'now' && value > 0 && !hidden.has(id)).length;
  /** The cheapest amount that can still be kept back and bears on this one, the nearer the better. */
  const findNext = (told: string): Amount | undefined => {
    if (left === 0) return undefined;
    const reached = new Set([told]);
    for (let edge = [told]; edge.length > 0;) {
      let best: Amount | undefined;
      const near: string[] = [];
      for (const { total, parts } of edge.flatMap((id) => sumsOf.get(id) ?? [])) {
        for (const id of [total, ...parts]) {
          if (reached.has(id)) continue;
          reached.add(id);
          const amount = amounts.get(id);
          if (amount === undefined || amount.value === 0) continue;
          if (isUnknown(id)) near.push(id);
          else if (amount.state === 'now' && (best === undefined || cost(amount) < cost(best))) best = amount;
        }
      }
      if (best !== undefined) return best;
      edge = near;
    }
    return undefined;
  };
  const reader = new Reader(amounts, sumsOf, isUnknown, fewest);
  /** Told by what went out before: nothing that is done now can take it back. */
  const lost = new Set<string>();
  for (let found = 0; ;) {
    const helped = new Set<AmountSum>();
    let isDone = true;
    for (const { id } of list) {
      if (!isUnknown(id) || !isWatched(id) || lost.has(id) || !sumsOf.has(id) || reader.isOpen(id)) continue;
      isDone = false;
      found += 1;
      if (found > mostTold) return keepAllBack(list);
      // What was kept back a moment ago for its neighbour may be enough for it too.
      if (sumsOf.get(id)?.some((sum) => helped.has(sum)) === true) continue;
      const next = findNext(id);
      if (next === undefined) lost.add(id);
      else {
        hidden.add(next.id);
        left -= 1;
        for (const sum of sumsOf.get(next.id) ?? []) helped.add(sum);
      }
    }
    if (isDone) return hidden;
  }
}

const keepAllBack = (list: readonly Amount[]): ReadonlySet<string> =>
  new Set(list.filter(({ state, value }) => state === 'now' && value > 0).map(({ id }) => id));
