import { useSearch } from '@tanstack/react-router';
import { IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { reportGroups } from './report-groups.ts';
import { SmallNumbers } from './small-numbers.tsx';
import './reports.css';

/** What can be asked about the service, each report with the question it answers. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const search = useSearch({ from: '/frame/reports' });
  return (
    <Page>
      <PageTitle
        title={t('title')}
        under={t('explain')}
        actions={
          <ButtonLink to="/reports/packs" search={search} icon={<IconFiles size={18} aria-hidden />}>
            {t('pack.title')}
          </ButtonLink>
        }
      />
      <Sheet>
        {reportGroups.map(({ group, keys }) => (
          <Section key={group} title={t(`group.${group}`)}>
            <ul className="ks-report-list">
              {keys.map((key) => (
                <li key={key}>
                  <TextLink to="/reports/$key" params={{ key }} search={search}>
                    {t(`report.${key}.name`)}
                  </TextLink>
                  <p className="ks-quiet">{t(`report.${key}.asks`)}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
        <SmallNumbers />
      </Sheet>
    </Page>
  );
}
