import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import { HandoverBox } from './handover-box.tsx';
import { HandoverDisputes } from './handover-disputes.tsx';
import { HandoverRows } from './handover-rows.tsx';
import { HandoverStar } from './handover-star.tsx';
import { HandoverWellbeing } from './handover-wellbeing.tsx';
import './handover-document.css';

/**
 * The handover as it is printed and as it shows beside the form: one component, so that what is seen is what is sent
 * (domain.md 5.5). A section that was not chosen is not in the model; one without content says so.
 */
export function HandoverDocument({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const name = model.name === '' ? model.caseNumber : model.name;
  const { frame } = model;
  return (
    <article className="ks-handover" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <header className="ks-handover-head">
        <span className="ks-handover-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
        <span>{model.view === 'person' ? t('ownCopy') : t(`kindOnPage.${model.occasion}`)}</span>
      </header>
      <div className="ks-handover-person">
        <div>
          <h1>{name}</h1>
          {model.pronouns !== '' && <p>{model.pronouns}</p>}
        </div>
        {model.daysAtHome !== null && (
          <p className="ks-handover-days">
            <strong>{t('page.daysAtHome', { count: model.daysAtHome })}</strong>
            {model.homeSince !== null && t('page.homeSince', { day: format.day(model.homeSince) })}
          </p>
        )}
      </div>
      <HandoverBox model={model} name={name} />
      <HandoverRows model={model} />
      <HandoverStar model={model} />
      <HandoverWellbeing model={model} />
      <HandoverDisputes model={model} />
      <footer className="ks-handover-foot">
        <p>{t('page.writtenBy', { author: frame.author, organisation: frame.organisation })}</p>
        <p>{t('page.sharingNoted', { name })}</p>
        <p>
          {t('page.foot', {
            caseNumber: model.caseNumber,
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}
