import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Concern } from '#shared/contracts/tenancy-concerns.ts';
import type { ConcernStep } from '#shared/domain/housing/tenancy-codes.ts';

type Standing = Concern['steps'][number];

interface ConcernStepsProps {
  readonly concern: Pick<Concern, 'steps' | 'next'>;
  /** Null where nothing can be written down. */
  readonly onRecord: ((step: ConcernStep) => void) | null;
}

/** The seven steps as quiet rings with words: a day that passed is said, never shouted (domain.md 6.5). */
export function ConcernSteps({ concern, onRecord }: ConcernStepsProps) {
  const { t } = useTranslation(['concerns', 'domain']);
  const words = useStandingWords();
  return (
    <ol className="ks-concern-steps">
      {concern.steps.map((standing) => (
        <li key={standing.step}>
          <span
            className="ks-step-ring"
            data-state={standing.state}
            data-next={standing.step === concern.next?.step || undefined}
            aria-hidden
          >
            {standing.state === 'done' && <IconCheck size={14} />}
            {standing.state === 'not_wanted' && <IconMinus size={14} />}
          </span>
          <div className="ks-concern-words">
            <p className="ks-strong">{t(`domain:concernStep.${standing.step}`)}</p>
            {standing.state === 'open' && (
              <p className="ks-quiet">{t(`domain:concernStepHelp.${standing.step}`)}</p>
            )}
            <p>{words(standing)}</p>
          </div>
          {onRecord !== null && (
            <Button
              kind={standing.step === concern.next?.step ? 'main' : 'quiet'}
              onClick={() => {
                onRecord(standing.step);
              }}
            >
              {standing.state === 'open' ? t('record') : t('recordAgain')}
              <span className="ks-hidden">{`: ${t(`domain:concernStep.${standing.step}`)}`}</span>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** “Done on 18 November · by 25 November” */
function useStandingWords(): (standing: Standing) => string {
  const { t } = useTranslation('concerns');
  const format = useFormat();
  const today = useToday();
  return ({ state, on, dueOn }) => {
    const due =
      dueOn === null
        ? ''
        : t(dueOn > today ? 'due' : dueOn === today ? 'dueToday' : 'duePassed', {
            day: format.nearDay(dueOn, today),
          });
    const stands =
      state === 'open' || on === null ? t('state.open') : t(`state.${state}`, { day: format.day(on) });
    return [stands, due].filter((part) => part !== '').join(' · ');
  };
}
