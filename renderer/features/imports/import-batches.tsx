import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { type Batch, UndoDialog } from './undo-dialog.tsx';

/** What a list of batches says of each, besides the files' own numbers. */
const broughtKeys = [
  'newPeople',
  'knownPeople',
  'notes',
  'starReadings',
  'rentEntries',
  'accommodations',
  'tenancies',
] as const;

/** Earlier imports of every kind; each can be taken back as a whole, and says what stays because it was worked on. */
export function ImportBatches() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const batches = useRead('imports.batches', {});
  const [asked, setAsked] = useState<Batch | null>(null);
  const brought = ({ counts }: Batch) =>
    broughtKeys
      .flatMap((key) => {
        const count = counts[key] ?? 0;
        return count === 0 ? [] : [t(`brought.${key}`, { count, number: format.number(count) })];
      })
      .join(', ');
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
                    {
                      id: 'source',
                      header: t('batchSource'),
                      render: ({ source, kind }) => (
                        <>
                          <span className="ks-anywhere">{source}</span>
                          <span className="ks-quiet ks-small">{` ${t(`batchKind.${kind}`)}`}</span>
                        </>
                      ),
                    },
                    { id: 'brought', header: t('batchBrought'), render: brought },
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
