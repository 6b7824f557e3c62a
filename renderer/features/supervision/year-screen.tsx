import { useParams } from '@tanstack/react-router';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { wellbeingQuestions } from '#shared/domain/supervision/supervision-codes.ts';
import './supervision.css';

type Year = OutputOf<'supervision.year'>;

/** Twelve months: which functions got attention, and the checks over time, for the two alone (domain.md 10.3). */
export function YearScreen() {
  const { t } = useTranslation('supervision');
  const { agreementId = '' } = useParams({ strict: false });
  const query = useRead('supervision.year', { agreementId });
  return (
    <Page>
      <PageTitle
        title={t('year.title')}
        over={
          <TextLink quiet to="/supervision/agreements/$agreementId" params={{ agreementId }}>
            {t('year.back')}
          </TextLink>
        }
        under={t('year.under')}
      />
      <ReadArea query={query} height={360}>
        {(year) => (
          <Sheet>
            <Section title={t('year.functions')} help={t('year.functionsHelp')}>
              <Functions year={year} />
            </Section>
            <Section title={t('year.checks')} help={t('year.checksHelp')}>
              <Checks checks={year.checks} />
            </Section>
          </Sheet>
        )}
      </ReadArea>
    </Page>
  );
}

/** Bars beside their words and numbers: the table is the figure, so nothing rests on colour. */
function Functions({ year }: { readonly year: Year }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { counts, remark, held } = year;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <>
      <p className="ks-quiet">
        {t('year.span', { count: held, from: format.day(year.from), to: format.day(year.to) })}
      </p>
      <table className="ks-sup-bars">
        <caption className="ks-hidden">{t('year.functions')}</caption>
        <thead className="ks-hidden">
          <tr>
            <th scope="col">{t('year.function')}</th>
            <th scope="col">{t('year.items')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">
                {t(`domain:supervisionFunction.${name}`)}
                <span className="ks-sup-cell-note">{t(`domain:supervisionFunctionMeaning.${name}`)}</span>
              </th>
              <td>
                <span className="ks-sup-bar-cell">
                  <span
                    className="ks-sup-bar"
                    style={{ '--ks-share': `${(count / most) * 100}%` }}
                    aria-hidden
                  />
                  <span className="ks-figures">{t('year.count', { count })}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {remark !== null && (
        <Note icon={<IconBulb aria-hidden />}>
          {t('year.remark', {
            mostly: t(`domain:supervisionFunction.${remark.mostly}`),
            roomFor: t(`domain:supervisionFunction.${remark.roomFor}`),
          })}
        </Note>
      )}
    </>
  );
}

function Checks({ checks }: Pick<Year, 'checks'>) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  if (checks.length === 0) return <p className="ks-quiet">{t('year.noChecks')}</p>;
  return (
    <DataTable
      caption={t('year.checks')}
      rows={checks}
      rowId={({ sessionId }) => sessionId}
      columns={[
        {
          id: 'on',
          header: t('year.on'),
          render: ({ sessionId, on }) => (
            <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId }}>
              {format.shortDay(on)}
            </TextLink>
          ),
        },
        ...wellbeingQuestions.map((question) => ({
          id: question,
          header: t(`domain:wellbeingQuestion.${question}`),
          render: ({ answers }: Year['checks'][number]) =>
            answers[question] === null ? t('year.notSaid') : format.number(answers[question]),
        })),
      ]}
    />
  );
}
