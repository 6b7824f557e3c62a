import { IconLock, IconPlus, IconTarget, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';

type Growth = OutputOf<'appraisals.growth'>;
type Objective = Growth['objectives'][number];
type Plan = Growth['plans'][number];

interface GrowthSectionsProps {
  readonly workerId: string;
  readonly own: boolean;
}

/** Objectives and development plans that the signed-in person shares with somebody. */
export function GrowthSections({ workerId, own }: GrowthSectionsProps) {
  const { t } = useTranslation('practice');
  const growth = useRead('appraisals.growth', { workerId });
  return (
    <ReadArea query={growth} height={280}>
      {({ objectives, plans }) => (
        <>
          <Section
            title={t('objectives.title')}
            help={objectives.length === 0 ? undefined : t('objectives.help')}
            action={objectives.length === 0 ? undefined : <NewObjective workerId={workerId} />}
          >
            {objectives.length === 0 ? (
              <EmptyState
                icon={<IconTarget aria-hidden />}
                title={t('objectives.emptyTitle')}
                action={<NewObjective workerId={workerId} />}
              >
                {t('objectives.empty')}
              </EmptyState>
            ) : (
              <ul className="ks-practice-list">
                {objectives.map((objective) => (
                  <ObjectiveRow key={objective.id} objective={objective} own={own} />
                ))}
              </ul>
            )}
          </Section>
          <Section
            title={t('plans.title')}
            action={plans.length === 0 ? undefined : <NewPlan workerId={workerId} />}
          >
            {plans.length === 0 ? (
              <EmptyState
                icon={<IconTrendingUp aria-hidden />}
                title={t('plans.emptyTitle')}
                action={<NewPlan workerId={workerId} />}
              >
                {t('plans.empty')}
              </EmptyState>
            ) : (
              <div className="ks-practice-list">
                {plans.map((plan) => (
                  <PlanRead key={plan.id} plan={plan} own={own} />
                ))}
              </div>
            )}
          </Section>
        </>
      )}
    </ReadArea>
  );
}

function NewObjective({ workerId }: { readonly workerId: string }) {
  const { t } = useTranslation('practice');
  return (
    <ButtonLink
      icon={<IconPlus size={18} aria-hidden />}
      to="/development/workers/$workerId/objectives/$objectiveId"
      params={{ workerId, objectiveId: 'new' }}
    >
      {t('objectives.add')}
    </ButtonLink>
  );
}

function NewPlan({ workerId }: { readonly workerId: string }) {
  const { t } = useTranslation('practice');
  return (
    <ButtonLink
      icon={<IconPlus size={18} aria-hidden />}
      to="/development/workers/$workerId/plans/$planId"
      params={{ workerId, planId: 'new' }}
    >
      {t('plans.add')}
    </ButtonLink>
  );
}

/** Stands for words whose key waits behind an earlier personal code or the six words. */
function Waiting() {
  const { t } = useTranslation('practice');
  return (
    <Tag tone="plum" icon={<IconLock aria-hidden />}>
      {t('two.locked')}
    </Tag>
  );
}

function ObjectiveRow({ objective, own }: { readonly objective: Objective; readonly own: boolean }) {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  const { id, workerId, reviewOn, status, content } = objective;
  const name = own ? objective.supervisorName : objective.workerName;
  return (
    <li className="ks-practice-row">
      <span>
        {content === null ? (
          <Waiting />
        ) : (
          <TextLink
            to="/development/workers/$workerId/objectives/$objectiveId"
            params={{ workerId, objectiveId: id }}
          >
            {content.text}
          </TextLink>
        )}
        <span className="ks-practice-under">
          {reviewOn === null || status !== 'open'
            ? t('objectives.with', { name })
            : t('objectives.withReview', { name, day: format.day(reviewOn) })}
        </span>
        {content !== null && content.progress !== '' && (
          <span className="ks-practice-words">{content.progress}</span>
        )}
      </span>
      <Tag tone={status === 'reached' ? 'moss' : 'neutral'}>{t(`domain:objectiveStatus.${status}`)}</Tag>
    </li>
  );
}

function PlanRead({ plan, own }: { readonly plan: Plan; readonly own: boolean }) {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  const { id, workerId, content } = plan;
  return (
    <div className="ks-practice-item">
      <div className="ks-practice-row">
        <span>
          {content === null ? (
            t('plans.from', { day: format.day(plan.from) })
          ) : (
            <TextLink to="/development/workers/$workerId/plans/$planId" params={{ workerId, planId: id }}>
              {t('plans.from', { day: format.day(plan.from) })}
            </TextLink>
          )}
          <span className="ks-practice-under">
            {t('objectives.with', { name: own ? plan.supervisorName : plan.workerName })}
          </span>
        </span>
        {content === null && <Waiting />}
      </div>
      {content !== null && content.aims !== '' && <p className="ks-practice-words">{content.aims}</p>}
      {content !== null && content.items.length > 0 && (
        <div className="ks-table-box">
          <table className="ks-table">
            <caption className="ks-hidden">{t('plans.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plans.need')}</th>
                <th scope="col">{t('plans.activity')}</th>
                <th scope="col">{t('plans.by')}</th>
                <th scope="col">{t('plans.support')}</th>
                <th scope="col">{t('plans.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {content.items.map((item, index) => (
                <tr key={index}>
                  <td>{item.need}</td>
                  <td>{t(`domain:developmentActivity.${item.activity}`)}</td>
                  <td>{item.by}</td>
                  <td>{item.support}</td>
                  <td>{item.outcome}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
