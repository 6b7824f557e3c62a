import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

/** Node-link maps of a case. */
export function MapsTab() {
  const { t } = useTranslation('around');
  return (
    <Sheet>
      <Section title={t('maps.title')}>
        <EmptyState icon={<IconSitemap aria-hidden />} title={t('maps.emptyTitle')}>
          {t('maps.emptyText')}
        </EmptyState>
      </Section>
    </Sheet>
  );
}
