import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import type { Colleague } from './colleagues.ts';
import { type ActionNow, isBlank, type TypedAction } from './typed.ts';
import type { Writing } from './use-writing.ts';

interface ActionListProps {
  /** Null for actions about nobody in particular. */
  readonly entryId: string | null;
  readonly actions: readonly ActionNow[];
  readonly colleagues: readonly Colleague[];
  /** Who most likely takes on the next one. */
  readonly owner: string;
  readonly writing: Writing;
}

interface OpenAction {
  readonly id: string;
  readonly words: TypedAction;
}

/** Days until a new action is due, unless somebody says another day: the next callover. */
const usualDays = 7;

/** Who does what until when. The field for the next action is always there; what is typed in it is kept at once. */
export function ActionList({ entryId, actions, colleagues, owner, writing }: ActionListProps) {
  const { t } = useTranslation('callover');
  const today = useToday();
  const blank = (): OpenAction => ({
    id: newId(systemClock.millis()),
    words: { entryId, text: '', ownerId: owner, dueOn: addDays(today, usualDays) },
  });
  const [next, setNext] = useState(blank);
  const [edited, setEdited] = useState<OpenAction | null>(null);
  const write = ({ id, words }: OpenAction) => {
    if (!isBlank(words)) writing.action(id, words);
    else if (actions.some((known) => known.id === id)) writing.remove('action', id);
  };
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? '';
  const closeEdited = () => {
    setEdited(null);
  };
  return (
    <section className="ks-run-part" aria-labelledby="run-actions">
      <h2 className="ks-run-label" id="run-actions">
        {t('action.title')}
      </h2>
      <ul className="ks-run-actions">
        {actions
          .filter(({ id }) => id !== next.id)
          .map((action) => (
            <li key={action.id}>
              {edited?.id === action.id ? (
                <ActionEditor
                  label={t('action.text')}
                  words={edited.words}
                  colleagues={colleagues}
                  onChange={(words) => {
                    setEdited({ ...edited, words });
                    if (!isBlank(words)) writing.action(edited.id, words);
                  }}
                  onDone={closeEdited}
                  onRemove={() => {
                    writing.remove('action', edited.id);
                    closeEdited();
                  }}
                />
              ) : (
                <ActionRow
                  action={action}
                  owner={nameOf(action.ownerId)}
                  onEdit={() => {
                    const { id, text, ownerId, dueOn } = action;
                    setEdited({ id, words: { entryId, text, ownerId, dueOn } });
                  }}
                />
              )}
            </li>
          ))}
      </ul>
      <ActionEditor
        label={t('action.next')}
        words={next.words}
        colleagues={colleagues}
        short={isBlank(next.words)}
        onChange={(words) => {
          setNext({ ...next, words });
          write({ ...next, words });
        }}
        onDone={() => {
          if (!isBlank(next.words)) setNext(blank());
        }}
      />
    </section>
  );
}

interface ActionRowProps {
  readonly action: ActionNow;
  readonly owner: string;
  readonly onEdit: () => void;
}

function ActionRow({ action, owner, onEdit }: ActionRowProps) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  return (
    <div className="ks-run-action">
      <Avatar name={owner} />
      <div>
        <p>{action.text}</p>
        <p className="ks-quiet ks-small">
          {[owner, action.dueOn === null ? '' : format.shortWeekday(action.dueOn)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <IconButton
        label={t('action.change', { text: action.text })}
        icon={<IconPencil size={17} aria-hidden />}
        onClick={onEdit}
      />
    </div>
  );
}

interface ActionEditorProps {
  readonly label: string;
  readonly words: TypedAction;
  readonly colleagues: readonly Colleague[];
  /** Only the text, until something stands in it. */
  readonly short?: boolean;
  readonly onChange: (words: TypedAction) => void;
  readonly onDone: () => void;
  readonly onRemove?: () => void;
}

/** Enter in the text ends this action and begins the next. */
function ActionEditor({
  label,
  words,
  colleagues,
  short = false,
  onChange,
  onDone,
  onRemove,
}: ActionEditorProps) {
  const { t } = useTranslation('callover');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <form className="ks-run-editor" data-short={short || undefined} onSubmit={submit} noValidate>
      <TextField
        label={label}
        placeholder={t('action.placeholder')}
        value={words.text}
        maxLength={500}
        onChange={(text) => {
          onChange({ ...words, text });
        }}
      />
      {!short && (
        <>
          <div className="ks-run-pair">
            <SelectField
              label={t('action.owner')}
              choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              value={words.ownerId}
              onChange={(ownerId) => {
                onChange({ ...words, ownerId });
              }}
            />
            <DateField
              label={t('action.due')}
              value={words.dueOn}
              onChange={(dueOn) => {
                onChange({ ...words, dueOn });
              }}
            />
          </div>
          <ButtonRow>
            <Button submits>{t('notes.done')}</Button>
            {onRemove !== undefined && (
              <Button kind="quiet" onClick={onRemove}>
                {t('notes.remove')}
              </Button>
            )}
          </ButtonRow>
        </>
      )}
    </form>
  );
}
