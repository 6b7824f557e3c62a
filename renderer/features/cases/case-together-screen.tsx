import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { WorkingOn } from '#renderer/features/plans/working-on.tsx';
import { FileDisputes } from '#renderer/features/rights/disputes.tsx';
import { StarMultiple } from '#renderer/features/stars/star-multiple.tsx';
import { callName } from './call-name.ts';
import { DaysAtHome, useShownName } from './case-head.tsx';
import { useCaseId } from './case-id.ts';
import { CaseLately } from './case-lately.tsx';
import { NextTime } from './next-time.tsx';
import { MattersText, StrengthList } from './overview-screen.tsx';
import { OverviewSupport } from './overview-support.tsx';
import { DatesTogether } from '#renderer/features/dates/dates-together.tsx';
import { TogetherWays } from './together-ways.tsx';

/**
 * The overview turned round to the person: no sidebar, no other people's names, no word of the team about contact,
 * nothing that is for the team only (domain.md 0.3, ui.md 1.6).
 */
export function CaseTogetherScreen() {
  const { t } = useTranslation('cases');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const name = useShownName(head.data?.name ?? '');
  return (
    <Page>
      <ReadArea query={head} height={400}>
        {(data) => (
          <>
            <PageTitle
              size="name"
              title={name}
              under={t('together.explain')}
              actions={
                <>
                  <DaysAtHome head={data} />
                  <ButtonLink
                    icon={<IconArrowLeft size={18} aria-hidden />}
                    to="/people/$caseId"
                    params={{ caseId }}
                  >
                    {t('together.close')}
                  </ButtonLink>
                </>
              }
            />
            <Columns
              side={
                <>
                  <NextTime head={data} together />
                  <TogetherWays caseId={caseId} />
                  <DatesTogether caseId={caseId} />
                  <CaseLately
                    caseId={caseId}
                    kinds={['contact', 'star', 'home', 'overview', 'plan']}
                    together
                  />
                </>
              }
            >
              <Sheet>
                <ReadArea query={overview} height={260}>
                  {(content) => (
                    <>
                      <Section>
                        <MattersText overview={content} />
                      </Section>
                      {content.strengths.length > 0 && (
                        <Section title={t('overview.strengths')}>
                          <StrengthList strengths={content.strengths} />
                        </Section>
                      )}
                      <OverviewSupport overview={content} caseId={caseId} together />
                    </>
                  )}
                </ReadArea>
                <FileDisputes caseId={caseId} />
                <Section>
                  <WorkingOn caseId={caseId} called={callName(data.name)} together />
                </Section>
                <Section title={t('overview.star')}>
                  <StarMultiple caseId={caseId} />
                </Section>
              </Sheet>
            </Columns>
          </>
        )}
      </ReadArea>
    </Page>
  );
}
