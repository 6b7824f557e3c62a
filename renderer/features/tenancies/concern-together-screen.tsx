import { useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks, RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { concernBlocks } from '#shared/i18n/pages/concern-page.ts';

/** A worry about the home turned round to the tenant: strengths first, then what the printed copy says. */
export function ConcernTogetherScreen() {
  const { t, i18n } = useTranslation('concerns');
  const caseId = useCaseId();
  const { concernId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const concern = useRead('tenancyConcerns.get', { caseId, concernId });
  const name = useShownName(head.data?.name ?? '');
  return (
    <Page>
      <PageTitle
        title={t('print.title')}
        over={name}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/home/concerns/$concernId"
            params={{ caseId, concernId }}
          >
            {t('back')}
          </ButtonLink>
        }
      />
      <Sheet>
        <Section title={t('strengths')}>
          <ReadArea query={overview} height={80}>
            {({ strengths }) => <RecordStrengths strengths={strengths.map(({ text }) => text)} />}
          </ReadArea>
        </Section>
        <Section>
          <ReadArea query={concern} height={300}>
            {({ concern: kept }) =>
              kept.sharedWithPerson === 'withheld_third_party_or_harm' ? (
                <p className="ks-quiet">{t('keptBack')}</p>
              ) : (
                <RecordBlocks blocks={concernBlocks(i18n, kept)} />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </Page>
  );
}
