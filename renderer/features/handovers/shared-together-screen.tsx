import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { DisclosureTable } from './disclosure-table.tsx';
import { SharedWith } from './shared-with.tsx';

/** For the person: who may see what today, and what was given to whom so far. */
export function SharedTogetherScreen() {
  const { t } = useTranslation(['papers', 'handovers', 'records']);
  const caseId = useCaseId();
  const consents = useRead('consents.list', { caseId });
  return (
    <Page>
      <PageTitle
        title={t('papers:consent.sharedPage')}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/papers"
            params={{ caseId }}
          >
            {t('records:togetherClose')}
          </ButtonLink>
        }
      />
      <Sheet>
        <ReadArea query={consents} height={200}>
          {(given) => <SharedWith consents={given} />}
        </ReadArea>
        <Section title={t('handovers:logTitle')}>
          <DisclosureTable caseId={caseId} />
        </Section>
      </Sheet>
    </Page>
  );
}
