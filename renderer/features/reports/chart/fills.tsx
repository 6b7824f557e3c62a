import './report-chart.css';

/** How a part of a bar is filled: told apart by pattern and weight, so that it stays readable in grey (ui.md 6). */
export type Fill = 'open' | 'dots' | 'lines' | 'hatch' | 'half' | 'solid';

/** Light to dark, for parts that have an order. */
const ramp: readonly Fill[] = ['open', 'dots', 'lines', 'hatch', 'half', 'solid'];

/** The fills of so many parts in order, spread over the whole ramp; at most six are told apart. */
export function rampOf(count: number): readonly Fill[] {
  const last = ramp.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const place = count === 1 ? last : Math.round((index * last) / (count - 1));
    return ramp[place] ?? 'solid';
  });
}

interface FillPatternsProps {
  /** Of this drawing only: two charts of one page must not share an id. */
  readonly id: string;
}

/** The patterns that `fillOf` points at; stands once in a drawing. */
export function FillPatterns({ id }: FillPatternsProps) {
  return (
    <defs>
      <pattern id={`${id}-dots`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect className="ks-fill-ground" width={7} height={7} />
        <circle className="ks-fill-ink" cx={2} cy={2} r={1.1} />
        <circle className="ks-fill-ink" cx={5.5} cy={5.5} r={1.1} />
      </pattern>
      <pattern id={`${id}-lines`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect className="ks-fill-ground" width={6} height={6} />
        <path className="ks-fill-line" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
      </pattern>
      <pattern id={`${id}-hatch`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect className="ks-fill-ground" width={7} height={7} />
        <path className="ks-fill-line" d="M0 0L7 7M7 0L0 7" />
      </pattern>
      <pattern id={`${id}-half`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect className="ks-fill-ground" width={5} height={5} />
        <path className="ks-fill-wide" d="M2.5 0V5" />
      </pattern>
    </defs>
  );
}

/** What an SVG shape takes as its fill. */
export function fillOf(id: string, fill: Fill): { readonly className: string; readonly fill?: string } {
  if (fill === 'open' || fill === 'solid') return { className: `ks-fill-part ks-fill-${fill}` };
  return { className: 'ks-fill-part', fill: `url(#${id}-${fill})` };
}
