import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { IconButton, TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { reflectionActionStates } from '#shared/domain/reflection/reflection-codes.ts';
import { emptyAction, type SessionAction, withChanged, without } from './session-form.ts';

interface SessionActionsProps {
  readonly actions: readonly SessionAction[];
  readonly onChange: (actions: readonly SessionAction[]) => void;
}

/** Who does what until when; an owner can read the reflection. */
export function SessionActions({ actions, onChange }: SessionActionsProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const { user } = useSession();
  const { data: colleagues = [] } = useRead('workers.list', {});
  const owners = colleagues.filter(({ until, canSignIn }) => until === null && canSignIn);
  return (
    <>
      {actions.map((action, index) => (
        <div
          key={action.id}
          role="group"
          aria-label={t('team.action', { number: index + 1 })}
          className="ks-session-action"
        >
          <TextField
            label={t('team.actionText')}
            value={action.text}
            maxLength={500}
            onChange={(text) => {
              onChange(withChanged(actions, action.id, { text }));
            }}
          />
          <SelectField
            label={t('team.owner')}
            choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
            value={action.ownerId}
            onChange={(ownerId) => {
              onChange(withChanged(actions, action.id, { ownerId }));
            }}
          />
          <DateField
            label={t('team.due')}
            value={action.dueOn}
            onChange={(dueOn) => {
              onChange(withChanged(actions, action.id, { dueOn }));
            }}
          />
          <SelectField
            label={t('team.status')}
            choices={reflectionActionStates.map((value) => ({
              value,
              label: t(`domain:reflectionActionState.${value}`),
            }))}
            value={action.status}
            onChange={(status) => {
              onChange(withChanged(actions, action.id, { status }));
            }}
          />
          <IconButton
            label={t('team.removeAction', { number: index + 1 })}
            icon={<IconTrash size={18} aria-hidden />}
            onClick={() => {
              onChange(without(actions, action.id));
            }}
          />
        </div>
      ))}
      <TextButton
        icon={<IconPlus size={17} aria-hidden />}
        onClick={() => {
          onChange([...actions, emptyAction(user.id)]);
        }}
      >
        {t('team.addAction')}
      </TextButton>
    </>
  );
}
