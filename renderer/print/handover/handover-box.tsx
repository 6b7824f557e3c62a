import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** For whom the page is, and on what ground: the first thing a reader sees (domain.md 9.4). */
export function HandoverBox({ model, name }: { readonly model: HandoverModel; readonly name: string }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const agreed = () => {
    if (model.basis !== 'consent') return t(`page.otherBasis.${model.basis}`);
    if (model.consent === null) return '';
    const day = format.day(model.consent.givenOn);
    return model.consent.expiresOn === null
      ? t('page.agreed', { name, day })
      : t('page.agreedUntil', { name, day, until: format.day(model.consent.expiresOn) });
  };
  return (
    <div className="ks-handover-box">
      <p>
        {model.recipient !== '' && <strong>{t('page.for', { recipient: model.recipient })}</strong>}{' '}
        {agreed()} {model.view === 'professional' && t('page.doNotPassOn', { name })}
      </p>
      {model.message !== '' && <p className="ks-handover-text">{model.message}</p>}
    </div>
  );
}
