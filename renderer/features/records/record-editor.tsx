import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiError, call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { isRecordOf, type KeptRecordOf, type RecordBodyOf } from '#shared/contracts/records.ts';
import { type RecordKind, standsBeside } from '#shared/domain/records/record-codes.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { type HeadForm, headOf } from './head-form.ts';
import { NewerRecord } from './newer-record.tsx';
import { recordPlaces } from './record-places.ts';
import { useRecordTitle } from './record-words.ts';
import { useRecordForm } from './use-record-form.ts';

/** A form of a record as its draft keeps it. */
type DraftedHead = HeadForm & { readonly [field: string]: z.core.util.JSONType };

/** Fields of the head are fields of every record's form. */
function setHead<V extends HeadForm>(form: Form<V>, change: Partial<HeadForm>): void {
  form.set(change as Partial<V>);
}

/** What the form of a tool needs besides what all records share. */
export interface RecordTool<K extends RecordKind, V extends DraftedHead> {
  readonly kind: K;
  /** For a drawing, which needs the whole width. */
  readonly wide?: true;
  /** The shape of its draft. */
  readonly shape: z.ZodType<V>;
  /** The form of the next version, filled from the last or from what is known. */
  readonly begin: (last: KeptRecordOf<K> | null) => V;
  /** The form of a kept version, to correct it. */
  readonly formOf: (record: KeptRecordOf<K>) => V;
  /** Adds what was brought along from another page, unless it is there already. */
  readonly arrive?: (form: V) => V;
  readonly bodyOf: (form: V) => RecordBodyOf<K>;
  readonly check: (form: V) => FieldProblems;
  /** The field of the form behind a field that the core names. */
  readonly fieldOf?: (field: string) => string;
  /** A better sentence for a field than the general one of its code. */
  readonly sentence?: (field: keyof V & string, code: FieldCode) => string | undefined;
  readonly fields: (form: Form<V>, called: string) => ReactNode;
}

