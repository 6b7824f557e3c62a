import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { RequestTable } from './request-table.tsx';

/** What people ask for about their own data, in all files, the next due first. */
export function RequestsPage() {
  const { t } = useTranslation('rights');
  const requests = useRead('dataRequests.list', {});
  return (
    <TrustFrame>
      <Sheet>
        <Section title={t('file.requests')} help={t('page.explain')}>
          <ReadArea query={requests} height={240}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState icon={<IconInbox aria-hidden />} title={t('page.none')}>
                  {t('page.noneText')}
                </EmptyState>
              ) : (
                <RequestTable requests={list} named />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </TrustFrame>
  );
}
