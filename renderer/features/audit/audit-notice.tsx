import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';
import './audit.css';

/** Tells a manager, on every screen, that entries are not as they were written, until one has looked at it. */
export function AuditNotice() {
  const { t } = useTranslation('audit');
  const { may } = useSession();
  const { data } = useRead('audit.standing', {}, { enabled: may('audit.read') });
  if (data === undefined || data.trouble === null || data.trouble.seen) return null;
  return (
    <div className="ks-audit-notice">
      <Note tone="clay">
        {t('notice.text')} <TextLink to="/trust/audit">{t('notice.open')}</TextLink>
      </Note>
    </div>
  );
}
