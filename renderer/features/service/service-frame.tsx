import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import './service.css';

interface ServiceFrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title and tabs of everything that is about the service and about nobody in particular. */
export function ServiceFrame({ actions, children }: ServiceFrameProps) {
  const { t } = useTranslation('service');
  return (
    <Page>
      <PageTitle title={t('title')} under={t('explain')} actions={actions} />
      <FileTabs label={t('tabsLabel')}>
        <FileTab to="/service" activeOptions={{ exact: true, includeSearch: false }}>
          {t('tab.figures')}
        </FileTab>
        <FileTab to="/capacity">{t('tab.capacity')}</FileTab>
        <FileTab to="/service/self-check">{t('tab.selfCheck')}</FileTab>
        <FileTab to="/service/kept">{t('tab.kept')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
