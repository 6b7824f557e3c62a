import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  referralDirections,
  referralWays,
  type ServiceKind,
  serviceKinds,
} from '#shared/domain/network/network-codes.ts';
import { TellFields, type Telling } from './tell-fields.tsx';

const targets = ['agency', 'directory', 'other', 'nothing'] as const;

interface ReferForm extends Telling {
  readonly direction: (typeof referralDirections)[number];
  readonly kind: ServiceKind;
  readonly target: (typeof targets)[number];
  readonly agencyId: string | null;
  readonly entryId: string | null;
  readonly otherName: string;
  readonly whatFor: string;
  readonly sentOn: string | null;
  readonly way: (typeof referralWays)[number];
  readonly nextLookOn: string | null;
}

interface ReferDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Asks somewhere for help, together with the person; what is told about them is chosen and has its ground. */
export function ReferDialog({ caseId, onClose }: ReferDialogProps) {
  const { t } = useTranslation(['network', 'domain']);
  const today = useToday();
  const agencies = useRead('network.agencies', {});
  const directory = useRead('directory.list', { text: '', kind: null, withClosed: false });
  const words = {
    agency: t('refer.fromAgency'),
    directory: t('refer.fromDirectory'),
    other: t('refer.fromOther'),
    nothing: t('refer.nothing'),
  };
  const form = useForm<ReferForm>('refer', {
    initial: {
      direction: 'out',
      kind: 'health',
      target: 'other',
      agencyId: null,
      entryId: null,
      otherName: '',
      whatFor: '',
      sentOn: today,
      way: 'together',
      sections: [],
      basis: 'consent',
      basisReason: '',
      consentId: null,
      nextLookOn: null,
    },
    check: ({ target, agencyId, entryId, otherName, whatFor, sentOn }) => ({
      ...(target === 'agency' && agencyId === null ? { agencyId: 'required' as const } : {}),
      ...(target === 'directory' && entryId === null ? { entryId: 'required' as const } : {}),
      ...(target === 'other' && otherName.trim() === '' ? { otherName: 'required' as const } : {}),
      ...(whatFor.trim() === '' ? { whatFor: 'required' as const } : {}),
      ...(sentOn === null ? { sentOn: 'required' as const } : {}),
    }),
    submit: async ({ target, sentOn, sections, ...values }) => {
      const tells = target !== 'nothing' && values.direction === 'out';
      await api.network.refer({
        caseId,
        ...values,
        agencyId: target === 'agency' ? values.agencyId : null,
        entryId: target === 'directory' ? values.entryId : null,
        otherName: target === 'other' ? values.otherName : '',
        sentOn: sentOn ?? today,
        sections: tells ? [...sections] : [],
        nothingThere: target === 'nothing',
      });
      toastDone(t('referrals.saved'));
      onClose();
    },
  });
  const { direction, target } = form.values;
  const listed = (agencies.data ?? []).filter(({ archived }) => !archived);
  const recipient = {
    agency: listed.find(({ id }) => id === form.values.agencyId)?.name ?? '',
    directory: directory.data?.entries.find(({ id }) => id === form.values.entryId)?.name ?? '',
    other: form.values.otherName,
    nothing: '',
  }[target];
  return (
    <FormDialog title={t('refer.title')} form={form} onClose={onClose} save={t('refer.save')} width={720}>
      <ChoiceChips
        {...form.field('direction')}
        label={t('refer.direction')}
        chips={referralDirections.map((value) => ({ value, label: t(`domain:referralDirection.${value}`) }))}
      />
      <TextField
        {...form.field('whatFor')}
        label={t('refer.whatFor')}
        help={t('refer.whatForHelp')}
        maxLength={500}
        required
      />
      <SelectField
        {...form.field('kind')}
        label={t('refer.kind')}
        choices={serviceKinds.map((kind) => ({ value: kind, label: t(`domain:serviceKind.${kind}`) }))}
      />
      <SelectField
        {...form.field('target')}
        label={t('refer.target')}
        choices={targets
          .filter((value) => direction === 'out' || value !== 'nothing')
          .map((value) => ({ value, label: words[value] }))}
      />
      {target === 'agency' && (
        <SelectField
          {...form.field('agencyId')}
          label={t('refer.agency')}
          choices={listed.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
      {target === 'directory' && (
        <SelectField
          {...form.field('entryId')}
          label={t('refer.entry')}
          choices={(directory.data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
      {target === 'other' && (
        <TextField {...form.field('otherName')} label={t('refer.otherName')} maxLength={200} required />
      )}
      <DateField {...form.field('sentOn')} label={t('refer.sentOn')} max={today} required />
      {target !== 'nothing' && (
        <>
          <SelectField
            {...form.field('way')}
            label={t('refer.way')}
            choices={referralWays.map((value) => ({ value, label: t(`domain:referralWay.${value}`) }))}
          />
          {direction === 'out' && <TellFields caseId={caseId} form={form} recipient={recipient} />}
          <DateField {...form.field('nextLookOn')} label={t('refer.nextLookOn')} />
        </>
      )}
    </FormDialog>
  );
}
