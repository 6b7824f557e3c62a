import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ServiceKind, serviceKinds } from '#shared/domain/network/network-codes.ts';
import { ConsentChoice } from './consent-choice.tsx';

type Link = OutputOf<'network.links'>[number];

interface LinkDialogProps {
  readonly caseId: string;
  /** Null for a new one. */
  readonly link: Link | null;
  readonly onClose: () => void;
}

interface LinkForm {
  readonly agencyId: string;
  readonly newName: string;
  readonly newKind: ServiceKind;
  readonly newContact: string;
  readonly contactName: string;
  readonly role: string;
  readonly leadOn: string;
  readonly since: string | null;
  readonly consentId: string | null;
}

/** Stands for an agency that the list does not have yet. */
const another = 'another';

function formOf(link: Link | null, today: string): LinkForm {
  return {
    agencyId: link?.agencyId ?? another,
    newName: '',
    newKind: 'health',
    newContact: '',
    contactName: link?.contactName ?? '',
    role: link?.role ?? '',
    leadOn: link?.leadOn ?? '',
    since: link?.since ?? today,
    consentId: link?.consentId ?? null,
  };
}

/** Puts an agency beside the person, from the list or new to it, with the consent under which we speak with it. */
export function LinkDialog({ caseId, link, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['network', 'domain']);
  const { may } = useSession();
  const today = useToday();
  const agencies = useRead('network.agencies', {});
  const form = useForm<LinkForm>('agency-link', {
    initial: formOf(link, today),
    check: ({ agencyId, newName, since }) => ({
      ...(agencyId === another && newName.trim() === '' ? { newName: 'required' as const } : {}),
      ...(since === null ? { since: 'required' as const } : {}),
    }),
    submit: async (values) => {
      const agencyId =
        values.agencyId === another
          ? (
              await api.network.saveAgency({
                id: null,
                name: values.newName,
                kind: values.newKind,
                contact: values.newContact,
                note: '',
              })
            ).id
          : values.agencyId;
      // A second try after a problem further down must not add the agency once more.
      form.set({ agencyId });
      const { contactName, role, leadOn, consentId } = values;
      await api.network.saveLink({
        caseId,
        id: link?.id ?? null,
        agencyId,
        contactName,
        role,
        leadOn,
        since: values.since ?? today,
        consentId,
      });
      toastDone(t('agencies.saved'));
      onClose();
    },
  });
  const listed = (agencies.data ?? []).filter(({ id, archived }) => !archived || id === link?.agencyId);
  const recipient =
    form.values.agencyId === another
      ? form.values.newName
      : (listed.find(({ id }) => id === form.values.agencyId)?.name ?? '');
  return (
    <FormDialog title={t('link.title')} form={form} onClose={onClose}>
      <SelectField
        {...form.field('agencyId')}
        label={t('link.agency')}
        choices={[
          ...listed.map(({ id, name }) => ({ value: id, label: name })),
          ...(may('directory.write') ? [{ value: another, label: t('link.other') }] : []),
        ]}
      />
      {form.values.agencyId === another && (
        <>
          <TextField {...form.field('newName')} label={t('link.newName')} maxLength={160} required />
          <SelectField
            {...form.field('newKind')}
            label={t('link.newKind')}
            choices={serviceKinds.map((kind) => ({ value: kind, label: t(`domain:serviceKind.${kind}`) }))}
          />
          <TextField {...form.field('newContact')} label={t('link.newContact')} maxLength={500} />
        </>
      )}
      <TextField {...form.field('contactName')} label={t('link.contactName')} maxLength={160} />
      <TextField {...form.field('role')} label={t('link.role')} maxLength={160} />
      <TextField
        {...form.field('leadOn')}
        label={t('link.leadOn')}
        help={t('link.leadOnHelp')}
        maxLength={200}
      />
      <DateField {...form.field('since')} label={t('link.since')} max={today} required />
      <ConsentChoice
        {...form.field('consentId')}
        caseId={caseId}
        label={t('link.consent')}
        recipient={recipient}
      />
    </FormDialog>
  );
}
