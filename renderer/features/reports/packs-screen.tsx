import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { searchOf, useWorkQuestion } from '#renderer/app/work-search.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Columns, Page, Section } from '#renderer/ui/page.tsx';
import { PackForm } from './pack-form.tsx';
import './reports.css';

/** What is gathered for those who pay for the service: kept packs at the side, the open one to change and to send. */
export function PacksScreen() {
  const { t } = useTranslation('reports');
  const search = useSearch({ from: '/frame/reports/packs' });
  const question = useWorkQuestion(search);
  const navigate = useNavigate();
  const packs = useRead('reports.packs', {});
  const open = (pack: string | undefined) => {
    void navigate({ to: '/reports/packs', search: { ...searchOf(question), pack }, replace: true });
  };
  return (
    <Page>
      <Breadcrumb label={t('trail')}>
        <TextLink quiet to="/reports" search={searchOf(question)}>
          {t('title')}
        </TextLink>
        {t('pack.title')}
      </Breadcrumb>
      <ReadArea query={packs} height={600}>
        {(kept) => (
          <Columns
            pattern="list"
            side={
              <Section title={t('pack.kept')} look="label">
                {kept.length === 0 ? (
                  <p className="ks-quiet">{t('pack.noneKept')}</p>
                ) : (
                  <ul className="ks-report-packs">
                    {kept.map(({ id, name }) => (
                      <li key={id}>
                        <TextLink
                          to="/reports/packs"
                          search={{ ...search, pack: id }}
                          aria-current={id === search.pack ? 'page' : undefined}
                        >
                          {name}
                        </TextLink>
                      </li>
                    ))}
                  </ul>
                )}
                {search.pack !== undefined && (
                  <p>
                    <TextLink to="/reports/packs" search={searchOf(question)}>
                      {t('pack.begin')}
                    </TextLink>
                  </p>
                )}
              </Section>
            }
          >
            <PackForm
              key={search.pack ?? ''}
              pack={kept.find(({ id }) => id === search.pack) ?? null}
              question={question}
              onQuestion={(asked) => {
                void navigate({
                  to: '/reports/packs',
                  search: { ...searchOf(asked), pack: search.pack },
                  replace: true,
                });
              }}
              onOpen={open}
            />
          </Columns>
        )}
      </ReadArea>
    </Page>
  );
}
