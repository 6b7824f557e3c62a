import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { PasswordDialog } from '#renderer/app/password-dialog.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type CardName, cardNames } from '#shared/domain/callover/callover-codes.ts';
import type { Meeting } from './callover-model.ts';

interface PrintDialogProps {
  readonly what: 'pack' | 'minutes';
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** The value of “our own team” among the recipients; no agency has an empty name. */
const ownTeam = '';

/** The pack before a meeting or its minutes as a PDF: how persons are named, for whom, grey, behind a password. */
export function PrintDialog({ what, meeting, onClose }: PrintDialogProps) {
  const { t } = useTranslation(['callover', 'domain', 'ui']);
  const sentences = useSentences();
  const isPack = what === 'pack';
  const recipients = useRead('callover.packRecipients', { meetingId: meeting.id }, { enabled: isPack });
  const [names, setNames] = useState<CardName>('initials');
  const [recipient, setRecipient] = useState(ownTeam);
  const [greyscale, setGreyscale] = useState(false);
  const [encrypt, setEncrypt] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [password, setPassword] = useState<string | null>(null);
  const agencies = recipients.data ?? [];

  const make = async () => {
    setBusy(true);
    setFailure(null);
    const choice = { meetingId: meeting.id, names, greyscale, encrypt };
    try {
      const { jobId } = isPack
        ? await api.callover.preparePack({
            ...choice,
            forOtherAgency: recipient === ownTeam ? null : recipient,
          })
        : await api.callover.prepareMinutes(choice);
      const saved = await callShell('savePdf', { jobId });
      if (saved === null) return;
      toastDone(t('callover:print.saved', { file: saved.fileName }));
      if (saved.password === null) onClose();
      else setPassword(saved.password);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  if (password !== null) return <PasswordDialog password={password} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isPack ? 'callover:print.pack' : 'callover:print.minutes')}
      closeLabel={t('ui:close')}
    >
      <Fields>
        <p className="ks-quiet">{t(isPack ? 'callover:print.packHelp' : 'callover:print.minutesHelp')}</p>
        <ChoiceChips
          label={t('callover:print.names')}
          chips={cardNames.map((value) => ({ value, label: t(`domain:cardName.${value}`) }))}
          value={names}
          onChange={setNames}
        />
        {isPack && agencies.length > 0 && (
          <SelectField
            label={t('callover:print.for')}
            help={t(recipient === ownTeam ? 'callover:print.forHelp' : 'callover:print.forAgencyHelp')}
            choices={[
              { value: ownTeam, label: t('callover:print.ownTeam') },
              ...agencies.map((agency) => ({
                value: agency.recipient,
                label: t('callover:print.agency', { recipient: agency.recipient, count: agency.cards }),
              })),
            ]}
            value={recipient}
            onChange={setRecipient}
          />
        )}
        <Checkbox label={t('callover:print.grey')} checked={greyscale} onChange={setGreyscale} />
        <Checkbox
          label={t('callover:print.password')}
          help={t('callover:print.passwordHelp')}
          checked={encrypt}
          onChange={setEncrypt}
        />
        {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
        <ButtonRow>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button
            kind="main"
            busy={busy}
            icon={<IconFileTypePdf size={18} aria-hidden />}
            onClick={() => void make()}
          >
            {t('callover:print.make')}
          </Button>
        </ButtonRow>
      </Fields>
    </Dialog>
  );
}
