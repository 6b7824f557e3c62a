import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { type Role, roles } from '#shared/domain/permissions/permissions.ts';

interface Picked<T> {
  readonly id: string;
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
  readonly error: string | undefined;
}

/** Roles with what each of them may do; several may be chosen. */
export function RoleFields(props: Picked<Role>) {
  const { t } = useTranslation('organisation');
  return (
    <CheckboxGroup
      {...props}
      label={t('colleagues.roles')}
      choices={roles.map((value) => ({ value, label: t(`roles.${value}`), help: t(`roleHelp.${value}`) }))}
    />
  );
}

interface TeamFieldsProps extends Picked<string> {
  readonly teams: OutputOf<'organisation.get'>['teams'];
}

/** The teams whose files a colleague sees. */
export function TeamFields({ teams, ...props }: TeamFieldsProps) {
  const { t } = useTranslation('organisation');
  if (teams.length === 0) return null;
  return (
    <ManyChips
      {...props}
      label={t('colleagues.teams')}
      chips={teams.map((team) => ({ value: team.id, label: team.name }))}
    />
  );
}
