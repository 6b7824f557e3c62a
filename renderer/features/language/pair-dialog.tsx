import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FieldCode } from '#shared/lib/app-error.ts';

/** Bounds of an own pair (contract `languageHints.saveOwn`). */
const most = { avoid: 10, avoidLength: 80, tryInstead: 4, tryLength: 120, reason: 200 } as const;

interface PairDialogProps {
  /** Null for new words. */
  readonly pair: OutputOf<'languageHints.settings'>['own'][number] | null;
  readonly onClose: () => void;
}

function lineProblem(text: string, count: number, length: number): FieldCode | undefined {
  const lines = linesOf(text);
  if (lines.length > count) return 'too_many';
  return lines.some((line) => line.length > length) ? 'too_long' : undefined;
}

/** Words to think about, what to write instead, and why. */
export function PairDialog({ pair, onClose }: PairDialogProps) {
  const { t } = useTranslation('language');
  const form = useForm('language-pair', {
    initial: {
      avoid: (pair?.avoid ?? []).join('\n'),
      tryInstead: (pair?.tryInstead ?? []).join('\n'),
      reason: pair?.reason ?? '',
      enabled: pair?.enabled ?? true,
    },
    check: ({ avoid, tryInstead }) => {
      const first =
        linesOf(avoid).length === 0 ? 'required' : lineProblem(avoid, most.avoid, most.avoidLength);
      const second = lineProblem(tryInstead, most.tryInstead, most.tryLength);
      return {
        ...(first === undefined ? {} : { avoid: first }),
        ...(second === undefined ? {} : { tryInstead: second }),
      };
    },
    sentence: (field, code) => {
      if (code === 'required') return t('page.needsAvoid');
      if (code === 'too_long') return t('page.tooLong');
      return code === 'too_many' ? t(field === 'avoid' ? 'page.tooManyAvoid' : 'page.tooManyTry') : undefined;
    },
    submit: async ({ avoid, tryInstead, reason, enabled }) => {
      await api.languageHints.saveOwn({
        id: pair?.id ?? null,
        avoid: [...linesOf(avoid)],
        tryInstead: [...linesOf(tryInstead)],
        reason,
        enabled,
      });
      toastDone(t('page.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('page.edit')} form={form} onClose={onClose}>
      <TextareaField
        {...form.field('avoid')}
        label={t('page.avoid')}
        help={t('page.avoidHelp')}
        rows={3}
        required
      />
      <TextareaField
        {...form.field('tryInstead')}
        label={t('page.tryInstead')}
        help={t('page.tryHelp')}
        rows={2}
      />
      <TextField
        {...form.field('reason')}
        label={t('page.reason')}
        help={t('page.reasonHelp')}
        maxLength={most.reason}
      />
      <Checkbox
        label={t('page.enabled')}
        checked={form.values.enabled}
        onChange={(enabled) => {
          form.set({ enabled });
        }}
      />
    </FormDialog>
  );
}
