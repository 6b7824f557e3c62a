import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LatestWords } from '#renderer/features/wellbeing/latest-words.tsx';
import { SeriesFigure } from '#renderer/features/wellbeing/series-figure.tsx';
import { SeriesTable } from '#renderer/features/wellbeing/series-table.tsx';
import { useScaleWords } from '#renderer/features/wellbeing/wellbeing-words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { WellbeingPrintModel } from '#shared/contracts/prints.ts';
import '#renderer/print/record/record-document.css';
import './wellbeing-document.css';

/** Width of the line on A4, in CSS pixels. */
const chartWidth = 660;

/** The person's own copy of a scale over time: strengths first, the latest in words, the line and its table. */
export function WellbeingDocument({ model }: { readonly model: WellbeingPrintModel }) {
  const { t } = useTranslation('wellbeing');
  const format = useFormat();
  const words = useScaleWords();
  const { frame, series, strengths } = model;
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={frame.organisation}>{t('print.ownCopy')}</PaperHead>
      <h1>{model.name === '' ? t('titleNobody') : t('title', { name: model.name })}</h1>
      <section className="ks-paper-strengths">
        <h2>{t('print.strengths')}</h2>
        {strengths.length === 0 ? (
          <p>{t('print.noStrengths')}</p>
        ) : (
          <ul>
            {strengths.map((strength, index) => (
              <li key={index}>{strength}</li>
            ))}
          </ul>
        )}
      </section>
      <h2 className="ks-paper-heading">{words.name(series.scale)}</h2>
      <div className="ks-paper-wellbeing">
        <LatestWords series={series} />
        <SeriesFigure series={series} size="paper" width={chartWidth} />
        <SeriesTable series={series} />
      </div>
      <footer className="ks-paper-foot">
        <p>{t('print.written', { author: frame.author, organisation: frame.organisation })}</p>
        <p>
          {t('print.foot', {
            caseNumber: model.caseNumber,
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}
