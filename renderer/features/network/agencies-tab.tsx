import { IconScreenShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { AgencyRows } from './agency-rows.tsx';
import { ReferralRows } from './referral-rows.tsx';

/** People, Agencies: who else is beside the person and what was asked elsewhere. */
export function AgenciesTab() {
  const { t } = useTranslation('network');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  return (
    <Sheet>
      <AgencyRows caseId={caseId} called={callName(head.data?.name ?? '')} />
      <ReferralRows caseId={caseId} />
      <Section title={t('around.title')}>
        <ButtonRow>
          <ButtonLink
            icon={<IconScreenShare size={18} aria-hidden />}
            to="/people/$caseId/together/around-me"
            params={{ caseId }}
          >
            {t('around.together')}
          </ButtonLink>
          <PrintCopy
            hasStrengths={(overview.data?.strengths ?? []).length > 0}
            prepare={(look) => api.network.preparePrint({ caseId, ...look })}
          />
        </ButtonRow>
      </Section>
    </Sheet>
  );
}
