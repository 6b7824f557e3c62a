import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { answerLocking, lock, tellStillHere } from '#renderer/app/locking.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { FeedbackForm } from '#shared/contracts/feedback.ts';
import { AnswerFields, noAnswers } from './answer-fields.tsx';
import { useFormWords } from './form-words.ts';
import './feedback.css';

/** Milliseconds without a touch after which a half-filled form is cleared, so that the next person does not see it. */
const leftAlone = 120_000;

/** All that the window shows while the computer is handed over: one form. Only a lock leads out of it. */
export function KioskPage() {
  const kiosk = useRead('feedback.kiosk', {});
  useEffect(() => answerLocking(() => undefined), []);
  useEffect(() => tellStillHere(), []);
  return (
    <main className="ks-kiosk">
      <ReadArea query={kiosk} height={400}>
        {({ organisation, form }) => <Kiosk organisation={organisation} form={form} />}
      </ReadArea>
    </main>
  );
}

type Step = 'welcome' | 'form' | 'thanks';

/** Runs when nobody has touched anything for a while; every touch begins the wait anew. */
function useLeftAlone(act: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    let timer = setTimeout(act, leftAlone);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(act, leftAlone);
    };
    const events = ['keydown', 'pointerdown', 'pointermove'] as const;
    for (const event of events) window.addEventListener(event, again);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, again);
    };
  }, [act, active]);
}

interface KioskProps {
  readonly organisation: string;
  readonly form: FeedbackForm;
}

function Kiosk({ organisation, form }: KioskProps) {
  const { t } = useTranslation('feedback');
  const [step, setStep] = useState<Step>('welcome');
  const begin = () => {
    setStep('form');
  };
  if (step === 'form') return <KioskForm form={form} onStep={setStep} />;
  return (
    <div className="ks-kiosk-page">
      <p className="ks-quiet">{organisation}</p>
      <h1 className="ks-page-title" data-size="name">
        {t(step === 'thanks' ? 'kiosk.thanks' : 'kiosk.welcome')}
      </h1>
      <p className="ks-kiosk-lead">{t(step === 'thanks' ? 'kiosk.thanksText' : 'kiosk.lead')}</p>
      <ButtonRow>
        <Button kind="main" onClick={begin}>
          {t(step === 'thanks' ? 'kiosk.next' : 'kiosk.begin')}
        </Button>
        <Button kind="quiet" onClick={() => void lock()}>
          {t('kiosk.finish')}
        </Button>
      </ButtonRow>
    </div>
  );
}

interface KioskFormProps {
  readonly form: FeedbackForm;
  readonly onStep: (step: Step) => void;
}

function KioskForm({ form, onStep }: KioskFormProps) {
  const { t } = useTranslation('feedback');
  const sentences = useSentences();
  const words = useFormWords();
  const [values, setValues] = useState(noAnswers);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useLeftAlone(() => {
    onStep('welcome');
  }, true);
  const isEmpty =
    Object.keys(values.answers).length === 0 && values.keep.trim() === '' && values.change.trim() === '';
  const send = async () => {
    if (isEmpty) {
      setProblem(t('kiosk.nothing'));
      return;
    }
    setBusy(true);
    try {
      await api.feedback.answer(values);
      onStep('thanks');
    } catch (error) {
      setProblem(sentences.error(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="ks-kiosk-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1 className="ks-page-title">{words.name(form)}</h1>
      <AnswerFields form={form} values={values} onChange={setValues} />
      {problem !== null && (
        <div role="alert">
          <Note>{problem}</Note>
        </div>
      )}
      <ButtonRow>
        <Button kind="main" submits busy={busy}>
          {t('kiosk.send')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            onStep('welcome');
          }}
        >
          {t('kiosk.again')}
        </Button>
      </ButtonRow>
    </form>
  );
}
