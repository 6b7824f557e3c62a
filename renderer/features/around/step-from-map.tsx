import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { MapNode } from '#shared/contracts/around-maps.ts';
import { isActiveGoal } from '#shared/domain/plans/plan-rules.ts';

interface StepFromMapProps {
  readonly caseId: string;
  readonly entryId: string;
  readonly node: MapNode;
  readonly onClose: () => void;
}

const noGoal = '';
const doers = ['person', 'together', 'team'] as const;
type Doer = (typeof doers)[number];

/** Makes a step of a box: for a goal, or a promise of the team by itself. */
export function StepFromMap({ caseId, entryId, node, onClose }: StepFromMapProps) {
  const { t } = useTranslation(['around', 'domain']);
  const { user } = useSession();
  const { data: plan } = useRead('plans.get', { caseId });
  const goals = (plan?.goals ?? []).filter((goal) => goal.status === 'idea' || isActiveGoal(goal));
  const form = useForm<{ goalId: string; doer: Doer; text: string }>('map-step', {
    initial: { goalId: noGoal, doer: 'team', text: node.text },
    check: ({ text }) => (text.trim() === '' ? { text: 'required' } : {}),
    submit: async ({ goalId, doer, text }) => {
      const isOwn = goalId === noGoal;
      await call('around.makeStep', {
        caseId,
        entryId,
        nodeId: node.id,
        goalId: isOwn ? null : goalId,
        content: {
          text,
          doer: isOwn ? 'team' : doer,
          ownerId: isOwn || doer !== 'person' ? user.id : null,
          otherName: '',
          saidBy: 'person',
          supportWanted: 'none',
          targetDate: null,
        },
      });
      toastDone(t('around:into.stepMade'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('around:into.stepTitle')}
      form={form}
      onClose={onClose}
      save={t('around:into.stepSave')}
    >
      <TextField {...form.field('text')} label={t('around:into.stepText')} maxLength={500} required />
      <SelectField
        {...form.field('goalId')}
        label={t('around:into.stepGoal')}
        choices={[
          { value: noGoal, label: t('around:into.stepNoGoal') },
          ...goals.map(({ id, personWords }) => ({ value: id, label: personWords })),
        ]}
      />
      {form.values.goalId !== noGoal && (
        <ChoiceChips
          {...form.field('doer')}
          label={t('around:into.stepDoer')}
          chips={doers.map((value) => ({ value, label: t(`domain:stepDoer.${value}`) }))}
        />
      )}
    </FormDialog>
  );
}
