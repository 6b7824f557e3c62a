import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { Wellbeing } from '#shared/contracts/supervision-records.ts';
import { type WellbeingQuestion, wellbeingQuestions } from '#shared/domain/supervision/supervision-codes.ts';
import type { OpenSession } from './session-screen.tsx';

const nothingSaid: Wellbeing = { energy: null, workload: null, support: null, safety: null, meaning: null };

/** Five optional answers from 1 to 5: pressed by the supervisee, read by both (domain.md 10.2). */
export function WellbeingCheck({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation('supervision');
  const sentences = useSentences();
  const { sides, record } = session;
  const isMine = sides.mine === 'supervisee';
  const [answers, setAnswers] = useState(record.wellbeing ?? nothingSaid);
  const answer = async (question: WellbeingQuestion, value: number | null) => {
    const next = { ...answers, [question]: value };
    setAnswers(next);
    try {
      await api.supervision.saveWellbeing({ sessionId: session.id, answers: next });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <div className="ks-sup-check">
      <p className="ks-quiet ks-small">
        {isMine ? t('check.own') : t('check.other', { name: callName(sides.supervisee.name) })}
      </p>
      {wellbeingQuestions.map((question) => (
        <CheckRow
          key={question}
          question={question}
          value={answers[question]}
          onChange={
            isMine
              ? (value) => {
                  void answer(question, value);
                }
              : null
          }
        />
      ))}
      <p className="ks-sup-check-ends ks-small" aria-hidden>
        <span>{t('check.low')}</span>
        <span>{t('check.high')}</span>
      </p>
    </div>
  );
}

interface CheckRowProps {
  readonly question: WellbeingQuestion;
  readonly value: number | null;
  /** Null where the answers are only read. */
  readonly onChange: ((value: number | null) => void) | null;
}

const steps = [1, 2, 3, 4, 5] as const;

/** Real radios; a second press takes the answer back. */
function CheckRow({ question, value, onChange }: CheckRowProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const id = useId();
  const spoken = (step: number) => {
    if (step === 1) return t('check.lowest', { step: format.number(step) });
    return step === steps.length ? t('check.highest', { step: format.number(step) }) : format.number(step);
  };
  return (
    <div
      className="ks-sup-check-row"
      role="radiogroup"
      aria-labelledby={id}
      aria-readonly={onChange === null}
    >
      <span id={id}>{t(`domain:wellbeingQuestion.${question}`)}</span>
      <span className="ks-sup-check-steps">
        {steps.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={id}
              checked={value === step}
              disabled={onChange === null && value !== step}
              aria-label={spoken(step)}
              onClick={() => {
                if (value === step) onChange?.(null);
              }}
              onChange={() => {
                onChange?.(step);
              }}
            />
            <span aria-hidden>{format.number(step)}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
