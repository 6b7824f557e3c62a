/**
 * Somebody with a pencil and every table that ever went out: what they can work out of figures that were kept back.
 * Shares nothing with the protection itself (shared/domain/reports): exact fractions over all equations, bounds that
 * follow from what is at least one, and trying out what is left.
 */

/** A published equation: the total is the sum of the parts. */
export interface PublishedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface Published {
  /** Figures that can be read. */
  readonly shown: ReadonlyMap<string, number>;
  readonly sums: readonly PublishedSum[];
  /** The truth about all figures, to see what was recovered; the solver reads only which of them are nothing. */
  readonly truth: ReadonlyMap<string, number>;
}

/** A fraction of whole numbers, always in lowest terms. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function fraction(top: bigint, bottom = 1n): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}
const minus = (a: Fraction, b: Fraction) =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom);
const divided = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top);
const zero = fraction(0n);

interface Line {
  readonly terms: Map<string, Fraction>;
  equals: Fraction;
}

function linesOf({ shown, sums }: Published): Line[] {
  return sums.map(({ total, parts }) => {
    const line: Line = { terms: new Map(), equals: zero };
    for (const [id, factor] of [[total, 1n] as const, ...parts.map((part) => [part, -1n] as const)]) {
      const value = shown.get(id);
      if (value === undefined) line.terms.set(id, minus(line.terms.get(id) ?? zero, fraction(-factor)));
      else line.equals = minus(line.equals, fraction(factor * BigInt(value)));
    }
    for (const [id, factor] of line.terms) if (factor.top === 0n) line.terms.delete(id);
    return line;
  });
}

/** Lines that have an unknown in common, directly or through others. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: { ids: Set<string>; lines: Line[] }[] = [];
  for (const line of lines) {
    if (line.terms.size === 0) continue;
    const near = groups.filter(({ ids }) => [...line.terms.keys()].some((id) => ids.has(id)));
    const group = { ids: new Set(line.terms.keys()), lines: [line] };
    for (const each of near) {
      for (const id of each.ids) group.ids.add(id);
      group.lines.push(...each.lines);
      groups.splice(groups.indexOf(each), 1);
    }
    groups.push(group);
  }
  return groups.map((group) => group.lines);
}

/** Reduced row echelon form: a line with one unknown left says what it is. */
function reduced(lines: readonly Line[]): Line[] {
  const done: Line[] = [];
  const open = lines.map(({ terms, equals }) => ({ terms: new Map(terms), equals }));
  const subtract = (from: Line, line: Line, pivot: string) => {
    const factor = from.terms.get(pivot);
    if (factor === undefined) return;
    for (const [id, value] of line.terms) {
      const rest = minus(from.terms.get(id) ?? zero, times(factor, value));
      if (rest.top === 0n) from.terms.delete(id);
      else from.terms.set(id, rest);
    }
    from.equals = minus(from.equals, times(factor, line.equals));
  };
  for (;;) {
    const at = open.findIndex(({ terms }) => terms.size > 0);
    const line = open[at];
    if (line === undefined) return done;
    open.splice(at, 1);
    const [[pivot, factor] = ['', zero]] = line.terms;
    for (const [id, value] of line.terms) line.terms.set(id, divided(value, factor));
    line.equals = divided(line.equals, factor);
    for (const other of [...open, ...done]) subtract(other, line, pivot);
    done.push(line);
  }
}

interface Bounds {
  least: number;
  most: number;
}

const asNumber = ({ top, bottom }: Fraction) => Number(top) / Number(bottom);

/** Bounds that follow from each line and the bounds of the others in it, again and again. */
function tighten(lines: readonly Line[], bounds: Map<string, Bounds>): void {
  for (let round = 0, changed = true; changed && round < 60; round += 1) {
    changed = false;
    for (const { terms, equals } of lines) {
      const list = [...terms].map(([id, factor]) => ({ id, factor: asNumber(factor) }));
      for (const { id, factor } of list) {
        let [low, high] = [asNumber(equals), asNumber(equals)];
        for (const other of list) {
          if (other.id === id) continue;
          const { least, most } = bounds.get(other.id) ?? { least: 0, most: Infinity };
          low -= Math.max(other.factor * least, other.factor * most);
          high -= Math.min(other.factor * least, other.factor * most);
        }
        const [from, to] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
        const own = bounds.get(id);
        if (own === undefined) continue;
        const [least, most] = [Math.ceil(from - 1e-9), Math.floor(to + 1e-9)];
        if (least > own.least) [own.least, changed] = [least, true];
        if (most < own.most) [own.most, changed] = [most, true];
      }
    }
  }
}

/** Looks for one answer to all lines in which an unknown is another number than in truth; tries only so often. */
function isTheOnlyAnswer(
  lines: readonly Line[],
  start: ReadonlyMap<string, Bounds>,
  wanted: string,
  truth: number,
): boolean {
  let left = 4000;
  const fits = (bounds: Map<string, Bounds>): boolean => {
    left -= 1;
    if (left < 0) return true;
    tighten(lines, bounds);
    const open = [...bounds].filter(([, { least, most }]) => least < most);
    if ([...bounds.values()].some(({ least, most }) => least > most)) return false;
    const [next] = open.toSorted(([, a], [, b]) => a.most - a.least - (b.most - b.least));
    if (next === undefined) return true;
    const [id, { least, most }] = next;
    for (let value = least; value <= Math.min(most, least + 40); value += 1) {
      const copy = new Map(Array.from(bounds, ([each, own]) => [each, { ...own }]));
      copy.set(id, { least: value, most: value });
      if (fits(copy)) return true;
    }
    return false;
  };
  const { least, most } = start.get(wanted) ?? { least: 1, most: 1 };
  for (let value = least; value <= Math.min(most, least + 40); value += 1) {
    if (value === truth) continue;
    const copy = new Map(Array.from(start, ([id, own]) => [id, { ...own }]));
    copy.set(wanted, { least: value, most: value });
    if (fits(copy)) return false;
  }
  return most - least <= 40;
}

/**
 * Ids of figures that were kept back, or stand nowhere, and are known all the same: those of 1 to `fewest` − 1 that are
 * one number alone or can be no larger, and those kept back that are one number alone.
 * @param isKept true for a figure that was kept back; others are remainders, whose size is no secret from `fewest` on
 */
export function recovered(published: Published, fewest: number, isKept: (id: string) => boolean): string[] {
  const { truth } = published;
  return groupsOf(linesOf(published)).flatMap((group) => {
    const all = [...group, ...reduced(group)];
    // Whoever knows the rule knows that nothing is never kept back.
    const bounds = new Map(
      group.flatMap(({ terms }) => [...terms.keys()].map((id) => [id, { least: 1, most: Infinity }])),
    );
    tighten(all, bounds);
    const isFew = bounds.size <= 14;
    return [...bounds].flatMap(([id, { least, most }]) => {
      const value = truth.get(id) ?? 0;
      const isSecret = isKept(id) || value < fewest;
      if (!isSecret) return [];
      const isTold = least === most || (least >= 1 && most < fewest);
      return isTold || (isFew && most <= 60 && isTheOnlyAnswer(all, bounds, id, value)) ? [id] : [];
    });
  });
}
