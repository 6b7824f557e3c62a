import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import './reflections.css';

interface ReflectionsFrameProps {
  readonly under: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The parts of reflective practice under one title. */
export function ReflectionsFrame({ under, actions, children }: ReflectionsFrameProps) {
  const { t } = useTranslation('reflections');
  return (
    <Page>
      <PageTitle title={t('list.title')} under={under} actions={actions} />
      <FileTabs label={t('list.views')}>
        <FileTab to="/reflections" activeOptions={{ exact: true }}>
          {t('list.mine')}
        </FileTab>
        <FileTab to="/reflections/shared">{t('list.sharedWithMe')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
