import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { serviceFiguresModel } from '#shared/contracts/prints.ts';
import { aboutWords, figureLine } from '#shared/i18n/pages/service-words.ts';
import '../record/record-document.css';
import './service-print.css';

/** Kept figures of the service on paper: each with what it is made of, and nobody's name. */
export function ServiceDocument({ model }: { readonly model: z.infer<typeof serviceFiguresModel> }) {
  const { t, i18n } = useTranslation('service');
  const format = useFormat();
  const { frame, figures } = model;
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={frame.organisation} />
      <h1>{t('printPage.documentTitle')}</h1>
      <p className="ks-paper-under">{aboutWords(i18n, figures)}</p>
      <table className="ks-paper-figures">
        <caption className="ks-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.figure')}</th>
            <th scope="col">{t('table.from')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.figures.map((figure) => {
            const { key, name, value, madeOf } = figureLine(i18n, figure);
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{madeOf}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
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
