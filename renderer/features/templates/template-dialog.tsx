import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { mostLines, type TemplateKind, templateLimits } from '#shared/domain/templates/template-codes.ts';
import type { FieldCode } from '#shared/lib/app-error.ts';

interface TemplateDialogProps {
  readonly kind: TemplateKind;
  /** Null for a new one. */
  readonly template: OutputOf<'templates.list'>[number] | null;
  readonly onClose: () => void;
}

function linesProblem(text: string, kind: TemplateKind): FieldCode | undefined {
  const lines = linesOf(text);
  if (lines.length === 0) return 'required';
  if (lines.length > mostLines(kind)) return 'too_many';
  return lines.some((line) => line.length > templateLimits.line) ? 'too_long' : undefined;
}

/** Name and lines of a template, with the same hints as in a note. */
export function TemplateDialog({ kind, template, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('templates');
  const most = mostLines(kind);
  const form = useForm('template', {
    initial: { name: template?.name ?? '', lines: (template?.lines ?? []).join('\n') },
    check: ({ name, lines }) => {
      const problem = linesProblem(lines, kind);
      return {
        ...(name.trim() === '' ? { name: 'required' as const } : {}),
        ...(problem === undefined ? {} : { lines: problem }),
      };
    },
    sentence: (field, code) => {
      if (code === 'too_many')
        return t('tooMany', { most: field === 'name' ? templateLimits.templates : most });
      if (field !== 'lines') return undefined;
      return code === 'required' ? t('needsLines') : code === 'too_long' ? t('tooLong') : undefined;
    },
    submit: async ({ name, lines }) => {
      await api.templates.save({ id: template?.id ?? null, kind, name, lines: [...linesOf(lines)] });
      toastDone(t('saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t(`kind.${kind}.edit`)} form={form} onClose={onClose}>
      <TextField {...form.field('name')} label={t('name')} maxLength={templateLimits.name} required />
      <HintedField
        {...form.field('lines')}
        label={t(`kind.${kind}.lines`)}
        help={t(`kind.${kind}.linesHelp`, { most })}
        rows={10}
        required
      />
    </FormDialog>
  );
}
