import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type ChangeStage,
  changeStages,
  type StageFinder,
  stageFinders,
} from '#shared/domain/change-stages/stage-codes.ts';
import { standingOf } from '#shared/domain/change-stages/stage-rules.ts';
import type { Topic } from './plan-words.ts';

interface StageDialogProps {
  readonly caseId: string;
  readonly topic: Topic;
  readonly called: string;
  readonly onClose: () => void;
}

interface StageForm {
  readonly stage: ChangeStage | null;
  readonly identifiedBy: StageFinder;
  readonly from: string | null;
  readonly note: string;
  readonly inHandover: boolean;
}

/** Which stage fits now for one issue, and who found it; a view of the team stays with the team until talked through. */
export function StageDialog({ caseId, topic, called, onClose }: StageDialogProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const today = useToday();
  const { shared } = standingOf(topic.entries);
  const form = useForm<StageForm>('plan-stage', {
    initial: { stage: null, identifiedBy: 'together', from: today, note: '', inHandover: false },
    check: ({ stage, from }) => ({
      ...(stage === null ? { stage: 'required' as const } : {}),
      ...(from === null ? { from: 'not_a_date' as const } : {}),
    }),
    submit: async ({ stage, from, ...rest }) => {
      if (stage === null || from === null) return;
      await call('changeTopics.noteStage', { caseId, topicId: topic.id, stage, from, ...rest });
      toastDone(t('stage.saved'));
      onClose();
    },
  });
  const { values } = form;
  return (
    <FormDialog title={t('change.note')} form={form} onClose={onClose}>
      <p className="ks-strong">{topic.title}</p>
      <ChoiceChips
        {...form.field('stage')}
        label={t('stage.which')}
        help={called === '' ? t('stage.whichHelpNobody') : t('stage.whichHelp', { name: called })}
        chips={changeStages.map((value) => ({ value, label: t(`domain:changeStagePlain.${value}`) }))}
      />
      {values.stage !== null && (
        <Note tone={values.stage === 'lapse' ? 'brass' : 'neutral'}>
          {t('stage.meaning', {
            name: t(`domain:changeStage.${values.stage}`),
            meaning: t(`fits.${values.stage}.meaning`),
          })}
        </Note>
      )}
      <ChoiceChips
        {...form.field('identifiedBy')}
        label={t('stage.finder')}
        chips={stageFinders.map((value) => ({ value, label: t(`domain:stageFinder.${value}`) }))}
      />
      <DateField
        {...form.field('from')}
        label={shared === null ? t('stage.from') : t('stage.fromNow')}
        max={today}
      />
      <HintedField
        {...form.field('note')}
        label={t('stage.note')}
        rows={2}
        voice={values.identifiedBy === 'worker_view' ? 'view' : 'facts'}
      />
      {values.identifiedBy === 'worker_view' && (
        <Checkbox
          label={t('stage.inHandover')}
          help={t('stage.inHandoverHelp')}
          checked={values.inHandover}
          onChange={(inHandover) => {
            form.set({ inHandover });
          }}
        />
      )}
    </FormDialog>
  );
}
