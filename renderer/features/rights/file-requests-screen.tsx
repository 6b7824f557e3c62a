import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { DisputeDialog } from './dispute-dialog.tsx';
import { DisputeList } from './disputes.tsx';
import { NewRequestDialog } from './new-request-dialog.tsx';
import { RequestTable } from './request-table.tsx';
import { RestrictionSection } from './restriction-section.tsx';

/** What the person asked for about their data, whether the file is restricted, and what they see differently. */
export function FileRequestsScreen() {
  const caseId = useCaseId();
  const { t } = useTranslation('rights');
  const { may } = useSession();
  const [adding, setAdding] = useState<'request' | 'dispute' | null>(null);
  const head = useRead('cases.header', { caseId });
  const requests = useRead('dataRequests.ofCase', { caseId });
  const disputes = useRead('disputes.list', { caseId });
  const add = (what: 'request' | 'dispute', words: string) =>
    may('consent.write') && (
      <TextButton
        onClick={() => {
          setAdding(what);
        }}
      >
        {words}
      </TextButton>
    );
  const close = () => {
    setAdding(null);
  };
  return (
    <Sheet>
      <Section
        title={t('file.requests')}
        help={t('file.requestsHelp', { name: callName(head.data?.name ?? '') })}
        action={add('request', t('file.add'))}
      >
        <ReadArea query={requests}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={<IconInbox aria-hidden />} title={t('file.noRequests')}>
                {t('file.noRequestsText')}
              </EmptyState>
            ) : (
              <RequestTable requests={list} />
            )
          }
        </ReadArea>
      </Section>
      <RestrictionSection caseId={caseId} />
      <Section
        title={t('file.disputes')}
        help={t('file.disputesHelp')}
        action={add('dispute', t('file.addDispute'))}
      >
        <ReadArea query={disputes}>
          {(list) =>
            list.length === 0 ? (
              <p className="ks-quiet">{t('file.noDisputes')}</p>
            ) : (
              <DisputeList caseId={caseId} disputes={list} settles={may('consent.write')} />
            )
          }
        </ReadArea>
      </Section>
      {adding === 'request' && <NewRequestDialog caseId={caseId} onClose={close} />}
      {adding === 'dispute' && <DisputeDialog caseId={caseId} requestId={null} onClose={close} />}
    </Sheet>
  );
}
