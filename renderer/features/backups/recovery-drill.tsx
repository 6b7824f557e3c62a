import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { findKitFault } from '#shared/domain/backups/kit-groups.ts';
import { KitField, useKitSentence } from './kit-field.tsx';

/** The yearly try of the printed kit: typed, checked, noted; nothing changes (security.md 3.2). */
export function RecoveryDrill() {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const drill = useRead('backups.drill', {});
  const [trying, setTrying] = useState(false);
  return (
    <Section
      title={t('drill.title')}
      help={t('drill.help')}
      action={
        <Button
          onClick={() => {
            setTrying(true);
          }}
        >
          {t('drill.try')}
        </Button>
      }
    >
      <ReadArea query={drill} height={60}>
        {({ triedOn, triedBy, kitMadeOn, due }) => (
          <div className="ks-stack">
            <p>
              {triedOn === null
                ? t('drill.never', { day: format.day(kitMadeOn) })
                : t('drill.last', { day: format.day(triedOn), name: triedBy })}
            </p>
            {due && <Note tone="brass">{t('drill.due')}</Note>}
          </div>
        )}
      </ReadArea>
      {trying && (
        <TryDialog
          onClose={() => {
            setTrying(false);
          }}
        />
      )}
    </Section>
  );
}

function TryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('backups');
  const kitSentence = useKitSentence();
  /** Beside the form's own state, because its sentences are made before that is there. */
  const [typed, setTyped] = useState('');
  const [mistyped, setMistyped] = useState(false);
  const form = useForm('drill', {
    initial: { kit: '' },
    check: ({ kit }) => (findKitFault(kit) === undefined ? {} : { kit: 'invalid' }),
    sentence: () => kitSentence(typed) ?? t('restore.kitWrong'),
    submit: async ({ kit }) => {
      setMistyped(false);
      try {
        await api.backups.tryKit({ kit });
      } catch (error) {
        const isTyped = error instanceof ApiError && error.code === 'wrong_recovery_key';
        setMistyped(isTyped && 'kit' in error.fields);
        throw error;
      }
      toastDone(t('drill.done'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('drill.title')} form={form} save={t('drill.check')} onClose={onClose}>
      <p>{t('drill.explain')}</p>
      <KitField
        {...form.field('kit')}
        mistyped={mistyped}
        onChange={(kit) => {
          setMistyped(false);
          setTyped(kit);
          form.set({ kit });
        }}
      />
    </FormDialog>
  );
}
