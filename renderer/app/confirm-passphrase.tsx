import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConfirmations, ApiError, api } from '#renderer/api/client.ts';
import { PassphraseField } from '#renderer/ui/text-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { useForm } from './form.ts';
import { useSession } from './session.tsx';
import { useSentences } from './words.ts';

interface Question {
  readonly given: Promise<boolean>;
  readonly settle: (given: boolean) => void;
}

function newQuestion(): Question {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  return { given: promise, settle: resolve };
}

/**
 * Asks for the passphrase when an act needs it again, over whatever is on the screen; then the act goes on by itself.
 * Leaving the dialog leaves the act undone and everything typed in its place.
 */
export function ConfirmPassphrase() {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    let open: Question | null = null;
    return answerConfirmations(() => {
      if (open === null) {
        const asked = newQuestion();
        open = asked;
        setQuestion(asked);
        void asked.given.then(() => {
          open = null;
          setQuestion(null);
        });
      }
      return open.given;
    });
  }, []);
  return question === null ? null : <PassphraseDialog onSettled={question.settle} />;
}

function PassphraseDialog({ onSettled }: { readonly onSettled: (given: boolean) => void }) {
  const { t } = useTranslation(['app', 'ui']);
  const sentences = useSentences();
  const { user } = useSession();
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useForm('confirm', {
    initial: { passphrase: '' },
    check: ({ passphrase }) => (passphrase === '' ? { passphrase: 'required' } : {}),
    submit: async ({ passphrase }) => {
      setWrong(null);
      try {
        await api.vault.confirm({ passphrase });
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'wrong_passphrase') throw error;
        setWrong(sentences.error(error));
        return;
      }
      onSettled(true);
    },
  });
  const field = form.field('passphrase');
  return (
    <FormDialog
      title={t('confirm.title')}
      form={form}
      save={t('confirm.goOn')}
      width={480}
      onClose={() => {
        onSettled(false);
      }}
    >
      <p>{t('confirm.why')}</p>
      <PassphraseField
        {...field}
        error={field.error ?? wrong ?? undefined}
        label={t('confirm.field', { name: user.name })}
        words={{ show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') }}
        autoComplete="current-password"
        autoFocus
      />
    </FormDialog>
  );
}
