import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { ReportsPrintModel } from '#shared/contracts/prints.ts';
import type { Report } from '#shared/contracts/reports.ts';
import { reportWords } from '#shared/i18n/pages/report-words.ts';
import '../record/record-document.css';
import { PrintedTable } from './printed-table.tsx';
import './reports-print.css';

/** Reports for a reader outside: what they are about and what was kept back, the manager's own words, each report. */
export function ReportsDocument({ model }: { readonly model: ReportsPrintModel }) {
  const { t, i18n } = useTranslation('reports');
  const format = useFormat();
  const { frame, reports } = model;
  return (
    <article
      className="ks-paper-record ks-paper-reports"
      lang={format.locale}
      data-grey={frame.greyscale || undefined}
    >
      <PaperHead organisation={frame.organisation} />
      <h1>{model.title === '' ? t('print.title') : model.title}</h1>
      <Cover model={model} />
      {model.foreword.trim() !== '' && (
        <section className="ks-paper-foreword">
          <h2 className="ks-paper-heading">{t('print.foreword')}</h2>
          <p className="ks-paper-text">{model.foreword}</p>
        </section>
      )}
      {reports.length > 1 && (
        <section>
          <h2 className="ks-paper-heading">{t('print.contents')}</h2>
          <ol className="ks-paper-contents">
            {reports.map((report) => {
              const { title, asks } = reportWords(i18n, report);
              return (
                <li key={report.key}>
                  <strong>{title}</strong>
                  <span>{asks}</span>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      {reports.map((report) => (
        <PrintedReport key={report.key} report={report} isAlone={reports.length === 1} />
      ))}
      <footer className="ks-paper-foot">
        <p>
          {t('print.foot', {
            organisation: frame.organisation,
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}

/** What the figures are about, who made them, and how far they are protected. */
function Cover({ model: { frame, question, serviceName, fewest } }: { readonly model: ReportsPrintModel }) {
  const { t } = useTranslation(['reports', 'domain', 'service']);
  const { day } = useFormat();
  const lines = [
    [t('reports:print.service'), serviceName ?? t('service:ask.allServices')],
    [
      t('reports:print.method'),
      question.method === null ? t('service:ask.allMethods') : t(`domain:supportMethod.${question.method}`),
    ],
    [t('reports:print.period'), t('reports:print.days', { from: day(question.from), to: day(question.to) })],
    [t('reports:print.madeOn'), day(frame.printedOn)],
    [t('reports:print.by'), frame.author],
    [
      t('reports:print.counts'),
      fewest === null ? t('reports:print.full') : t('reports:print.protected', { fewest }),
    ],
  ] as const;
  return (
    <dl className="ks-paper-cover">
      {lines.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PrintedReportProps {
  readonly report: Report;
  /** The only report on these pages: its name stands in the title already. */
  readonly isAlone: boolean;
}

function PrintedReport({ report, isAlone }: PrintedReportProps) {
  const { t, i18n } = useTranslation('reports');
  const words = reportWords(i18n, report);
  return (
    <section className="ks-paper-report" data-alone={isAlone || undefined}>
      {!isAlone && <h2 className="ks-paper-report-title">{words.title}</h2>}
      <p className="ks-paper-under">{words.asks}</p>
      {report.tables.length === 0 && <p>{t('empty.table')}</p>}
      {report.tables.map((table, index) => {
        const said = words.tables[index];
        if (said === undefined) return null;
        return <PrintedTable key={table.id} table={table} words={said} />;
      })}
      {words.remarks.map((remark) => (
        <p key={remark} className="ks-paper-definition">
          {remark}
        </p>
      ))}
    </section>
  );
}
