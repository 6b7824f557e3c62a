import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { printKeys, useShortcut } from '#renderer/app/shortcuts.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Columns, FootBar, Page, PageTitle } from '#renderer/ui/page.tsx';
import { ErrorSummary, focusField, Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { DeleteDraft, DraftMark } from './draft-mark.tsx';
import { NoteFields } from './note-fields.tsx';
import { emptyNote, moreFields, type NoteForm, noteForm, usesMore } from './note-form.ts';
import { NoteMore } from './note-more.tsx';
import { NoteSide } from './note-side.tsx';
import { type OpenedDraft, useOpenedDraft } from './use-draft.ts';
import { useNoteForm } from './use-note-form.ts';

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
  const { t } = useTranslation(['notes', 'app']);
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
  const leave = () => navigate({ to: '/people/$caseId', params: { caseId } });
  const save = (thenShow: boolean) => {
    showAfter.current = thenShow;
    form.onSubmit();
  };

  return (
    <NoteLayout
      form={form}
      called={called}
      caseId={caseId}
      title={
        <>
          {t('new.title')}
          <span className="ks-note-with">
            {` ${name === '' ? t('new.withNobody') : t('new.with', { name })}`}
          </span>
        </>
      }
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
      onSave={() => {
        save(false);
      }}
      saveWords={t('new.save')}
      foot={
        <>
          <Button
            size="large"
            onClick={() => {
              save(true);
            }}
          >
            {called === '' ? t('new.saveAndShowNobody') : t('new.saveAndShow', { name: called })}
          </Button>
          {draft.state.kind !== 'none' && (
            <DeleteDraft
              onDelete={async () => {
                await draft.discard();
                await leave();
              }}
            />
          )}
          <span className="ks-note-foot">{t('new.foot')}</span>
        </>
      }
    />
  );
}

interface NoteLayoutProps {
  readonly form: Form<NoteForm>;
  readonly called: string;
  readonly caseId: string;
  readonly title: ReactNode;
  readonly actions: ReactNode;
  /** Over the fields, for example the reason of an amendment. */
  readonly top?: ReactNode;
  readonly onSave: () => void;
  readonly saveWords: string;
  readonly foot?: ReactNode;
}

/** The note form, for a new note and for a correction: fields, side column, foot bar with the main button. */
export function NoteLayout(props: NoteLayoutProps) {
  const { form, called, caseId, title, actions, top, onSave, saveWords, foot } = props;
  const { t } = useTranslation(['notes', 'app']);
  const [more, setMore] = useState<'folded' | 'open' | 'just opened'>(() =>
    usesMore(form.values) ? 'open' : 'folded',
  );
  const unfolded = more !== 'folded' || moreFields.some((field) => form.field(field).error !== undefined);
  useShortcut('Mod+enter', saveWords, onSave);
  const firstUnfolded = form.field('agreementsPerson').id;
  useEffect(() => {
    if (more === 'just opened') focusField(firstUnfolded);
  }, [more, firstUnfolded]);
  return (
    <form
      className="ks-note-form"
      noValidate
      onSubmit={(event) => {
        // Enter in a field is no wish to save: a saved note can only be corrected.
        event.preventDefault();
      }}
    >
      <Page>
        <PageTitle title={title} actions={actions} />
        <Columns pattern="work" side={<NoteSide form={form} called={called} caseId={caseId} />}>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {top}
          <NoteFields form={form} called={called} />
          {unfolded ? (
            <NoteMore form={form} called={called} />
          ) : (
            <p className="ks-note-unfold">
              <TextButton
                icon={<IconPlus size={16} aria-hidden />}
                onClick={() => {
                  setMore('just opened');
                }}
              >
                {t('field.more')}
              </TextButton>
            </p>
          )}
        </Columns>
      </Page>
      <FootBar>
        <Button
          kind="main"
          size="large"
          busy={form.busy}
          onClick={onSave}
          keys={printKeys('Mod+enter', { ctrl: t('app:keys.ctrl'), enter: t('app:keys.enter') })}
        >
          {saveWords}
        </Button>
        {foot}
      </FootBar>
    </form>
  );
}
