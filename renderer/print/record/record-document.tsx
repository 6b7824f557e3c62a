import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { BodyPicture } from '#renderer/features/around/body-picture.tsx';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { CaseRecordModel } from '#shared/contracts/prints.ts';
import { callName } from '#shared/domain/people/display-name.ts';
import './record-document.css';
import { RecordPrintBlocks } from './record-print-blocks.tsx';

/** The person's copy of a document made together: strengths first, then its blocks, then who made it and when. */
export function RecordDocument({ model }: { readonly model: CaseRecordModel }) {
  const { t } = useTranslation(['records', 'domain']);
  const format = useFormat();
  const { frame } = model;
  const made = [
    t(`domain:readingMethod.${model.method}`),
    format.day(model.madeOn),
    model.others.length > 0 && t('madeWith', { names: format.list(model.others) }),
    model.agreed !== 'not_asked' && t(`print.agreed.${model.agreed}`),
  ].filter((part) => part !== false);
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={frame.organisation}>{t('print.ownCopy')}</PaperHead>
      <h1>{model.title}</h1>
      <p className="ks-paper-under">
        {[model.name === '' ? model.caseNumber : model.name, ...made].join(' · ')}
      </p>
      {model.agreedWords !== '' && <p className="ks-paper-said">{model.agreedWords}</p>}
      {model.lead !== null && (
        <section className="ks-paper-lead">
          <h2>{model.lead.label}</h2>
          <p>{model.lead.answer}</p>
          {model.lead.words !== '' && <p className="ks-paper-said">{model.lead.words}</p>}
        </section>
      )}
      {model.strengths !== null && (
        <section className="ks-paper-strengths">
          <h2>{t('strengths')}</h2>
          {model.strengths.length === 0 ? (
            <p>{t('noStrengths')}</p>
          ) : (
            <ul>
              {model.strengths.map((strength, index) => (
                <li key={index}>{strength}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {model.picture !== null && (
        <section className="ks-paper-picture">
          <BodyPicture body={model.picture} called={callName(model.name)} />
        </section>
      )}
      <RecordPrintBlocks blocks={model.blocks} />
      <footer className="ks-paper-foot">
        {model.reviewOn !== null && <p>{t('reviewOn', { day: format.day(model.reviewOn) })}</p>}
        <p>{t('print.written', { author: model.author, organisation: frame.organisation })}</p>
        <p>
          {t('print.foot', {
            caseNumber: model.caseNumber,
            number: model.version,
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}
