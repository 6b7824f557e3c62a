import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { ActionView } from '#shared/contracts/supervision-records.ts';
import type { OpenSession } from './session-screen.tsx';
import { nameOf } from './who.ts';

interface ActionMetaProps {
  readonly session: Pick<OpenSession, 'sides'>;
  readonly action: ActionView;
}

/** Whose an action is, until when, and what became of it, in one quiet line. */
export function ActionMeta({ session, action }: ActionMetaProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { ownerId, dueOn, status, isEarlier, closedNote } = action;
  const words = [
    nameOf(session.sides, ownerId),
    dueOn !== null && t('actions.by', { day: format.nearDay(dueOn, today) }),
    isEarlier && t('actions.earlier'),
    status !== 'open' && t(`domain:supervisionActionStatus.${status}`).toLocaleLowerCase(format.locale),
    closedNote !== '' && closedNote,
  ].filter((word) => word !== false);
  return <p className="ks-quiet ks-small">{words.join(t('separator'))}</p>;
}
