import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { entryId as entryIdOf } from '#shared/lib/ids.ts';

/** Entries offered for a note of dispute; another one is named in words. */
const offered = 100;

interface Dispute {
  readonly entry: string;
  readonly about: string;
  readonly personWords: string;
  readonly ourView: string;
  readonly notedOn: string | null;
}

interface DisputeDialogProps {
  readonly caseId: string;
  readonly requestId: string | null;
  readonly onClose: () => void;
}

/** What the person says is wrong, and why we keep what stands there: both stand beside the record from now on. */
export function DisputeDialog({ caseId, requestId, onClose }: DisputeDialogProps) {
  const { t } = useTranslation(['rights', 'domain', 'timeline']);
  const today = useToday();
  const format = useFormat();
  const entries = useRead('timeline.page', {
    caseId,
    kinds: [],
    authorId: null,
    before: null,
    size: offered,
  });
  const form = useForm<Dispute>('dispute', {
    initial: { entry: '', about: '', personWords: '', ourView: '', notedOn: today },
    check: ({ about, personWords, ourView, notedOn }) => ({
      ...(about.trim() === '' ? { about: 'required' as const } : {}),
      ...(personWords.trim() === '' ? { personWords: 'required' as const } : {}),
      ...(ourView.trim() === '' ? { ourView: 'required' as const } : {}),
      ...(notedOn === null ? { notedOn: 'required' as const } : {}),
    }),
    submit: async ({ entry, notedOn, ...words }) => {
      await api.disputes.add({
        caseId,
        requestId,
        entryId: entry === '' ? null : entryIdOf.parse(entry),
        notedOn: notedOn ?? today,
        ...words,
      });
      toastDone(t('rights:dispute.beside', { about: words.about }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('rights:dispute.title')}
      form={form}
      save={t('rights:dispute.save')}
      onClose={onClose}
    >
      <TextField {...form.field('about')} label={t('rights:dispute.about')} maxLength={200} required />
      <SelectField
        {...form.field('entry')}
        label={t('rights:dispute.entry')}
        choices={[
          { value: '', label: t('rights:dispute.noEntry') },
          ...(entries.data?.entries ?? []).map(({ id, kind, at, author }) => ({
            value: id,
            label: [format.shortDay(dayOf(at)), t(`timeline:kindOne.${kind}`), author].join(' · '),
          })),
        ]}
      />
      <TextareaField
        {...form.field('personWords')}
        label={t('rights:dispute.personWords')}
        help={t('rights:dispute.personWordsHelp')}
        rows={3}
        maxLength={4000}
        required
      />
      <TextareaField
        {...form.field('ourView')}
        label={t('rights:dispute.ourView')}
        rows={3}
        maxLength={4000}
        required
      />
      <DateField {...form.field('notedOn')} label={t('rights:dispute.notedOn')} max={today} required />
    </FormDialog>
  );
}
