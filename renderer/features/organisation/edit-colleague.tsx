import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Role } from '#shared/domain/permissions/permissions.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { AccessLinks } from './access-links.tsx';
import { RoleFields, TeamFields } from './colleague-fields.tsx';

interface EditColleagueProps {
  readonly colleague: OutputOf<'workers.list'>[number];
  readonly teams: OutputOf<'organisation.get'>['teams'];
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  /** Percent as typed. */
  readonly fte: string;
}

/** Whole or broken percent as typed, with a comma or a point; undefined when it is no number from 0 to 100. */
function percentOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= 100 ? value : undefined;
}

/** Name, roles, teams and hours of a colleague. */
export function EditColleague({ colleague, teams, onClose }: EditColleagueProps) {
  const { t } = useTranslation(['organisation', 'ui']);
  const form = useForm<Values>('colleague', {
    initial: {
      name: colleague.name,
      roles: colleague.roles,
      teamIds: colleague.teamIds,
      fte: String(Math.round(colleague.fte * 1000) / 10),
    },
    check: (values): FieldProblems => ({
      ...(values.name.trim() === '' ? { name: 'required' } : {}),
      ...(values.roles.length === 0 ? { roles: 'too_few' } : {}),
      ...(percentOf(values.fte) === undefined ? { fte: 'not_a_number' } : {}),
    }),
    sentence: (field) => {
      if (field === 'name') return t('add.nameRequired');
      return field === 'roles' ? t('edit.rolesRequired') : t('edit.fteWrong');
    },
    submit: async ({ name, roles, teamIds, fte }) => {
      await api.workers.update({
        id: colleague.id,
        name,
        roles: [...roles],
        teamIds: [...teamIds],
        fte: (percentOf(fte) ?? 0) / 100,
      });
      toastDone(t('edit.saved', { name: name.trim() }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('edit.title', { name: colleague.name })}
      closeLabel={t('ui:close')}
      width={560}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField {...form.field('name')} label={t('colleagues.name')} maxLength={120} />
          <RoleFields {...form.field('roles')} />
          <TeamFields {...form.field('teamIds')} teams={teams} />
          <NumberField
            {...form.field('fte')}
            label={t('edit.fte')}
            help={t('edit.fteHelp')}
            unit={t('edit.percent')}
          />
          <AccessLinks colleague={colleague} />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
