import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { StarPrintBlock } from '#renderer/print/star/star-print-block.tsx';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** The last star with its date, first against latest, chart and table side by side. */
export function HandoverStar({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  if (!model.sections.includes('star')) return null;
  const { star } = model;
  const latest = star?.readings.at(-1);
  return (
    <section className="ks-handover-star">
      <h2>
        {latest === undefined ? t('section.star') : t('page.star', { day: format.day(latest.readingDate) })}
      </h2>
      {star === null ? <p>{t('page.starNone')}</p> : <StarPrintBlock picture={star} called={model.name} />}
    </section>
  );
}
