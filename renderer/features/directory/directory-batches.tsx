import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';

/** Earlier imports; each can be taken back as a whole. */
export function DirectoryBatches() {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const sentences = useSentences();
  const batches = useRead('directory.batches', {});
  const undo = useAct('directory.undo');
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Section title={t('import.batches')}>
      {undo.error !== null && <Note tone="clay">{sentences.error(undo.error)}</Note>}
      <ReadArea query={batches}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="ks-quiet">{t('import.batchesNone')}</p>
          ) : (
            <DataTable
              caption={t('import.batches')}
              rows={rows}
              rowId={({ id }) => id}
              columns={[
                {
                  id: 'when',
                  header: t('import.batchWhen'),
                  render: ({ importedAt }) => format.moment(importedAt),
                },
                { id: 'what', header: t('import.batchWhat'), render: ({ source }) => source },
                { id: 'by', header: t('import.batchBy'), render: ({ by }) => by },
                {
                  id: 'new',
                  header: t('import.batchNew'),
                  align: 'end',
                  render: ({ counts }) => format.number(counts.new),
                },
                {
                  id: 'changed',
                  header: t('import.batchChanged'),
                  align: 'end',
                  render: ({ counts }) => format.number(counts.changed),
                },
                {
                  id: 'state',
                  header: t('import.batchState'),
                  render: ({ id, undoneAt }) =>
                    undoneAt === null ? (
                      <TextButton
                        onClick={() => {
                          setAsked(id);
                        }}
                      >
                        {t('import.undo')}
                      </TextButton>
                    ) : (
                      t('import.undoneOn', { day: format.shortDay(dayOf(undoneAt)) })
                    ),
                },
              ]}
            />
          )
        }
      </ReadArea>
      <ConfirmDialog
        open={asked !== null}
        title={t('import.undoTitle')}
        keep={t('import.undoKeep')}
        act={t('import.undo')}
        closeLabel={t('import.close')}
        busy={undo.pending}
        onKeep={() => {
          setAsked(null);
        }}
        onAct={() => {
          if (asked === null) return;
          void undo.run({ batchId: asked }).then((done) => {
            setAsked(null);
            if (done !== undefined) toastDone(t('import.undone', { count: done.undone }));
          });
        }}
      >
        {t('import.undoText')}
      </ConfirmDialog>
    </Section>
  );
}
