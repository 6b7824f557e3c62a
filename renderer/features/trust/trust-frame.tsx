import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';

interface TrustFrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title and tabs of everything that keeps the records safe and answers for them. */
export function TrustFrame({ actions, children }: TrustFrameProps) {
  const { t } = useTranslation('trust');
  const { may } = useSession();
  return (
    <Page>
      <PageTitle title={t('title')} actions={actions} />
      <FileTabs label={t('tabsLabel')}>
        {may('backup.manage') && <FileTab to="/trust/backups">{t('tabs.backups')}</FileTab>}
        {may('workers.manage') && <FileTab to="/trust/key">{t('tabs.key')}</FileTab>}
        {may('audit.read') && <FileTab to="/trust/audit">{t('tabs.audit')}</FileTab>}
        {may('rights.manage') && <FileTab to="/trust/requests">{t('tabs.requests')}</FileTab>}
        {may('erasure.manage') && <FileTab to="/trust/keeping">{t('tabs.keeping')}</FileTab>}
        {may('breach.manage') && <FileTab to="/trust/breaches">{t('tabs.breaches')}</FileTab>}
        {may('organisation.manage') && <FileTab to="/trust/processing">{t('tabs.processing')}</FileTab>}
      </FileTabs>
      {children}
    </Page>
  );
}
