import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { TeamView, ViewField } from '#renderer/ui/voices.tsx';
import type { StarReadingView } from '#shared/contracts/stars.ts';
import { useAmend } from './use-amend.ts';

interface TeamOnlyProps {
  readonly caseId: string;
  readonly view: StarReadingView;
  /** True where the reading is still open and the signed-in person may write. */
  readonly mayWrite: boolean;
}

/** The worker's view of a star: written here, after the person has gone, and never printed. */
export function TeamOnly({ caseId, view, mayWrite }: TeamOnlyProps) {
  const { t } = useTranslation(['stars', 'ui']);
  const sentences = useSentences();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState(view.workerComment);
  const { amend, pending, error } = useAmend(caseId, view);
  if (!mayWrite && view.workerComment === '') return null;
  const save = async () => {
    if (!(await amend({ workerComment: text }))) return;
    setWriting(false);
    toastDone(t('result.saved'));
  };
  const edit = (
    <Button
      kind="quiet"
      icon={<IconPencil size={17} aria-hidden />}
      onClick={() => {
        setText(view.workerComment);
        setWriting(true);
      }}
    >
      {t('result.teamOnlyAdd')}
    </Button>
  );
  return (
    <Section
      title={t('result.teamOnly')}
      level={3}
      help={t('result.teamOnlyHelp')}
      action={mayWrite && !writing ? edit : null}
    >
      {writing ? (
        <>
          <ViewField
            label={t('result.teamOnlyField')}
            teamOnly={t('ui:teamOnly')}
            value={text}
            onChange={setText}
            autoFocus
          />
          {error !== null && (
            <Note tone="clay" icon={<IconAlertCircle aria-hidden />}>
              {sentences.error(error)}
            </Note>
          )}
          <ButtonRow>
            <Button
              kind="main"
              busy={pending}
              onClick={() => {
                void save();
              }}
            >
              {t('ui:save')}
            </Button>
            <Button
              onClick={() => {
                setWriting(false);
              }}
            >
              {t('ui:cancel')}
            </Button>
          </ButtonRow>
        </>
      ) : (
        view.workerComment !== '' && <TeamView>{view.workerComment}</TeamView>
      )}
    </Section>
  );
}
