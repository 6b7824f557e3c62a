import { IconHomeHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

/** Wishes for a home as they stand, earlier versions at the side. */
export function WishesScreen() {
  const { t } = useTranslation('homes');
  const caseId = useCaseId();
  const { may } = useSession();
  return (
    <RecordToolPage
      kind="housing_wishes"
      empty={
        <Sheet>
          <Section title={t('wishes.title')}>
            <EmptyState
              icon={<IconHomeHeart aria-hidden />}
              title={t('wishes.none')}
              action={
                may('case.change') && (
                  <ButtonLink to="/people/$caseId/home/search/wishes/edit" params={{ caseId }}>
                    {t('wishes.act')}
                  </ButtonLink>
                )
              }
            />
          </Section>
        </Sheet>
      }
      side={
        <Section title={t('search.title')}>
          <TextLink to="/people/$caseId/home/search" params={{ caseId }}>
            {t('wishes.back')}
          </TextLink>
        </Section>
      }
    />
  );
}
