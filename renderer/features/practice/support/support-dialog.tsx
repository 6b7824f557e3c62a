import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { SupportEntry } from './support-page.tsx';

interface SupportDialogProps {
  readonly section: SupportEntry['section'];
  /** Null for a new one. */
  readonly entry: SupportEntry | null;
  readonly onClose: () => void;
}

/** One person, place or group that is there for colleagues. */
export function SupportDialog({ section, entry, onClose }: SupportDialogProps) {
  const { t } = useTranslation(['practice', 'domain', 'ui']);
  const form = useForm('support-entry', {
    initial: {
      title: entry?.title ?? '',
      about: entry?.about ?? '',
      howToReach: entry?.howToReach ?? '',
    },
    check: ({ title }) => (title.trim() === '' ? { title: 'required' } : {}),
    submit: async (values) => {
      await api.practice.saveSupportEntry({ id: entry?.id ?? null, section, ...values });
      toastDone(t('support.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(`domain:supportSection.${section}`)} closeLabel={t('ui:close')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField {...form.field('title')} label={t('support.title')} maxLength={120} required />
          <TextField {...form.field('howToReach')} label={t('support.howToReach')} maxLength={300} />
          <TextareaField {...form.field('about')} label={t('support.words')} rows={4} maxLength={1000} />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            {entry !== null && (
              <Button
                kind="quiet"
                onClick={() => {
                  void api.practice.removeSupportEntry({ id: entry.id }).then(() => {
                    toastDone(t('support.removed'));
                    onClose();
                  });
                }}
              >
                {t('support.remove')}
              </Button>
            )}
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
