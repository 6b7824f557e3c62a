import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { StarWords } from '../star-words.ts';
import type { StarView } from './star-view.ts';

interface StarSourceProps {
  readonly view: StarView;
  readonly words: StarWords;
}

/** What every chart says under itself: tool, version, that positions are steps, and what was left out (domain.md 1.8). */
export function StarSource({ view, words }: StarSourceProps) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const leftOut = (role: 'first' | 'latest') =>
    view.areas
      .filter(({ numbers }) => role in numbers && numbers[role] === null)
      .map(({ key }) => words.areaLabel(key));
  const now = leftOut('latest');
  const first = leftOut('first').filter((label) => !now.includes(label));
  return (
    <p className="ks-star-source">
      {`${words.nameAndVersion}. ${t('domain:star.positions')}`}
      {first.length > 0 && ` ${t('result.leftOutFirst', { areas: format.list(first) })}`}
      {now.length > 0 && ` ${t('result.leftOutNow', { areas: format.list(now) })}`}
      {view.template.copyrightLine !== '' && ` ${view.template.copyrightLine}`}
    </p>
  );
}
