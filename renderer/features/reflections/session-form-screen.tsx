import { useNavigate, useParams } from '@tanstack/react-router';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { sessionKinds } from '#shared/domain/reflection/reflection-codes.ts';
import { KeptMark } from './kept-mark.tsx';
import './reflections.css';
import { SessionActions } from './session-actions.tsx';
import { SessionIncident } from './session-incident.tsx';
import { SessionRows } from './session-rows.tsx';
import { type OpenedSession, useOpenedSession, useSessionRecord } from './use-session-record.ts';
import './writing.css';

/** A new team reflection. */
export function NewSessionScreen() {
  return <Opened sessionId={null} />;
}

/** A team reflection that is written on. */
export function WriteSessionScreen() {
  const { sessionId } = useParams({ from: '/frame/reflections/team/$sessionId/write' });
  return <Opened key={sessionId} sessionId={sessionId} />;
}

function Opened({ sessionId }: { readonly sessionId: string | null }) {
  const opened = useOpenedSession(sessionId);
  return (
    <ReadArea query={opened} height={600}>
      {(session) => <SessionForm opened={session} />}
    </ReadArea>
  );
}

const noTeam = 'none';

/** The form of a team reflection; it is kept as it is typed and sealed to everybody it names. */
function SessionForm({ opened }: { readonly opened: OpenedSession }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const navigate = useNavigate();
  const writing = useSessionRecord(opened);
  const { content, change } = writing;
  const leave = async () => {
    await writing.flush();
    await (writing.exists()
      ? navigate({ to: '/reflections/team/$sessionId', params: { sessionId: opened.id } })
      : navigate({ to: '/reflections/team' }));
  };
  return (
    <Page>
      <PageTitle
        title={t(opened.state === 'new' ? 'team.new' : 'team.title')}
        under={t('team.writeUnder')}
        actions={
          <ButtonRow>
            <KeptMark state={writing.state} />
            <Button
              kind="main"
              onClick={() => {
                void leave();
              }}
            >
              {t('team.done')}
            </Button>
          </ButtonRow>
        }
      />
      <p className="ks-only-you">
        <IconUsersGroup size={17} aria-hidden />
        {t('team.sealed')}
      </p>
      <div className="ks-session-form">
        <Sheet>
          <Who content={content} onChange={change} />
          {content.kind === 'worker_profile' && (
            <Section title={t('domain:sessionKind.worker_profile')} help={t('team.rowsHelp')}>
              <SessionRows
                rows={content.rows}
                onChange={(rows) => {
                  change({ rows: [...rows] });
                }}
              />
            </Section>
          )}
          {content.kind === 'post_incident' && <SessionIncident content={content} onChange={change} />}
          <Section title={t('team.talked')}>
            <Fields>
              <TextareaField
                label={t('team.themes')}
                rows={5}
                maxLength={50_000}
                value={content.themes}
                onChange={(themes) => {
                  change({ themes });
                }}
              />
              <TextareaField
                label={t('team.learning')}
                rows={4}
                maxLength={50_000}
                value={content.learning}
                onChange={(learning) => {
                  change({ learning });
                }}
              />
            </Fields>
          </Section>
          <Section title={t('team.actions')} help={t('team.actionsHelp')}>
            <SessionActions
              actions={content.actions}
              onChange={(actions) => {
                change({ actions: [...actions] });
              }}
            />
          </Section>
        </Sheet>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly content: SessionContent;
  readonly onChange: (change: Partial<SessionContent>) => void;
}

/** What it was, when, and who was there: these may read it. */
function Who({ content, onChange }: PartProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const today = useToday();
  const { data: colleagues = [] } = useRead('workers.list', {});
  const { data: organisation } = useRead('organisation.get', {});
  const present = colleagues.filter(({ until, canSignIn }) => until === null && canSignIn);
  return (
    <Section title={t('team.who')}>
      <Fields>
        <SelectField
          label={t('team.kind')}
          choices={sessionKinds.map((value) => ({ value, label: t(`domain:sessionKind.${value}`) }))}
          value={content.kind}
          onChange={(kind) => {
            onChange({ kind });
          }}
        />
        <DateField
          label={t('team.day')}
          value={content.heldOn}
          max={today}
          onChange={(heldOn) => {
            if (heldOn !== null) onChange({ heldOn });
          }}
        />
        <ManyChips
          label={t('team.participants')}
          help={t('team.participantsHelp')}
          chips={present.map(({ id, name }) => ({ value: id, label: name }))}
          value={content.participants}
          onChange={(chosen) => {
            onChange({ participants: present.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) });
          }}
        />
        <SelectField
          label={t('team.team')}
          help={t('team.teamHelp')}
          choices={[
            { value: noTeam, label: t('team.noTeam') },
            ...(organisation?.teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={content.teamId ?? noTeam}
          onChange={(chosen) => {
            onChange({ teamId: chosen === noTeam ? null : chosen });
          }}
        />
        <TextField
          label={t('team.facilitator')}
          value={content.facilitator}
          maxLength={120}
          onChange={(facilitator) => {
            onChange({ facilitator });
          }}
        />
        <TextField
          label={t('team.guests')}
          help={t('team.guestsHelp')}
          value={content.guests}
          maxLength={300}
          onChange={(guests) => {
            onChange({ guests });
          }}
        />
      </Fields>
    </Section>
  );
}
