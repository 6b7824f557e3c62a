import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ChangeWord } from '../chart/change-word.tsx';
import { InlineMark } from '../chart/star-mark.tsx';
import type { StarWords } from '../star-words.ts';
import { FocusLegend } from './star-changes.tsx';
import { StarSource } from './star-source.tsx';
import './star-result.css';
import type { StarView } from './star-view.ts';

interface StarTableProps {
  readonly view: StarView;
  readonly words: StarWords;
  readonly called: string;
}

/** The same figures as the chart, as a table. */
export function StarTable({ view, words, called }: StarTableProps) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const { overlays } = view;
  const withLast = overlays.length > 1;
  const withFirst = overlays.length > 2;
  return (
    <div className="ks-star-sheet" data-table>
      <div className="ks-table-box">
        <table className="ks-table ks-star-table">
          <caption className="ks-hidden">{words.nameAndVersion}</caption>
          <thead>
            <tr>
              <th scope="col">{t('result.part')}</th>
              {overlays.map(({ role, reading }) => (
                <th key={role} scope="col">
                  {t(`domain:overlayRole.${role}`)}
                  <span className="ks-star-table-day">{format.shortDay(reading.view.readingDate)}</span>
                </th>
              ))}
              {withLast && <th scope="col">{t('result.sinceLastColumn')}</th>}
              {withFirst && <th scope="col">{t('result.sinceFirstColumn')}</th>}
            </tr>
          </thead>
          <tbody>
            {view.areas.map((area) => (
              <tr key={area.key}>
                <th scope="row" data-focus={area.score?.isFocus || undefined}>
                  {words.areaLabel(area.key)}
                  {area.score?.isFocus === true && (
                    <IconBookmark
                      size={16}
                      className="ks-star-bookmark-icon"
                      aria-label={t('result.focus')}
                    />
                  )}
                </th>
                {overlays.map(({ role }) => (
                  <td key={role} data-now={role === 'latest' || undefined}>
                    <TableNumber role={role} score={area.numbers[role] ?? null} />
                  </td>
                ))}
                {withLast && (
                  <td>
                    <ChangeWord change={area.sinceLast} />
                  </td>
                )}
                {withFirst && (
                  <td>
                    <ChangeWord change={area.sinceFirst} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="ks-star-table-foot">
        {view.areas.some(({ score }) => score?.isFocus === true) && <FocusLegend called={called} />}
        <StarSource view={view} words={words} />
      </div>
    </div>
  );
}

interface TableNumberProps {
  readonly role: 'first' | 'previous' | 'latest';
  readonly score: number | null;
}

function TableNumber({ role, score }: TableNumberProps) {
  const { t } = useTranslation('stars');
  if (score === null) return <span className="ks-quiet">{t('leftOut')}</span>;
  return (
    <span className="ks-star-number">
      <InlineMark role={role} />
      {score}
    </span>
  );
}
