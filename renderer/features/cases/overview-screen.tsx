import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { CaseDates } from '#renderer/features/dates/case-dates.tsx';
import { AroundBlock } from '#renderer/features/network/around-block.tsx';
import { SearchOverview } from '#renderer/features/homes/search-overview.tsx';
import { WorkingOn } from '#renderer/features/plans/working-on.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, LoadingArea } from '#renderer/ui/states.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import { IconLeaf, IconPlant2 } from '@tabler/icons-react';
import type { OutputOf } from '#renderer/api/client.ts';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { RentOverview } from '#renderer/features/money/rent-overview.tsx';
import { MethodLine } from '#renderer/features/methods/method-line.tsx';
import { WellbeingOverview } from '#renderer/features/wellbeing/wellbeing-overview.tsx';
import { BarriersLine } from '#renderer/features/barriers/barriers-line.tsx';
import { OpenConcerns } from '#renderer/features/tenancies/open-concerns.tsx';
import { PeopleAround } from '#renderer/features/around/people-around.tsx';
import { RecordReviews } from '#renderer/features/records/record-reviews.tsx';
import { FileDisputes } from '#renderer/features/rights/disputes.tsx';
import { EndingLine } from '#renderer/features/closing/ending-line.tsx';
import { callName } from './call-name.ts';
import { CaseLately } from './case-lately.tsx';
import { useCaseId } from './case-id.ts';
import { NextTime } from './next-time.tsx';
import '#renderer/features/timeline/entry.css';
import './overview.css';
import { PlanNextDialog } from './plan-next-dialog.tsx';
import { OverviewSupport } from './overview-support.tsx';
import { Reach } from './reach.tsx';
import { StepsToCome } from './steps-to-come.tsx';

const StarMultiple = lazy(async () => ({
  default: (await import('#renderer/features/stars/star-multiple.tsx')).StarMultiple,
}));

export type Overview = OutputOf<'cases.overview'>;

/** The agreement about the next contact, while the address asks for it. */
function Planning({ head }: { readonly head: CaseHeader }) {
  const navigate = useNavigate();
  const { plan } = useSearch({ from: '/frame/people/$caseId/tabs/' });
  const { may } = useSession();
  if (plan !== true || !may('notes.write')) return null;
  return (
    <PlanNextDialog
      head={head}
      onClose={() =>
        void navigate({ to: '/people/$caseId', params: { caseId: head.caseId }, search: {}, replace: true })
      }
    />
  );
}

/** The first page of a file: what matters and strengths first, then the rest; the timeline at the side. */
export function OverviewScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  return (
    <ReadArea query={head} height={400}>
      {(data) => (
        <Columns
          side={
            <>
              <NextTime head={data} />
              <Planning head={data} />
              <CaseDates caseId={caseId} />
              <MethodLine caseId={caseId} />
              <BarriersLine caseId={caseId} />
              <SearchOverview caseId={caseId} />
              <RentOverview caseId={caseId} />
              <WellbeingOverview caseId={caseId} />
              <OpenConcerns caseId={caseId} />
              <PeopleAround caseId={caseId} />
              <RecordReviews caseId={caseId} />
              <AroundBlock caseId={caseId} called={callName(data.name)} />
              <EndingLine head={data} />
              <StepsToCome head={data} />
              <CaseLately caseId={caseId} />
            </>
          }
        >
          <Sheet>
            <Section>
              <ReadArea query={overview} height={220}>
                {(content) => <WhatMatters overview={content} called={callName(data.name)} caseId={caseId} />}
              </ReadArea>
            </Section>
            <Section>
              <div className="ks-two">
                <WorkingOn caseId={caseId} called={callName(data.name)} />
                <SmallStar caseId={caseId} />
              </div>
            </Section>
            <ReadArea query={overview} height={120}>
              {(content) => <OverviewSupport overview={content} caseId={caseId} />}
            </ReadArea>
            <FileDisputes caseId={caseId} />
            <Reach caseId={caseId} called={callName(data.name)} />
          </Sheet>
        </Columns>
      )}
    </ReadArea>
  );
}

/** The latest star, small; its chart comes with the first file that is opened. */
function SmallStar({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['cases', 'ui']);
  const { may } = useSession();
  if (!may('stars.read')) return null;
  return (
    <section aria-labelledby="small-star">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="small-star">
          {t('overview.star')}
        </h2>
        <TextLink to="/people/$caseId/star" params={{ caseId }}>
          {t('overview.starLarge')}
        </TextLink>
      </div>
      <Suspense fallback={<LoadingArea label={t('ui:loading')} height={300} />}>
        <StarMultiple caseId={caseId} />
      </Suspense>
    </section>
  );
}

interface WhatMattersProps {
  readonly overview: Overview;
  readonly called: string;
  readonly caseId: string;
}

function WhatMatters({ overview, called, caseId }: WhatMattersProps) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const mayChange = may('case.change');
  return (
    <div className="ks-two">
      <MattersText overview={overview}>
        {mayChange && (
          <TextLink to="/people/$caseId/overview/edit" params={{ caseId }}>
            {t('overview.edit')}
          </TextLink>
        )}
      </MattersText>
      <section aria-labelledby="strengths">
        <h2 className="ks-side-label" id="strengths">
          {t('overview.strengths')}
        </h2>
        {overview.strengths.length === 0 ? (
          <EmptyState
            icon={<IconPlant2 aria-hidden />}
            title={t('overview.noStrengths')}
            action={
              mayChange && (
                <ButtonLink to="/people/$caseId/overview/edit" params={{ caseId }}>
                  {t('overview.addStrength')}
                </ButtonLink>
              )
            }
          >
            {called === ''
              ? t('overview.noStrengthsTextNobody')
              : t('overview.noStrengthsText', { name: called })}
          </EmptyState>
        ) : (
          <StrengthList strengths={overview.strengths} />
        )}
      </section>
    </div>
  );
}

/** Strengths, each with its leaf. */
export function StrengthList({ strengths }: Pick<Overview, 'strengths'>) {
  const { t } = useTranslation('domain');
  return (
    <ul className="ks-strengths">
      {strengths.map((strength, index) => (
        <li key={index} className="ks-leaf">
          <IconLeaf size={17} aria-hidden />
          <span>
            {strength.text}
            {strength.domain !== null && (
              <span className="ks-quiet ks-small">
                {` · ${t(`housingSupportStar.area.${strength.domain}.label`)}`}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What matters to the person, and what else they said about themselves. */
export function MattersText({
  overview,
  children,
}: {
  readonly overview: Overview;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('cases');
  const rest = [
    { title: t('overview.whatWorks'), text: overview.howBestToSupportMe },
    { title: t('overview.whatPeopleLike'), text: overview.whatPeopleLikeAboutMe },
    { title: t('overview.aspirations'), text: overview.aspirations },
  ].filter(({ text }) => text !== '');
  return (
    <section aria-labelledby="matters">
      <div className="ks-label-row">
        <h2 className="ks-side-label" id="matters">
          {t('overview.whatMatters')}
        </h2>
        {children}
      </div>
      {overview.whatMattersToMe === '' ? (
        <p className="ks-quiet">{t('overview.noMatters')}</p>
      ) : (
        <PersonWords size="large">{overview.whatMattersToMe}</PersonWords>
      )}
      {rest.map(({ title, text }) => (
        <div key={title} className="ks-matters-rest">
          <h3 className="ks-strong ks-small">{title}</h3>
          <Facts>{text}</Facts>
        </div>
      ))}
    </section>
  );
}
