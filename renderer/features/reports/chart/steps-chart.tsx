import { useTranslation } from 'react-i18next';
import { StarMark } from '#renderer/features/stars/chart/star-mark.tsx';
import type { ChartLine } from './chart-model.ts';

/** Where on the line a figure stands, with room for a mark at each end, in percent of the width. */
function placeOn(span: readonly [number, number]): (size: number) => string {
  const [from, to] = span;
  return (size) => `${3 + (94 * (size - from)) / (to - from)}%`;
}

/** The first figure of each line as an open triangle, the latest as a filled circle: places on a line, no lengths. */
export function StepsChart({ lines }: { readonly lines: readonly ChartLine[] }) {
  const { t } = useTranslation('reports');
  const sizes = lines.flatMap(({ parts }) => parts.flatMap(({ size }) => (size === null ? [] : [size])));
  const place = placeOn([Math.floor(Math.min(...sizes)) - 1, Math.ceil(Math.max(...sizes)) + 1]);
  return lines.map(({ key, name, parts }) => {
    const [first, latest] = parts;
    const isDrawn =
      first !== undefined && latest !== undefined && first.size !== null && latest.size !== null;
    return (
      <div key={key} className="ks-report-chart-line">
        <span className="ks-report-chart-name">{name}</span>
        <span className="ks-report-bar">
          {isDrawn && (
            <svg className="ks-report-steps" height={26} aria-hidden>
              <line className="ks-report-steps-ground" x1="0" x2="100%" y1={13} y2={13} />
              <line
                className="ks-report-steps-move"
                x1={place(first.size)}
                x2={place(latest.size)}
                y1={13}
                y2={13}
              />
              <svg x={place(first.size)} overflow="visible">
                <StarMark role="first" x={0} y={13} size={first.size === latest.size ? 9 : 6} />
              </svg>
              <svg x={place(latest.size)} overflow="visible">
                <StarMark role="latest" x={0} y={13} size={6} />
              </svg>
            </svg>
          )}
          <span className="ks-report-bar-label">
            {t('steps', { first: first?.label, latest: latest?.label })}
          </span>
        </span>
      </div>
    );
  });
}
