import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { LogText } from '#renderer/features/reflections/log-text.tsx';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { reflectionLogsModel } from '#shared/contracts/prints.ts';
import './logs-print.css';

type Model = z.infer<typeof reflectionLogsModel>;

/** An author's own logs on paper, newest first; nobody else can print them. */
export function LogsDocument({ model }: { readonly model: Model }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const { frame, logs } = model;
  return (
    <article className="ks-print-logs" lang={format.locale}>
      <header>
        <LogoMark size={20} />
        {frame.organisation}
      </header>
      <h1>{t('export.title', { name: frame.author })}</h1>
      <p className="ks-print-logs-under">{t('export.under')}</p>
      {logs.map((log, index) => (
        <section key={index}>
          <h2>{log.title.trim() === '' ? t('list.noTitle') : log.title}</h2>
          <LogText log={log} level={3} />
        </section>
      ))}
      <footer>{t('export.foot', { day: format.day(frame.printedOn), version: frame.version })}</footer>
    </article>
  );
}
