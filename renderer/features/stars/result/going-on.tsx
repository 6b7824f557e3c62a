import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords, WordsField } from '#renderer/ui/voices.tsx';
import type { StarWords } from '../star-words.ts';
import { type AreaView, harderAreas, type StarView } from './star-view.ts';
import { useAmend } from './use-amend.ts';

interface GoingOnProps {
  readonly caseId: string;
  readonly view: StarView;
  readonly words: StarWords;
  /** True where the reading is still open and the signed-in person may write. */
  readonly mayWrite: boolean;
}

/** For each fall: the person's words, or the offer to say what was going on (domain.md 1.5). */
export function GoingOn({ caseId, view, words, mayWrite }: GoingOnProps) {
  const areas = harderAreas(view).filter(({ score }) => mayWrite || (score?.note ?? '') !== '');
  if (areas.length === 0) return null;
  return (
    <div className="ks-star-going-on">
      {areas.map((area) => (
        <OneArea key={area.key} caseId={caseId} view={view} area={area} words={words} mayWrite={mayWrite} />
      ))}
    </div>
  );
}

function OneArea({ caseId, view, area, words, mayWrite }: GoingOnProps & { readonly area: AreaView }) {
  const { t } = useTranslation(['stars', 'ui']);
  const sentences = useSentences();
  const note = area.score?.note ?? '';
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState(note);
  const { amend, pending, error } = useAmend(caseId, view.current.view);
  const title = t('result.whatWasGoingOn', { area: words.areaLabel(area.key) });
  const save = async () => {
    const scores = view.current.view.scores.map((score) =>
      score.areaKey === area.key ? { ...score, note: text.trim() } : score,
    );
    if (!(await amend({ scores }))) return;
    setWriting(false);
    toastDone(t('result.saved'));
  };
  return (
    <Note>
      <strong>{title}</strong>
      {note !== '' && (
        <PersonWords size="small" rule={false}>
          {note}
        </PersonWords>
      )}
      {note === '' && mayWrite && (
        <TextButton
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('result.askWhatWasGoingOn')}
        </TextButton>
      )}
      <Dialog
        open={writing}
        onClose={() => {
          setWriting(false);
        }}
        title={title}
        closeLabel={t('ui:close')}
      >
        <WordsField
          label={t('together.words')}
          help={t('result.whatWasGoingOnHelp')}
          value={text}
          onChange={setText}
          maxLength={2000}
          rows={4}
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
      </Dialog>
    </Note>
  );
}
