import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { LegalHold } from '#shared/contracts/erasure.ts';

interface HoldSectionProps {
  readonly caseId: string;
  readonly holds: readonly LegalHold[];
}

/** What must not be erased, why, and until when. */
export function HoldSection({ caseId, holds }: HoldSectionProps) {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const [open, setOpen] = useState<LegalHold | 'new' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <Section title={t('hold.title')} help={t('hold.explain')}>
      <div className="ks-stack">
        {holds.length === 0 && <p className="ks-quiet">{t('hold.none')}</p>}
        <ul>
          {holds.map((hold) => (
            <li key={hold.id} className="ks-stack">
              <p>
                {hold.reason}{' '}
                {hold.stands && (
                  <Tag tone="brass">
                    {hold.until === null
                      ? t('hold.open')
                      : t('hold.untilDay', { day: format.day(hold.until) })}
                  </Tag>
                )}
              </p>
              <p className="ks-quiet ks-small">
                {t('hold.since', { day: format.day(hold.setOn), by: hold.setBy })}
              </p>
              {hold.lifted !== null && (
                <p className="ks-quiet ks-small">
                  {t('hold.liftedLine', {
                    day: format.day(hold.lifted.on),
                    by: hold.lifted.by,
                    reason: hold.lifted.reason,
                  })}
                </p>
              )}
              {hold.lifted === null && !hold.stands && <p className="ks-quiet ks-small">{t('hold.over')}</p>}
              {hold.stands && (
                <ButtonRow>
                  <Button
                    onClick={() => {
                      setOpen(hold);
                    }}
                  >
                    {t('hold.lift')}
                  </Button>
                </ButtonRow>
              )}
            </li>
          ))}
        </ul>
        {holds.every(({ stands }) => !stands) && (
          <ButtonRow>
            <Button
              onClick={() => {
                setOpen('new');
              }}
            >
              {t('hold.set')}
            </Button>
          </ButtonRow>
        )}
      </div>
      {open === 'new' && <HoldDialog caseId={caseId} onClose={close} />}
      {open !== null && open !== 'new' && <LiftDialog caseId={caseId} holdId={open.id} onClose={close} />}
    </Section>
  );
}

interface HoldDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

function HoldDialog({ caseId, onClose }: HoldDialogProps) {
  const { t } = useTranslation('erasure');
  const today = useToday();
  const form = useForm<{ readonly reason: string; readonly until: string | null }>('hold', {
    initial: { reason: '', until: null },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' } : {}),
    submit: async ({ reason, until }) => {
      await api.legalHolds.set({ caseId, reason, until });
      toastDone(t('hold.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('hold.setTitle')} form={form} save={t('hold.save')} onClose={onClose}>
      <TextareaField {...form.field('reason')} label={t('hold.reason')} rows={3} maxLength={1000} required />
      <DateField {...form.field('until')} label={t('hold.until')} min={today} />
    </FormDialog>
  );
}

function LiftDialog({ caseId, holdId, onClose }: HoldDialogProps & { readonly holdId: string }) {
  const { t } = useTranslation('erasure');
  const form = useForm<{ readonly reason: string }>('lift', {
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' } : {}),
    submit: async ({ reason }) => {
      await api.legalHolds.lift({ caseId, id: holdId, reason });
      toastDone(t('hold.lifted'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('hold.liftTitle')} form={form} save={t('hold.liftSave')} onClose={onClose}>
      <TextareaField
        {...form.field('reason')}
        label={t('hold.liftReason')}
        rows={3}
        maxLength={1000}
        required
      />
    </FormDialog>
  );
}
