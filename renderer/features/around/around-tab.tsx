import { IconColumns2, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { EcomapCounts } from './ecomap-counts.tsx';

/** The People tab: the map of people as it stands, its numbers and earlier maps at the side. */
export function AroundTab() {
  return (
    <RecordToolPage
      kind="ecomap"
      empty={<NoMap />}
      beside={({ body }) => body.kind === 'ecomap' && <EcomapCounts content={body.content} />}
      over={({ version }) => version > 1 && <CompareLink />}
    />
  );
}

function CompareLink() {
  const { t } = useTranslation('around');
  return (
    <p className="ks-doc-back">
      <ButtonLink
        kind="quiet"
        icon={<IconColumns2 size={18} aria-hidden />}
        to="/people/$caseId/around/compare"
        params={{ caseId: useCaseId() }}
      >
        {t('compare.open')}
      </ButtonLink>
    </p>
  );
}

function NoMap() {
  const { t } = useTranslation('around');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const called = callName(head.data?.name ?? '');
  const title = useRecordTitle('ecomap');
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconUsersGroup aria-hidden />}
          title={t('empty.title')}
          action={
            may('tools.write') && (
              <ButtonLink to="/people/$caseId/around/edit" params={{ caseId }}>
                {t('empty.action')}
              </ButtonLink>
            )
          }
        >
          {called === '' ? t('empty.questionNobody') : t('empty.question', { name: called })}
        </EmptyState>
      </Section>
    </Sheet>
  );
}
