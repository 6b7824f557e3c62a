import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';

/** Asks before what was said about a file is lost by going to another page; a lock is never held up. */
export function LeaveGuard({ isTouched }: { readonly isTouched: boolean }) {
  const { t } = useTranslation(['spreadsheets', 'ui']);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isTouched && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      title={t('leaveTitle')}
      keep={t('leaveStay')}
      act={t('leaveGo')}
      actKind="other"
      closeLabel={t('ui:close')}
      onKeep={() => {
        blocker.reset?.();
      }}
      onAct={() => {
        blocker.proceed?.();
      }}
    >
      <p>{t('leaveText')}</p>
    </ConfirmDialog>
  );
}
