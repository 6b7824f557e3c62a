import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';

/** One line for the manager when files wait for a look; nothing for anybody else. */
export function TodayDueFiles() {
  const { t } = useTranslation('erasure');
  const { may } = useSession();
  const { data = [] } = useRead('retention.due', {}, { enabled: may('erasure.manage') });
  const count = data.filter(({ held }) => !held).length;
  if (count === 0) return null;
  return (
    <Note>
      {t('today.due', { count })} <TextLink to="/trust/keeping">{t('today.open')}</TextLink>
    </Note>
  );
}
