import { IconFileText, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { handoverSections } from '#shared/domain/handover/handover-codes.ts';
import { ConsentList } from './consent-list.tsx';
import { SharedWith } from './shared-with.tsx';
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
      <SharedWith consents={consents.data ?? []} />
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

function isSection(code: string): code is (typeof handoverSections)[number] {
  return (handoverSections as readonly string[]).includes(code);
}

function DisclosureTable({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const log = useRead('handovers.disclosures', { caseId });
  return (
    <ReadArea query={log}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={<IconFileText aria-hidden />} title={t('logEmptyTitle')}>
            {t('logEmptyText')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('logTitle')}
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              { id: 'when', header: t('logWhen'), render: ({ at }) => format.moment(at) },
              { id: 'to', header: t('logRecipient'), render: ({ recipient }) => recipient },
              { id: 'why', header: t('logBasis'), render: ({ basis }) => t(`basisWord.${basis}`) },
              {
                id: 'what',
                header: t('logSections'),
                render: ({ sections }) =>
                  format.list(sections.filter(isSection).map((code) => t(`section.${code}`))),
              },
              { id: 'how', header: t('logFormat'), render: (row) => t(`formats.${row.format}`) },
            ]}
          />
        )
      }
    </ReadArea>
  );
}
