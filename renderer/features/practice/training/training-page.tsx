import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { DevelopmentFrame } from '../development-frame.tsx';
import { InductionTemplates } from './induction-templates.tsx';
import { TeamTable } from './team-table.tsx';
import { TrainingList } from './training-list.tsx';

/** What should be learned here, who has what, and the lists for newcomers. */
export function TrainingPage() {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const trainings = useRead('practice.trainings', {});
  return (
    <DevelopmentFrame under={t('training.under')}>
      <ReadArea query={trainings} height={320}>
        {(list) => (
          <Sheet>
            <TrainingList trainings={list} />
            {may('practice.manage') && list.length > 0 && (
              <Section title={t('training.table')} help={t('training.tableHelp')}>
                <TeamTable trainings={list} />
              </Section>
            )}
            <InductionTemplates />
          </Sheet>
        )}
      </ReadArea>
    </DevelopmentFrame>
  );
}
