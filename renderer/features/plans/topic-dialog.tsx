import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { type HousingSupportArea, housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { type Topic, usePlanWords } from './plan-words.ts';

interface TopicDialogProps {
  readonly caseId: string;
  readonly topic: Topic | null;
  readonly onClose: () => void;
}

interface TopicForm {
  readonly title: string;
  readonly areaKey: HousingSupportArea | typeof noArea;
}

const noArea = '';

/** Names something to change, in the person's words. */
export function TopicDialog({ caseId, topic, onClose }: TopicDialogProps) {
  const { t } = useTranslation('plans');
  const words = usePlanWords('');
  const form = useForm<TopicForm>('plan-topic', {
    initial: { title: topic?.title ?? '', areaKey: topic?.areaKey ?? noArea },
    check: ({ title }) => (title.trim() === '' ? { title: 'required' } : {}),
    submit: async ({ title, areaKey }) => {
      await call('changeTopics.save', {
        caseId,
        topicId: topic?.id ?? null,
        title,
        areaKey: areaKey === noArea ? null : areaKey,
      });
      toastDone(t('change.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={topic === null ? t('change.add') : t('change.rename')} form={form} onClose={onClose}>
      <WordsField
        {...form.field('title')}
        label={t('change.topicTitle')}
        help={t('change.topicHelp')}
        maxLength={200}
        required
        autoFocus
      />
      <SelectField
        {...form.field('areaKey')}
        label={t('goal.area')}
        choices={[
          { value: noArea, label: t('goal.noArea') },
          ...housingSupportAreas.map((value) => ({ value, label: words.area({ key: value, label: null }) })),
        ]}
      />
    </FormDialog>
  );
}
