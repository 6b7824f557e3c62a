import { useTranslation } from 'react-i18next';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** What the person sees differently than the records behind this page (GDPR Art. 16); nothing where they agree. */
export function HandoverDisputes({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation('rights');
  if (model.disputes.length === 0) return null;
  return (
    <section className="ks-handover-row" aria-labelledby="handover-disputes">
      <h2 id="handover-disputes">{t('file.disputes')}</h2>
      <div>
        {model.disputes.map(({ about, personWords, ourView }) => (
          <div key={about}>
            <p>{about}</p>
            <p className="ks-paper-said">{personWords}</p>
            <p>{t('dispute.ours', { text: ourView })}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
