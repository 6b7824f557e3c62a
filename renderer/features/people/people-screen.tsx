import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDatabaseImport, IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { changed, everybody, isFiltered, listInput, type PeopleSearch } from './people-search.ts';
import { PeopleTable } from './people-table.tsx';

type List = OutputOf<'people.list'>;

/** Everybody the signed-in person may see; what is looked for, filters, order and page are in the address. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const search = useSearch({ from: '/frame/people' });
  const navigate = useNavigate({ from: '/people' });
  const { user, may } = useSession();
  const list = useRead('people.list', listInput(search, user.id), { keepPrevious: true });
  const change = (part: Partial<PeopleSearch>) => {
    void navigate({ search: changed(search, part), replace: true });
  };
  const total = list.data?.total;
  return (
    <Page>
      <PageTitle
        title={t('title')}
        under={
          total === undefined || total === 0
            ? undefined
            : t('under', { people: t('count', { count: total }), sorted: t(`sorted.${search.sort}`) })
        }
        actions={
          may('people.create') && (
            <ButtonLink kind="main" icon={<IconPlus size={18} aria-hidden />} to="/people/new">
              {t('newFile')}
            </ButtonLink>
          )
        }
      />
      <ReadArea query={list} height={480}>
        {(data) =>
          data.total === 0 && !isFiltered(search) ? (
            <Nobody />
          ) : (
            <>
              <PeopleFilters search={search} onChange={change} />
              <Found list={data} search={search} onChange={change} />
            </>
          )
        }
      </ReadArea>
    </Page>
  );
}

interface FoundProps {
  readonly list: List;
  readonly search: PeopleSearch;
  readonly onChange: (part: Partial<PeopleSearch>) => void;
}

function Found({ list, search, onChange }: FoundProps) {
  const { t } = useTranslation('people');
  if (list.rows.length === 0) {
    return (
      <EmptyState
        icon={<IconUsers aria-hidden />}
        title={t('emptyFiltered')}
        action={
          <Button
            onClick={() => {
              onChange(everybody);
            }}
          >
            {t('filter.clear')}
          </Button>
        }
      >
        {t('emptyFilteredText')}
      </EmptyState>
    );
  }
  const pages = Math.ceil(list.total / list.pageSize);
  return (
    <>
      <PeopleTable rows={list.rows} search={search} onChange={onChange} />
      <div className="ks-people-foot">
        <p className="ks-quiet ks-small">{t('foot')}</p>
        {pages > 1 && (
          <nav aria-label={t('pages')}>
            <ButtonRow>
              {search.page > 0 && (
                <Button
                  onClick={() => {
                    onChange({ page: search.page - 1 });
                  }}
                >
                  {t('pageBefore')}
                </Button>
              )}
              <span className="ks-quiet ks-figures" aria-live="polite">
                {t('page', { page: search.page + 1, pages })}
              </span>
              {search.page + 1 < pages && (
                <Button
                  onClick={() => {
                    onChange({ page: search.page + 1 });
                  }}
                >
                  {t('pageNext')}
                </Button>
              )}
            </ButtonRow>
          </nav>
        )}
      </div>
    </>
  );
}

/** The first step in an empty vault. */
function Nobody() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  return (
    <EmptyState
      icon={<IconUsers aria-hidden />}
      title={t('empty')}
      action={
        <ButtonRow>
          {may('people.create') && (
            <ButtonLink icon={<IconPlus size={18} aria-hidden />} to="/people/new">
              {t('newFile')}
            </ButtonLink>
          )}
          {may('import.run') && (
            <ButtonLink icon={<IconDatabaseImport size={18} aria-hidden />} to="/import">
              {t('bringIn')}
            </ButtonLink>
          )}
        </ButtonRow>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
