import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** Since when the writing is kept, or that keeping is tried again. */
export function KeptMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const today = useToday();
  const keptWords = (at: string) => {
    const day = dayOf(at);
    const time = format.time(at);
    return day === today
      ? t('write.kept', { time })
      : t('write.keptDay', { day: format.nearDay(day, today), time });
  };
  return (
    <span className="ks-kept" role="status" data-failed={state.kind === 'failed' || undefined}>
      {state.kind === 'failed' && <IconAlertCircle size={17} aria-hidden />}
      {state.kind === 'failed' && t('write.failed')}
      {state.kind === 'kept' && keptWords(state.at)}
    </span>
  );
}
