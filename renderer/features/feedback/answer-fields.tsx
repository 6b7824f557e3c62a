import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { FeedbackForm } from '#shared/contracts/feedback.ts';
import { type AgreementAnswer, agreementAnswers, openLines } from '#shared/domain/feedback/feedback-codes.ts';
import { useFormWords } from './form-words.ts';

/** One person's answers while they are given; a statement without one was left out. */
export interface AnswersForm {
  readonly answers: Readonly<Record<string, AgreementAnswer>>;
  readonly keep: string;
  readonly change: string;
}

export const noAnswers: AnswersForm = { answers: {}, keep: '', change: '' };

interface AnswerFieldsProps {
  readonly form: FeedbackForm;
  readonly values: AnswersForm;
  readonly onChange: (values: AnswersForm) => void;
}

const leftOut = 'left_out';

/** Every statement with its answers, and the two open lines. */
export function AnswerFields({ form, values, onChange }: AnswerFieldsProps) {
  const { t } = useTranslation(['feedback', 'domain']);
  const words = useFormWords();
  return (
    <Fields>
      {form.statements.map((statement) => (
        <ChoiceChips
          key={statement.key}
          id={`statement-${statement.key}`}
          label={words.statement(statement)}
          chips={[
            ...agreementAnswers.map((value) => ({ value, label: t(`domain:agreementAnswer.${value}`) })),
            { value: leftOut, label: t('enter.noAnswer') },
          ]}
          value={values.answers[statement.key] ?? leftOut}
          onChange={(answer) => {
            const { [statement.key]: _before, ...others } = values.answers;
            onChange({
              ...values,
              answers: answer === leftOut ? others : { ...others, [statement.key]: answer },
            });
          }}
        />
      ))}
      {openLines.map((line) => (
        <TextareaField
          key={line}
          id={`line-${line}`}
          label={t(`domain:openLine.${line}`)}
          maxLength={1000}
          value={values[line]}
          onChange={(text) => {
            onChange({ ...values, [line]: text });
          }}
        />
      ))}
    </Fields>
  );
}
