import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import type { Tone } from '#renderer/ui/tag.tsx';
import type { TrainingState } from '#shared/domain/practice/practice-codes.ts';

export type Standing = OutputOf<'practice.trainingOf'>['standings'][number];

/** Nothing about a colleague is ever red: brass asks for a look, moss is in order. */
export const standingTone: Readonly<Record<TrainingState, Tone>> = {
  has: 'moss',
  renew_soon: 'brass',
  renew: 'brass',
  wanted: 'neutral',
  open: 'neutral',
};

/** A standing in a few words: “Has it, until 9 January 2027”. */
export function useStandingWords(): (standing: Standing) => string {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  return ({ state, validUntil }) => {
    const words = t(`domain:trainingState.${state}`);
    return validUntil === null
      ? words
      : t(`training.${state === 'renew' ? 'ranOut' : 'until'}`, {
          words,
          day: format.shortDay(validUntil),
        });
  };
}
