import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { RadarModel } from '#shared/domain/stars/radar.ts';
import type { DrawnReading } from '../star-model.ts';
import './star-chart.css';
import { LegendLine } from './star-mark.tsx';

/** Which line is which day; the newest first. */
export function StarLegend({ model }: { readonly model: RadarModel<DrawnReading> }) {
  const { t } = useTranslation('domain');
  const format = useFormat();
  const today = useToday();
  return (
    <ul className="ks-star-legend">
      {model.series.toReversed().map(({ role, reading }) => (
        <li key={role}>
          <LegendLine role={role} />
          <span className="ks-strong">{t(`overlayRole.${role}`)}</span>
          <span className="ks-quiet">{format.nearDay(reading.view.readingDate, today)}</span>
        </li>
      ))}
    </ul>
  );
}
