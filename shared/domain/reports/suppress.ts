import { type Equation, findToldUnknowns } from './ranges.ts';

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

interface Unknowns {
  readonly ids: readonly string[];
  readonly equations: readonly Equation[];
}

/** What is not known to the reader, in parts that have nothing to do with each other. */
function unknownParts(
  amounts: ReadonlyMap<string, Amount>,
  sums: readonly AmountSum[],
  isUnknown: (id: string) => boolean,
): Unknowns[] {
  const lines = sums.map(({ total, parts }) => {
    const terms = new Map<string, number>();
    let equals = 0;
    for (const [id, factor] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      if (isUnknown(id)) terms.set(id, (terms.get(id) ?? 0) + factor);
      else equals -= factor * (amounts.get(id)?.value ?? 0);
    }
    return { terms, equals };
  });
  const linesOf = new Map<string, number[]>();
  for (const [at, { terms }] of lines.entries()) {
    for (const id of terms.keys()) linesOf.set(id, [...(linesOf.get(id) ?? []), at]);
  }
  const done = new Set<string>();
  const parts: Unknowns[] = [];
  for (const first of linesOf.keys()) {
    if (done.has(first)) continue;
    const ids = [first];
    const own = new Set<number>();
    done.add(first);
    for (const id of ids) {
      for (const at of linesOf.get(id) ?? []) {
        if (own.has(at)) continue;
        own.add(at);
        for (const next of lines[at]?.terms.keys() ?? []) {
          if (done.has(next)) continue;
          done.add(next);
          ids.push(next);
        }
      }
    }
    const place = new Map(ids.map((id, index) => [id, index]));
    const equations = [...own].flatMap((at) => {
      const line = lines[at];
      if (line === undefined) return [];
      const terms = new Map([...line.terms].map(([id, factor]) => [place.get(id) ?? 0, factor]));
      return [{ terms, equals: line.equals }];
    });
    parts.push({ ids, equations });
  }
  return parts;
}

/**
 * Which amounts are kept back so that nobody can work out a count of 1 to `fewest` − 1 (security.md 2, row 13): the
 * small ones themselves (primary), and as many others as it takes (secondary) until no equation between totals, parts,
 * shares, complements and earlier releases gives one away.
 *
 * The rule is the one of the handbooks on statistical disclosure control (Hundepool et al., *Statistical Disclosure
 * Control*, 2012, chapter 4: cell suppression with an exact audit): for every amount that is kept back, the range that
 * remains possible for a reader who knows everything else must hold at least two numbers and must reach `fewest`. Zeros
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
    for (const id of [sum.total, ...sum.parts]) sumsOf.set(id, [...(sumsOf.get(id) ?? []), sum]);
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
  /** The cheapest amount that can still be kept back and bears on this one, the nearer the better. */
  const findNext = (told: string): Amount | undefined => {
    const reached = new Set([told]);
    for (let edge = [told]; edge.length > 0;) {
      const near = new Set(
        edge.flatMap((id) => (sumsOf.get(id) ?? []).flatMap(({ total, parts }) => [total, ...parts])),
      );
      const choices = [...near].flatMap((id) => {
        const amount = amounts.get(id);
        return amount !== undefined && amount.state === 'now' && amount.value > 0 && !hidden.has(id)
          ? [amount]
          : [];
      });
      if (choices.length > 0) return choices.reduce((best, each) => (cost(each) < cost(best) ? each : best));
      edge = [...near].filter((id) => !reached.has(id) && isUnknown(id));
      for (const id of edge) reached.add(id);
    }
    return undefined;
  };
  /** Told by what went out before: nothing that is done now can take it back. */
  const lost = new Set<string>();
  for (;;) {
    const helped = new Set<AmountSum>();
    let isDone = true;
    for (const { ids, equations } of unknownParts(amounts, sums, isUnknown)) {
      const watched = ids.flatMap((id, index) => (isWatched(id) && !lost.has(id) ? [index] : []));
      for (const index of findToldUnknowns(equations, ids.length, watched, fewest)) {
        const told = ids[index] ?? '';
        isDone = false;
        // What was kept back a moment ago for its neighbour may be enough for it too.
        if (sumsOf.get(told)?.some((sum) => helped.has(sum)) === true) continue;
        const next = findNext(told);
        if (next === undefined) lost.add(told);
        else {
          hidden.add(next.id);
          for (const sum of sumsOf.get(next.id) ?? []) helped.add(sum);
        }
      }
    }
    if (isDone) return hidden;
  }
}
