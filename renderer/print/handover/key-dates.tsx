import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** Dates of the next 60 days, soonest first. */
export function KeyDates({ dates }: { readonly dates: HandoverModel['keyDates'] }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  if (dates.length === 0) return <p>{t('page.noneYet')}</p>;
  return (
    <dl className="ks-handover-dates">
      {dates.map(({ on, at, kind, text }, index) => (
        <Fragment key={index}>
          <dt>{format.shortDay(on)}</dt>
          <dd>
            {[t(`page.dateKind.${kind}`), at === null ? '' : format.time(at), text]
              .filter((part) => part !== '')
              .join(', ')}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
