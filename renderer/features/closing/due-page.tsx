import { useNavigate } from '@tanstack/react-router';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { addDays, addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import './closing.css';

/** Check-ins are agreed in months, so the spans are months too: the one after three months falls into a quarter. */
const spans = {
  week: (today: string) => addDays(today, 7),
  month: (today: string) => addMonthsClamped(today, 1),
  quarter: (today: string) => addMonthsClamped(today, 3),
} as const;
type Span = keyof typeof spans;

/** Files whose light check-ins are due, over all people one may see; the longest waiting first. */
export function FollowUpsDuePage() {
  const { t } = useTranslation(['closing', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { may } = useSession();
  const navigate = useNavigate();
  const [span, setSpan] = useState<Span>('month');
  const due = useRead('closing.followUpsDue', { until: spans[span](today) });
  return (
    <Page>
      <PageTitle title={t('closing:due.title')} under={t('closing:due.explain')} />
      <div className="ks-due-until">
        <ChoiceChips
          label={t('closing:due.until')}
          chips={(['week', 'month', 'quarter'] as const).map((value) => ({
            value,
            label: t(`closing:due.${value}`),
          }))}
          value={span}
          onChange={setSpan}
        />
      </div>
      <ReadArea query={due} height={240}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<IconCalendarHeart aria-hidden />} title={t('closing:due.none')}>
              {t('closing:due.noneText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('closing:due.title')}
              rows={rows}
              rowId={({ caseId }) => caseId}
              rowLabel={({ name }) => (name === '' ? t('domain:noName') : name)}
              onOpen={({ caseId }) => {
                void navigate({ to: '/people/$caseId/follow-up', params: { caseId } });
              }}
              columns={[
                {
                  id: 'person',
                  header: t('closing:due.person'),
                  render: ({ name }) => (name === '' ? t('domain:noName') : name),
                },
                {
                  id: 'on',
                  header: t('closing:due.on'),
                  render: ({ dueOn }) => format.nearDay(dueOn, today),
                },
                {
                  id: 'ended',
                  header: t('closing:due.ended'),
                  render: ({ endedOn }) => (endedOn === null ? '' : format.day(endedOn)),
                },
                {
                  id: 'why',
                  header: t('closing:due.why'),
                  render: ({ reason }) => (reason === null ? '' : t(`domain:closureReason.${reason}`)),
                },
                { id: 'file', header: t('closing:due.file'), render: ({ caseNumber }) => caseNumber },
              ]}
            />
          )
        }
      </ReadArea>
      {may('service.read') && <Returns />}
    </Page>
  );
}

/** What came after the end of support, for those who look after the service. */
function Returns() {
  const { t } = useTranslation(['closing', 'domain']);
  const returns = useRead('closing.returns', { serviceId: null });
  return (
    <Sheet>
      <Section title={t('closing:returns.title')} help={t('closing:returns.help')}>
        <ReadArea query={returns} height={160}>
          {(bands) => (
            <DataTable
              caption={t('closing:returns.title')}
              rows={bands}
              rowId={({ band }) => band}
              columns={[
                {
                  id: 'band',
                  header: t('closing:returns.band'),
                  render: ({ band }) => t(`domain:returnBand.${band}`),
                },
                { id: 'of', header: t('closing:returns.of'), render: ({ of }) => of },
                { id: 'back', header: t('closing:returns.cameBack'), render: ({ cameBack }) => cameBack },
                { id: 'lost', header: t('closing:returns.lostHome'), render: ({ lostHome }) => lostHome },
              ]}
            />
          )}
        </ReadArea>
      </Section>
    </Sheet>
  );
}
