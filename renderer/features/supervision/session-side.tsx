import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { SideColumn } from '#renderer/ui/page.tsx';
import type { SupervisionSection } from '#shared/domain/supervision/supervision-codes.ts';
import { ActionMeta } from './action-meta.tsx';
import { InitialMark } from './initial-mark.tsx';
import { PromptCheckbox } from './prompt-checkbox.tsx';
import type { OpenSession } from './session-screen.tsx';

interface SessionSideProps {
  readonly session: OpenSession;
  readonly onChoose: (section: SupervisionSection) => void;
}

/** Agenda, actions and next time, always in sight (picture 10). */
export function SessionSide({ session, onChoose }: SessionSideProps) {
  return (
    <SideColumn>
      <SideAgenda session={session} onChoose={onChoose} />
      <SideActions session={session} onChoose={onChoose} />
      <NextTime session={session} />
    </SideColumn>
  );
}

function SideAgenda({ session, onChoose }: SessionSideProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const items = session.record.items.filter(
    ({ section, isPrivate, content }) => section === 'agenda' && !isPrivate && content.text.trim() !== '',
  );
  return (
    <div>
      <div className="ks-section-head">
        <h2 className="ks-section-title">{t('domain:supervisionSection.agenda')}</h2>
        <AddButton label={t('agenda.add')} onClick={() => onChoose('agenda')} />
      </div>
      {items.length === 0 ? (
        <p className="ks-quiet">{t('agenda.none')}</p>
      ) : (
        <ul className="ks-sup-rows">
          {items.map((item) => (
            <li key={item.id} className="ks-sup-side-row">
              <InitialMark sides={session.sides} by={item.addedBy} />
              <PromptCheckbox
                label={item.content.text}
                checked={item.isDone}
                save={(isDone) =>
                  api.supervision.tickItem({ sessionId: session.id, itemId: item.id, isDone })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SideActions({ session, onChoose }: SessionSideProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const actions = session.record.actions.filter(({ status }) => status !== 'carried_over');
  return (
    <div>
      <div className="ks-section-head">
        <h2 className="ks-section-title">{t('domain:supervisionSection.actions')}</h2>
        <AddButton label={t('actions.add')} onClick={() => onChoose('actions')} />
      </div>
      {actions.length === 0 ? (
        <p className="ks-quiet">{t('actions.none')}</p>
      ) : (
        <ul className="ks-sup-rows">
          {actions.map((action) => (
            <li key={action.id}>
              <PromptCheckbox
                label={action.text}
                checked={action.status === 'done'}
                save={(done) =>
                  api.supervision.closeAction({
                    sessionId: session.id,
                    actionId: action.id,
                    status: done ? 'done' : 'open',
                    note: action.closedNote,
                  })
                }
              />
              <div className="ks-sup-under-check">
                <ActionMeta session={session} action={action} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const { t } = useTranslation('supervision');
  return (
    <TextButton icon={<IconPlus size={17} aria-hidden />} aria-label={label} onClick={onClick}>
      {t('add')}
    </TextButton>
  );
}

/** When the two meet next; nothing before it is planned. */
export function NextTime({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  const { next } = session;
  if (next === null) return null;
  return (
    <div className="ks-sheet ks-sup-next">
      <p className="ks-quiet">
        <IconCalendarEvent size={18} aria-hidden />
        {t('next.title')}
      </p>
      <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId: next.sessionId }}>
        {next.at === null
          ? format.weekday(next.on)
          : t('dayAndTime', { day: format.weekday(next.on), time: next.at })}
      </TextLink>
    </div>
  );
}
