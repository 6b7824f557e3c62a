import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { readinessAnswers } from '#shared/domain/closing/closing-codes.ts';
import './closing.css';
import type { AnswerForm } from './readiness-form.ts';

interface ReadinessRowsProps {
  readonly answers: readonly AnswerForm[];
  readonly called: string;
  readonly onChange: (answers: AnswerForm[]) => void;
}

type Side = 'person' | 'worker';

/** The indicators, one below the other; each with both answers side by side and a line on it. */
export function ReadinessRows({ answers, called, onChange }: ReadinessRowsProps) {
  const { t } = useTranslation(['closing', 'domain']);
  const change = (indicator: AnswerForm['indicator'], part: Partial<AnswerForm>) => {
    onChange(answers.map((answer) => (answer.indicator === indicator ? { ...answer, ...part } : answer)));
  };
  const choices = [
    { value: 'unanswered', label: t('readiness.unanswered') },
    ...readinessAnswers.map((value) => ({ value, label: t(`domain:readinessAnswer.${value}`) })),
  ] as const;
  const shortOf = (side: Side) => {
    if (side === 'worker') return t('readiness.we');
    return called === '' ? t('readiness.person') : called;
  };
  return (
    <ol className="ks-ready-rows">
      {answers.map((answer) => {
        const words = t(`domain:readinessIndicator.${answer.indicator}`);
        return (
          <li key={answer.indicator}>
            <p className="ks-strong">{words}</p>
            <div className="ks-ready-sides">
              {(['person', 'worker'] as const).map((side) => (
                <SelectField
                  key={side}
                  label={<SideLabel short={shortOf(side)} about={words} />}
                  choices={choices}
                  value={answer[side] ?? 'unanswered'}
                  onChange={(value) => {
                    change(answer.indicator, { [side]: value === 'unanswered' ? null : value });
                  }}
                />
              ))}
              <TextField
                label={<SideLabel short={t('readiness.indicatorNote')} about={words} />}
                value={answer.note}
                maxLength={500}
                onChange={(note) => {
                  change(answer.indicator, { note });
                }}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** A short label to see, with what it is about for those who hear it: for the others that stands above the row. */
function SideLabel({ short, about }: { readonly short: string; readonly about: string }) {
  return (
    <>
      {short}
      <span className="ks-hidden">{`: ${about}`}</span>
    </>
  );
}
