import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { needsLicence } from '#shared/domain/wellbeing/scales.ts';
import { useScaleWords } from '../wellbeing-words.ts';

/** Licensed wording for this installation, after confirming that the terms cover it (domain.md 2.7). */
export function WordingDialog({
  scale,
  onClose,
}: {
  readonly scale: WellbeingScale;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('wellbeing');
  const words = useScaleWords();
  const answerCount = scale.maxAnswer - scale.minAnswer + 1;
  const form = useForm('wording', {
    initial: { intro: '', items: '', answers: '', confirmed: false },
    check: (values) => ({
      ...(linesOf(values.items).length === scale.items.length ? {} : { items: 'required' as const }),
      ...(linesOf(values.answers).length === answerCount ? {} : { answers: 'required' as const }),
      ...(values.confirmed ? {} : { confirmed: 'required' as const }),
    }),
    submit: async ({ intro, items, answers }) => {
      const lines = linesOf(items);
      const wording = {
        intro,
        items: scale.items.map(({ code }, index) => ({ code, text: lines[index] ?? '' })),
        answers: [...linesOf(answers)],
      };
      await api.wellbeing.setWording({ id: scale.id, wording, confirmed: true });
      toastDone(t('settings.wordingSaved'));
      onClose();
    },
    sentence: (field) => {
      if (field === 'items') return t('settings.wordingNeedsItems', { count: scale.items.length });
      if (field === 'answers') return t('settings.wordingNeedsAnswers', { count: answerCount });
      return field === 'confirmed' ? t('settings.wordingNeedsConfirm') : undefined;
    },
  });
  const confirm = form.field('confirmed');
  return (
    <FormDialog
      title={t('settings.wordingTitle', { scale: words.name(scale) })}
      form={form}
      onClose={onClose}
      save={t('settings.wordingSave')}
    >
      <p>{t(needsLicence(scale.key) ? 'settings.wordingExplain' : 'settings.wordingExplainFree')}</p>
      <TextareaField {...form.field('intro')} label={t('settings.wordingIntro')} maxLength={2000} rows={2} />
      <TextareaField
        {...form.field('items')}
        label={t('settings.wordingItems', { count: scale.items.length })}
        rows={5}
      />
      <TextareaField
        {...form.field('answers')}
        label={t('settings.wordingAnswers', { count: answerCount })}
        rows={4}
      />
      <div>
        <Checkbox
          id={confirm.id}
          label={t('settings.wordingConfirm')}
          checked={form.values.confirmed}
          onChange={confirm.onChange}
        />
        <FieldError id={`${confirm.id}-error`} error={confirm.error} />
      </div>
    </FormDialog>
  );
}
