import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks, RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import '#renderer/features/records/records.css';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { aroundBlocks } from '#shared/i18n/pages/network-page.ts';

/** Who is around me, turned round to the person: the page as it is printed. */
export function AroundTogetherScreen() {
  const { t, i18n } = useTranslation('network');
  const caseId = useCaseId();
  const around = useRead('network.around', { caseId });
  const overview = useRead('cases.overview', { caseId });
  return (
    <div className="ks-doc-together">
      <PageTitle
        title={t('around.title')}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/around/agencies"
            params={{ caseId }}
          >
            {t('around.back')}
          </ButtonLink>
        }
      />
      <h2 className="ks-section-title">{t('page.strengths')}</h2>
      <RecordStrengths strengths={(overview.data?.strengths ?? []).map(({ text }) => text)} />
      <ReadArea query={around} height={300}>
        {(data) => <RecordBlocks blocks={aroundBlocks(i18n, data)} />}
      </ReadArea>
    </div>
  );
}
