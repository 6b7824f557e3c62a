import { useTranslation } from 'react-i18next';
import { useScaleWords } from '#renderer/features/wellbeing/wellbeing-words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** The latest reading in one line with whose scale it is; only under the consent to tell of health. */
export function HandoverWellbeing({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation('handovers');
  const words = useScaleWords();
  if (!model.sections.includes('wellbeing')) return null;
  const { wellbeing } = model;
  const copyright = wellbeing === null ? null : words.copyright(wellbeing.scale.key);
  return (
    <section className="ks-handover-star">
      <h2>{t('section.wellbeing')}</h2>
      <p>{wellbeing === null ? t('page.wellbeingNone') : words.line(wellbeing)}</p>
      {copyright !== null && <p>{copyright}</p>}
    </section>
  );
}
