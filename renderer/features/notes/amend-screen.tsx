import { useNavigate, useParams } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { DeleteDraft, DraftMark } from './draft-mark.tsx';
import { formOf, type NoteForm, noteForm } from './note-form.ts';
import { NoteLayout } from './note-screen.tsx';
import { type OpenedDraft, useOpenedDraft } from './use-draft.ts';
import { useNoteForm } from './use-note-form.ts';

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
  const { t } = useTranslation(['notes', 'ui']);
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
    <NoteLayout
      form={form}
      called={called}
      caseId={caseId}
      title={t('amend.title')}
      actions={
        <>
          <DraftMark state={draft.state} />
          <IconButton
            label={t('new.close')}
            icon={<IconX size={20} aria-hidden />}
            onClick={() => {
              void leave();
            }}
          />
        </>
      }
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
      onSave={form.onSubmit}
      saveWords={t('amend.save')}
      foot={
        <>
          {draft.state.kind !== 'none' && (
            <DeleteDraft
              onDelete={async () => {
                await draft.discard();
                await leave();
              }}
            />
          )}
          <span className="ks-note-foot">{t('amend.explain')}</span>
        </>
      }
    />
  );
}
