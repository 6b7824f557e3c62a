import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { oldAfterDays } from '#shared/domain/backups/backup-codes.ts';
import { daysBetween } from '#shared/domain/dates/calendar.ts';
import { isSecondOld } from './backup-age.ts';
import './backups.css';

/** What asks managers for a hand so that nothing can be lost: one line each with its next step; nothing otherwise. */
export function TodayBackups() {
  const { t } = useTranslation('backups');
  const wishes = useWishes();
  if (wishes.length === 0) return null;
  return (
    <div className="ks-backup-wishes">
      <Note tone={wishes.some(({ urgent }) => urgent) ? 'clay' : 'brass'}>
        {wishes.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          <ButtonLink to="/trust/backups">{t('today.open')}</ButtonLink>
        </p>
      </Note>
    </div>
  );
}

interface Wish {
  readonly text: string;
  readonly urgent: boolean;
}

function useWishes(): readonly Wish[] {
  const { t } = useTranslation('backups');
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const enabled = may('backup.manage');
  const { data: status } = useRead('backups.status', {}, { enabled });
  const { data: drill } = useRead('backups.drill', {}, { enabled });
  if (!enabled || status === undefined || drill === undefined) return [];
  const { second, problem, lowRoom } = status;
  const isSettled = daysBetween(drill.kitMadeOn, today) > oldAfterDays;
  const wishes: readonly (Wish | false)[] = [
    problem !== null && { text: t('today.problem', { moment: format.moment(problem.at) }), urgent: true },
    lowRoom && { text: t('today.lowRoom'), urgent: true },
    second !== null &&
      isSecondOld(status, today) && {
        text:
          second.newest === null
            ? t('today.secondNever', { name: second.name })
            : t('today.secondOld', { name: second.name, moment: format.moment(second.newest) }),
        urgent: true,
      },
    second === null && isSettled && { text: t('today.noSecond'), urgent: false },
    drill.due && { text: t('today.drill'), urgent: false },
  ];
  return wishes.filter((wish) => wish !== false);
}
