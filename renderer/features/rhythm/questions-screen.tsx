import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import './rhythm.css';

/** The questions to ourselves when contact is thin, as last gone through. */
export function QuestionsScreen() {
  const { t } = useTranslation('rhythm');
  const caseId = useCaseId();
  const { may } = useSession();
  const { data } = useRead('contactRhythm.standing', { caseId });
  const questions = data?.questions ?? null;
  return (
    <RecordToolPage
      kind="contact_questions"
      empty={
        <Sheet>
          <Section title={t('questions.title')}>
            <EmptyState
              icon={<IconMessageQuestion aria-hidden />}
              title={t('questions.explain')}
              action={
                may('case.change') && (
                  <ButtonLink to="/people/$caseId/rhythm/questions/edit" params={{ caseId }}>
                    {t('questions.act')}
                  </ButtonLink>
                )
              }
            />
          </Section>
        </Sheet>
      }
      over={() =>
        questions !== null &&
        questions.inTeam &&
        questions.sinceLastContact && (
          <div className="ks-rhythm-over">
            <Note tone="moss">{t('questions.counts')}</Note>
          </div>
        )
      }
      side={
        <Section title={t('title')}>
          <TextLink to="/people/$caseId/rhythm" params={{ caseId }}>
            {t('questions.back')}
          </TextLink>
        </Section>
      }
    />
  );
}
