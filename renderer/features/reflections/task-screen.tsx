import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAct, useRead, useReadPages } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Snippet } from '#renderer/features/timeline/snippet.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, FootBar, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { SearchField, TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FoundLog } from '#shared/contracts/reflective-logs.ts';
import { textOfLog, useLogWords } from './log-words.ts';
import { everyLog } from './log-filter.ts';
import './reflections.css';

/** What is given out of one log. */
interface Passage {
  readonly occurredOn: string;
  readonly text: string;
}

/** An author's own search for one person, and the declaration at its end (security.md 3.4). */
export function TaskScreen() {
  const { t } = useTranslation('reflections');
  const { requestId } = useParams({ from: '/frame/reflections/asked/$requestId' });
  const tasks = useRead('reflections.searchTasks', {});
  return (
    <ReadArea query={tasks} height={500}>
      {(list) => {
        const task = list.find(({ id, state }) => id === requestId && state === 'to_do');
        return task === undefined ? (
          <Page>
            <PageTitle title={t('asked.gone')} />
            <TextLink to="/reflections/asked">{t('asked.tab')}</TextLink>
          </Page>
        ) : (
          <Task requestId={requestId} names={task.names} dueOn={task.dueOn} />
        );
      }}
    </ReadArea>
  );
}

interface TaskProps {
  readonly requestId: string;
  readonly names: readonly string[];
  readonly dueOn: string;
}

function Task({ requestId, names, dueOn }: TaskProps) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const [text, setText] = useState('');
  const [passages, setPassages] = useState<ReadonlyMap<string, Passage>>(new Map());
  const own = text.trim();
  const search =
    own === '' ? { oneOf: names.flatMap((name) => name.split(/\s+/u)), text: '' } : { oneOf: [], text: own };
  const query = useReadPages('reflections.find', { ...everyLog, ...search, size: 20 });
  const logs = query.data?.pages.flatMap((page) => page.logs) ?? [];
  return (
    <>
      <Page>
        <Breadcrumb label={t('list.views')}>
          <TextLink quiet to="/reflections/asked">
            {t('asked.tab')}
          </TextLink>
          <span>{t('asked.task')}</span>
        </Breadcrumb>
        <PageTitle
          title={t('asked.title', { name: names[0] ?? '' })}
          under={t('asked.until', { day: format.day(dueOn) })}
        />
        <div className="ks-session-form">
          <Note tone="plum">{t('asked.explain')}</Note>
          <Sheet>
            <Section title={t('asked.found')} help={t('asked.foundHelp', { names: format.list(names) })}>
              <SearchField
                label={t('asked.otherWords')}
                placeholder={t('asked.otherPlaceholder')}
                value={text}
                onChange={setText}
              />
              {query.data !== undefined && logs.length === 0 && <p>{t('asked.nothingFound')}</p>}
              <ul className="ks-asked-logs">
                {logs.map((log) => (
                  <TaskLog
                    key={log.id}
                    log={log}
                    passage={passages.get(log.id) ?? null}
                    onChange={(passage) => {
                      const next = new Map(passages);
                      if (passage === null) next.delete(log.id);
                      else next.set(log.id, passage);
                      setPassages(next);
                    }}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  busy={query.isFetchingNextPage}
                  onClick={() => {
                    void query.fetchNextPage();
                  }}
                >
                  {t('list.more')}
                </Button>
              )}
            </Section>
          </Sheet>
        </div>
      </Page>
      <Declare requestId={requestId} passages={[...passages.values()]} />
    </>
  );
}

interface TaskLogProps {
  readonly log: FoundLog;
  readonly passage: Passage | null;
  readonly onChange: (passage: Passage | null) => void;
}

function TaskLog({ log, passage, onChange }: TaskLogProps) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const words = useLogWords();
  const { shown } = log;
  if (shown === null) return null;
  const take = async () => {
    const { content } = await call('reflections.get', { id: log.id });
    onChange({ occurredOn: content.occurredOn, text: textOfLog(content, words) });
  };
  return (
    <li>
      <h3 className="ks-log-title">{shown.title.trim() === '' ? t('list.noTitle') : shown.title}</h3>
      <p className="ks-small ks-quiet">{format.weekday(shown.occurredOn)}</p>
      {passage === null ? (
        <>
          <p className="ks-log-passage">
            <Snippet pieces={shown.passage} />
          </p>
          <TextButton
            onClick={() => {
              void take();
            }}
          >
            {t('asked.take')}
          </TextButton>
        </>
      ) : (
        <>
          <TextareaField
            label={t('asked.passage')}
            help={t('asked.passageHelp')}
            rows={8}
            maxLength={50_000}
            value={passage.text}
            onChange={(text) => {
              onChange({ ...passage, text });
            }}
          />
          <TextButton
            onClick={() => {
              onChange(null);
            }}
          >
            {t('asked.leaveOut')}
          </TextButton>
        </>
      )}
    </li>
  );
}

interface DeclareProps {
  readonly requestId: string;
  readonly passages: readonly Passage[];
}

/** Once and for good: nothing about this person, or these passages. */
function Declare({ requestId, passages }: DeclareProps) {
  const { t } = useTranslation(['reflections', 'ui']);
  const navigate = useNavigate();
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const declare = useAct('reflections.declareSearch');
  const given = passages.filter(({ text }) => text.trim() !== '');
  const act = given.length === 0 ? t('asked.declareNone') : t('asked.declareSome', { count: given.length });
  const run = async () => {
    if ((await declare.run({ requestId, passages: given })) === undefined) return;
    toastDone(t('asked.declared'));
    await navigate({ to: '/reflections/asked' });
  };
  return (
    <FootBar>
      <Button
        kind="main"
        size="large"
        onClick={() => {
          setAsking(true);
        }}
      >
        {act}
      </Button>
      <ConfirmDialog
        open={asking}
        title={act}
        keep={t('ui:cancel')}
        act={t('asked.declareAct')}
        actKind="main"
        closeLabel={t('ui:close')}
        busy={declare.pending}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void run();
        }}
      >
        <p>{t('asked.declareText')}</p>
        {declare.error !== null && <Note tone="clay">{sentences.error(declare.error)}</Note>}
      </ConfirmDialog>
    </FootBar>
  );
}
