import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { incidentParts } from '#shared/domain/reflection/models.ts';

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
            {content.actions.map(({ id, text, ownerId, dueOn, status }) => (
              <li key={id}>
                <span className="ks-strong">{text}</span>
                {`: ${[
                  nameOf(ownerId),
                  ...(dueOn === null ? [] : [t('team.until', { day: format.day(dueOn) })]),
                  t(`domain:reflectionActionState.${status}`),
                ].join(', ')}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
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
