import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { isOpenAction } from '#shared/domain/callover/decisions.ts';
import type { Action } from '../callover-model.ts';
import type { AmendTarget } from './amend-form.ts';
import { useActionWords } from './read-back-list.tsx';

interface RecordActionsProps {
  readonly actions: readonly Action[];
  /** Null for those who may only read. */
  readonly onAmend: ((target: AmendTarget) => void) | null;
}

/** Who does what; ticking says that it is done, at any time. */
export function RecordActions({ actions, onAmend }: RecordActionsProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const sentences = useSentences();
  const { may } = useSession();
  const words = useActionWords();
  if (actions.length === 0) return null;
  const say = async ({ id, dueOn }: Action, done: boolean) => {
    try {
      await call('callover.setActionStatus', { actionId: id, status: done ? 'done' : 'open', dueOn });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <ul className="ks-record-actions">
      {actions.map((action) => (
        <li key={action.id}>
          <Checkbox
            label={action.text}
            help={
              action.status === 'carried' || action.status === 'dropped'
                ? `${words(action)} · ${t(`domain:calloverActionStatus.${action.status}`)}`
                : words(action)
            }
            checked={!isOpenAction(action.status)}
            disabled={!may('notes.write')}
            onChange={(done) => void say(action, done)}
          />
          {onAmend !== null && (
            <IconButton
              label={t('callover:amend.of', { what: action.text })}
              icon={<IconPencil size={17} aria-hidden />}
              onClick={() => {
                onAmend({ on: 'action', actionId: action.id });
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
