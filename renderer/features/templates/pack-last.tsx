import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';

/** The last file that came in, and taking it back. */
export function LastPack() {
  const { t } = useTranslation(['templates', 'ui']);
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const { data: last = null } = useRead('templatePack.last', {});
  const undoing = useAct('templatePack.undo');
  const [asking, setAsking] = useState(false);
  if (last === null) return null;
  const undo = async () => {
    const undone = await undoing.run({ id: last.id });
    setAsking(false);
    if (undone !== undefined) toastDone(t('pack.undone'));
  };
  return (
    <Section
      action={
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('pack.undo')}
        </Button>
      }
      title={t('pack.taken', { count: last.taken })}
    >
      <p className="ks-quiet">
        {t('pack.last', { day: format.nearDay(dayOf(last.at), today), name: last.by })}
      </p>
      {undoing.error !== null && <p role="alert">{sentences.error(undoing.error)}</p>}
      <ConfirmDialog
        open={asking}
        title={t('pack.undoTitle')}
        keep={t('pack.keep')}
        act={t('pack.undoAct')}
        busy={undoing.pending}
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => void undo()}
      >
        {t('pack.undoText')}
      </ConfirmDialog>
    </Section>
  );
}
