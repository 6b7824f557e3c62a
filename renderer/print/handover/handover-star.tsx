import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** The last star with its date, first against latest. */
export function HandoverStar({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  if (!model.sections.includes('star')) return null;
  const latest = model.star?.readings.at(-1);
  return (
    <section className="ks-handover-star">
      <h2>{latest === undefined ? t('section.star') : t('page.star', { day: format.day(latest.readingDate) })}</h2>
      {latest === undefined && <p>{t('page.starNone')}</p>}
    </section>
  );
}
