import { useNavigate } from '@tanstack/react-router';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReadPages } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { MeetingRow } from './callover-model.ts';
import { useMeetingTitle } from './callover-words.ts';
import './callover.css';
import { MyActions } from './my-actions.tsx';
import { ShareBacks } from './share-backs.tsx';

/** The meetings of my teams, what I took on in them, and with whom I still have to talk. */
export function CalloversScreen() {
  const { t } = useTranslation('callover');
  const { may } = useSession();
  const pages = useReadPages('callover.meetings', { teamId: null });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        under={t('list.under')}
        actions={
          may('callover.write') && (
            <ButtonLink kind="main" icon={<IconPlus size={18} aria-hidden />} to="/callovers/new">
              {t('list.prepare')}
            </ButtonLink>
          )
        }
      />
      <Columns
        side={
          <>
            <MyActions />
            <ShareBacks />
          </>
        }
      >
        <ReadArea query={pages} height={400}>
          {(data) => <Meetings meetings={data.pages.flatMap(({ meetings }) => meetings)} />}
        </ReadArea>
        <MorePages pages={pages} words={t('list.older')} />
      </Columns>
    </Page>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation('callover');
  const ahead = meetings.filter(({ state }) => state !== 'closed').toReversed();
  const past = meetings.filter(({ state }) => state === 'closed');
  if (meetings.length === 0) {
    return (
      <EmptyState icon={<IconMessages aria-hidden />} title={t('list.none')}>
        {t('list.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {ahead.length > 0 && (
        <Sheet>
          <Section title={t('list.ahead')}>
            <ul className="ks-co-ahead">
              {ahead.map((meeting) => (
                <Ahead key={meeting.id} meeting={meeting} />
              ))}
            </ul>
          </Section>
        </Sheet>
      )}
      {past.length > 0 && <Past meetings={past} />}
    </>
  );
}

function Ahead({ meeting }: { readonly meeting: MeetingRow }) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const today = useToday();
  const title = useMeetingTitle();
  const { id, state, startsAt, place, people } = meeting;
  const facts = [
    [format.relativeDay(meeting.heldOn, today), startsAt].filter((part) => part !== '').join(', '),
    place,
    meeting.teamName,
    t('callover:list.people', { count: people }),
  ];
  return (
    <li>
      <div>
        <p>
          <TextLink to="/callovers/$meetingId" params={{ meetingId: id }}>
            {title(meeting)}
          </TextLink>
        </p>
        <p className="ks-quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      {state === 'running' && <Tag tone="accent">{t('domain:calloverState.running')}</Tag>}
    </li>
  );
}

function Past({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation(['callover', 'domain']);
  const navigate = useNavigate();
  const format = useFormat();
  const title = useMeetingTitle();
  return (
    <section className="ks-co-past" aria-labelledby="co-past">
      <h2 className="ks-section-title" id="co-past">
        {t('callover:list.past')}
      </h2>
      <DataTable
        caption={t('callover:list.past')}
        rows={meetings}
        rowId={({ id }) => id}
        rowLabel={title}
        onOpen={({ id }) => {
          void navigate({ to: '/callovers/$meetingId', params: { meetingId: id } });
        }}
        columns={[
          { id: 'on', header: t('callover:list.on'), render: ({ heldOn }) => format.shortDay(heldOn) },
          {
            id: 'kind',
            header: t('callover:list.kind'),
            render: ({ kind }) => t(`domain:calloverKind.${kind}`),
          },
          { id: 'team', header: t('callover:list.team'), render: ({ teamName }) => teamName },
          {
            id: 'people',
            header: t('callover:list.peopleHead'),
            render: ({ people }) => format.number(people),
          },
          {
            id: 'open',
            header: t('callover:list.openActions'),
            render: ({ openActions }) =>
              openActions === 0 ? t('callover:list.allDone') : format.number(openActions),
          },
        ]}
      />
    </section>
  );
}
