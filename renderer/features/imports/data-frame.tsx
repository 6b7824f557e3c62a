import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';

interface DataFrameProps {
  /** A bar below the page, for a way of several stages. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Title and tabs of everything that comes into the vault from elsewhere or leaves it as a whole. */
export function DataFrame({ foot, children }: DataFrameProps) {
  const { t } = useTranslation('imports');
  const { may } = useSession();
  return (
    <>
      <Page>
        <PageTitle title={t('title')} />
        <FileTabs label={t('tabsLabel')}>
          {may('import.run') && (
            <FileTab to="/import" activeOptions={{ exact: true }}>
              {t('tabs.bringIn')}
            </FileTab>
          )}
          {may('import.run') && <FileTab to="/import/spreadsheet">{t('tabs.spreadsheet')}</FileTab>}
          {may('export.run') && <FileTab to="/export">{t('tabs.takeOut')}</FileTab>}
        </FileTabs>
        {children}
      </Page>
      {foot}
    </>
  );
}
