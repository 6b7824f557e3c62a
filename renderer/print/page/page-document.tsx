import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { PagePrintModel } from '#shared/contracts/prints.ts';
import '../record/record-document.css';
import { RecordPrintBlocks } from '../record/record-print-blocks.tsx';

/** A page of plain blocks; on a person's page their strengths stand first (domain.md 0.3, 14). */
export function PageDocument({ model }: { readonly model: PagePrintModel }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { frame, strengths, caseNumber, name } = model;
  const day = format.day(frame.printedOn);
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={frame.organisation}>{name}</PaperHead>
      <h1>{model.title}</h1>
      {model.lead !== '' && <p className="ks-paper-said">{model.lead}</p>}
      {strengths !== null && (
        <section className="ks-paper-strengths">
          <h2>{t('page.strengths')}</h2>
          {strengths.length === 0 ? (
            <p>{t('page.noStrengths')}</p>
          ) : (
            <ul>
              {strengths.map((strength, index) => (
                <li key={index}>{strength}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      <RecordPrintBlocks blocks={model.blocks} />
      <footer className="ks-paper-foot">
        <p>
          {caseNumber === null
            ? t('page.footPlain', { organisation: frame.organisation, day })
            : t('page.foot', { caseNumber, day, version: frame.version })}
        </p>
      </footer>
    </article>
  );
}
