import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

/** The People tab: the ecomap as it stands. */
export function AroundTab() {
  const { t } = useTranslation('around');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const called = callName(head.data?.name ?? '');
  return (
    <Sheet>
      <Section>
        <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('empty.title')}>
          {called === '' ? t('empty.questionNobody') : t('empty.question', { name: called })}
        </EmptyState>
      </Section>
    </Sheet>
  );
}
