import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle } from '#renderer/ui/page.tsx';
import type { SettingsPage } from './settings-pages.ts';

interface SettingsFrameProps {
  readonly page: SettingsPage;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title of one page of the settings, and the way back to all of them. */
export function SettingsFrame({ page, actions, children }: SettingsFrameProps) {
  const { t } = useTranslation(['organisation', 'ui']);
  return (
    <Page>
      <Breadcrumb label={t('ui:breadcrumb')}>
        <TextLink to="/settings" quiet>
          {t('title')}
        </TextLink>
        <span>{t(`tabs.${page}`)}</span>
      </Breadcrumb>
      <PageTitle title={t(`tabs.${page}`)} actions={actions} />
      {children}
    </Page>
  );
}
