import { useParams } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { CoverChanges } from './cover-changes.tsx';
import { PackSection } from './pack-section.tsx';
import './cover.css';

type Cover = OutputOf<'cover.get'>;

/** One cover: who is there for whom, the pages for them, and after it what changed. */
export function CoverScreen() {
  const { t } = useTranslation(['cover', 'ui']);
  const id = String(useParams({ strict: false }).coverId);
  const cover = useRead('cover.get', { id });
  return (
    <Page>
      <Breadcrumb label={t('ui:breadcrumb')}>
        <TextLink to="/cover" quiet>
          {t('cover:title')}
        </TextLink>
      </Breadcrumb>
      <ReadArea query={cover} height={400}>
        {(found) => <Whole cover={found} />}
      </ReadArea>
    </Page>
  );
}

function Whole({ cover }: { readonly cover: Cover }) {
  const { t } = useTranslation('cover');
  const { may } = useSession();
  const format = useFormat();
  const { id, awayName, from, until, state } = cover;
  const days =
    until === null
      ? t('list.forGood', { day: format.day(from) })
      : t('list.span', { from: format.day(from), until: format.day(until) });
  const hasChanges = state === 'over' || (state === 'now' && !cover.isOwn);
  const mayPrint =
    may('case.assign') && state !== 'taken_back' && state !== 'over' && cover.people.length > 0;
  return (
    <>
      <PageTitle
        title={until === null ? t('one.titleGood', { name: awayName }) : t('one.title', { name: awayName })}
        over={<Tag tone={state === 'now' ? 'accent' : 'neutral'}>{t(`one.state.${state}`)}</Tag>}
        under={`${days} · ${t('one.madeBy', { name: cover.madeBy })}`}
        actions={
          cover.mayChange && (
            <>
              <ButtonLink
                to="/cover/$coverId/change"
                params={{ coverId: id }}
                icon={<IconPencil size={18} aria-hidden />}
              >
                {t('one.change')}
              </ButtonLink>
              <TakeBack cover={cover} />
            </>
          )
        }
      />
      <Columns pattern="list" side={mayPrint && <PackSection cover={cover} />}>
        {hasChanges && until !== null && <CoverChanges cover={cover} until={until} />}
        <Sheet>
          <Section title={t('one.people')}>
            {cover.word !== '' && <Note>{cover.word}</Note>}
            <ul className="ks-cov-list">
              {cover.people.map((person) => (
                <PersonLine key={person.caseId} person={person} />
              ))}
            </ul>
            {cover.others > 0 && <p className="ks-quiet">{t('one.others', { count: cover.others })}</p>}
          </Section>
        </Sheet>
      </Columns>
    </>
  );
}

function PersonLine({ person }: { readonly person: Cover['people'][number] }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const name = useShownName(person.name);
  const { caseId, workerName, word, nextStep, nextContactAt, nextContactPlan } = person;
  const planned = nextContactAt === null ? '' : format.moment(nextContactAt);
  const when = [planned, nextContactPlan].filter((part) => part !== '').join(', ');
  return (
    <li>
      <p>
        <TextLink to="/people/$caseId" params={{ caseId }}>
          {name}
        </TextLink>
        <span className="ks-quiet">{` · ${t('one.with', { worker: workerName })}`}</span>
      </p>
      {word !== '' && <p className="ks-reading ks-cov-word">{word}</p>}
      {nextStep !== '' && <p>{t('one.next', { text: nextStep })}</p>}
      {when !== '' && <p className="ks-quiet ks-small">{t('one.planned', { when })}</p>}
    </li>
  );
}

function TakeBack({ cover }: { readonly cover: Cover }) {
  const { t } = useTranslation('cover');
  const sentences = useSentences();
  const act = useAct('cover.takeBack');
  const [asks, setAsks] = useState(false);
  const hasBegun = cover.state === 'now';
  const takeBack = async () => {
    if ((await act.run({ id: cover.id })) === undefined) return;
    setAsks(false);
    toastDone(t('one.takenBack'));
  };
  return (
    <>
      <Button
        onClick={() => {
          act.clear();
          setAsks(true);
        }}
      >
        {hasBegun ? t('one.backEarly') : t('one.takeBack')}
      </Button>
      {asks && (
        <ConfirmDialog
          open
          title={hasBegun ? t('one.askEarlyTitle') : t('one.askBackTitle')}
          keep={t('one.keep')}
          act={hasBegun ? t('one.askEarlyAct') : t('one.askAct')}
          busy={act.pending}
          closeLabel={t('one.close')}
          onKeep={() => {
            setAsks(false);
          }}
          onAct={() => {
            void takeBack();
          }}
        >
          <p>{hasBegun ? t('one.askEarly') : t('one.askBack')}</p>
          {act.error !== null && <Note tone="clay">{sentences.error(act.error)}</Note>}
        </ConfirmDialog>
      )}
    </>
  );
}
