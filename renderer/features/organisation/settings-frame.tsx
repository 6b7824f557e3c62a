import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';

interface SettingsFrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title and tabs of the organisation's settings. */
export function SettingsFrame({ actions, children }: SettingsFrameProps) {
  const { t } = useTranslation('organisation');
  return (
    <Page>
      <PageTitle title={t('title')} actions={actions} />
      <FileTabs label={t('tabsLabel')}>
        <FileTab to="/settings" activeOptions={{ exact: true }}>
          {t('tabs.organisation')}
        </FileTab>
        <FileTab to="/settings/teams">{t('tabs.teams')}</FileTab>
        <FileTab to="/settings/colleagues">{t('tabs.colleagues')}</FileTab>
        <FileTab to="/settings/roles">{t('tabs.roles')}</FileTab>
        <FileTab to="/settings/methods">{t('tabs.methods')}</FileTab>
        <FileTab to="/settings/moving-in">{t('tabs.movingIn')}</FileTab>
        <FileTab to="/settings/arrears">{t('tabs.arrears')}</FileTab>
        <FileTab to="/settings/notices">{t('tabs.notices')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
