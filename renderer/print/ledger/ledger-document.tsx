import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { RecordPrintBlocks } from '#renderer/print/record/record-print-blocks.tsx';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { LedgerModel } from '#shared/contracts/prints.ts';
import '#renderer/print/record/record-document.css';
import './ledger-document.css';

/** An account on paper: how it stands, then each line with the balance after it, over as many pages as it needs. */
export function LedgerDocument({ model }: { readonly model: LedgerModel }) {
  const { t } = useTranslation(['money', 'records']);
  const format = useFormat();
  const { frame } = model;
  return (
    <article
      className="ks-paper-record ks-paper-ledger"
      lang={format.locale}
      data-grey={frame.greyscale || undefined}
    >
      <PaperHead organisation={frame.organisation}>{format.day(frame.printedOn)}</PaperHead>
      <h1>{model.title}</h1>
      <p className="ks-paper-under">{model.under.join(' · ')}</p>
      {model.strengths !== null && (
        <section className="ks-paper-strengths">
          <h2>{t('records:strengths')}</h2>
          {model.strengths.length === 0 ? (
            <p>{t('records:noStrengths')}</p>
          ) : (
            <ul>
              {model.strengths.map((strength, index) => (
                <li key={index}>{strength}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      <RecordPrintBlocks blocks={model.blocks} />
      <footer className="ks-paper-foot">
        <p>{t('print.ledgerFoot', { author: frame.author, version: frame.version })}</p>
      </footer>
    </article>
  );
}
