import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';

type Match = OutputOf<'spreadsheets.mappings'>[number];
interface Asked {
  readonly what: 'rename' | 'forget';
  readonly match: Match;
}

/** What was remembered about columns, by name; it can be called something else or forgotten. */
export function RememberedMatches() {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const matches = useRead('spreadsheets.mappings', {}).data ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => {
    setAsked(null);
  };
  if (matches.length === 0) return null;
  return (
    <Section title={t('rememberedTitle')}>
      <ul className="ks-findings">
        {matches.map((match) => {
          const { id, name, kind, usedAt } = match;
          return (
            <li key={id} className="ks-sheet-match">
              <span>
                <strong className="ks-anywhere">{name}</strong>
                <span className="ks-quiet ks-small">
                  {` ${t(`kind.${kind}`)}, ${t('rememberedUsed', { day: format.shortDay(dayOf(usedAt)) })}`}
                </span>
              </span>
              <ButtonRow>
                {(['rename', 'forget'] as const).map((what) => (
                  <TextButton
                    key={what}
                    aria-label={t(`named.${what}`, { name })}
                    onClick={() => {
                      setAsked({ what, match });
                    }}
                  >
                    {t(what)}
                  </TextButton>
                ))}
              </ButtonRow>
            </li>
          );
        })}
      </ul>
      {asked?.what === 'rename' && <RenameDialog key={asked.match.id} match={asked.match} onClose={close} />}
      <ForgetDialog match={asked?.what === 'forget' ? asked.match : null} onClose={close} />
    </Section>
  );
}

function RenameDialog({ match, onClose }: { readonly match: Match; readonly onClose: () => void }) {
  const { t } = useTranslation('spreadsheets');
  const form = useForm('rename-match', {
    initial: { name: match.name },
    submit: async ({ name }) => {
      await api.spreadsheets.renameMapping({ id: match.id, name });
      onClose();
    },
  });
  return (
    <FormDialog title={t('renameTitle')} form={form} onClose={onClose} width={460}>
      <TextField {...form.field('name')} label={t('renameName')} maxLength={80} />
    </FormDialog>
  );
}

function ForgetDialog({ match, onClose }: { readonly match: Match | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['spreadsheets', 'ui']);
  const forget = useAct('spreadsheets.forgetMapping');
  const name = match?.name ?? '';
  const act = async (id: string) => {
    const done = await forget.run({ id });
    if (done !== undefined) toastDone(t('forgotten', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      open={match !== null}
      title={t('forgetTitle', { name })}
      keep={t('forgetKeep')}
      act={t('forget')}
      closeLabel={t('ui:close')}
      busy={forget.pending}
      onKeep={onClose}
      onAct={() => {
        if (match !== null) void act(match.id);
      }}
    >
      <p>{t('forgetText')}</p>
    </ConfirmDialog>
  );
}
