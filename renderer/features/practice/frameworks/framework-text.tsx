import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FrameworkContent } from '#shared/domain/practice/framework.ts';
import { readFrameworkFile, writeFrameworkFile } from '#shared/domain/practice/framework-file.ts';

interface GiveFrameworkProps {
  readonly content: FrameworkContent;
  readonly onClose: () => void;
}

/** The set as text to copy: windows of Keystead download nothing (security.md 3.3). */
export function GiveFramework({ content, onClose }: GiveFrameworkProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('file.giveTitle', { name: content.name })}
      closeLabel={t('ui:close')}
      width={680}
    >
      <Fields>
        <TextareaField
          ref={field}
          label={t('file.label')}
          help={t('file.giveText')}
          value={writeFrameworkFile(content)}
          rows={12}
          onChange={() => undefined}
        />
        <ButtonRow>
          <Button onClick={onClose}>{t('ui:close')}</Button>
          <Button
            kind="main"
            onClick={() => {
              field.current?.focus();
              field.current?.select();
            }}
          >
            {t('file.select')}
          </Button>
        </ButtonRow>
      </Fields>
    </Dialog>
  );
}

/** Takes in a pasted set as a whole, or says what is wrong with it. */
export function TakeFramework({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['practice', 'ui']);
  const navigate = useNavigate();
  const form = useForm('take-framework', {
    initial: { text: '' },
    check: ({ text }) => (readFrameworkFile(text).problem === null ? {} : { text: 'invalid' }),
    submit: async ({ text }) => {
      const { content } = readFrameworkFile(text);
      if (content === null) return;
      const { id } = await api.practice.saveFramework({
        id: null,
        content: {
          ...content,
          competencies: content.competencies.map((each) => ({ ...each, levels: [...each.levels] })),
        },
      });
      toastDone(t('file.taken', { name: content.name }));
      await navigate({ to: '/development/competencies/$frameworkId', params: { frameworkId: id } });
    },
  });
  const field = form.field('text');
  const { problem } = readFrameworkFile(field.value);
  return (
    <Dialog open onClose={onClose} title={t('file.takeTitle')} closeLabel={t('ui:close')} width={680}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <TextareaField
            {...field}
            label={t('file.label')}
            help={t('file.takeText')}
            rows={12}
            error={field.error === undefined || problem === null ? undefined : t(`file.problem.${problem}`)}
          />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('file.takeAct')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
