import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';

/** In what form figures can leave: paper in colour or grey, tables as text or for a spreadsheet program. */
const forms = ['colour', 'grey', 'csv', 'xlsx'] as const;
const protections = ['protected', 'full'] as const;

interface Leaving {
  readonly form: (typeof forms)[number];
  readonly protection: (typeof protections)[number];
}

interface TakeOutProps {
  /** In the order in which they stand on paper. */
  readonly keys: readonly ReportKey[];
  readonly question: ServiceQuestion;
  readonly title: string;
  readonly foreword: string;
  /** Why nothing can leave yet; null when it can. */
  readonly notYet?: string | null;
}

/** The button that takes figures out of Keystead, and the dialog that says before it happens what leaves. */
export function TakeOut({ keys, question, title, foreword, notYet = null }: TakeOutProps) {
  const { t } = useTranslation('reports');
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const pdf = useSavePdf((file) => t('out.saved', { file }));
  const saveFile = async (format: 'csv' | 'xlsx', isProtected: boolean) => {
    setBusy(true);
    try {
      const { jobId } = await api.reports.prepareFile({ keys: [...keys], question, isProtected, format });
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('out.saved', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  const leave = ({ form, protection }: Leaving) => {
    // The passphrase is asked for in a dialog of its own.
    setAsking(false);
    const isProtected = protection === 'protected';
    if (form === 'csv' || form === 'xlsx') void saveFile(form, isProtected);
    else {
      void pdf.save(() =>
        api.reports.preparePrint({
          keys: [...keys],
          question,
          isProtected,
          title,
          foreword,
          greyscale: form === 'grey',
        }),
      );
    }
  };
  return (
    <>
      <Button
        kind="main"
        icon={<IconFileExport size={18} aria-hidden />}
        busy={busy || pdf.busy}
        notYet={notYet}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('out.button')}
      </Button>
      {asking && (
        <LeaveDialog
          count={keys.length}
          onLeave={leave}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {pdf.passwordDialog}
    </>
  );
}

interface LeaveDialogProps {
  readonly count: number;
  readonly onLeave: (leaving: Leaving) => void;
  readonly onClose: () => void;
}

function LeaveDialog({ count, onLeave, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const settings = useRead('reports.settings', {});
  const [form, setForm] = useState<Leaving['form']>('colour');
  const [protection, setProtection] = useState<Leaving['protection']>('protected');
  const fewest = settings.data?.fewest;
  return (
    <Dialog open onClose={onClose} title={t('reports:out.title')} closeLabel={t('ui:close')} width={600}>
      <Fields>
        <p>{t('reports:out.what', { count })}</p>
        <ChoiceChips
          id="out-form"
          label={t('reports:out.form.label')}
          chips={forms.map((value) => ({ value, label: t(`reports:out.form.${value}`) }))}
          value={form}
          onChange={setForm}
        />
        <ChoiceChips
          id="out-protection"
          label={t('reports:out.protection.label')}
          chips={protections.map((value) => ({ value, label: t(`reports:out.protection.${value}`) }))}
          value={protection}
          onChange={setProtection}
        />
        <Note tone={protection === 'full' ? 'brass' : 'neutral'}>
          {protection === 'full'
            ? t('reports:out.fullExplain')
            : fewest !== undefined && t('reports:out.protectedExplain', { fewest })}
        </Note>
        <p className="ks-quiet ks-small">{t('reports:out.after')}</p>
        <ButtonRow>
          <Button
            kind="main"
            onClick={() => {
              onLeave({ form, protection });
            }}
          >
            {t('reports:out.go')}
          </Button>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
        </ButtonRow>
      </Fields>
    </Dialog>
  );
}
