import { IconEye, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ConsentList } from './consent-list.tsx';
import { SharedWith } from './shared-with.tsx';
import { DisclosureTable } from './disclosure-table.tsx';
import { GiveConsentDialog } from './give-consent-dialog.tsx';

/** Papers of a file: what the person agreed to share, and who was given what. */
export function PapersTab() {
  const caseId = useCaseId();
  const { t } = useTranslation('handovers');
  const [adding, setAdding] = useState(false);
  const consents = useRead('consents.list', { caseId });
  return (
    <Sheet>
      <Section
        title={t('consents')}
        action={
          <TextButton
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('consentAdd')}
          </TextButton>
        }
      >
        <ReadArea query={consents}>
          {(given) =>
            given.length === 0 ? (
              <EmptyState icon={<IconSignature aria-hidden />} title={t('consentsEmpty')} />
            ) : (
              <ConsentList caseId={caseId} consents={given} />
            )
          }
        </ReadArea>
      </Section>
      <SharedWith
        consents={consents.data ?? []}
        action={
          <ButtonLink
            kind="quiet"
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together/shared"
            params={{ caseId }}
          >
            {t('consentsTogether')}
          </ButtonLink>
        }
      />
      <Section
        title={t('logTitle')}
        action={
          <ButtonLink to="/people/$caseId/handover" params={{ caseId }}>
            {t('open')}
          </ButtonLink>
        }
      >
        <DisclosureTable caseId={caseId} />
      </Section>
      {adding && (
        <GiveConsentDialog
          caseId={caseId}
          recipient=""
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Sheet>
  );
}
