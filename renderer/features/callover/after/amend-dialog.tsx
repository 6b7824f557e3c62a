import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { decisionKinds } from '#shared/domain/callover/callover-codes.ts';
import type { Meeting } from '../callover-model.ts';
import { useColleagues } from '../run/colleagues.ts';
import { type AmendForm, type AmendTarget, beginAmend, changeOf, problemsOfAmend } from './amend-form.ts';

interface AmendDialogProps {
  readonly meeting: Meeting;
  readonly target: AmendTarget;
  readonly onClose: () => void;
}

/** A closed meeting changes only like this: with a reason, and what stood there before stays readable. */
export function AmendDialog({ meeting, target, onClose }: AmendDialogProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const form = useForm<AmendForm>('amend', {
    initial: beginAmend(meeting, target),
    check: (values) => problemsOfAmend(target, values),
    submit: async (values) => {
      const change = changeOf(target, values, values.ownerId ?? '');
      await api.callover.amend({ meetingId: meeting.id, reason: values.reason, change });
      toastDone(t('callover:amend.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(`callover:amend.title.${target.on}`)} closeLabel={t('ui:close')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <AmendFields meeting={meeting} target={target} form={form} />
          <TextField
            {...form.field('reason')}
            label={t('callover:amend.reason')}
            help={t('callover:amend.reasonHelp')}
            required
            maxLength={500}
          />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}

interface AmendFieldsProps {
  readonly meeting: Meeting;
  readonly target: AmendTarget;
  readonly form: ReturnType<typeof useForm<AmendForm>>;
}

function AmendFields({ meeting, target, form }: AmendFieldsProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const colleagues = useColleagues(meeting);
  const isAction = target.on === 'action' || target.on === 'new_action';
  const isDecision = target.on === 'decision' || target.on === 'new_decision';
  return (
    <>
      {isDecision && (
        <SelectField
          {...form.field('kind')}
          label={t('callover:decision.kind')}
          choices={decisionKinds.map((kind) => ({
            value: kind,
            label: t(`domain:calloverDecisionKind.${kind}`),
          }))}
        />
      )}
      <HintedField {...form.field('text')} label={t(`callover:amend.text.${target.on}`)} />
      {target.on === 'entry' && (
        <HintedField {...form.field('whatWorks')} label={t('callover:notes.whatWorks')} rows={2} />
      )}
      {isDecision && (
        <Checkbox
          label={t('callover:decision.concernsPerson')}
          help={t('callover:decision.concernsHelp')}
          checked={form.values.agreedNeedsPerson}
          onChange={(agreedNeedsPerson) => {
            form.set({ agreedNeedsPerson });
          }}
        />
      )}
      {isAction && (
        <>
          <SelectField
            {...form.field('ownerId')}
            label={t('callover:action.owner')}
            placeholder={t('callover:notes.nobodyYet')}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField {...form.field('dueOn')} label={t('callover:action.due')} />
        </>
      )}
    </>
  );
}
