import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { useDateWords } from '#renderer/features/dates/date-words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** Dates of the next 60 days, soonest first. */
export function KeyDates({ dates }: { readonly dates: HandoverModel['keyDates'] }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const words = useDateWords();
  if (dates.length === 0) return <p>{t('page.noneYet')}</p>;
  return (
    <dl className="ks-handover-dates">
      {dates.map((date, index) => (
        <Fragment key={index}>
          <dt>{format.shortDay(date.on)}</dt>
          <dd>{date.at === null ? words(date) : `${format.time(date.at)}, ${words(date)}`}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
