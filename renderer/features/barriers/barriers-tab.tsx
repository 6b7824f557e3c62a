import { IconPlus, IconScale, IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { MapOrigins } from '#renderer/features/around/map-origin.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { VulnerabilityFactor } from '#shared/contracts/barriers.ts';
import { FactorTable } from './factor-table.tsx';
import './barriers.css';

/** Below the Plan tab: what helps and what gets in the way, and the way from a barrier to a goal (domain.md 8.1). */
export function BarriersTab() {
  return (
    <RecordToolPage
      kind="vulnerability"
      empty={<Nothing />}
      after={({ body, isCurrent }) =>
        body.kind === 'vulnerability' && (
          <>
            <TableView factors={body.content.factors} />
            {isCurrent && <Goals factors={body.content.factors} />}
            {isCurrent && <Origins targets={body.content.factors.map(({ id }) => id)} />}
          </>
        )
      }
    />
  );
}

function Origins({ targets }: { readonly targets: readonly string[] }) {
  return <MapOrigins caseId={useCaseId()} targets={targets} />;
}

function Nothing() {
  const { t } = useTranslation('barriers');
  const caseId = useCaseId();
  const title = useRecordTitle('vulnerability');
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={title}>
        <EmptyState
          icon={<IconScale aria-hidden />}
          title={t('empty.title')}
          action={
            may('tools.write') && (
              <ButtonLink to="/people/$caseId/plan/barriers/edit" params={{ caseId }}>
                {t('empty.action')}
              </ButtonLink>
            )
          }
        >
          {t('empty.text')}
        </EmptyState>
      </Section>
    </Sheet>
  );
}

/** The same as a table with everything that is known, on wish. */
function TableView({ factors }: { readonly factors: readonly VulnerabilityFactor[] }) {
  const { t } = useTranslation('barriers');
  return (
    <details className="ks-barriers-table">
      <summary>{t('table.show')}</summary>
      <FactorTable factors={factors} />
    </details>
  );
}

/** Barriers that can change, each with the goals that grew out of it or the way to one. */
function Goals({ factors }: { readonly factors: readonly VulnerabilityFactor[] }) {
  const { t } = useTranslation('barriers');
  const caseId = useCaseId();
  const { may } = useSession();
  const { data: head } = useRead('cases.header', { caseId });
  const { data: plan } = useRead('plans.get', { caseId });
  const called = callName(head?.name ?? '');
  const open = factors.filter(
    ({ polarity, changeable, endedOn }) => polarity === 'risk' && changeable !== 'hardly' && endedOn === null,
  );
  return (
    <Section
      level={3}
      title={t('goals.title')}
      help={called === '' ? t('goals.helpNobody') : t('goals.help', { name: called })}
    >
      {open.length === 0 && <p className="ks-quiet">{t('goals.none')}</p>}
      <ul className="ks-barriers-goals">
        {open.map((factor) => (
          <li key={factor.id}>
            <span className="ks-strong">{factor.text}</span>
            {(plan?.goals ?? [])
              .filter(({ factorId }) => factorId === factor.id)
              .map((goal) => (
                <span key={goal.id} className="ks-leaf">
                  <IconTarget size={17} aria-hidden />
                  <TextLink to="/people/$caseId/plan/goals/$goalId" params={{ caseId, goalId: goal.id }}>
                    {t('goals.goal', { words: goal.personWords })}
                  </TextLink>
                </span>
              ))}
            {may('tools.write') && (
              <ButtonLink
                kind="quiet"
                icon={<IconPlus size={18} aria-hidden />}
                aria-label={t('goals.beginOf', { text: factor.text })}
                to="/people/$caseId/plan/goals/new"
                params={{ caseId }}
                search={{ factor: factor.id }}
              >
                {t('goals.begin')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
