import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type AssignmentRole,
  assignmentRoles,
  type ChosenByPerson,
  chosenByPersonAnswers,
} from '#shared/domain/cases/case-codes.ts';
import './rows.css';

interface AssignDialogProps {
  readonly caseId: string;
  /** Ids of those who work in the file already. */
  readonly present: readonly string[];
  readonly onClose: () => void;
}

interface AssignForm {
  readonly workerId: string | null;
  readonly role: AssignmentRole;
  readonly from: string | null;
  readonly chosenByPerson: ChosenByPerson;
}

/** Brings a colleague into a file, and asks whether the person chose. */
export function AssignDialog({ caseId, present, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['cases', 'domain', 'ui']);
  const today = useToday();
  const { data: workers = [] } = useRead('workers.list', {});
  const offered = workers.filter(({ id, until }) => until === null && !present.includes(id));
  const form = useForm<AssignForm>('assign', {
    initial: {
      workerId: null,
      role: present.length === 0 ? 'main' : 'second',
      from: today,
      chosenByPerson: 'not_asked',
    },
    check: ({ workerId, from }) => ({
      ...(workerId === null ? { workerId: 'required' as const } : {}),
      ...(from === null ? { from: 'required' as const } : {}),
    }),
    sentence: (field) => (field === 'workerId' ? t('team.missingWorker') : undefined),
    submit: async ({ workerId, from, ...rest }) => {
      if (workerId === null || from === null) return;
      await call('cases.assign', { caseId, workerId, from, ...rest });
      const worker = offered.find(({ id }) => id === workerId)?.name ?? '';
      toastDone(t('team.saved', { worker }));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('team.add')} closeLabel={t('ui:close')}>
      <form noValidate onSubmit={form.onSubmit} className="ks-dialog-form">
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        <Fields>
          <SelectField
            {...form.field('workerId')}
            label={t('team.worker')}
            placeholder=""
            choices={offered.map(({ id, name }) => ({ value: id as string, label: name }))}
            required
          />
          <SelectField
            {...form.field('role')}
            label={t('team.role')}
            choices={assignmentRoles.map((value) => ({ value, label: t(`domain:assignmentRole.${value}`) }))}
          />
          <DateField {...form.field('from')} label={t('team.from')} required />
          <ChoiceChips
            {...form.field('chosenByPerson')}
            label={t('team.chosen')}
            chips={chosenByPersonAnswers.map((value) => ({
              value,
              label: t(`domain:chosenByPerson.${value}`),
            }))}
          />
        </Fields>
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('team.save')}
          </Button>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
