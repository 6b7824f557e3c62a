import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToastWithUndo } from '#renderer/app/undo.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ActionStatus } from '#shared/domain/callover/callover-codes.ts';

type MyAction = OutputOf<'callover.myActions'>[number];

/** What I took on in callovers and still have to do, by its day. */
export function MyActions() {
  const { t } = useTranslation('callover');
  const actions = useRead('callover.myActions', {});
  return (
    <Section title={t('mine.title')}>
      <ReadArea query={actions} height={80}>
        {(list) =>
          list.length === 0 ? (
            <p className="ks-quiet">{t('mine.none')}</p>
          ) : (
            <ul className="ks-co-actions">
              {list.map((action) => (
                <OneAction key={action.actionId} action={action} />
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Section>
  );
}

function OneAction({ action }: { readonly action: MyAction }) {
  const { t } = useTranslation(['callover', 'ui']);
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const toastWithUndo = useToastWithUndo();
  const [moving, setMoving] = useState(false);
  const { actionId, dueOn, text } = action;
  const set = (status: ActionStatus, day: string | null = dueOn) =>
    call('callover.setActionStatus', { actionId, status, dueOn: day });
  const say = async (status: ActionStatus, day?: string | null) => {
    try {
      await set(status, day);
    } catch (error) {
      toastProblem(sentences.error(error));
      return;
    }
    if (status === 'open') return;
    toastWithUndo(t(status === 'done' ? 'callover:mine.done' : 'callover:mine.dropped'), () => set('open'));
  };
  return (
    <li>
      <Checkbox
        checked={false}
        label={text}
        help={[
          action.name,
          dueOn === null ? '' : t('callover:mine.by', { day: format.relativeDay(dueOn, today) }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        onChange={() => void say('done')}
      />
      <Menu
        button={
          <IconButton
            label={t('callover:mine.more', { action: text })}
            icon={<IconDots size={18} aria-hidden />}
          />
        }
      >
        <MenuItem
          onSelect={() => {
            setMoving(true);
          }}
        >
          {t('callover:mine.otherDay')}
        </MenuItem>
        <MenuItem onSelect={() => void say('dropped')}>{t('callover:mine.drop')}</MenuItem>
      </Menu>
      {moving && (
        <OtherDay
          text={text}
          day={dueOn}
          onClose={() => {
            setMoving(false);
          }}
          onChoose={(day) => {
            setMoving(false);
            void say('open', day);
          }}
        />
      )}
    </li>
  );
}

interface OtherDayProps {
  readonly text: string;
  readonly day: string | null;
  readonly onClose: () => void;
  readonly onChoose: (day: string | null) => void;
}

function OtherDay({ text, day, onClose, onChoose }: OtherDayProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const [chosen, setChosen] = useState(day);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('callover:mine.otherDayTitle')}
      closeLabel={t('ui:close')}
      width={460}
    >
      <p>{text}</p>
      <DateField label={t('callover:action.due')} value={chosen} onChange={setChosen} />
      <ButtonRow>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button
          kind="main"
          onClick={() => {
            onChoose(chosen);
          }}
        >
          {t('ui:save')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
