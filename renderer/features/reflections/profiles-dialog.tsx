import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { withChanged, without } from './session-form.ts';
import { type ProfileWords, useProfiles } from './use-profiles.ts';

/** The team's list of worker profiles: its words, order and length (domain.md 10.5). */
export function ProfilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reflections', 'ui']);
  const present = useProfiles();
  return (
    <Dialog open title={t('profiles.title')} closeLabel={t('ui:close')} onClose={onClose}>
      <p>{t('profiles.text')}</p>
      {present !== null && <ProfilesForm present={present} onClose={onClose} />}
    </Dialog>
  );
}

interface ProfilesFormProps {
  readonly present: readonly ProfileWords[];
  readonly onClose: () => void;
}

function ProfilesForm({ present, onClose }: ProfilesFormProps) {
  const { t } = useTranslation(['reflections', 'ui']);
  const sentences = useSentences();
  const save = useAct('reflections.saveProfiles');
  const [list, setList] = useState([...present]);
  const submit = async () => {
    const written = list.filter(({ label }) => label.trim() !== '');
    // Words that nobody changed stay those of the catalogue, and follow its language.
    const profiles = written.map(({ id, label }) => ({
      id,
      label: present.some((each) => each.id === id && each.label === label) ? null : label,
    }));
    if ((await save.run({ profiles })) === undefined) return;
    toastDone(t('profiles.saved'));
    onClose();
  };
  const up = (index: number) => {
    setList([
      ...list.slice(0, index - 1),
      ...list.slice(index, index + 1),
      ...list.slice(index - 1, index),
      ...list.slice(index + 1),
    ]);
  };
  return (
    <>
      {save.error !== null && <Note tone="clay">{sentences.error(save.error)}</Note>}
      <ul className="ks-profile-list">
        {list.map(({ id, label }, index) => (
          <li key={id}>
            <TextField
              label={t('profiles.one', { number: index + 1 })}
              value={label}
              maxLength={80}
              onChange={(text) => {
                setList(withChanged(list, id, { label: text }));
              }}
            />
            {index > 0 && (
              <IconButton
                label={t('profiles.up', { name: label })}
                icon={<IconArrowUp size={18} aria-hidden />}
                onClick={() => {
                  up(index);
                }}
              />
            )}
            <IconButton
              label={t('profiles.remove', { name: label })}
              icon={<IconTrash size={18} aria-hidden />}
              onClick={() => {
                setList(without(list, id));
              }}
            />
          </li>
        ))}
      </ul>
      <TextButton
        icon={<IconPlus size={17} aria-hidden />}
        onClick={() => {
          setList([...list, { id: newId(systemClock.millis()), label: '' }]);
        }}
      >
        {t('profiles.add')}
      </TextButton>
      <ButtonRow>
        <Button
          kind="main"
          busy={save.pending}
          onClick={() => {
            void submit();
          }}
        >
          {t('profiles.save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </ButtonRow>
    </>
  );
}
