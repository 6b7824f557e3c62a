import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { InformationNoticeModel } from '#shared/contracts/prints.ts';
import { dayOf } from '#shared/lib/clock.ts';
import '../record/record-document.css';

/** The information sheet of the organisation, to give to a person. */
export function NoticeDocument({ model }: { readonly model: InformationNoticeModel }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { frame, name, notice } = model;
  return (
    <article className="ks-paper-record" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <PaperHead organisation={frame.organisation}>{t('notices.paperTitle')}</PaperHead>
      <h1>{notice.title}</h1>
      <p className="ks-paper-under">{name === '' ? '' : t('notices.paperFor', { name })}</p>
      <p className="ks-paper-text">{notice.text}</p>
      <footer className="ks-paper-foot">
        <p>
          {t('notices.paperFoot', { number: notice.version, day: format.day(dayOf(notice.publishedAt)) })}
        </p>
      </footer>
    </article>
  );
}
