import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { staffSupportPrintModel } from '#shared/contracts/prints.ts';
import { supportSections } from '#shared/domain/practice/practice-codes.ts';
import './appraisal-print.css';

type Model = z.infer<typeof staffSupportPrintModel>;

/** Who is there for colleagues, for the wall of the kitchen. */
export function SupportDocument({ model }: { readonly model: Model }) {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  const { frame, entries } = model;
  return (
    <article className="ks-print-practice" lang={format.locale}>
      <header className="ks-print-practice-head">
        <span className="ks-print-practice-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
      </header>
      <h1>{t('print.supportTitle')}</h1>
      <p>{t('print.supportIntro')}</p>
      {supportSections.map((section) => {
        const own = entries.filter((entry) => entry.section === section);
        return (
          <section key={section}>
            <h2>{t(`domain:supportSection.${section}`)}</h2>
            <p className="ks-print-practice-standard">{t(`support.about.${section}`)}</p>
            {own.length === 0 && <p>{t('print.none')}</p>}
            {own.map(({ id, title, about, howToReach }) => (
              <div key={id} className="ks-print-practice-standard">
                <h3>{title}</h3>
                {howToReach !== '' && <p>{howToReach}</p>}
                {about !== '' && <p>{about}</p>}
              </div>
            ))}
          </section>
        );
      })}
      <footer className="ks-print-practice-foot">
        <p>
          {t('print.foot', {
            organisation: frame.organisation,
            day: format.day(frame.printedOn),
            author: frame.author,
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}
