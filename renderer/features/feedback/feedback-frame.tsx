import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import './feedback.css';

interface FeedbackFrameProps {
  readonly under: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title and parts of what people say. */
export function FeedbackFrame({ under, actions, children }: FeedbackFrameProps) {
  const { t } = useTranslation('feedback');
  return (
    <Page>
      <PageTitle title={t('title')} under={under} actions={actions} />
      <FileTabs label={t('parts')}>
        <FileTab to="/feedback" activeOptions={{ exact: true }}>
          {t('part.answers')}
        </FileTab>
        <FileTab to="/feedback/voices">{t('part.voices')}</FileTab>
        <FileTab to="/feedback/involvement">{t('part.involvement')}</FileTab>
      </FileTabs>
      {children}
    </Page>
  );
}
