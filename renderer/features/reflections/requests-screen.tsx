import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { Disclosures } from './disclosures.tsx';
import { ReflectionsFrame } from './reflections-frame.tsx';

type Task = OutputOf<'reflections.searchTasks'>[number];
type Request = OutputOf<'reflections.searchRequests'>[number];

/** When people ask what is written about them: an author's own tasks, and for managers who has answered. */
export function RequestsScreen() {
  const { t } = useTranslation('reflections');
  const { may } = useSession();
  const tasks = useRead('reflections.searchTasks', {});
  return (
    <ReflectionsFrame under={t('asked.under')}>
      <div className="ks-reflections-body ks-session-form">
        <Sheet>
          <Section title={t('asked.mine')} help={t('asked.mineHelp')}>
            <ReadArea query={tasks}>
              {(list) =>
                list.length === 0 ? (
                  <p className="ks-quiet">{t('asked.noTasks')}</p>
                ) : (
                  <ul className="ks-share-list">
                    {list.map((task) => (
                      <TaskRow key={task.id} task={task} />
                    ))}
                  </ul>
                )
              }
            </ReadArea>
          </Section>
          {may('workers.manage') && <Managed />}
        </Sheet>
      </div>
    </ReflectionsFrame>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  return (
    <li className="ks-asked-row">
      <p>
        <span className="ks-strong">{format.list(task.names)}</span>
        {` · ${
          task.state === 'to_do'
            ? t('asked.until', { day: format.day(task.dueOn) })
            : t(`domain:searchState.${task.state}`)
        }`}
      </p>
      {task.state === 'to_do' && (
        <ButtonLink
          to="/reflections/asked/$requestId"
          params={{ requestId: task.id }}
          icon={<IconSearch size={18} aria-hidden />}
        >
          {t('asked.look')}
        </ButtonLink>
      )}
    </li>
  );
}

function Managed() {
  const { t } = useTranslation('reflections');
  const requests = useRead('reflections.searchRequests', {});
  return (
    <>
      <Section title={t('asked.open')} help={t('asked.openHelp')}>
        <OpenRequest />
      </Section>
      <ReadArea query={requests}>
        {(list) => (
          <>
            {list.map((request) => (
              <OneRequest key={request.id} request={request} />
            ))}
          </>
        )}
      </ReadArea>
    </>
  );
}

/** A manager finds the person and asks every author to search. */
function OpenRequest() {
  const { t } = useTranslation(['reflections', 'ui']);
  const sentences = useSentences();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ readonly caseId: string; readonly name: string } | null>(null);
  const open = useAct('reflections.openSearchRequest');
  const wanted = text.trim();
  const found = useRead(
    'people.list',
    {
      text: wanted,
      states: [],
      workerId: null,
      teamId: null,
      contactWord: null,
      sort: 'name',
      descending: false,
      page: 0,
    },
    { enabled: wanted !== '', keepPrevious: true },
  );
  const run = async () => {
    if (chosen === null || (await open.run({ caseId: chosen.caseId })) === undefined) return;
    toastDone(t('asked.opened', { name: chosen.name }));
    setChosen(null);
    setText('');
  };
  return (
    <>
      <SearchField
        label={t('asked.person')}
        placeholder={t('asked.personPlaceholder')}
        value={text}
        onChange={setText}
      />
      {wanted !== '' && found.data !== undefined && (
        <ul className="ks-share-list">
          {found.data.rows.slice(0, 6).map(({ caseId, name, caseNumber }) => (
            <li key={caseId}>
              <Button
                onClick={() => {
                  setChosen({ caseId, name });
                }}
              >
                {`${name}, ${caseNumber}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={chosen !== null}
        title={t('asked.confirmTitle', { name: chosen?.name ?? '' })}
        keep={t('ui:cancel')}
        act={t('asked.confirmAct')}
        actKind="main"
        closeLabel={t('ui:close')}
        busy={open.pending}
        onKeep={() => {
          setChosen(null);
        }}
        onAct={() => {
          void run();
        }}
      >
        <p>{t('asked.confirmText')}</p>
        {open.error !== null && <Note tone="clay">{sentences.error(open.error)}</Note>}
      </ConfirmDialog>
    </>
  );
}

function OneRequest({ request }: { readonly request: Request }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const anything = request.authors.some(({ state }) => state === 'disclosed');
  return (
    <Section
      title={request.name}
      help={t('asked.by', {
        name: request.askedBy,
        day: format.day(dayOf(request.askedAt)),
        due: format.day(request.dueOn),
      })}
    >
      {request.authors.length === 0 ? (
        <EmptyState icon={<IconSearch aria-hidden />} title={t('asked.nobodyWrites')} />
      ) : (
        <ul className="ks-share-list">
          {request.authors.map(({ id, name, state }) => (
            <li key={id}>
              <span className="ks-strong">{name}</span>
              {`: ${t(`domain:searchState.${state}`)}`}
            </li>
          ))}
        </ul>
      )}
      {anything && request.mine && (
        <Button
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? t('asked.hide') : t('asked.show')}
        </Button>
      )}
      {anything && !request.mine && (
        <p className="ks-small ks-quiet">{t('asked.notYours', { name: request.askedBy })}</p>
      )}
      {shown && <Disclosures requestId={request.id} />}
    </Section>
  );
}
