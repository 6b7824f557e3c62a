import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { incidentParts } from '#shared/domain/reflection/models.ts';
import type { SessionAction } from './session-form.ts';

const hasText = (text: string) => text.trim() !== '';

/** What was written in a team reflection; parts without words are left out. */
export function SessionText({ content }: { readonly content: SessionContent }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { data: colleagues = [] } = useRead('workers.list', {});
  const nameOf = (id: string) => colleagues.find((each) => each.id === id)?.name ?? '';
  const people = [...content.participants.map(nameOf), content.guests].filter(hasText);
  return (
    <div className="ks-log-text">
      <DefinitionList>
        {people.length > 0 && <Definition term={t('team.participants')}>{format.list(people)}</Definition>}
        {hasText(content.facilitator) && (
          <Definition term={t('team.facilitator')}>{content.facilitator}</Definition>
        )}
        {hasText(content.incident) && <Definition term={t('team.incident')}>{content.incident}</Definition>}
      </DefinitionList>
      <Incident content={content} />
      <Rows content={content} />
      <Words label={t('team.themes')} text={content.themes} />
      <Words label={t('team.learning')} text={content.learning} />
      {content.actions.length > 0 && (
        <section>
          <h2 className="ks-writing-label">{t('team.actions')}</h2>
          <ul className="ks-share-list">
            {content.actions.map((action) => (
              <OneAction key={action.id} action={action} owner={nameOf(action.ownerId)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface OneActionProps {
  readonly action: SessionAction;
  readonly owner: string;
}

/** An action; its owner can say here that it is done. */
function OneAction({ action, owner }: OneActionProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { user } = useSession();
  const sentences = useSentences();
  const mark = useAct('reflections.setActionStatus');
  const { id, text, dueOn, status } = action;
  const words = [
    owner,
    ...(dueOn === null ? [] : [t('team.until', { day: format.day(dueOn) })]),
    t(`domain:reflectionActionState.${status}`),
  ].join(', ');
  return (
    <li className="ks-asked-row">
      <p>
        <span className="ks-strong">{text}</span>
        {`: ${words}`}
      </p>
      {action.ownerId === user.id && status === 'open' && (
        <Button
          kind="quiet"
          icon={<IconCheck size={18} aria-hidden />}
          busy={mark.pending}
          onClick={() => {
            void mark.run({ actionId: id, status: 'done' });
          }}
        >
          {t('team.markDone')}
        </Button>
      )}
      {mark.error !== null && <Note tone="clay">{sentences.error(mark.error)}</Note>}
    </li>
  );
}

interface WordsProps {
  readonly label: string;
  readonly text: string;
}

function Words({ label, text }: WordsProps) {
  if (!hasText(text)) return null;
  return (
    <section>
      <h2 className="ks-writing-label">{label}</h2>
      <p className="ks-log-words">{text}</p>
    </section>
  );
}

function Incident({ content }: { readonly content: SessionContent }) {
  const { t } = useTranslation('domain');
  const parts = incidentParts
    .map(({ part, fields }) => ({
      part,
      fields: fields.filter((field) => hasText(content.answers[field] ?? '')),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      {parts.map(({ part, fields }) => (
        <Fragment key={part}>
          {part !== null && <h2 className="ks-section-title">{t(`reflectionPart.${part}`)}</h2>}
          {fields.map((field) => (
            <section key={field}>
              <h3 className="ks-writing-label">{t(`reflectionField.${field}`)}</h3>
              <p className="ks-log-words">{content.answers[field]}</p>
            </section>
          ))}
        </Fragment>
      ))}
    </>
  );
}

function Rows({ content }: { readonly content: SessionContent }) {
  const { t } = useTranslation(['reflections', 'domain']);
  return (
    <>
      {content.rows.map((row, index) => (
        <section key={row.id}>
          <h2 className="ks-section-title">
            {hasText(row.household) ? row.household : t('team.household', { number: index + 1 })}
          </h2>
          <DefinitionList>
            {(
              [
                ['profile_stage', row.stage],
                ['profile_now', row.profile],
                ['profile_works', row.works],
                ['profile_change', row.change],
                ['profile_team', row.suggestions],
              ] as const
            )
              .filter(([, text]) => hasText(text))
              .map(([field, text]) => (
                <Definition key={field} term={t(`domain:reflectionField.${field}`)}>
                  {text}
                </Definition>
              ))}
          </DefinitionList>
        </section>
      ))}
    </>
  );
}
