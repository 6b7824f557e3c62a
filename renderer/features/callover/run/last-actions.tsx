import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ActionStatus } from '#shared/domain/callover/callover-codes.ts';
import { isOpenAction } from '#shared/domain/callover/decisions.ts';
import type { LastAction } from '../callover-model.ts';

/** What was taken on last time, to be ticked, carried over or dropped while the team looks at it. */
export function LastActions({ actions }: { readonly actions: readonly LastAction[] }) {
  const { t } = useTranslation('callover');
  if (actions.length === 0) return <p className="ks-run-prompt">{t('step.noActions')}</p>;
  return (
    <ul className="ks-run-last">
      {actions.map((action) => (
        <OneAction key={action.id} action={action} />
      ))}
    </ul>
  );
}

function OneAction({ action }: { readonly action: LastAction }) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const { id, status, dueOn } = action;
  const say = async (next: ActionStatus) => {
    try {
      await call('callover.setActionStatus', { actionId: id, status: next, dueOn });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  const facts = [
    action.name,
    action.ownerName,
    dueOn === null ? '' : t('callover:mine.by', { day: format.nearDay(dueOn, today) }),
  ];
  return (
    <li>
      <Checkbox
        label={action.text}
        help={facts.filter((fact) => fact !== '').join(' · ')}
        checked={!isOpenAction(status)}
        onChange={(done) => void say(done ? 'done' : 'open')}
      />
      {(status === 'carried' || status === 'dropped') && (
        <Tag>{t(`domain:calloverActionStatus.${status}`)}</Tag>
      )}
      {isOpenAction(status) && (
        <Menu
          button={
            <IconButton
              label={t('callover:mine.more', { action: action.text })}
              icon={<IconDots size={18} aria-hidden />}
            />
          }
        >
          {status === 'open' && (
            <MenuItem onSelect={() => void say('carried')}>{t('callover:step.carry')}</MenuItem>
          )}
          <MenuItem onSelect={() => void say('dropped')}>{t('callover:mine.drop')}</MenuItem>
        </Menu>
      )}
    </li>
  );
}
