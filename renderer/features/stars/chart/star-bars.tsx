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
          const end = (score / scaleMax) * 200;
          return (
            <span key={role} className="ks-star-bar">
              <svg viewBox="0 0 200 16" preserveAspectRatio="xMinYMid meet">
                <path className="ks-star-bar-ground" d="M0 8H200" />
                <path className="ks-star-line" data-role={role} d={`M0 8H${end}`} />
                <StarMark role={role} x={end} y={8} size={4.8} />
              </svg>
              <span className="ks-figures">{score}</span>
            </span>
          );
        })}
      </span>
    </>
  );
}
