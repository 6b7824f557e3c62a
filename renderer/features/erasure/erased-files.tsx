import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { Erased } from '#shared/contracts/erasure.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** What is left of files that were erased, each with its certificate. */
export function ErasedFiles({ erased, unproven }: OutputOf<'erasure.list'>) {
  const { t } = useTranslation(['erasure', 'domain', 'records']);
  const format = useFormat();
  const [printing, setPrinting] = useState<string | null>(null);
  const { save, passwordDialog } = useSavePdf((file) => t('records:printed', { file }));
  return (
    <Section title={t('erasure:keeping.erased')} help={t('erasure:keeping.erasedHelp')}>
      {unproven > 0 && <Note tone="brass">{t('erasure:keeping.unproven', { count: unproven })}</Note>}
      {erased.length === 0 ? (
        <p className="ks-quiet">{t('erasure:keeping.erasedNone')}</p>
      ) : (
        <DataTable
          caption={t('erasure:keeping.erased')}
          rows={erased}
          rowId={({ id }) => id}
          columns={[
            { id: 'number', header: t('erasure:keeping.number'), render: ({ caseNumber }) => caseNumber },
            {
              id: 'when',
              header: t('erasure:keeping.when'),
              render: ({ erasedAt, by }) => (
                <>
                  {format.day(dayOf(erasedAt))}
                  <p className="ks-quiet ks-small">{by}</p>
                </>
              ),
            },
            {
              id: 'ground',
              header: t('erasure:keeping.ground'),
              render: ({ ground }) => t(`domain:erasureGround.${ground}`),
            },
            {
              id: 'state',
              header: t('erasure:keeping.state'),
              render: (file) => <ErasedState file={file} />,
            },
            {
              id: 'acts',
              header: t('erasure:keeping.acts'),
              render: ({ id, caseNumber }) => (
                <TextButton
                  aria-label={`${t('erasure:keeping.certificate')}: ${caseNumber}`}
                  onClick={() => {
                    setPrinting(id);
                  }}
                >
                  {t('erasure:keeping.certificate')}
                </TextButton>
              ),
            },
          ]}
        />
      )}
      {printing !== null && (
        <CertificateDialog
          onClose={() => {
            setPrinting(null);
          }}
          onMake={(look) =>
            save(() => api.erasure.prepareCertificate({ id: printing, greyscale: false, ...look }))
          }
        />
      )}
      {passwordDialog}
    </Section>
  );
}

function ErasedState({ file: { findings, reappliedAt } }: { readonly file: Erased }) {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const clean = findings?.left === 0;
  return (
    <>
      <Tag tone={clean ? 'moss' : 'brass'}>
        {findings === null
          ? t('keeping.unfinished')
          : clean
            ? t('keeping.finishedClean')
            : t('keeping.finishedLeft', { count: findings.left })}
      </Tag>
      {reappliedAt !== null && (
        <p className="ks-quiet ks-small">{t('keeping.reapplied', { day: format.day(dayOf(reappliedAt)) })}</p>
      )}
    </>
  );
}

interface CertificateLook {
  readonly name: string;
  readonly encrypt: boolean;
}

interface CertificateDialogProps {
  readonly onMake: (look: CertificateLook) => Promise<void>;
  readonly onClose: () => void;
}

/** Whether a name stands on the certificate: Keystead does not know it any more. */
function CertificateDialog({ onMake, onClose }: CertificateDialogProps) {
  const { t } = useTranslation('erasure');
  const form = useForm<CertificateLook>('certificate', {
    initial: { name: '', encrypt: false },
    submit: async (look) => {
      onClose();
      await onMake(look);
    },
  });
  return (
    <FormDialog
      title={t('certificate.dialogTitle')}
      form={form}
      save={t('certificate.make')}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={t('certificate.name')}
        help={t('certificate.nameHelp')}
        maxLength={120}
      />
      <Checkbox
        label={t('certificate.encrypt')}
        checked={form.values.encrypt}
        onChange={(encrypt) => {
          form.set({ encrypt });
        }}
      />
    </FormDialog>
  );
}
