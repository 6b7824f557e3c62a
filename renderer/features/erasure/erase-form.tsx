import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { closeFile } from '#renderer/app/open-files.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { findCaseSequence } from '#shared/domain/cases/case-number.ts';
import { type ErasureGround, erasureGrounds } from '#shared/domain/erasure/erasure-codes.ts';

interface EraseFormProps {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly names: OutputOf<'erasure.preview'>['names'];
}

interface Values {
  readonly ground: ErasureGround | null;
  readonly caseNumber: string;
}

/** Why, which file typed by hand, a last question, the passphrase: then it is gone. */
export function EraseForm({ caseId, caseNumber, names }: EraseFormProps) {
  const { t } = useTranslation(['erasure', 'domain', 'ui']);
  const format = useFormat();
  const navigate = useNavigate();
  const percent = useJobProgress('erasure');
  const [single, setSingle] = useState(false);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const erase = useForm<Values>('erase-now', {
    initial: { ground: null, caseNumber: '' },
    submit: async ({ ground, caseNumber: typed }) => {
      if (ground === null) return;
      setWorking(true);
      try {
        const { finished } = await api.erasure.erase({
          caseId,
          caseNumber: typed,
          ground,
          singleNames: single,
        });
        toastDone(t(finished ? 'erasure:preview.done' : 'erasure:preview.doneLater'));
        await navigate({ to: '/trust/keeping' });
        closeFile(caseId);
      } finally {
        setWorking(false);
      }
    },
  });
  const ask = useForm<Values>('erase', {
    initial: { ground: null, caseNumber: '' },
    check: ({ ground, caseNumber: typed }) => ({
      ...(ground === null ? { ground: 'required' as const } : {}),
      ...(findCaseSequence(typed) === findCaseSequence(caseNumber)
        ? {}
        : { caseNumber: 'does_not_match' as const }),
    }),
    submit: async (values) => {
      erase.set(values);
      setAsking(true);
      return Promise.resolve();
    },
  });
  return (
    <Section title={t('erasure:preview.act')}>
      <form onSubmit={ask.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={ask.problemsTitle} problems={ask.problems} />
          {erase.failure !== null && <Note tone="clay">{erase.failure}</Note>}
          {names.single.length > 0 && (
            <Checkbox
              label={t('erasure:preview.singleChoice', { names: format.list(names.single) })}
              help={t('erasure:preview.singleHelp')}
              checked={single}
              onChange={setSingle}
            />
          )}
          <SelectField
            {...ask.field('ground')}
            label={t('erasure:preview.why')}
            placeholder=""
            choices={erasureGrounds.map((value) => ({ value, label: t(`domain:erasureGround.${value}`) }))}
            required
          />
          <TextField
            {...ask.field('caseNumber')}
            label={t('erasure:preview.caseNumber', { caseNumber })}
            help={t('erasure:preview.caseNumberHelp')}
            maxLength={30}
            required
          />
          <ButtonRow>
            <Button kind="grave" submits busy={working}>
              {working ? t('erasure:preview.working', { percent }) : t('erasure:preview.act')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
      <ConfirmDialog
        open={asking}
        title={t('erasure:preview.sureTitle', { caseNumber })}
        keep={t('erasure:preview.sureKeep')}
        act={t('erasure:preview.act')}
        actKind="grave"
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          setAsking(false);
          erase.onSubmit();
        }}
      >
        {t('erasure:preview.sureText')}
      </ConfirmDialog>
    </Section>
  );
}
