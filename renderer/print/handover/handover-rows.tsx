import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import { RecordPrintBlocks } from '#renderer/print/record/record-print-blocks.tsx';
import { AgreementLines } from './agreement-lines.tsx';
import { GoalLines } from './goal-lines.tsx';
import { MethodLine } from './method-line.tsx';
import { KeyDates } from './key-dates.tsx';
import { HomeLine, ReachingMe, TeamLine } from './handover-lines.tsx';
import { ConcernLines, TenancyLines } from './tenancy-lines.tsx';
import { RhythmLine, SearchLines } from './home-lines.tsx';

interface RowProps {
  readonly title: string;
  /** May break over pages; short rows stay whole. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

function Row({ title, long = false, children }: RowProps) {
  const id = useId();
  return (
    <section className="ks-handover-row" data-long={long || undefined} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** The page of the safety plan that the person agreed to share: strengths first, then the parts they chose. */
function SafetyRow({ plan }: { readonly plan: HandoverModel['safetyPlan'] }) {
  const { t } = useTranslation(['handovers', 'organisation', 'records']);
  const format = useFormat();
  if (plan === null) {
    return (
      <Row title={t('handovers:section.safety_plan')}>
        <p>{t('handovers:page.noneYet')}</p>
      </Row>
    );
  }
  return (
    <Row title={t(`organisation:general.planTitles.${plan.title}`)} long>
      <p>{t('records:print.madeOn', { day: format.day(plan.madeOn) })}</p>
      {plan.strengths.length === 0 ? (
        <p>{t('records:noStrengths')}</p>
      ) : (
        <ul>
          {plan.strengths.map((strength, index) => (
            <li key={index}>{strength}</li>
          ))}
        </ul>
      )}
      <RecordPrintBlocks blocks={plan.blocks} level={3} />
    </Row>
  );
}

/** The sections in their fixed order (domain.md 5.5), what matters and strengths before anything hard. */
export function HandoverRows({ model }: { readonly model: HandoverModel }) {
  const { t } = useTranslation(['handovers', 'domain']);
  const format = useFormat();
  const has = (section: HandoverModel['sections'][number]) => model.sections.includes(section);
  return (
    <>
      {has('name_and_contact') && (
        <Row title={t('section.name_and_contact')}>
          <ReachingMe contact={model.contact} />
        </Row>
      )}
      {has('what_matters') && (
        <Row title={t('page.whatMatters')} long>
          {model.whatMatters === '' ? (
            <p>{t('page.noneYet')}</p>
          ) : (
            <p className="ks-handover-said">{model.whatMatters}</p>
          )}
        </Row>
      )}
      {has('what_matters') && model.howBestToSupport !== '' && (
        <Row title={t('page.whatWorks')} long>
          <p className="ks-handover-text">{model.howBestToSupport}</p>
        </Row>
      )}
      {has('strengths') && (
        <Row title={t('page.strengths')} long>
          {model.strengths.length === 0 ? (
            <p>{t('page.strengthsNone')}</p>
          ) : (
            <ul>
              {model.strengths.map((strength, index) => (
                <li key={index}>{strength}</li>
              ))}
            </ul>
          )}
        </Row>
      )}
      {has('home_and_tenancy') && (
        <Row title={t('page.home')}>
          <HomeLine home={model.home} />
          <TenancyLines tenancies={model.tenancies} />
          {model.search !== null && <SearchLines search={model.search} />}
        </Row>
      )}
      {has('money') && (
        <Row title={t('section.money')} long>
          {model.money === null || model.money.length === 0 ? (
            <p>{t('page.noneYet')}</p>
          ) : (
            <RecordPrintBlocks blocks={model.money} level={3} />
          )}
        </Row>
      )}
      {has('people_around') && (
        <Row title={t('page.peopleAround')} long>
          {model.peopleAround.length + model.network.length === 0 ? (
            <p>{t('page.noneYet')}</p>
          ) : (
            <p>
              {format.list([
                ...model.peopleAround.map(({ name, relation }) =>
                  relation === '' ? name : `${name} (${relation})`,
                ),
                ...model.network.map(({ name, kind }) => `${name} (${t(`domain:ecomapNodeKind.${kind}`)})`),
              ])}
            </p>
          )}
        </Row>
      )}
      {has('safety_plan') && <SafetyRow plan={model.safetyPlan} />}
      {has('goals') && (
        <Row title={t('section.goals')} long>
          <GoalLines model={model} />
        </Row>
      )}
      {has('key_dates') && (
        <Row title={t('page.dates')}>
          <KeyDates dates={model.keyDates} />
        </Row>
      )}
      {has('services') && (
        <Row title={t('page.team')}>
          <TeamLine team={model.team} agencies={model.agencies} />
          <AgreementLines agreement={model.agreement} wayBack={model.wayBack} />
          {model.method !== null && <MethodLine method={model.method} />}
          {model.rhythm !== null && <RhythmLine rhythm={model.rhythm} />}
        </Row>
      )}
      {has('tenancy_concerns') && (
        <Row title={t('section.tenancy_concerns')} long>
          <ConcernLines concerns={model.concerns} />
        </Row>
      )}
    </>
  );
}
