import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { breachKinds } from '#shared/domain/breaches/breach-codes.ts';
import { dayOf, systemClock } from '#shared/lib/clock.ts';
import { timeOf } from '#renderer/features/notes/local-time.ts';
import { breachField, noticedAtOf, type ReportForm, reportForm, reportProblems } from './breach-form.ts';

const place = { kind: 'breach', caseId: null, subjectId: null } as const;

/** The first words about an incident, by anybody who is signed in. Managers go on with it at once. */
export function ReportPage() {
  const opened = useOpenedDraft(place, reportForm);
  const [isSent, setSent] = useState(false);
  return isSent ? (
    <Thanks />
  ) : (
    <ReadArea query={opened} height={480}>
      {(draft) => (
        <Report
          key={draft.id}
          opened={draft}
          onSent={() => {
            setSent(true);
          }}
        />
      )}
    </ReadArea>
  );
}

function nowForm(): ReportForm {
  const now = systemClock.now();
  return { kind: null, noticedDay: dayOf(now), noticedTime: timeOf(now), whatHappened: '' };
}

interface ReportProps {
  readonly opened: OpenedDraft<ReportForm>;
  readonly onSent: () => void;
}

function Report({ opened, onSent }: ReportProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const { may } = useSession();
  const navigate = useNavigate();
  const { form, draft } = useRecordForm<ReportForm>({
    formId: 'breach-report',
    place,
    opened,
    empty: nowForm,
    check: (values) => reportProblems(values, systemClock.now()),
    fieldOf: breachField,
    save: async (values, draftId) => {
      const noticedAt = noticedAtOf(values, systemClock.today());
      const { kind, whatHappened } = values;
      const report = { noticedAt, kind: kind ?? 'other', whatHappened, draftId };
      const { id } = await call('breaches.report', report);
      if (may('breach.manage')) await navigate({ to: '/trust/breaches/$id', params: { id } });
      else onSent();
    },
  });
  return (
    <WorkForm
      narrow
      title={t('report.title')}
      under={t('report.under')}
      form={form}
      draft={draft}
      saveWords={t('report.send')}
      onSave={form.onSubmit}
      onLeave={() => navigate({ to: '/' })}
    >
      <Sheet>
        <Section>
          <Fields>
            <SelectField
              {...form.field('kind')}
              label={t('report.kind')}
              placeholder=""
              choices={breachKinds.map((value) => ({ value, label: t(`domain:breachKind.${value}`) }))}
              required
            />
            <FieldsRow>
              <DateField
                {...form.field('noticedDay')}
                label={t('report.noticedOn')}
                max={systemClock.today()}
                required
              />
              <TimeField {...form.field('noticedTime')} label={t('report.noticedAt')} />
            </FieldsRow>
            <p className="ks-small ks-quiet">{t('report.noticedHelp')}</p>
            <TextareaField
              {...form.field('whatHappened')}
              label={t('report.what')}
              help={t('report.whatHelp')}
              rows={5}
              required
            />
          </Fields>
        </Section>
      </Sheet>
    </WorkForm>
  );
}

function Thanks() {
  const { t } = useTranslation('breaches');
  return (
    <Page>
      <PageTitle title={t('report.doneTitle')} />
      <Sheet>
        <Section>
          <div className="ks-stack ks-reading" role="status">
            <p>{t('report.doneText')}</p>
            <h2 className="ks-strong">{t('report.keepTitle')}</h2>
            <p>{t('report.keep')}</p>
            <p>
              <ButtonLink to="/">{t('report.toToday')}</ButtonLink>
            </p>
          </div>
        </Section>
      </Sheet>
    </Page>
  );
}
