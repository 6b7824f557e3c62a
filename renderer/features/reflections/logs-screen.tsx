import { IconNotebook, IconPencil } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, useReadPages } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { everyLog, isFiltered, type LogFilter } from './log-filter.ts';
import { LogFilters } from './log-filters.tsx';
import { LogRow } from './log-row.tsx';
import { ReflectionsFrame } from './reflections-frame.tsx';
import { SaveLogs } from './save-logs.tsx';

/** How long typing in the search must rest before the core looks, in milliseconds. */
const restMs = 250;
const pageSize = 20;

/** Own logs, newest first. */
export function LogsScreen() {
  const { t } = useTranslation('reflections');
  const newest = useRead('reflections.find', { ...everyLog, oneOf: [], before: null, size: 1 });
  return (
    <ReflectionsFrame
      under={t('list.under')}
      actions={
        <ButtonLink kind="main" icon={<IconPencil size={18} aria-hidden />} to="/reflections/new">
          {t('list.write')}
        </ButtonLink>
      }
    >
      <ToDo />
      <ReadArea query={newest} height={480}>
        {({ logs }) => (logs.length === 0 ? <NoLogs /> : <Logs />)}
      </ReadArea>
    </ReflectionsFrame>
  );
}

/** Somebody asks what is written about them, and this author has not answered yet. */
function ToDo() {
  const { t } = useTranslation('reflections');
  const { data: tasks = [] } = useRead('reflections.searchTasks', {});
  const open = tasks.filter(({ state }) => state === 'to_do');
  if (open.length === 0) return null;
  return (
    <div className="ks-reflections-body">
      <Note tone="brass">
        {t('asked.waiting', { count: open.length })}{' '}
        <TextLink to="/reflections/asked">{t('asked.look')}</TextLink>
      </Note>
    </div>
  );
}

function NoLogs() {
  const { t } = useTranslation('reflections');
  return (
    <div className="ks-reflections-body">
      <EmptyState
        icon={<IconNotebook aria-hidden />}
        title={t('list.empty')}
        action={
          <ButtonLink icon={<IconPencil size={18} aria-hidden />} to="/reflections/new">
            {t('list.write')}
          </ButtonLink>
        }
      >
        {t('list.emptyText')}
      </EmptyState>
    </div>
  );
}

function Logs() {
  const { t } = useTranslation('reflections');
  const [filter, setFilter] = useState(everyLog);
  const rested = useRested(filter);
  return (
    <div className="ks-reflections-body">
      <Columns
        pattern="list"
        side={
          <>
            <LogFilters filter={filter} onChange={setFilter} />
            <div>
              <TextLink to="/reflections/privacy">{t('list.privacy')}</TextLink>
              <SaveLogs logId={null} />
            </div>
          </>
        }
      >
        <Found
          filter={rested}
          onClear={() => {
            setFilter(everyLog);
          }}
        />
      </Columns>
    </div>
  );
}

/** The filter once typing has rested. */
function useRested(filter: LogFilter): LogFilter {
  const [rested, setRested] = useState(filter);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(filter);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [filter]);
  return useDeferredValue(rested);
}

function Found({ filter, onClear }: { readonly filter: LogFilter; readonly onClear: () => void }) {
  const { t } = useTranslation('reflections');
  const query = useReadPages('reflections.find', { ...filter, oneOf: [], size: pageSize });
  return (
    <ReadArea query={query} height={400}>
      {({ pages }) => {
        const logs = pages.flatMap((page) => page.logs);
        return logs.length === 0 && isFiltered(filter) ? (
          <EmptyState
            icon={<IconNotebook aria-hidden />}
            title={t('list.emptyFound')}
            action={<Button onClick={onClear}>{t('list.clear')}</Button>}
          >
            {t('list.emptyFoundText')}
          </EmptyState>
        ) : (
          <>
            <Sheet>
              <ul className="ks-logs">
                {logs.map((log) => (
                  <LogRow key={log.id} log={log} />
                ))}
              </ul>
            </Sheet>
            <MorePages pages={query} words={t('list.more')} />
          </>
        );
      }}
    </ReadArea>
  );
}
