import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { practiceRecordKinds } from '#shared/domain/practice/practice-codes.ts';
import { PrivateNote } from '../private-note.tsx';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';

const recordForm = z.strictObject({
  kind: z.enum(practiceRecordKinds),
  on: z.string().nullable(),
  withWhom: z.string(),
  learned: z.string(),
});
type RecordForm = z.infer<typeof recordForm>;
type OwnRecord = OutputOf<'practice.records'>[number];

/** One record of learning from somebody: new, or as it stands. */
export function OwnRecordEditorPage() {
  const { recordId = 'new' } = useParams({ strict: false });
  const records = useRead('practice.records', {});
  const opened = useOpenedPrivateDraft(`record/${recordId}`, recordForm);
  return (
    <ReadArea query={records} height={400}>
      {(list) => (
        <ReadArea query={opened} height={400}>
          {(draft) => <Editor record={list.find(({ id }) => id === recordId) ?? null} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditorProps {
  readonly record: OwnRecord | null;
  readonly opened: OpenedPrivateDraft<RecordForm>;
}

function Editor({ record, opened }: EditorProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const today = useToday();
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/development' });
  const { form, draft } = useWrittenForm<RecordForm>({
    formId: 'own-record',
    place: `record/${record?.id ?? 'new'}`,
    opened,
    empty: {
      kind: record?.kind ?? 'coaching',
      on: record?.on ?? today,
      withWhom: record?.content?.withWhom ?? '',
      learned: record?.content?.learned ?? '',
    },
    check: ({ on }) => (on === null ? { on: 'required' } : {}),
    save: async ({ kind, on, withWhom, learned }) => {
      await api.practice.saveRecord({ id: record?.id ?? null, kind, on: on ?? today, withWhom, learned });
      toastDone(t('own.saved'));
      await leave();
    },
  });
  return (
    <WorkForm
      narrow
      title={record === null ? t('own.add') : t('own.change')}
      form={form}
      draft={draft}
      saveWords={t('own.save')}
      onSave={form.onSubmit}
      onLeave={leave}
      foot={
        record !== null && (
          <TextButton
            onClick={() => {
              void api.practice.removeRecord({ id: record.id }).then(async () => {
                await draft.discard();
                toastDone(t('own.removed'));
                await leave();
              });
            }}
          >
            {t('own.remove')}
          </TextButton>
        )
      }
    >
      <PrivateNote>{t('own.only')}</PrivateNote>
      <Sheet>
        <Section>
          <Fields>
            <ChoiceChips
              {...form.field('kind')}
              label={t('own.kind')}
              chips={practiceRecordKinds.map((value) => ({
                value,
                label: t(`domain:practiceRecordKind.${value}`),
              }))}
            />
            <DateField {...form.field('on')} label={t('own.on')} max={today} required />
            <TextField {...form.field('withWhom')} label={t('own.withWhom')} maxLength={120} />
            <TextareaField {...form.field('learned')} label={t('own.learned')} rows={6} />
          </Fields>
        </Section>
      </Sheet>
    </WorkForm>
  );
}
