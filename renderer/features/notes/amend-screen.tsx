import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { formOf, type NoteForm, noteForm } from './note-form.ts';
import { NoteLayout } from './note-layout.tsx';
import { type OpenedDraft, useOpenedDraft } from './use-draft.ts';
import { useNoteForm } from './use-note-form.ts';
import { WorkForm } from './work-form.tsx';

/** Corrects a saved note: what was there before stays readable (architecture.md, nothing is silently changed). */
export function AmendScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const note = useRead('contacts.get', { caseId, entryId });
  const opened = useOpenedDraft({ kind: 'contact_amendment', caseId, subjectId: entryId }, noteForm);
  return (
    <ReadArea query={note} height={480}>
      {(saved) => (
        <ReadArea query={opened} height={480}>
          {(draft) => (
            <Amend key={draft.id} saved={saved} opened={draft} called={callName(head.data?.name ?? '')} />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface AmendProps {
  readonly saved: OutputOf<'contacts.get'>;
  readonly opened: OpenedDraft<NoteForm>;
  readonly called: string;
}

function Amend({ saved, opened, called }: AmendProps) {
  const { t } = useTranslation('notes');
  const caseId = useCaseId();
  const { entryId } = saved;
  const navigate = useNavigate();
  const [empty] = useState(() => formOf(saved.content));
  const leave = () => navigate({ to: '/people/$caseId/notes/$entryId', params: { caseId, entryId } });

  const { form, draft } = useNoteForm({
    place: { kind: 'contact_amendment', caseId, subjectId: entryId },
    opened,
    empty,
    needsReason: true,
    save: async (content, draftId, reason) => {
      await call('contacts.amend', { caseId, entryId, content, reason, draftId });
      toastDone(t('amend.saved'));
      await leave();
    },
  });

  return (
    <WorkForm
      title={t('amend.title')}
      form={form}
      draft={draft}
      saveWords={t('amend.save')}
      onSave={form.onSubmit}
      onLeave={leave}
      footWords={t('amend.explain')}
    >
      <NoteLayout
        form={form}
        called={called}
        caseId={caseId}
        top={
          <div className="ks-note-reason">
            <TextField
              {...form.field('reason')}
              label={t('amend.reason')}
              help={t('amend.reasonHelp')}
              maxLength={500}
              required
              autoFocus
            />
          </div>
        }
      />
    </WorkForm>
  );
}
