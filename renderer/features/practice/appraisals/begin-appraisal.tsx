import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { ErrorSummary } from '#renderer/ui/states.tsx';
import { addDays, addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { SupervisorChoice } from '../supervisor-choice.tsx';
import { TwoFailure } from '../two-failure.tsx';

interface Beginning {
  readonly supervisorId: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly frameworkId: string | null;
}

interface BeginAppraisalProps {
  /** The colleague of a supervisor; null when one begins one's own. */
  readonly workerId: string | null;
  readonly onClose: () => void;
}

function beginning(supervisorId: string | null, today: string): Beginning {
  return {
    supervisorId,
    periodFrom: addDays(addMonthsClamped(today, -12), 1),
    periodTo: today,
    frameworkId: null,
  };
}

/** Which period, with whom, by which set of competencies. */
export function BeginAppraisal({ workerId, onClose }: BeginAppraisalProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const { user } = useSession();
  const today = useToday();
  const navigate = useNavigate();
  const frameworks = useRead('practice.frameworks', {});
  const inUse = (frameworks.data ?? []).filter(({ isInUse }) => isInUse);
  const form = useForm<Beginning>('begin-appraisal', {
    initial: beginning(workerId === null ? null : user.id, today),
    check: (values) => ({
      ...(values.supervisorId === null ? { supervisorId: 'required' as const } : {}),
      ...(values.periodFrom === null ? { periodFrom: 'required' as const } : {}),
      ...(values.periodTo === null ? { periodTo: 'required' as const } : {}),
    }),
    submit: async ({ supervisorId, periodFrom, periodTo, frameworkId }) => {
      const { id } = await api.appraisals.begin({
        workerId: workerId ?? user.id,
        supervisorId: supervisorId ?? '',
        periodFrom: periodFrom ?? today,
        periodTo: periodTo ?? today,
        frameworkId: frameworkId ?? inUse[0]?.id ?? '',
      });
      await navigate({ to: '/development/appraisals/$appraisalId', params: { appraisalId: id } });
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('appraisals.begin')} closeLabel={t('ui:close')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          <TwoFailure failure={form.failure} />
          {workerId === null && <SupervisorChoice {...form.field('supervisorId')} />}
          <FieldsRow>
            <DateField {...form.field('periodFrom')} label={t('appraisals.from')} required />
            <DateField {...form.field('periodTo')} label={t('appraisals.to')} required />
          </FieldsRow>
          <SelectField
            {...form.field('frameworkId')}
            value={form.values.frameworkId ?? inUse[0]?.id ?? null}
            label={t('appraisals.framework')}
            choices={inUse.map(({ id, name }) => ({ value: id, label: name ?? t('generic.name') }))}
          />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('appraisals.beginAct')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
