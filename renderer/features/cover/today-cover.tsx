import { IconBeach } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';

/** On Today: that one is or will be away, and after it the way to what changed. */
export function TodayCover() {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { data } = useRead('cover.mine', {});
  if (data === undefined) return null;
  const { ahead, back } = data;
  return (
    <>
      {back?.until != null && (
        <Note tone="accent" icon={<IconBeach size={20} aria-hidden />}>
          {`${t('today.back', { day: format.day(back.until) })} `}
          <TextLink to="/cover/$coverId" params={{ coverId: back.id }}>
            {t('today.backLink')}
          </TextLink>
        </Note>
      )}
      {ahead?.until != null && (
        <Note icon={<IconBeach size={20} aria-hidden />}>
          {ahead.state === 'now'
            ? t('today.nowTitle', { day: format.day(ahead.until) })
            : t('today.soonTitle', { day: format.day(ahead.from) })}
          {` ${t('today.by', { count: ahead.colleagues.length, names: format.list(ahead.colleagues) })} `}
          <TextLink to="/cover/$coverId" params={{ coverId: ahead.id }}>
            {t('today.look')}
          </TextLink>
        </Note>
      )}
    </>
  );
}
