import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { Meeting } from '../callover-model.ts';

/** The time of day at which a meeting ends, from its start and its length. */
function endOf(startsAt: string, minutes: number): string {
  const [hours = 0, rest = 0] = startsAt.split(':').map(Number);
  const end = hours * 60 + rest + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** When, where, who leads, who comes and who is away, in sentences. */
export function useWhenAndWho(): (meeting: Meeting) => string {
  const { t } = useTranslation('callover');
  const format = useFormat();
  return ({ startsAt, minutes, place, chair, attendees, guests, apologies }) => {
    const time =
      startsAt === ''
        ? format.minutes(minutes)
        : t('who.time', { from: startsAt, to: endOf(startsAt, minutes) });
    const coming = attendees.length + guests.length;
    return [
      place === '' ? t('who.when', { time }) : t('who.whenAt', { time, place }),
      chair !== '' && t('who.chair', { name: chair }),
      coming > 0 && t('who.coming', { count: coming }),
      apologies.length > 0 && t('who.away', { names: format.list(apologies.map(({ name }) => name)) }),
    ]
      .filter((part) => part !== false)
      .join(' ');
  };
}