/** The next version of a record, or its first. */
export function NextRecord<K extends RecordKind, V extends DraftedHead>({
  tool,
}: {
  readonly tool: RecordTool<K, V>;
}) {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const current = useRead('records.find', { caseId, kind: tool.kind });
  const opened = useOpenedDraft({ kind: tool.kind, caseId, subjectId: null }, tool.shape);
  return (
    <ReadArea query={head} height={480}>
      {({ name }) => (
        <ReadArea query={current} height={480}>
          {(last) => (
            <ReadArea query={opened} height={480}>
              {(draft) => (
                <NextForm
                  key={draft.id}
                  tool={tool}
                  name={name}
                  last={
                    last !== null && isRecordOf(last, tool.kind) && !standsBeside(tool.kind) ? last : null
                  }
                  opened={
                    draft.content === null || tool.arrive === undefined
                      ? draft
                      : { ...draft, content: tool.arrive(draft.content) }
                  }
                />
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface NextFormProps<K extends RecordKind, V extends DraftedHead> {
  readonly tool: RecordTool<K, V>;
  readonly name: string;
  /** The present version; it changes while the form is open when somebody else keeps one. */
  readonly last: KeptRecordOf<K> | null;
  readonly opened: OpenedDraft<V>;
}

function NextForm<K extends RecordKind, V extends DraftedHead>(props: NextFormProps<K, V>) {
  const { tool, name, last, opened } = props;
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const today = useToday();
  const navigate = useNavigate();
  const title = useRecordTitle(tool.kind);
  useOpenFile(caseId, name);
  const leave = () => navigate({ to: recordPlaces[tool.kind].page, params: { caseId } });
  const { form, draft } = useRecordForm<V>({
    formId: 'record',
    place: { kind: tool.kind, caseId, subjectId: null },
    opened,
    empty: () => tool.arrive?.(tool.begin(last)) ?? tool.begin(last),
    check: tool.check,
    ...(tool.fieldOf === undefined ? {} : { fieldOf: tool.fieldOf }),
    ...(tool.sentence === undefined ? {} : { sentence: tool.sentence }),
    save: async (values, draftId) => {
      try {
        await call('records.keep', {
          caseId,
          basedOnVersion: values.basedOn,
          head: headOf(values, today),
          body: tool.bodyOf(values),
          draftId,
        });
      } catch (error) {
        // The newer version arrives by itself and is shown over the form.
        if (error instanceof ApiError && error.code === 'changed_meanwhile') return;
        throw error;
      }
      toastDone(t('edit.saved'));
      await leave();
    },
  });
  const { values } = form;
  return (
    <WorkForm
      {...(tool.wide === true ? {} : { narrow: true })}
      title={title}
      {...(name === '' ? {} : { about: t('edit.with', { name }) })}
      under={last === null ? t('edit.first') : t('edit.next', { number: last.version })}
      form={form}
      draft={draft}
      saveWords={t('edit.save')}
      onSave={form.onSubmit}
      onLeave={leave}
      footWords={t('edit.foot')}
    >
      {last !== null && last.version > values.basedOn && (
        <NewerRecord
          newer={last}
          mine={tool.bodyOf(values)}
          onSeen={() => {
            setHead(form, { basedOn: last.version });
          }}
        />
      )}
      <Sheet>{tool.fields(form, callName(name))}</Sheet>
    </WorkForm>
  );
}

/** Corrects a kept version: what was there before stays readable. */
export function CorrectRecord<K extends RecordKind, V extends DraftedHead>({
  tool,
}: {
  readonly tool: RecordTool<K, V>;
}) {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const kept = useRead('records.get', { caseId, entryId });
  const opened = useOpenedDraft({ kind: tool.kind, caseId, subjectId: entryId }, tool.shape);
  return (
    <ReadArea query={kept} height={480}>
      {(record) =>
        isRecordOf(record, tool.kind) && (
          <ReadArea query={opened} height={480}>
            {(draft) => (
              <CorrectForm
                key={draft.id}
                tool={tool}
                record={record}
                opened={draft}
                called={callName(head.data?.name ?? '')}
              />
            )}
          </ReadArea>
        )
      }
    </ReadArea>
  );
}

interface CorrectFormProps<K extends RecordKind, V extends DraftedHead> {
  readonly tool: RecordTool<K, V>;
  readonly record: KeptRecordOf<K>;
  readonly opened: OpenedDraft<V>;
  readonly called: string;
}

function CorrectForm<K extends RecordKind, V extends DraftedHead>(props: CorrectFormProps<K, V>) {
  const { tool, record, opened, called } = props;
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const { entryId } = record;
  const today = useToday();
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/people/$caseId/records/$entryId', params: { caseId, entryId } });
  const { form, draft } = useRecordForm<V>({
    formId: 'record',
    place: { kind: tool.kind, caseId, subjectId: entryId },
    opened,
    empty: () => tool.formOf(record),
    check: (values) => ({
      ...(values.reason.trim() === '' ? { reason: 'required' as const } : {}),
      ...tool.check(values),
    }),
    ...(tool.fieldOf === undefined ? {} : { fieldOf: tool.fieldOf }),
    ...(tool.sentence === undefined ? {} : { sentence: tool.sentence }),
    save: async (values, draftId) => {
      const change = { head: headOf(values, today), body: tool.bodyOf(values), reason: values.reason };
      await call('records.amend', { caseId, entryId, ...change, draftId });
      toastDone(t('amend.saved'));
      await leave();
    },
  });
  return (
    <WorkForm
      {...(tool.wide === true ? {} : { narrow: true })}
      title={t('amend.title', { number: record.version })}
      under={t('amend.explain')}
      form={form}
      draft={draft}
      saveWords={t('amend.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        <Section>
          <TextField
            id="record-reason"
            label={t('amend.reason')}
            maxLength={500}
            required
            autoFocus
            value={form.values.reason}
            error={form.field('reason').error}
            onChange={(reason) => {
              setHead(form, { reason });
            }}
          />
        </Section>
        {tool.fields(form, called)}
      </Sheet>
    </WorkForm>
  );
}
