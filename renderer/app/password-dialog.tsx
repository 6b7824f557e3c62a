import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import './password-dialog.css';

interface PasswordDialogProps {
  readonly password: string;
  readonly onClose: () => void;
}

/** The generated words, shown once; Keystead keeps no copy (security.md 3.9). */
export function PasswordDialog({ password, onClose }: PasswordDialogProps) {
  const { t } = useTranslation('handovers');
  return (
    <Dialog open onClose={onClose} title={t('passwordTitle')} closeLabel={t('close')}>
      <p>{t('passwordHelp')}</p>
      <p className="ks-pdf-password" data-testid="pdf-password">
        {password}
      </p>
      <ButtonRow>
        <Button kind="main" onClick={onClose}>
          {t('passwordDone')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
