import { IconDatabaseImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { NetList } from '#renderer/features/network/net-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { type ServiceKind, serviceKinds } from '#shared/domain/network/network-codes.ts';
import { AgencyList } from './agency-list.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryRow } from './entry-row.tsx';
import { UnmetNeeds } from './unmet-needs.tsx';

type Entry = OutputOf<'directory.list'>['entries'][number];

const all = 'all';

/** What there is: entries found by a word and a kind, the agencies of the house, and what was missing. */
export function DirectoryPage() {
  const { t } = useTranslation(['directory', 'domain']);
  const { may } = useSession();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ServiceKind | typeof all>(all);
  const [withClosed, setWithClosed] = useState(false);
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  const query = useRead('directory.list', { text, kind: kind === all ? null : kind, withClosed });
  return (
    <Page>
      <PageTitle
        title={t('title')}
        under={t('under')}
        actions={
          may('directory.write') && (
            <>
              <ButtonLink icon={<IconDatabaseImport size={18} aria-hidden />} to="/directory/import">
                {t('bringIn')}
              </ButtonLink>
              <Button
                kind="main"
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() => {
                  setEditing('new');
                }}
              >
                {t('add')}
              </Button>
            </>
          )
        }
      />
      <Sheet>
        <Section>
          <div className="ks-net-filter">
            <SearchField
              label={t('find')}
              placeholder={t('findPlaceholder')}
              value={text}
              onChange={setText}
            />
            <SelectField
              label={t('kind')}
              choices={[
                { value: all, label: t('allKinds') },
                ...serviceKinds.map((value) => ({ value, label: t(`domain:serviceKind.${value}`) })),
              ]}
              value={kind}
              onChange={setKind}
            />
            <Checkbox label={t('withClosed')} checked={withClosed} onChange={setWithClosed} />
          </div>
          <ReadArea query={query} height={300}>
            {(found) => (
              <Entries found={found} isFiltered={text !== '' || kind !== all} onEdit={setEditing} />
            )}
          </ReadArea>
        </Section>
        <AgencyList />
        {may('service.read') && <UnmetNeeds />}
      </Sheet>
      {editing !== null && (
        <EntryDialog
          entry={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}

interface EntriesProps {
  readonly found: OutputOf<'directory.list'>;
  readonly isFiltered: boolean;
  readonly onEdit: (entry: Entry) => void;
}

function Entries({ found: { total, entries }, isFiltered, onEdit }: EntriesProps) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  if (total === 0) {
    return (
      <EmptyState icon={<IconDatabaseImport aria-hidden />} title={t(isFiltered ? 'none' : 'empty')}>
        {t(isFiltered ? 'noneText' : 'emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="ks-quiet ks-small" role="status">
        {total > entries.length
          ? t('foundMore', { shown: format.number(entries.length), total: format.number(total) })
          : t('found', { count: total })}
      </p>
      <NetList>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} onEdit={onEdit} />
        ))}
      </NetList>
    </>
  );
}
