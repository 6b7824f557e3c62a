import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { PrintModel } from '#shared/contracts/prints.ts';
import type { SessionView } from '#shared/contracts/supervision-records.ts';
import '#renderer/features/supervision/supervision.css';
import './supervision-print.css';

interface SupervisionPageProps {
  readonly frame: PrintModel['frame'];
  readonly sides: SessionView['sides'];
  readonly agreed: SessionView['agreed'];
  readonly title: string;
  readonly under: string;
  readonly children: ReactNode;
}

/** Head, who agreed when, and foot of what the two print for themselves. */
export function SupervisionPage({ frame, sides, agreed, title, under, children }: SupervisionPageProps) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  return (
    <article className="ks-sup-print" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <header className="ks-sup-print-head">
        <span className="ks-sup-print-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
        <span>{t(sides.supervisor.id === null ? 'onlyYou' : 'print.forBoth')}</span>
      </header>
      <h1>{title}</h1>
      <p className="ks-sup-print-under">{under}</p>
      {children}
      <section className="ks-sup-print-agreed">
        <h2>{t('print.agreed')}</h2>
        <ul>
          {(['supervisee', 'supervisor'] as const).map((side) => {
            const at = agreed[side];
            const { name } = sides[side];
            return (
              <li key={side}>
                {at === null
                  ? t('print.notAgreed', { name })
                  : t('print.agreedOn', { name, when: format.moment(at) })}
              </li>
            );
          })}
        </ul>
      </section>
      <footer className="ks-sup-print-foot">
        <p>
          {t('print.foot', { day: format.day(frame.printedOn), name: frame.author, version: frame.version })}
        </p>
      </footer>
    </article>
  );
}
