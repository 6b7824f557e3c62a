import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';

/** Something with a day, in words. */
export interface Meeting {
  readonly key: string;
  readonly on: string;
  /** Empty where no time was given. */
  readonly time: string;
  readonly text: string;
}

/** Callovers that are planned and the next supervision of each agreement, the soonest first. */
export function useMeetings(): readonly Meeting[] {
  const callovers = useCallovers();
  const supervision = useSupervision();
  return [...callovers, ...supervision].toSorted((a, b) =>
    `${a.on}${a.time}`.localeCompare(`${b.on}${b.time}`),
  );
}

function useCallovers(): readonly Meeting[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const input = { teamId: null, before: null };
  const { data } = useRead('callover.meetings', input, { enabled: may('callover.read') });
  return (data?.meetings ?? [])
    .filter(({ state }) => state === 'planned')
    .map(({ id, heldOn, startsAt, teamName }) => ({
      key: id,
      on: heldOn,
      time: startsAt,
      text: t('dates.callover', { team: teamName }),
    }));
}

function useSupervision(): readonly Meeting[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const { data = [] } = useRead('supervision.next', {}, { enabled: may('supervision.take_part') });
  return data.map(({ sessionId, withName, on, at }) => ({
    key: sessionId,
    on,
    time: at ?? '',
    text:
      withName === null
        ? t('dates.supervisionOutside')
        : t('dates.supervision', { name: callName(withName) }),
  }));
}
