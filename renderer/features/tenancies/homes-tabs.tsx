import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';

/** What the organisation knows about homes: who lets them, its own, and how they are kept. */
export function HomesTabs() {
  const { t } = useTranslation('tenancy');
  const { may } = useSession();
  return (
    <FileTabs label={t('homesLabel')}>
      <FileTab to="/landlords">{t('homes.landlords')}</FileTab>
      <FileTab to="/houses">{t('homes.houses')}</FileTab>
      {may('service.read') && <FileTab to="/home-measures">{t('homes.measures')}</FileTab>}
    </FileTabs>
  );
}
