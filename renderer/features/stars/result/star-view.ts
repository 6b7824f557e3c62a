import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { type AreaDifference, type Comparison, isHarderNow } from '#shared/domain/stars/change.ts';
import { chooseOverlays } from '#shared/domain/stars/radar.ts';
import type { AreaChange } from '#shared/domain/stars/star-codes.ts';
import { comparisonOf, findScore, type Reading, type StarScore } from '../star-model.ts';

/** One area of the reading on screen, with what changed. */
export interface AreaView {
  readonly key: string;
  readonly score: StarScore | undefined;
  /** Numbers of the overlays; null where the area was left out, absent where there is no such reading. */
  readonly numbers: Readonly<Partial<Record<'first' | 'previous' | 'latest', number | null>>>;
  readonly sinceLast: AreaChange | null;
  readonly sinceFirst: AreaChange | null;
}

/** Everything the result shows about one reading. */
export interface StarView {
  readonly template: StarTemplateView;
  readonly current: Reading;
  /** Made with the same star and version, oldest first, up to the one on screen. */
  readonly comparable: readonly Reading[];
  readonly overlays: readonly { readonly role: 'first' | 'previous' | 'latest'; readonly reading: Reading }[];
  readonly areas: readonly AreaView[];
  /** With the reading before it that can be compared: last time, else the first; null when there is none. */
  readonly comparison: Comparison | null;
  /** The reading just before, when it was made with another star or version. */
  readonly notCompared: Reading | null;
}

function changeIn(comparison: Comparison | null, areaKey: string): AreaChange | null {
  if (comparison?.kind !== 'compared') return null;
  return comparison.areas.find((area: AreaDifference) => area.areaKey === areaKey)?.change ?? null;
}

/** Puts together one reading with those before it; readings after it do not count. */
export function starView(
  oldestFirst: readonly Reading[],
  current: Reading,
  template: StarTemplateView,
): StarView {
  const upTo = oldestFirst.slice(0, oldestFirst.indexOf(current) + 1);
  const comparable = upTo.filter(
    ({ familyId, version }) => familyId === current.familyId && version === current.version,
  );
  const overlays = chooseOverlays(comparable);
  const previous = comparable.at(-2);
  const [first] = comparable;
  const sinceLast = previous === undefined ? null : comparisonOf(previous, current, template);
  const sinceFirst =
    first === undefined || first === current || first === previous
      ? null
      : comparisonOf(first, current, template);
  const before = upTo.at(-2);
  return {
    template,
    current,
    comparable,
    overlays,
    comparison: sinceLast,
    notCompared: before === undefined || before === previous ? null : before,
    areas: template.areas.map(({ key }) => ({
      key,
      score: findScore(current, key),
      numbers: Object.fromEntries(
        overlays.map(({ role, reading }) => [
          role,
          reading.points.find(({ areaKey }) => areaKey === key)?.score ?? null,
        ]),
      ),
      sinceLast: changeIn(sinceLast, key),
      sinceFirst: changeIn(sinceFirst, key),
    })),
  };
}

/** The number before this one in the same area: of last time, else of the first reading. */
export function numberBefore(area: AreaView): number | null {
  return area.numbers.previous ?? ('previous' in area.numbers ? null : area.numbers.first) ?? null;
}

/** Areas that are harder now than last time: each may say what was going on (domain.md 1.5). */
export function harderAreas(view: StarView): readonly AreaView[] {
  return view.areas.filter(({ sinceLast }) => sinceLast !== null && isHarderNow(sinceLast));
}
