import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';

type Batch = OutputOf<'imports.batches'>[number];

/** Earlier imports; each can be taken back as a whole, and says what stays because it was worked on. */
export function ImportBatches() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const batches = useRead('imports.batches', {});
  const [asked, setAsked] = useState<Batch | null>(null);
  return (
    <div className="ks-import-batches">
      <Sheet>
        <Section title={t('batchesTitle')}>
          <ReadArea query={batches}>
            {(rows) =>
              rows.length === 0 ? (
                <p className="ks-quiet">{t('batchesNone')}</p>
              ) : (
                <DataTable
                  caption={t('batchesTitle')}
                  rows={rows}
                  rowId={({ id }) => id}
                  columns={[
                    {
                      id: 'when',
                      header: t('batchWhen'),
                      render: ({ importedAt }) => format.moment(importedAt),
                    },
                    { id: 'by', header: t('batchBy'), render: ({ by }) => by },
                    { id: 'source', header: t('batchSource'), render: ({ source }) => source },
                    {
                      id: 'people',
                      header: t('batchPeople'),
                      align: 'end',
                      render: ({ counts }) => format.number(counts.newPeople),
                    },
                    {
                      id: 'state',
                      header: t('batchState'),
                      render: (batch) =>
                        batch.undoneAt === null ? (
                          <TextButton
                            onClick={() => {
                              setAsked(batch);
                            }}
                          >
                            {t('undo')}
                          </TextButton>
                        ) : (
                          t('batchUndone', { day: format.shortDay(dayOf(batch.undoneAt)) })
                        ),
                    },
                  ]}
                />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
      <UndoDialog
        batch={asked}
        onClose={() => {
          setAsked(null);
        }}
      />
    </div>
  );
}

function UndoDialog({ batch, onClose }: { readonly batch: Batch | null; readonly onClose: () => void }) {
  const { t } = useTranslation('imports');
  const sentences = useSentences();
  const undo = useAct('imports.undo');
  const act = async () => {
    if (batch === null) return;
    const done = await undo.run({ batchId: batch.id, keepWorkedOn: batch.workedOn > 0 });
    if (done !== undefined) toastDone(t('undone', { count: done.removed }));
    onClose();
  };
  if (undo.error !== null) toastProblem(sentences.error(undo.error));
  return (
    <ConfirmDialog
      open={batch !== null}
      title={t('undoTitle')}
      keep={t('undoKeep')}
      act={t('undoAct')}
      closeLabel={t('close')}
      busy={undo.pending}
      onKeep={onClose}
      onAct={() => {
        void act();
      }}
    >
      <p>{t('undoText')}</p>
      {batch !== null && batch.workedOn > 0 && <p>{t('undoWorkedOn', { count: batch.workedOn })}</p>}
    </ConfirmDialog>
  );
}
