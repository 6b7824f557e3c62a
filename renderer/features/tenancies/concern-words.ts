import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { Tone } from '#renderer/ui/tag.tsx';
import type { ConcernBlock } from '#shared/contracts/tenancy-concerns.ts';
import type { ConcernSeverity } from '#shared/domain/housing/tenancy-codes.ts';

/** `clay` is for a home at risk, never for a person (ui.md 1.4). */
export const severityTone: Readonly<Record<ConcernSeverity, Tone>> = {
  note: 'neutral',
  act_soon: 'brass',
  home_at_risk: 'clay',
};

/** “Next: Talk with the tenant, by Tuesday 24 November”, and a day set by others. */
export function useNextWords(): (concern: Pick<ConcernBlock, 'next' | 'keyDate' | 'keyDateKind'>) => {
  readonly next: string;
  readonly keyDate: string;
} {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  const today = useToday();
  return ({ next, keyDate, keyDateKind }) => {
    const key =
      next === null || next.dueOn > today ? 'next' : next.dueOn === today ? 'nextToday' : 'nextPassed';
    return {
      next:
        next === null
          ? ''
          : t(key, { step: t(`domain:concernStep.${next.step}`), day: format.nearDay(next.dueOn, today) }),
      keyDate:
        keyDate === null
          ? ''
          : t('keyDate', {
              kind: t(`domain:concernDateKind.${keyDateKind}`),
              day: format.nearDay(keyDate, today),
            }),
    };
  };
}
