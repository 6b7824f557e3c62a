import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Tag } from '#renderer/ui/tag.tsx';
import { waitsForPerson } from '#shared/domain/callover/decisions.ts';
import type { Action, Decision, Entry, Meeting } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';

/** What was decided, who does what until when, and who shares it back: everything that is read aloud at the end. */
export function ReadBackList({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('callover');
  const { entries, actions } = meeting;
  const spoken = entries.filter(
    (entry) => entry.decisions.length + entry.actions.length > 0 || entry.shareBackBy !== null,
  );
  if (spoken.length === 0 && actions.length === 0)
    return <p className="ks-run-prompt">{t('record.nothing')}</p>;
  return (
    <div className="ks-co-readback">
      {spoken.map((entry) => (
        <OnePerson key={entry.id} entry={entry} />
      ))}
      {actions.length > 0 && (
        <section>
          <h2 className="ks-section-title">{t('record.general')}</h2>
          <ActionLines actions={actions} />
        </section>
      )}
    </div>
  );
}

function OnePerson({ entry }: { readonly entry: Entry }) {
  const names = usePersonNames();
  return (
    <section>
      <h2 className="ks-section-title">{names.full(entry)}</h2>
      {entry.decisions.length > 0 && (
        <ul className="ks-co-lines">
          {entry.decisions.map((decision) => (
            <DecisionLine key={decision.id} decision={decision} called={names.called(entry)} />
          ))}
        </ul>
      )}
      <ActionLines actions={entry.actions} />
      <ShareLine entry={entry} />
    </section>
  );
}

interface DecisionLineProps {
  readonly decision: Decision;
  readonly called: string;
}

/** A decision, its kind, and whether the person still has to say yes. */
function DecisionLine({ decision, called }: DecisionLineProps) {
  const { t } = useTranslation(['callover', 'domain']);
  return (
    <li>
      <Tag>{t(`domain:calloverDecisionKind.${decision.kind}`)}</Tag>
      <p>{decision.text}</p>
      {waitsForPerson(decision) && (
        <p className="ks-quiet ks-small">{t('callover:decision.needsYes', { name: called })}</p>
      )}
    </li>
  );
}

function ActionLines({ actions }: { readonly actions: readonly Action[] }) {
  const words = useActionWords();
  if (actions.length === 0) return null;
  return (
    <ul className="ks-co-lines">
      {actions.map((action) => (
        <li key={action.id}>
          <p>{action.text}</p>
          <p className="ks-quiet ks-small">{words(action)}</p>
        </li>
      ))}
    </ul>
  );
}

/** “Jonas · Fri 27 Nov” */
export function useActionWords(): (action: Pick<Action, 'ownerName' | 'dueOn'>) => string {
  const { t } = useTranslation('callover');
  const format = useFormat();
  return ({ ownerName, dueOn }) =>
    [ownerName, dueOn === null ? t('action.noDay') : format.shortWeekday(dueOn)].join(' · ');
}

/** Who talks it through with the person, and until when. */
export function ShareLine({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const today = useToday();
  const name = usePersonNames().called(entry);
  const { shareBackBy, shareBackByName, sharedBackOn } = entry;
  if (sharedBackOn !== null) {
    return <p className="ks-quiet">{t('share.done', { name, day: format.nearDay(sharedBackOn, today) })}</p>;
  }
  if (shareBackByName === '') return null;
  return (
    <p className="ks-quiet">
      {shareBackBy === null
        ? t('share.will', { worker: shareBackByName, name })
        : t('share.willBy', { worker: shareBackByName, name, day: format.shortWeekday(shareBackBy) })}
    </p>
  );
}
