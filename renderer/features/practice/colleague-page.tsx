import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Sheet } from '#renderer/ui/page.tsx';
import { AppraisalList } from './appraisals/appraisal-list.tsx';
import { GrowthSections } from './growth/growth-sections.tsx';
import { InductionOf } from './training/induction-of.tsx';
import { TrainingOf } from './training/training-of.tsx';
import './practice.css';

/** A colleague's development, as far as the signed-in supervisor shares it. */
export function ColleaguePage() {
  const { t } = useTranslation('practice');
  const { workerId = '' } = useParams({ strict: false });
  const workers = useRead('workers.list', {});
  return (
    <Page>
      <ReadArea query={workers} height={400}>
        {(list) => {
          const name = list.find(({ id }) => id === workerId)?.name ?? '';
          return (
            <div className="ks-practice-narrow">
              <Breadcrumb label={t('breadcrumb')}>
                <TextLink to="/development/team">{t('tabs.team')}</TextLink>
                <span>{name}</span>
              </Breadcrumb>
              <PageTitle title={name} under={t('team.one')} />
              <Sheet>
                <AppraisalList workerId={workerId} workerName={name} />
                <GrowthSections workerId={workerId} own={false} />
                <TrainingOf workerId={workerId} own={false} />
                <InductionOf workerId={workerId} own={false} />
              </Sheet>
            </div>
          );
        }}
      </ReadArea>
    </Page>
  );
}
