import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NumberField, TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { RetentionRule } from '#shared/contracts/erasure.ts';
import { type RetentionAction, retentionActions } from '#shared/domain/erasure/erasure-codes.ts';
import { maxKeepYears } from '#shared/domain/erasure/retention.ts';

/** How long each kind of file is kept, as the organisation decided. */
export function KeepingRules({ rules }: { readonly rules: readonly RetentionRule[] }) {
  const { t } = useTranslation(['erasure', 'domain']);
  const format = useFormat();
  const [changing, setChanging] = useState<RetentionRule | null>(null);
  return (
    <Section title={t('erasure:keeping.rules')} help={t('erasure:keeping.rulesHelp')}>
      <DataTable
        caption={t('erasure:keeping.rules')}
        rows={rules}
        rowId={({ category }) => category}
        columns={[
          {
            id: 'category',
            header: t('erasure:keeping.category'),
            render: ({ category, changed, reason }) => (
              <>
                {t(`domain:retentionCategory.${category}`)}
                <p className="ks-quiet ks-small">
                  {changed === null
                    ? t('erasure:keeping.asDelivered')
                    : t('erasure:keeping.changedBy', { by: changed.by, day: format.day(changed.on), reason })}
                </p>
              </>
            ),
          },
          {
            id: 'years',
            header: t('erasure:keeping.yearsHead'),
            render: ({ keepYears }) => t('erasure:keeping.years', { count: keepYears }),
          },
          {
            id: 'then',
            header: t('erasure:keeping.then'),
            render: ({ action }) => t(`domain:retentionAction.${action}`),
          },
          {
            id: 'acts',
            header: t('erasure:keeping.acts'),
            render: (rule) => (
              <TextButton
                aria-label={`${t('erasure:keeping.change')}: ${t(`domain:retentionCategory.${rule.category}`)}`}
                onClick={() => {
                  setChanging(rule);
                }}
              >
                {t('erasure:keeping.change')}
              </TextButton>
            ),
          },
        ]}
      />
      {changing !== null && (
        <RuleDialog
          rule={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </Section>
  );
}

interface RuleForm {
  readonly keepYears: string;
  readonly action: RetentionAction;
  readonly reason: string;
}

function RuleDialog({ rule, onClose }: { readonly rule: RetentionRule; readonly onClose: () => void }) {
  const { t } = useTranslation(['erasure', 'domain']);
  const isYears = (typed: string) => /^\d{1,3}$/u.test(typed.trim()) && Number(typed) <= maxKeepYears;
  const form = useForm<RuleForm>('keeping-rule', {
    initial: { keepYears: String(rule.keepYears), action: rule.action, reason: '' },
    check: ({ keepYears, reason }) => ({
      ...(isYears(keepYears) ? {} : { keepYears: 'not_a_number' as const }),
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async ({ keepYears, action, reason }) => {
      await api.retention.setRule({ category: rule.category, keepYears: Number(keepYears), action, reason });
      toastDone(t('erasure:keeping.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('erasure:keeping.changeTitle')}
      form={form}
      save={t('erasure:keeping.save')}
      onClose={onClose}
    >
      <p>{t(`domain:retentionCategory.${rule.category}`)}</p>
      <NumberField
        {...form.field('keepYears')}
        label={t('erasure:keeping.keepYears')}
        unit={t('erasure:keeping.yearsUnit')}
        required
      />
      <ChoiceChips
        {...form.field('action')}
        label={t('erasure:keeping.action')}
        chips={retentionActions.map((value) => ({ value, label: t(`domain:retentionAction.${value}`) }))}
      />
      <TextareaField
        {...form.field('reason')}
        label={t('erasure:keeping.reason')}
        rows={3}
        maxLength={500}
        required
      />
    </FormDialog>
  );
}
