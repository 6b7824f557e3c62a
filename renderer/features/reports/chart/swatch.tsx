import { useId } from 'react';
import { type Fill, FillPatterns, fillOf } from './fills.tsx';
import './report-chart.css';

/** How a column is filled in the drawing, beside its head. */
export function Swatch({ fill }: { readonly fill: Fill }) {
  const id = useId().replaceAll(/\W/gu, '');
  return (
    <svg className="ks-report-swatch" width={18} height={14} aria-hidden>
      <FillPatterns id={id} />
      <rect x={1} y={1} width={16} height={12} {...fillOf(id, fill)} />
    </svg>
  );
}
