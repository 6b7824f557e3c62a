import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { ConsentFormModel } from '#shared/contracts/prints.ts';
import '../record/record-document.css';
import './consent-form.css';

/** What the person agrees to, in plain words, with room for the names of both. */
export function ConsentFormDocument({ model }: { readonly model: ConsentFormModel }) {
  const { t } = useTranslation(['papers', 'domain']);
  const format = useFormat();
  const { frame, name, caseNumber, consent } = model;
  const { organisation } = frame;
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={organisation}>{caseNumber}</PaperHead>
      <h1>{t('papers:consent.formTitle')}</h1>
      <p className="ks-paper-under">
        {name === ''
          ? t('papers:consent.formForNobody', { organisation })
          : t('papers:consent.formFor', { name, organisation })}
      </p>
      <div className="ks-paper-blocks">
        <Row label={t('papers:consent.kind')}>{[t(`domain:consentKind.${consent.kind}`)]}</Row>
        <Row label={t('papers:consent.formWith')}>{[consent.recipient]}</Row>
        {consent.scopes.length > 0 && (
          <Row label={t('papers:consent.formWhat')}>
            {consent.scopes.map((scope) => t(`domain:consentScope.${scope}`))}
          </Row>
        )}
        <Row label={t('papers:consent.formUntil')}>
          {[consent.expiresOn === null ? t('papers:consent.formUntilOpen') : format.day(consent.expiresOn)]}
        </Row>
      </div>
      <p className="ks-consent-free">{t('papers:consent.formFree')}</p>
      <p>{t('papers:consent.formUnderstood')}</p>
      <div className="ks-consent-names">
        {[t('papers:consent.formSigned'), t('papers:consent.formWitness')].map((who) => (
          <div key={who}>
            <p>{who}</p>
            <p>{t('papers:consent.formDay')}</p>
          </div>
        ))}
      </div>
    </article>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: readonly string[] }) {
  return (
    <section className="ks-paper-block">
      <p className="ks-paper-label">{label}</p>
      {children.length === 1 ? (
        <p>{children[0]}</p>
      ) : (
        <ul>
          {children.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
