import type { RadarModel } from '#shared/domain/stars/radar.ts';
import type { DrawnReading } from '../star-model.ts';
import type { RadarAxisWords } from './star-radar.tsx';
import './star-chart.css';
import { StarMark } from './star-mark.tsx';

interface StarBarsProps {
  readonly model: RadarModel<DrawnReading>;
  /** In the order of the axes. */
  readonly axes: readonly RadarAxisWords[];
  readonly scaleMax: number;
  readonly name: string;
}

/** One line per answered area, for readings with fewer than three: two points make no star (domain.md 1.8). */
export function StarBars({ model, axes, scaleMax, name }: StarBarsProps) {
  const answered = axes.flatMap((words, index) =>
    model.series.some(({ scores }) => (scores[index] ?? null) !== null) ? [{ words, index }] : [],
  );
  return (
    <div className="ks-star-bars" role="img" aria-label={name}>
      {answered.map(({ words, index }) => (
        <BarRows key={words.label} words={words} index={index} model={model} scaleMax={scaleMax} />
      ))}
    </div>
  );
}

interface BarRowsProps {
  readonly words: RadarAxisWords;
  readonly index: number;
  readonly model: RadarModel<DrawnReading>;
  readonly scaleMax: number;
}

function BarRows({ words, index, model, scaleMax }: BarRowsProps) {
  return (
    <>
      <span className="ks-star-bar-name" data-strong={words.isFocus || undefined}>
        {words.label}
      </span>
      <span className="ks-star-bar-rows">
        {model.series.map(({ role, scores }) => {
          const score = scores[index] ?? null;
          if (score === null) return null;
          const end = `${(score / scaleMax) * 100}%`;
          return (
            <span key={role} className="ks-star-bar">
              <svg>
                <line className="ks-star-bar-ground" x1="0" x2="100%" y1={8} y2={8} />
                <line className="ks-star-line" data-role={role} x1="0" x2={end} y1={8} y2={8} />
                <svg x={end} overflow="visible">
                  <StarMark role={role} x={0} y={8} size={4.8} />
                </svg>
              </svg>
              <span className="ks-figures">{score}</span>
            </span>
          );
        })}
      </span>
    </>
  );
}
