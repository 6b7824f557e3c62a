import { IconPlus, IconShieldHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { MapOrigins } from '#renderer/features/around/map-origin.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { asksForPlanReview } from '#shared/domain/safety/incident-rules.ts';
import './safety.css';
import { IncidentLines } from './incident-lines.tsx';
import { ShareStanding } from './share-standing.tsx';

/** The Safety tab: the plan as it stands, earlier versions and incidents at the side. */
export function SafetyTab() {
  return (
    <RecordToolPage
      kind="safety_plan"
      empty={<NoPlan />}
      side={<Incidents />}
      over={(record) => <LookAgain record={record} />}
      after={({ body }) =>
        body.kind === 'safety_plan' && (
          <>
            <Origins targets={body.content.factors.map(({ id }) => id)} />
            <ShareStanding shareWith={body.content.shareWith} />
          </>
        )
      }
    />
  );
}

function Origins({ targets }: { readonly targets: readonly string[] }) {
  return <MapOrigins caseId={useCaseId()} targets={targets} />;
}

function NoPlan() {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { data: head } = useRead('cases.header', { caseId });
  const called = callName(head?.name ?? '');
  const title = useRecordTitle('safety_plan');
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconShieldHeart aria-hidden />}
          title={t('empty.title')}
          action={
            may('case.change') && (
              <ButtonLink to="/people/$caseId/safety/edit" params={{ caseId }}>
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

/** Why it is time to talk about the plan again: its day has come, or something serious happened (domain.md 7.2). */
function LookAgain({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const today = useToday();
  const { data: incidents = [] } = useRead('incidents.list', { caseId });
  const after = incidents.some(asksForPlanReview);
  const isDue = record.head.reviewOn !== null && record.head.reviewOn <= today;
  if (!after && !isDue) return null;
  return (
    <div className="ks-safety-prompt">
      <Note tone="brass" icon={<IconShieldHeart aria-hidden />}>
        {after ? t('lookAgain.incident') : t('lookAgain.due')}
      </Note>
    </div>
  );
}

function Incidents() {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { may, user } = useSession();
  if (!seesTeamOnly(user.roles)) return null;
  return (
    <Section
      title={t('incidents.title')}
      action={
        may('case.change') && (
          <TextLink to="/people/$caseId/safety/incident/new" params={{ caseId }}>
            <IconPlus size={16} aria-hidden />
            {t('incidents.add')}
          </TextLink>
        )
      }
    >
      <IncidentLines caseId={caseId} />
    </Section>
  );
}
