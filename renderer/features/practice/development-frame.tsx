import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import './practice.css';

interface DevelopmentFrameProps {
  readonly under?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title and tabs of development; each shows what the signed-in person may use. */
export function DevelopmentFrame({ under, actions, children }: DevelopmentFrameProps) {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  return (
    <Page>
      <PageTitle title={t('title')} under={under ?? t('under')} actions={actions} />
      <FileTabs label={t('tabsLabel')}>
        {may('practice.take_part') && (
          <FileTab to="/development" activeOptions={{ exact: true }}>
            {t('tabs.mine')}
          </FileTab>
        )}
        {may('practice.manage') && <FileTab to="/development/team">{t('tabs.team')}</FileTab>}
        {may('practice.take_part') && (
          <>
            <FileTab to="/development/competencies">{t('tabs.competencies')}</FileTab>
            <FileTab to="/development/training">{t('tabs.training')}</FileTab>
          </>
        )}
        <FileTab to="/development/support">{t('tabs.support')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
