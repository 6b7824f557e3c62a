import { IconPlus, IconShieldHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { VersionLines } from '#renderer/features/records/version-lines.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { asksForPlanReview } from '#shared/domain/safety/incident-rules.ts';
import './safety.css';
import { IncidentLines } from './incident-lines.tsx';
import { PlanSections } from './plan-sections.tsx';
import { usePlanTitle } from './plan-words.ts';

/** The Safety tab: the plan as it stands, earlier versions and incidents at the side. */
export function SafetyTab() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const plan = useRead('records.find', { caseId, kind: 'safety_plan' });
  return (
    <ReadArea query={plan} height={400}>
      {(record) => (
        <Columns side={<SafetySide record={record} />}>
          {record !== null && <LookAgain record={record} />}
          {record === null ? (
            <NoPlan called={callName(head.data?.name ?? '')} />
          ) : (
            <PlanSections record={record} called={callName(head.data?.name ?? '')} />
          )}
        </Columns>
      )}
    </ReadArea>
  );
}

function NoPlan({ called }: { readonly called: string }) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const title = usePlanTitle();
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

function SafetySide({ record }: { readonly record: KeptRecord | null }) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { may, user } = useSession();
  const versions = useRead('records.versions', { caseId, kind: 'safety_plan' });
  return (
    <>
      {seesTeamOnly(user.roles) && (
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
      )}
      {record !== null && record.version > 1 && (
        <Section title={t('earlier')}>
          <ReadArea query={versions} height={80}>
            {(lines) => (
              <VersionLines
                versions={lines.filter(({ version }) => version !== record.version)}
                link={(entryId, words) => (
                  <TextLink to="/people/$caseId/safety/plan/$entryId" params={{ caseId, entryId }}>
                    {words}
                  </TextLink>
                )}
              />
            )}
          </ReadArea>
        </Section>
      )}
    </>
  );
}
