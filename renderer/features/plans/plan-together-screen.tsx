import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks, RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { planBlocks } from '#shared/i18n/pages/plan-page.ts';
import './plans.css';
import { isShared } from '#shared/domain/change-stages/stage-rules.ts';

/** The plan turned round to the person: strengths first, then what the printed copy says; no view of the team. */
export function PlanTogetherScreen() {
  const { t, i18n } = useTranslation('plans');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const plan = useRead('plans.get', { caseId });
  const topics = useRead('changeTopics.list', { caseId });
  const name = useShownName(head.data?.name ?? '');
  return (
    <Page>
      <PageTitle
        title={t('title')}
        over={name}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/plan"
            params={{ caseId }}
          >
            {t('paper.close')}
          </ButtonLink>
        }
      />
      <Sheet>
        <Section title={t('strengths')}>
          <ReadArea query={overview} height={80}>
            {({ strengths }) => <RecordStrengths strengths={strengths.map(({ text }) => text)} />}
          </ReadArea>
        </Section>
        <Section>
          <ReadArea query={plan} height={400}>
            {({ goals, looseSteps, plan: paper }) =>
              paper === null || paper.sharedWithPerson === 'withheld_third_party_or_harm' ? (
                <p className="ks-quiet">{t('noneActive')}</p>
              ) : (
                <ReadArea query={topics} height={100}>
                  {(list) => (
                    <div className="ks-plan-together">
                      <RecordBlocks
                        blocks={planBlocks(i18n, {
                          goals,
                          looseSteps,
                          topics: list.map((topic) => ({
                            ...topic,
                            entries: topic.entries.filter(isShared),
                          })),
                        })}
                      />
                    </div>
                  )}
                </ReadArea>
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </Page>
  );
}
