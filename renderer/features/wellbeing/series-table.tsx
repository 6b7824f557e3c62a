import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { WellbeingSeries } from '#shared/contracts/wellbeing.ts';
import { onsLevel } from '#shared/domain/wellbeing/reading-words.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import '#renderer/features/records/records.css';
import { useScaleWords } from './wellbeing-words.ts';

interface SeriesTableProps {
  readonly series: WellbeingSeries;
  /** With the word that its authors have for a rating; for the team. */
  readonly withLevels?: boolean;
}

/** The line as a table, newest first: the same figures for those who do not read charts. */
export function SeriesTable({ series, withLevels = false }: SeriesTableProps) {
  const { t } = useTranslation(['wellbeing', 'domain']);
  const format = useFormat();
  const words = useScaleWords();
  const { scale, points } = series;
  const isPerItem = scale.scoring === 'per_item';
  const answerWords = (code: string, answer: number | 'prefer_not' | null | undefined) => {
    if (answer === 'prefer_not') return t('table.preferNot');
    if (answer === null || answer === undefined) return t('table.leftOut');
    return withLevels && scale.key === 'ons4'
      ? t('table.level', { answer, level: t(`domain:wellbeingLevel.${onsLevel(code, answer)}`) })
      : format.number(answer);
  };
  return (
    <div className="ks-doc-table-box">
      <table className="ks-doc-table">
        <caption className="ks-hidden">{words.name(scale)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            {isPerItem ? (
              scale.items.map(({ code }) => (
                <th key={code} scope="col">
                  {words.item(scale, code)}
                </th>
              ))
            ) : (
              <th scope="col">{t('table.figure')}</th>
            )}
            <th scope="col">{t('table.how')}</th>
            <th scope="col">{t('table.said')}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point, index) => {
            const value = figureOf(point);
            return (
              <tr key={index}>
                <th scope="row">{format.day(point.completedOn)}</th>
                {isPerItem ? (
                  scale.items.map(({ code }) => <td key={code}>{answerWords(code, point.answers[code])}</td>)
                ) : (
                  <td>
                    {value === null
                      ? t('noFigure')
                      : point.isDerived
                        ? t('table.derived', { figure: format.number(value) })
                        : words.figure(value, point.isEstimated)}
                  </td>
                )}
                <td>{t(`domain:wellbeingMode.${point.mode}`)}</td>
                <td>{point.personComment}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
