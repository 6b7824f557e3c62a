import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { BackupStatus } from '#shared/contracts/backups.ts';
import { oldAfterDays } from '#shared/domain/backups/backup-codes.ts';
import { addDays, daysBetween } from '#shared/domain/dates/calendar.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** Whether the second place has been without a new backup for a week; false while there is none. */
export function isSecondOld({ second }: Pick<BackupStatus, 'second'>, today: string): boolean {
  if (second === null) return false;
  return second.newest === null || daysBetween(dayOf(second.newest), today) > oldAfterDays;
}

interface BackupAge {
  /** “Backed up Friday”; null until it is known. */
  readonly words: string | null;
  /** What asks for a hand, in a few words; null when nothing does. Shown in the colour of what went wrong. */
  readonly wish: string | null;
}

/** The age of the newest backup in words, for the foot of the sidebar. */
export function useBackupAge(): BackupAge {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const today = useToday();
  const { data } = useRead('backups.status', {});
  if (data === undefined) return { words: null, wish: null };
  const last = data.waiting ?? data.newest;
  return { words: ageOf(last), wish: wishOf(data) };

  function ageOf(instant: string | null): string {
    if (instant === null) return t('foot.never');
    const day = dayOf(instant);
    if (day === today) return t('foot.today');
    if (day === addDays(today, -1)) return t('foot.yesterday');
    return t('foot.on', { day: format.relativeDay(day, today) });
  }

  function wishOf(status: BackupStatus): string | null {
    if (status.problem !== null) return t('foot.failed');
    if (status.lowRoom) return t('foot.lowRoom');
    return status.second !== null && isSecondOld(status, today)
      ? t('foot.oldSecond', { name: status.second.name })
      : null;
  }
}
