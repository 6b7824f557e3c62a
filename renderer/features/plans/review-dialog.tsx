import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords, WordsField } from '#renderer/ui/voices.tsx';
import { atFormFields } from './at-form-fields.ts';
import { type Goal, usePlanWords } from './plan-words.ts';

interface ReviewDialogProps {
  readonly caseId: string;
  readonly goal: Goal;
  readonly called: string;
  readonly onClose: () => void;
}

const noAnswer = 'none';
const answers = [noAnswer, '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
type Answer = (typeof answers)[number];

interface ReviewForm {
  readonly on: string | null;
  readonly progressPerson: Answer;
  readonly progressWorker: Answer;
  readonly whatHelped: string;
  readonly whatGotInTheWay: string;
  readonly next: string;
  readonly nextReviewOn: string | null;
}

function numberOf(answer: Answer): number | null {
  return answer === noAnswer ? null : Number(answer);
}

/** Looks at a goal again: how far it came as each sees it, what helped, what got in the way, and what comes next. */
export function ReviewDialog({ caseId, goal, called, onClose }: ReviewDialogProps) {
  const { t } = useTranslation('plans');
  const today = useToday();
  const { person } = usePlanWords(called);
  const form = useForm<ReviewForm>('plan-review', {
    initial: {
      on: today,
      progressPerson: noAnswer,
      progressWorker: noAnswer,
      whatHelped: '',
      whatGotInTheWay: '',
      next: '',
      nextReviewOn: null,
    },
    check: ({ on }) => (on === null ? { on: 'not_a_date' } : {}),
    submit: async ({ on, progressPerson, progressWorker, nextReviewOn, ...texts }) => {
      if (on === null) return;
      const review = {
        on,
        progressPerson: numberOf(progressPerson),
        progressWorker: numberOf(progressWorker),
        ...texts,
      };
      try {
        await call('plans.reviewGoal', { caseId, goalId: goal.id, review, nextReviewOn });
      } catch (error) {
        throw atFormFields(error, 'review');
      }
      toastDone(t('review.saved'));
      onClose();
    },
    sentence: (field) => (field === 'progressPerson' ? t('review.something') : undefined),
  });
  const chips = answers.map((value) => ({
    value,
    label: value === noAnswer ? t('review.noAnswer') : value,
  }));
  return (
    <FormDialog title={t('review.title')} form={form} onClose={onClose} width={720}>
      <PersonWords>{goal.personWords}</PersonWords>
      <ChoiceChips
        {...form.field('progressPerson')}
        label={t('review.howFar', { name: person })}
        help={t('review.scale')}
        chips={chips}
      />
      <ChoiceChips {...form.field('progressWorker')} label={t('review.howFarWorker')} chips={chips} />
      <WordsField {...form.field('whatHelped')} label={t('review.whatHelped')} />
      <WordsField {...form.field('whatGotInTheWay')} label={t('review.whatGotInTheWay')} />
      <WordsField {...form.field('next')} label={t('review.next')} />
      <FieldsRow>
        <DateField {...form.field('on')} label={t('review.on')} max={today} />
        <DateField
          {...form.field('nextReviewOn')}
          label={t('review.nextReviewOn')}
          help={t('goal.noDeadline')}
        />
      </FieldsRow>
    </FormDialog>
  );
}
