import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { usePersonNames } from './callover-words.ts';

interface QuestionDialogProps {
  readonly caseId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Writes down a person's question to the team while a meeting is prepared. */
export function QuestionDialog({ caseId, name, onClose }: QuestionDialogProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const called = usePersonNames().called({ name });
  const message = useRead('callover.message', { caseId });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('callover:question.title', { name: called })}
      closeLabel={t('ui:close')}
    >
      <ReadArea query={message} height={240}>
        {(kept) => <QuestionForm caseId={caseId} called={called} kept={kept} onDone={onClose} />}
      </ReadArea>
    </Dialog>
  );
}

/** The same for a file, without a meeting: it waits for the next one. */
export function QuestionScreen() {
  const { t } = useTranslation('callover');
  const caseId = useCaseId();
  const navigate = useNavigate();
  const names = usePersonNames();
  const head = useRead('cases.header', { caseId });
  const message = useRead('callover.message', { caseId });
  const leave = () => {
    void navigate({ to: '/people/$caseId', params: { caseId } });
  };
  return (
    <ReadArea query={head} height={400}>
      {(person) => (
        <Page>
          <PageTitle title={t('question.title', { name: names.called(person) })} over={names.full(person)} />
          <Sheet>
            <Section>
              <ReadArea query={message} height={240}>
                {(kept) => (
                  <QuestionForm caseId={caseId} called={names.called(person)} kept={kept} onDone={leave} />
                )}
              </ReadArea>
            </Section>
          </Sheet>
        </Page>
      )}
    </ReadArea>
  );
}

interface QuestionFormProps {
  readonly caseId: string;
  readonly called: string;
  readonly kept: OutputOf<'callover.message'>;
  readonly onDone: () => void;
}

function QuestionForm({ caseId, called, kept, onDone }: QuestionFormProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const format = useFormat();
  const form = useForm('question', {
    initial: { askedBeforehand: kept.askedBeforehand, message: kept.message },
    submit: async (values) => {
      await api.callover.saveMessage({ caseId, ...values });
      toastDone(t('callover:question.saved', { name: called }));
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Fields>
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <p className="ks-quiet">
          {kept.meeting === null
            ? t('callover:question.next')
            : t('callover:question.at', { day: format.weekday(kept.meeting.heldOn) })}
        </p>
        <WordsField
          id="question-message"
          label={t('callover:question.words', { name: called })}
          help={t('callover:question.wordsHelp')}
          value={form.values.message}
          maxLength={2000}
          autoFocus
          onChange={(message) => {
            form.set({
              message,
              askedBeforehand: form.values.askedBeforehand || message.trim() !== '',
            });
          }}
        />
        <Checkbox
          label={t('callover:question.asked', { name: called })}
          checked={form.values.askedBeforehand}
          onChange={(askedBeforehand) => {
            form.set({ askedBeforehand });
          }}
        />
        <ButtonRow>
          <Button onClick={onDone}>{t('ui:cancel')}</Button>
          <Button kind="main" submits busy={form.busy}>
            {t('ui:save')}
          </Button>
        </ButtonRow>
      </Fields>
    </form>
  );
}
