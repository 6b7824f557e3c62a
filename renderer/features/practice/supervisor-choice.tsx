import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { mayDo } from '#shared/domain/permissions/permissions.ts';

interface SupervisorChoiceProps {
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (supervisorId: string) => void;
  readonly error: string | undefined;
}

/** Colleagues who supervise, to choose the one with whom this is shared. */
export function SupervisorChoice(props: SupervisorChoiceProps) {
  const { t } = useTranslation('practice');
  const { user } = useSession();
  const workers = useRead('workers.list', {});
  const choices = (workers.data ?? [])
    .filter(
      ({ id, roles, canSignIn, until }) =>
        id !== user.id && until === null && canSignIn && mayDo(roles, 'supervision.give'),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      {...props}
      label={t('two.supervisor')}
      help={t('two.supervisorHelp')}
      placeholder={t('two.choose')}
      choices={choices}
      required
    />
  );
}
