import { IconPlus, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { BasisDialog } from './basis-dialog.tsx';
import { BasisLabels, useBasisWords } from './basis-labels.tsx';

type Register = OutputOf<'processing.register'>;
type Basis = Register['bases'][number];

/** The register of processing: what data are used for, and what allows it. */
export function ProcessingPage() {
  const { t } = useTranslation('papers');
  const register = useRead('processing.register', {});
  const [open, setOpen] = useState<Basis | 'new' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <TrustFrame>
      <ReadArea query={register} height={300}>
        {({ bases, labels }) => (
          <Sheet>
            <Section
              title={t('settings.processingTitle')}
              help={t('settings.processingExplain')}
              action={
                <Button
                  icon={<IconPlus size={18} aria-hidden />}
                  onClick={() => {
                    setOpen('new');
                  }}
                >
                  {t('settings.add')}
                </Button>
              }
            >
              {bases.length === 0 ? (
                <EmptyState icon={<IconScale aria-hidden />} title={t('settings.processingNone')}>
                  {t('settings.processingNoneText')}
                </EmptyState>
              ) : (
                <BasisTable bases={bases} labels={labels} onChange={setOpen} />
              )}
            </Section>
            <Section title={t('settings.labels')} help={t('settings.labelsHelp')}>
              <BasisLabels labels={labels} />
            </Section>
            {open !== null && (
              <BasisDialog basis={open === 'new' ? null : open} labels={labels} onClose={close} />
            )}
          </Sheet>
        )}
      </ReadArea>
    </TrustFrame>
  );
}

interface BasisTableProps extends Register {
  readonly onChange: (basis: Basis) => void;
}

function BasisTable({ bases, labels, onChange }: BasisTableProps) {
  const { t } = useTranslation(['papers', 'ui']);
  const format = useFormat();
  const words = useBasisWords(labels);
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = useAct('processing.remove');
  const keep = () => {
    setRemoving(null);
  };
  return (
    <>
      <DataTable
        caption={t('papers:settings.processingTitle')}
        rows={bases}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'purpose',
            header: t('papers:settings.purpose'),
            render: ({ purpose, note }) => (
              <>
                {purpose}
                {note !== '' && <p className="ks-quiet ks-small">{note}</p>}
              </>
            ),
          },
          {
            id: 'article6',
            header: t('papers:settings.article6'),
            render: ({ article6 }) => words.article6(article6),
          },
          {
            id: 'article9',
            header: t('papers:settings.article9'),
            render: ({ article9, article10 }) =>
              [article9 === null ? t('papers:settings.article9None') : words.article9(article9), article10]
                .filter((part) => part !== '')
                .join('; '),
          },
          {
            id: 'decided',
            header: t('papers:settings.decidedBy'),
            render: ({ decidedBy, decidedOn }) => `${decidedBy}, ${format.day(decidedOn)}`,
          },
          {
            id: 'acts',
            header: t('papers:settings.acts'),
            render: (basis) => (
              <>
                <TextButton
                  aria-label={`${t('papers:settings.change')}: ${basis.purpose}`}
                  onClick={() => {
                    onChange(basis);
                  }}
                >
                  {t('papers:settings.change')}
                </TextButton>{' '}
                <TextButton
                  aria-label={`${t('papers:settings.remove')}: ${basis.purpose}`}
                  onClick={() => {
                    setRemoving(basis.id);
                  }}
                >
                  {t('papers:settings.remove')}
                </TextButton>
              </>
            ),
          },
        ]}
      />
      <ConfirmDialog
        open={removing !== null}
        title={t('papers:settings.removeTitle')}
        keep={t('papers:settings.removeKeep')}
        act={t('papers:settings.removeAct')}
        closeLabel={t('ui:close')}
        busy={remove.pending}
        onKeep={keep}
        onAct={() => {
          if (removing !== null) void remove.run({ id: removing }).then(keep);
        }}
      >
        {t('papers:settings.removeText')}
      </ConfirmDialog>
    </>
  );
}
