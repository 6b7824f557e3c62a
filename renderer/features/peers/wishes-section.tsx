import { IconMessageHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, EmptyState } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type PeerWish, peerWishes } from '#shared/domain/peers/peer-codes.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { PeersProps } from './offer-section.tsx';
import { SideFields } from './side-fields.tsx';
import { type SideForm, sideForm, sideOfForm } from './side-form.ts';

/** What the person would like, in their own order; what is not for them is kept, never shown as a reason. */
export function WishesSection({ caseId, called, peers }: PeersProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { preference } = peers;
  const edit = may('tools.write') && (
    <Button
      onClick={() => {
        setEditing(true);
      }}
    >
      {t(preference === null ? 'wishes.edit' : 'wishes.change')}
    </Button>
  );
  const lines =
    preference === null
      ? []
      : [
          [t('wishes.wishes'), preference.wishes.map((wish) => t(`domain:peerWish.${wish}`))] as const,
          [
            t('side.topics.wishes'),
            preference.topics.map((topic) => t(`domain:peerTopic.${topic}`)),
          ] as const,
          [t('side.interests.wishes'), preference.interests] as const,
          [t('side.languages.wishes'), preference.languages] as const,
          [t('side.areas.wishes'), preference.areas] as const,
          [
            t('side.contactWays.wishes'),
            preference.contactWays.map((way) => t(`domain:contactWay.${way}`)),
          ] as const,
          [t('wishes.wishedGender'), [preference.wishedGender].filter(Boolean)] as const,
          [
            t('side.notForMe.wishes'),
            [
              ...preference.notForMeTopics.map((topic) => t(`domain:peerTopic.${topic}`)),
              ...preference.notForMe,
            ],
          ] as const,
        ].filter(([, words]) => words.length > 0);
  return (
    <Section
      title={called === '' ? t('wishes.titleNobody') : t('wishes.title', { name: called })}
      action={lines.length > 0 && edit}
    >
      {lines.length === 0 ? (
        <EmptyState icon={<IconMessageHeart aria-hidden />} title={t('wishes.none')} action={edit}>
          {t('wishes.noneText')}
        </EmptyState>
      ) : (
        <DefinitionList>
          {lines.map(([term, words]) => (
            <Definition key={term} term={term}>
              {format.list(words)}
            </Definition>
          ))}
        </DefinitionList>
      )}
      {editing && (
        <WishesDialog
          caseId={caseId}
          peers={peers}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </Section>
  );
}

interface WishesForm extends SideForm {
  readonly wishedGender: string;
  readonly wishes: readonly PeerWish[];
  readonly notThese: readonly string[];
}

interface WishesDialogProps extends Pick<PeersProps, 'caseId' | 'peers'> {
  readonly onClose: () => void;
}

function WishesDialog({ caseId, peers: { preference, colleagues }, onClose }: WishesDialogProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const form = useForm<WishesForm>('peer-wishes', {
    initial: {
      ...sideForm(preference),
      wishedGender: preference?.wishedGender ?? '',
      wishes: preference?.wishes ?? [],
      notThese: preference?.notThese ?? [],
    },
    submit: async ({ wishedGender, wishes, notThese, ...side }) => {
      await api.peers.savePreference({
        caseId,
        preference: {
          ...sideOfForm(side),
          wishedGender,
          wishes: [...wishes],
          notThese: notThese.map((id) => workerId.parse(id)),
        },
      });
      toastDone(t('wishes.saved'));
      onClose();
    },
  });
  const chosen = form.values.wishes;
  return (
    <FormDialog title={t('wishes.form')} form={form} onClose={onClose} width={720}>
      <ManyChips
        {...form.field('wishes')}
        label={t('wishes.wishes')}
        help={t('wishes.wishesHelp')}
        chips={peerWishes.map((value) => ({
          value,
          label: chosen.includes(value)
            ? `${chosen.indexOf(value) + 1}. ${t(`domain:peerWish.${value}`)}`
            : t(`domain:peerWish.${value}`),
        }))}
      />
      <SideFields form={form} of="wishes" />
      <TextField {...form.field('wishedGender')} label={t('wishes.wishedGender')} maxLength={60} />
      {colleagues.length > 0 && (
        <ManyChips
          {...form.field('notThese')}
          label={t('wishes.notThese')}
          chips={colleagues.map(({ workerId: id, name }) => ({ value: String(id), label: name }))}
        />
      )}
    </FormDialog>
  );
}
