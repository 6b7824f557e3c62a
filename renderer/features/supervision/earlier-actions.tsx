import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { ActionView } from '#shared/contracts/supervision-records.ts';
import { actionStatuses } from '#shared/domain/supervision/supervision-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { ActionMeta } from './action-meta.tsx';
import { useKept } from './keeping.tsx';
import type { OpenSession } from './session-screen.tsx';

/** What was agreed before and is looked at now: done, goes on, or let go. */
export function EarlierActions({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const earlier = session.record.actions.filter(({ isEarlier }) => isEarlier);
  return (
    <Section title={t('domain:supervisionSection.previous_actions')} help={t('sectionHelp.previous_actions')}>
      {earlier.length === 0 ? (
        <p className="ks-quiet">{t('actions.noneEarlier')}</p>
      ) : (
        <ul className="ks-sup-rows">
          {earlier.map((action) => (
            <EarlierAction key={action.id} session={session} action={action} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface EarlierActionProps {
  readonly session: OpenSession;
  readonly action: ActionView;
}

function EarlierAction({ session, action }: EarlierActionProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const sentences = useSentences();
  const close = useAct('supervision.closeAction');
  const isFixed = action.status === 'carried_over';
  return (
    <li className="ks-sup-earlier">
      <div>
        <p>{action.text}</p>
        <ActionMeta session={session} action={action} />
      </div>
      {isFixed ? (
        <p>{t(`domain:supervisionActionStatus.${action.status}`)}</p>
      ) : (
        <SelectField
          label={<span className="ks-hidden">{t('actions.became', { text: action.text })}</span>}
          choices={actionStatuses.map((value) => ({
            value,
            label: t(`domain:supervisionActionStatus.${value}`),
          }))}
          value={action.status}
          onChange={(status) => {
            void close.run({
              sessionId: session.id,
              actionId: action.id,
              status,
              note: action.closedNote,
            });
          }}
        />
      )}
      {close.error !== null && <Note tone="clay">{sentences.error(close.error)}</Note>}
      {(action.status === 'done' || action.status === 'dropped') && (
        <ClosingNote key={action.status} session={session} action={action} />
      )}
    </li>
  );
}

function ClosingNote({ session, action }: EarlierActionProps) {
  const { t } = useTranslation('supervision');
  const { content, change } = useKept({ note: action.closedNote }, async ({ note }) => {
    const { id: actionId, status } = action;
    await api.supervision.closeAction({ sessionId: session.id, actionId, status, note });
    return systemClock.now();
  });
  return (
    <TextField
      label={t('actions.note')}
      maxLength={500}
      value={content.note}
      onChange={(note) => {
        change({ note });
      }}
    />
  );
}
