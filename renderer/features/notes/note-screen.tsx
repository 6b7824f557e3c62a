import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { emptyNote, type NoteForm, noteForm } from './note-form.ts';
import { NoteLayout } from './note-layout.tsx';
import { type OpenedDraft, useOpenedDraft } from './use-draft.ts';
import { useNoteForm } from './use-note-form.ts';
import { WorkForm } from './work-form.tsx';

/** A new note after a visit, with what was written here before and not yet saved. */
export function NewNoteScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const opened = useOpenedDraft({ kind: 'contact', caseId, subjectId: null }, noteForm);
  return (
    <ReadArea query={head} height={480}>
      {(data) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <NewNote key={draft.id} head={data} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface NewNoteProps {
  readonly head: CaseHeader;
  readonly opened: OpenedDraft<NoteForm>;
}

function NewNote({ head, opened }: NewNoteProps) {
  const { t } = useTranslation('notes');
  const { caseId, name } = head;
  const called = callName(name);
  const navigate = useNavigate();
  const showAfter = useRef(false);
  const [empty] = useState(() => emptyNote(systemClock.now()));
  useOpenFile(caseId, name);

  const { form, draft } = useNoteForm({
    place: { kind: 'contact', caseId, subjectId: null },
    opened,
    empty,
    save: async (content, draftId) => {
      const shown = showAfter.current && content.sharedWithPerson === 'not_yet';
      const { entryId } = await call('contacts.save', {
        caseId,
        content: shown ? { ...content, sharedWithPerson: 'shown' } : content,
        draftId,
      });
      toastDone(called === '' ? t('new.savedNobody') : t('new.saved', { name: called }));
      if (showAfter.current) {
        await navigate({ to: '/people/$caseId/together/note/$entryId', params: { caseId, entryId } });
      } else await navigate({ to: '/people/$caseId/notes', params: { caseId } });
    },
  });
  const save = (thenShow: boolean) => {
    showAfter.current = thenShow;
    form.onSubmit();
  };

  return (
    <WorkForm
      title={t('new.title')}
      about={name === '' ? t('new.withNobody') : t('new.with', { name })}
      form={form}
      draft={draft}
      saveWords={t('new.save')}
      onSave={() => {
        save(false);
      }}
      onLeave={() => navigate({ to: '/people/$caseId', params: { caseId } })}
      foot={
        <Button
          size="large"
          onClick={() => {
            save(true);
          }}
        >
          {called === '' ? t('new.saveAndShowNobody') : t('new.saveAndShow', { name: called })}
        </Button>
      }
      footWords={t('new.foot')}
    >
      <NoteLayout form={form} called={called} caseId={caseId} />
    </WorkForm>
  );
}
