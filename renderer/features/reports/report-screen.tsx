import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { WorkQuestionFields } from '#renderer/app/work-question-fields.tsx';
import { searchOf, useWorkQuestion } from '#renderer/app/work-search.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { Report, ReportPlace } from '#shared/contracts/reports.ts';
import { type ReportKey, reportKeys } from '#shared/domain/reports/report-codes.ts';
import { reportWords } from '#shared/i18n/pages/report-words.ts';
import { aboutWords } from '#shared/i18n/pages/service-words.ts';
import { isEmptyTable } from './chart/empty-table.ts';
import { ReportRows } from './report-rows.tsx';
import { ReportTableSection } from './report-table.tsx';
import { TakeOut } from './take-out.tsx';
import './reports.css';

/** One report under the question of the address; an unknown one leads to the list of all. */
export function ReportScreen() {
  const { key: asked } = useParams({ from: '/frame/reports/$key' });
  const key = reportKeys.find((known) => known === asked) ?? reportKeys[0];
  return <OneReport key={key} reportKey={key} />;
}

const views = ['inside', 'outside'] as const;

function OneReport({ reportKey }: { readonly reportKey: ReportKey }) {
  const { t, i18n } = useTranslation('reports');
  const search = useSearch({ from: '/frame/reports/$key' });
  const question = useWorkQuestion(search);
  const navigate = useNavigate();
  const [view, setView] = useState<(typeof views)[number]>('inside');
  const report = useRead(
    'reports.get',
    { key: reportKey, question, isProtected: view === 'outside' },
    { keepPrevious: true },
  );
  return (
    <Page>
      <PageTitle
        over={
          <Breadcrumb label={t('trail')}>
            <TextLink quiet to="/reports" search={search}>
              {t('title')}
            </TextLink>
            {t(`report.${reportKey}.name`)}
          </Breadcrumb>
        }
        title={t(`report.${reportKey}.name`)}
        under={t(`report.${reportKey}.asks`)}
        actions={
          <TakeOut keys={[reportKey]} question={question} title={t(`report.${reportKey}.name`)} foreword="" />
        }
      />
      <Sheet>
        <Section>
          <WorkQuestionFields
            id="report"
            question={question}
            onChange={(changed) => {
              void navigate({
                to: '/reports/$key',
                params: { key: reportKey },
                search: searchOf(changed),
                replace: true,
              });
            }}
          />
        </Section>
        <Section>
          {report.data !== undefined && (
            <p className="ks-report-about ks-strong">{aboutWords(i18n, report.data)}</p>
          )}
          <div className="ks-report-view">
            <Segmented
              label={t('view.label')}
              choices={views.map((value) => ({ value, label: t(`view.${value}`) }))}
              value={view}
              onChange={setView}
            />
            <p className="ks-quiet ks-small">
              {report.data?.protection == null
                ? t('view.insideExplain')
                : t('view.outsideExplain', { fewest: report.data.protection.fewest })}
            </p>
          </div>
        </Section>
        <ReadArea query={report} height={600}>
          {(data) => <ReportBody report={data} />}
        </ReadArea>
      </Sheet>
    </Page>
  );
}

function ReportBody({ report }: { readonly report: Report }) {
  const { t, i18n } = useTranslation('reports');
  const [open, setOpen] = useState<ReportPlace | null>(null);
  const words = reportWords(i18n, report);
  if (report.tables.every(isEmptyTable)) {
    return (
      <Section>
        <EmptyState icon={<IconChartBar aria-hidden />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      {report.tables.map((table, index) => {
        const said = words.tables[index];
        return (
          said !== undefined && (
            <ReportTableSection
              key={table.id}
              table={table}
              words={said}
              onOpen={report.protection === null ? setOpen : null}
            />
          )
        );
      })}
      {words.remarks.length > 0 && (
        <Section title={t('remarks')} look="label">
          <ul className="ks-report-remarks ks-quiet ks-small">
            {words.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Section>
      )}
      {open !== null && (
        <ReportRows
          report={report}
          place={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
