import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ChangeWord } from '../chart/change-word.tsx';
import { StarTrack } from '../chart/star-track.tsx';
import type { StarWords } from '../star-words.ts';
import './star-result.css';
import { type AreaView, numberBefore, type StarView } from './star-view.ts';

interface StarChangesProps {
  readonly view: StarView;
  readonly words: StarWords;
  readonly called: string;
}

/** Beside the chart: each area on its line, and its change in words (ui.md 6). */
export function StarChanges({ view, words, called }: StarChangesProps) {
  const { t } = useTranslation('stars');
  const compared = view.comparison !== null;
  const anyFocus = view.areas.some(({ score }) => score?.isFocus === true);
  return (
    <section aria-labelledby="star-changes">
      <div className="ks-star-changes-head">
        <h3 id="star-changes" className="ks-section-title">
          {compared ? t('result.sinceLast') : t('result.firstTime')}
        </h3>
        {anyFocus && <FocusLegend called={called} />}
      </div>
      <ul className="ks-star-changes">
        {view.areas.map((area) => (
          <AreaLine key={area.key} area={area} view={view} words={words} called={called} />
        ))}
      </ul>
      <MeanLine view={view} />
    </section>
  );
}

/** What the bookmark means. */
export function FocusLegend({ called }: { readonly called: string }) {
  const { t } = useTranslation('stars');
  return (
    <p className="ks-star-focus-legend">
      <IconBookmark size={16} aria-hidden />
      {called === '' ? t('result.focusLegendNobody') : t('result.focusLegend', { name: called })}
    </p>
  );
}

interface AreaLineProps {
  readonly area: AreaView;
  readonly view: StarView;
  readonly words: StarWords;
  readonly called: string;
}

function AreaLine({ area, view, words, called }: AreaLineProps) {
  const { t } = useTranslation('stars');
  const { score } = area;
  const now = area.numbers.latest ?? null;
  const before = numberBefore(area);
  return (
    <li className="ks-star-change">
      <span className="ks-star-change-mark">
        {score?.isFocus === true && <IconBookmark size={17} aria-label={t('result.focus')} />}
      </span>
      <span className="ks-star-change-name" data-focus={score?.isFocus || undefined}>
        {words.areaLabel(area.key)}
        <AreaRemarks area={area} view={view} called={called} />
      </span>
      <StarTrack
        shape={view.template}
        before={before}
        now={now}
        beforeRole={'previous' in area.numbers ? 'previous' : 'first'}
      />
      <span className="ks-hidden">
        {now === null ? t('leftOut') : t('result.stepNow', { score: now })}
        {before !== null && `, ${t('result.stepBefore', { score: before })}`}
      </span>
      <span>
        {now === null ? (
          <span className="ks-quiet">
            {score?.leftOutReason == null ? t('leftOut') : t(`leftOutShort.${score.leftOutReason}`)}
          </span>
        ) : view.comparison === null ? (
          <span className="ks-figures">{now}</span>
        ) : (
          <ChangeWord change={area.sinceLast} />
        )}
      </span>
    </li>
  );
}

/** Two numbers where two people see it differently, and an own top. */
function AreaRemarks({ area, view, called }: Omit<AreaLineProps, 'words'>) {
  const { t } = useTranslation('stars');
  const { score } = area;
  if (score === undefined) return null;
  const { personScore: person, workerScore: other, agreedScore: agreed, ceiling } = score;
  const differ = person !== null && other !== null && person !== other;
  const worker = view.current.view.author;
  return (
    <>
      {differ && (
        <span className="ks-star-change-remark">
          {called === ''
            ? t('result.bothNobody', { person, other, worker })
            : t('result.both', { name: called, person, other, worker })}
          {agreed !== null && `. ${t('result.agreedOn', { score: agreed })}`}
        </span>
      )}
      {ceiling !== null && (
        <span className="ks-star-change-remark">{t('result.ownTop', { score: ceiling })}</span>
      )}
    </>
  );
}

/** The mean with the number of areas behind it, or why there is none. */
function MeanLine({ view }: { readonly view: StarView }) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const { comparison, notCompared, template } = view;
  if (comparison?.kind === 'compared') {
    const { mean, areas } = comparison;
    if (mean === null) return <p className="ks-star-mean">{t('result.noneBoth')}</p>;
    const sign = mean.points > 0 ? '+' : mean.points < 0 ? '−' : '';
    return (
      <p className="ks-star-mean">
        {t('result.mean', {
          count: areas.length,
          change: t(`domain:areaChange.${mean.change}`),
          points: `${sign}${format.number(Math.abs(mean.points))}`,
        })}
      </p>
    );
  }
  if (notCompared === null) return null;
  return (
    <p className="ks-star-mean">
      {notCompared.familyId === template.familyId
        ? t('result.notComparedVersion', { version: notCompared.version })
        : t('result.notComparedStar')}
    </p>
  );
}
