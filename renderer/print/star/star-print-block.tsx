import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { useAxisWords } from '#renderer/features/stars/chart/axis-words.ts';
import { StarBars } from '#renderer/features/stars/chart/star-bars.tsx';
import { InlineMark, LegendLine } from '#renderer/features/stars/chart/star-mark.tsx';
import { StarRadar } from '#renderer/features/stars/chart/lazy-radar.ts';
import { type Reading, readingOf } from '#renderer/features/stars/star-model.ts';
import { type StarWords, useReadingWords, useStarWords } from '#renderer/features/stars/star-words.ts';
import type { StarTemplateView, StarReadingView } from '#shared/contracts/stars.ts';
import { type RadarModel, radarModel } from '#shared/domain/stars/radar.ts';
import './star-print.css';

interface StarPrintBlockProps {
  /** The star and up to three of its readings, oldest first. */
  readonly picture: {
    readonly template: StarTemplateView;
    readonly readings: readonly StarReadingView[];
  };
  /** How the person is called; empty when nobody knows a name. */
  readonly called: string;
  /** Level of the headings inside; the page that holds the block has the one above. */
  readonly level?: 2 | 3;
}

/** Width of the drawing on paper, in CSS pixels: half of the text width of A4 leaves room for the table. */
const drawingWidth = 318;

/**
 * The star on paper: chart and table side by side, who did it and when, and that positions are steps. Told apart by
 * dash and marker, so that it can be read in grey; never the worker's comment (domain.md 1.8).
 * Suspends until the chart is there, so that a page is not printed before it.
 */
export function StarPrintBlock({ picture, called, level = 3 }: StarPrintBlockProps) {
  const { template } = picture;
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const words = useStarWords(template);
  const model = useMemo(
    () =>
      radarModel(
        template,
        picture.readings.map((view) => readingOf(view, template)),
      ),
    [template, picture.readings],
  );
  const axes = useAxisWords(template, model, 'paper');
  const name = t('chartName', {
    star: words.name,
    version: template.version,
    days: format.list(model.series.map(({ reading }) => format.day(reading.view.readingDate))),
  });
  const anyFocus = model.series.at(-1)?.reading.view.scores.some(({ isFocus }) => isFocus) === true;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="ks-print-star">
      <div className="ks-print-star-pair">
        <div>
          {model.form === 'bars' ? (
            <StarBars model={model} axes={axes} scaleMax={template.scaleMax} name={name} />
          ) : (
            <StarRadar
              shape={template}
              model={model}
              axes={axes}
              size="paper"
              name={name}
              width={drawingWidth}
            />
          )}
          <Legend model={model} called={called} />
        </div>
        <div>
          <Heading className="ks-print-star-heading">{t('print.numbers')}</Heading>
          <Numbers model={model} template={template} words={words} />
        </div>
      </div>
      <p className="ks-print-star-source">
        {`${words.nameAndVersion}. ${t('domain:star.positions')}`}
        {anyFocus && ` ${t('print.bold')}`}
        {template.copyrightLine !== '' && ` ${template.copyrightLine}`}
      </p>
    </div>
  );
}

interface LegendProps {
  readonly model: RadarModel<Reading>;
  readonly called: string;
}

function Legend({ model, called }: LegendProps) {
  const { t } = useTranslation('domain');
  const format = useFormat();
  const words = useReadingWords(called);
  return (
    <ul className="ks-print-star-legend">
      {model.series.toReversed().map(({ role, reading }) => (
        <li key={role}>
          <LegendLine role={role} />
          <span>
            <strong>{t(`overlayRole.${role}`)}</strong> {`${format.shortDay(reading.view.readingDate)}, `}
            {words.doneBy(reading.view)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NumbersProps {
  readonly model: RadarModel<Reading>;
  readonly template: StarTemplateView;
  readonly words: StarWords;
}

function Numbers({ model, template, words }: NumbersProps) {
  const { t } = useTranslation(['stars', 'domain']);
  const latest = model.series.at(-1);
  return (
    <table className="ks-print-star-table">
      <caption className="ks-hidden">{t('print.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('print.scale', { max: template.scaleMax })}</th>
          {model.series.map(({ role }) => (
            <th key={role} scope="col">
              {t(`domain:overlayRole.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {template.areas.map(({ key }, index) => {
          const score = latest?.reading.view.scores.find(({ areaKey }) => areaKey === key);
          return (
            <tr key={key}>
              <th scope="row" data-focus={score?.isFocus || undefined}>
                {words.areaLabel(key)}
              </th>
              {model.series.map(({ role, scores }) => (
                <td key={role}>
                  {scores[index] == null ? (
                    t('leftOut')
                  ) : (
                    <span className="ks-print-star-number">
                      <InlineMark role={role} />
                      {scores[index]}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
