import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { DisclosureTable } from '#renderer/features/handovers/disclosure-table.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { accessDayWords } from '#shared/i18n/pages/audit-sentence.ts';

/** Who opened this file, for when the person asks (UK GDPR, article 15). */
export function FileAccessScreen() {
  const caseId = useCaseId();
  const { t, i18n } = useTranslation('audit');
  const format = useFormat();
  const list = useRead('audit.fileAccess', { caseId });
  const [printing, setPrinting] = useState(false);
  return (
    <Sheet>
      <Section
        title={t('access.title')}
        help={t('access.help')}
        action={
          <Button
            onClick={() => {
              setPrinting(true);
            }}
          >
            {t('access.print')}
          </Button>
        }
      >
        <ReadArea query={list} height={300}>
          {({ access }) =>
            access.length === 0 ? (
              <EmptyState icon={<IconEye aria-hidden />} title={t('access.empty')} />
            ) : (
              <DataTable
                caption={t('access.caption')}
                rows={access.map((item, index) => ({
                  ...item,
                  id: String(index),
                  words: accessDayWords(i18n, item),
                }))}
                rowId={({ id }) => id}
                columns={[
                  { id: 'when', header: t('access.when'), render: ({ firstAt }) => format.moment(firstAt) },
                  {
                    id: 'who',
                    header: t('access.who'),
                    render: ({ words: { who, roles } }) => (roles === '' ? who : `${who} (${roles})`),
                  },
                  { id: 'did', header: t('access.did'), render: ({ words }) => words.did },
                ]}
              />
            )
          }
        </ReadArea>
      </Section>
      <Section title={t('access.given')}>
        <DisclosureTable caseId={caseId} />
      </Section>
      {printing && (
        <PrintDialog
          caseId={caseId}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
    </Sheet>
  );
}

interface PrintDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

function PrintDialog({ caseId, onClose }: PrintDialogProps) {
  const { t } = useTranslation('audit');
  const [encrypt, setEncrypt] = useState(true);
  const pdf = useSavePdf((file) => t('access.saved', { file }));
  return (
    <Dialog open onClose={onClose} title={t('access.dialog')} closeLabel={t('access.close')}>
      <p>{t('access.text')}</p>
      <Checkbox label={t('access.protect')} checked={encrypt} onChange={setEncrypt} />
      <ButtonRow>
        <Button onClick={onClose}>{t('access.cancel')}</Button>
        <Button
          kind="main"
          busy={pdf.busy}
          onClick={() =>
            void pdf.save(() => api.audit.prepareFileAccess({ caseId, greyscale: true, encrypt }))
          }
        >
          {t('access.act')}
        </Button>
      </ButtonRow>
      {pdf.passwordDialog}
    </Dialog>
  );
}
