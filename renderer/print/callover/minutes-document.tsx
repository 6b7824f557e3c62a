import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { usePersonNames } from '#renderer/features/callover/callover-words.ts';
import type { CalloverMinutesModel } from '#shared/contracts/prints.ts';
import { waitsForPerson } from '#shared/domain/callover/decisions.ts';
import { MeetingHead, Paper, useActionLine } from './print-parts.tsx';

type MinutesEntry = CalloverMinutesModel['entries'][number];

/** What a meeting said and decided, as it stands after the last correction. */
export function MinutesDocument({ model }: { readonly model: CalloverMinutesModel }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const { entries, actions, summary, learning, amendments } = model;
  return (
    <Paper frame={model.frame} kind={t('page.minutes')}>
      <MeetingHead meeting={model.meeting} />
      {summary !== '' && <Row title={t('record.summary')} text={summary} />}
      {entries.map((entry, index) => (
        <EntryRow key={index} entry={entry} />
      ))}
      {actions.length > 0 && (
        <Row title={t('record.general')}>
          <Actions actions={actions} />
        </Row>
      )}
      {learning !== '' && <Row title={t('record.learning')} text={learning} />}
      {amendments.length > 0 && (
        <Row title={t('amend.list')}>
          <ul>
            {amendments.map(({ on, by, reason }, index) => (
              <li key={index}>{`${format.shortDay(on)}, ${by}: ${reason}`}</li>
            ))}
          </ul>
        </Row>
      )}
    </Paper>
  );
}

interface RowProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

function Row({ title, text, children }: RowProps) {
  return (
    <section className="ks-cp-row">
      <h2>{title}</h2>
      <div>
        {text !== undefined && <p className="ks-cp-text">{text}</p>}
        {children}
      </div>
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: MinutesEntry }) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const names = usePersonNames();
  const name = names.called(entry);
  const { discussion, personsMessage, whatWorks, techniquesTried, techniquesNote } = entry;
  const { shareBackByName, shareBackBy } = entry;
  const tried = [...techniquesTried.map((one) => t(`domain:technique.${one}`)), techniquesNote].filter(
    (words) => words !== '',
  );
  const isQuiet =
    [discussion, whatWorks].every((text) => text === '') &&
    tried.length + entry.decisions.length + entry.actions.length === 0;
  return (
    <Row title={names.full(entry)}>
      {personsMessage !== '' && <p className="ks-cp-said">{personsMessage}</p>}
      {discussion !== '' && <p className="ks-cp-text">{discussion}</p>}
      {tried.length > 0 && (
        <p>
          <strong>{t('callover:notes.tried')}</strong> {format.list(tried)}
        </p>
      )}
      {whatWorks !== '' && (
        <p className="ks-cp-text">
          <strong>{`${t('callover:notes.whatWorks')}: `}</strong>
          {whatWorks}
        </p>
      )}
      {isQuiet && <p>{t('callover:record.noWords')}</p>}
      <Decisions decisions={entry.decisions} name={name} />
      <Actions actions={entry.actions} />
      {shareBackByName !== '' && (
        <p>
          {shareBackBy === null
            ? t('callover:share.will', { worker: shareBackByName, name })
            : t('callover:share.willBy', {
                worker: shareBackByName,
                name,
                day: format.shortWeekday(shareBackBy),
              })}
        </p>
      )}
    </Row>
  );
}

interface DecisionsProps {
  readonly decisions: MinutesEntry['decisions'];
  readonly name: string;
}

function Decisions({ decisions, name }: DecisionsProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  if (decisions.length === 0) return null;
  const standing = (decision: DecisionsProps['decisions'][number]) => {
    if (waitsForPerson(decision)) return t('callover:decision.needsYes', { name });
    if (decision.status === 'proposed') return '';
    const on = decision.outcomeOn === null ? '' : format.shortDay(decision.outcomeOn);
    return [t(`callover:outcome.statuses.${decision.status}`, { name }), on, decision.outcome]
      .filter((part) => part !== '')
      .join(', ');
  };
  return (
    <>
      <h3>{t('callover:decision.title')}</h3>
      <ul>
        {decisions.map((decision, index) => (
          <li key={index}>
            <strong>{`${t(`domain:calloverDecisionKind.${decision.kind}`)}: `}</strong>
            {[decision.text, standing(decision)].filter((part) => part !== '').join(' ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Actions({ actions }: { readonly actions: CalloverMinutesModel['actions'] }) {
  const { t } = useTranslation(['callover', 'domain']);
  const line = useActionLine();
  if (actions.length === 0) return null;
  return (
    <>
      <h3>{t('callover:action.title')}</h3>
      <ul>
        {actions.map((action, index) => (
          <li key={index}>
            {action.status === 'open'
              ? line(action)
              : `${line(action)}, ${t(`domain:calloverActionStatus.${action.status}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
