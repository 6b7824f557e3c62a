import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { serviceFiguresModel } from '#shared/contracts/prints.ts';
import { aboutWords, figureLine } from '#shared/i18n/pages/service-words.ts';
import '../record/record-document.css';
import { RecordPrintBlocks } from '../record/record-print-blocks.tsx';

/** Kept figures of the service on paper: each with what it is made of, and nobody's name. */
export function ServiceDocument({ model }: { readonly model: z.infer<typeof serviceFiguresModel> }) {
  const { t, i18n } = useTranslation('service');
  const format = useFormat();
  const { frame, figures } = model;
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <header className="ks-paper-head">
        <span className="ks-paper-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
      </header>
      <h1>{t('printPage.documentTitle')}</h1>
      <p className="ks-paper-under">{aboutWords(i18n, figures)}</p>
      <RecordPrintBlocks
        blocks={[
          {
            kind: 'table',
            key: 'figures',
            label: t('table.caption'),
            columns: [t('table.what'), t('table.figure'), t('table.from')],
            rows: figures.figures.map((figure) => {
              const { name, value, madeOf } = figureLine(i18n, figure);
              return [name, value, madeOf];
            }),
          },
        ]}
      />
      <footer className="ks-paper-foot">
        <p>{t('notes')}</p>
        <p>
          {t('printPage.foot', {
            organisation: frame.organisation,
            moment: format.moment(model.keptAt),
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}
