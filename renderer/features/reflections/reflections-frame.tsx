import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
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
  const { may } = useSession();
  return (
    <Page>
      <PageTitle title={t('list.title')} under={under} actions={actions} />
      <FileTabs label={t('list.views')}>
        <FileTab to="/reflections" activeOptions={{ exact: true }}>
          {t('list.mine')}
        </FileTab>
        <FileTab to="/reflections/shared">{t('list.sharedWithMe')}</FileTab>
        {may('team_reflection.read') && <FileTab to="/reflections/team">{t('team.tab')}</FileTab>}
        <FileTab to="/reflections/asked">{t('asked.tab')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
