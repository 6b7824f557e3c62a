import { IconFileInfo, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import type { Notice } from '#shared/contracts/papers.ts';
import { dayOf } from '#shared/lib/clock.ts';
import '#renderer/features/records/records.css';

/** Versions of the information sheet, and who has not had the newest. */
export function NoticesPage() {
  const { t } = useTranslation('papers');
  const notices = useRead('notices.list', {});
  const [writing, setWriting] = useState(false);
  return (
    <SettingsFrame page="notices">
      <ReadArea query={notices} height={300}>
        {(versions) => {
          const [newest] = versions;
          return (
            <Columns side={newest !== undefined && <Waiting />}>
              <Sheet>
                <Section
                  title={t('settings.noticesTitle')}
                  help={t('settings.noticesExplain')}
                  action={
                    <Button
                      icon={<IconPlus size={18} aria-hidden />}
                      onClick={() => {
                        setWriting(true);
                      }}
                    >
                      {newest === undefined ? t('settings.write') : t('settings.writeNext')}
                    </Button>
                  }
                >
                  {newest === undefined && (
                    <EmptyState icon={<IconFileInfo aria-hidden />} title={t('settings.noticesNone')}>
                      {t('settings.noticesNoneText')}
                    </EmptyState>
                  )}
                </Section>
                {versions.map((version, index) => (
                  <Version key={version.id} notice={version} isOpen={index === 0} />
                ))}
              </Sheet>
              {writing && (
                <WriteDialog
                  last={newest}
                  onClose={() => {
                    setWriting(false);
                  }}
                />
              )}
            </Columns>
          );
        }}
      </ReadArea>
    </SettingsFrame>
  );
}

function Version({ notice, isOpen }: { readonly notice: Notice; readonly isOpen: boolean }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { title, version, publishedAt, by } = notice;
  return (
    <Section
      title={title}
      help={t('settings.versionOf', { number: version, day: format.day(dayOf(publishedAt)), name: by })}
    >
      <details open={isOpen}>
        <summary>{t('notices.read')}</summary>
        <Facts>{notice.text}</Facts>
      </details>
    </Section>
  );
}

/** Whoever has not had the newest version, with the way to the page on which it is noted. */
function Waiting() {
  const { t } = useTranslation(['papers', 'domain']);
  const waiting = useRead('notices.waiting', {});
  return (
    <Section title={t('papers:settings.waiting')}>
      <ReadArea query={waiting} height={120}>
        {(people) =>
          people.length === 0 ? (
            <p className="ks-quiet">{t('papers:settings.waitingNone')}</p>
          ) : (
            <ul className="ks-doc-lines">
              {people.map(({ caseId, name, lastVersion }) => (
                <li key={caseId}>
                  <TextLink to="/people/$caseId/papers/notices" params={{ caseId }}>
                    {name === '' ? t('domain:noName') : name}
                  </TextLink>
                  <span className="ks-quiet ks-small">
                    {lastVersion === null
                      ? t('papers:settings.waitingNever')
                      : t('papers:settings.waitingOld', { number: lastVersion })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Section>
  );
}

interface WriteDialogProps {
  /** The version that the next one begins from. */
  readonly last: Notice | undefined;
  readonly onClose: () => void;
}

function WriteDialog({ last, onClose }: WriteDialogProps) {
  const { t } = useTranslation('papers');
  const form = useForm('notice', {
    initial: { title: last?.title ?? '', text: last?.text ?? '' },
    check: ({ title, text }) => ({
      ...(title.trim() === '' ? { title: 'required' as const } : {}),
      ...(text.trim() === '' ? { text: 'required' as const } : {}),
    }),
    submit: async (values) => {
      const { version } = await api.notices.publish(values);
      toastDone(t('settings.published', { number: version }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('settings.writeTitle', { number: (last?.version ?? 0) + 1 })}
      form={form}
      save={t('settings.publish')}
      width={760}
      onClose={onClose}
    >
      <TextField {...form.field('title')} label={t('settings.headline')} maxLength={200} required />
      <TextareaField
        {...form.field('text')}
        label={t('settings.text')}
        help={t('settings.textHelp')}
        rows={12}
        maxLength={100_000}
        required
      />
    </FormDialog>
  );
}
