import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { AskedReport } from './asked-report.tsx';
import { OwnPage } from './own-page.tsx';
import './peers.css';

/** Peers: one's own page for those who are one; who supports and who was asked for the others. */
export function PeersPage() {
  const { t } = useTranslation('peers');
  const { may } = useSession();
  const own = useRead('peers.own', {});
  return (
    <Page>
      <PageTitle title={t('title')} under={t('under')} actions={<LeafletButton />} />
      <Sheet>
        <ReadArea query={own}>{(page) => page !== null && <OwnPage own={page} />}</ReadArea>
        {may('tools.read') && <Supporters />}
        {may('service.read') && <AskedReport />}
      </Sheet>
    </Page>
  );
}

/** Everybody who supports, as far as they let others see. */
function Supporters() {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const peers = useRead('peers.list', {});
  const [writing, setWriting] = useState(false);
  return (
    <Section
      title={t('list.title')}
      action={
        may('practice.manage') && (
          <Button
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('role.write')}
          </Button>
        )
      }
    >
      <ReadArea query={peers}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<IconHeartHandshake aria-hidden />} title={t('list.none')}>
              {t('list.noneText')}
            </EmptyState>
          ) : (
            <NetList>
              {rows.map((peer) => (
                <NetRow
                  key={peer.workerId}
                  title={peer.name}
                  facts={[
                    [
                      t(`domain:supporterRole.${peer.role}`),
                      !peer.isOpen
                        ? t('list.notOpen')
                        : peer.freePlaces === 0
                          ? t('list.full')
                          : t('list.places', { count: peer.freePlaces }),
                    ].join(' · '),
                    peer.about,
                    peer.topics.length > 0 &&
                      t('list.topics', {
                        list: format.list(peer.topics.map((topic) => t(`domain:peerTopic.${topic}`))),
                      }),
                    format.list([...peer.languages, ...peer.interests]),
                    peer.roleSigned === false && t('list.roleUnsigned'),
                    !peer.hasTwoLines && t('list.oneLine'),
                  ]}
                />
              ))}
            </NetList>
          )
        }
      </ReadArea>
      {writing && (
        <RoleDialog
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Section>
  );
}

function RoleDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('peers');
  const form = useForm('peer-role', {
    initial: { text: '' },
    check: ({ text }) => (text.trim() === '' ? { text: 'required' as const } : {}),
    submit: async ({ text }) => {
      const { version } = await api.peers.saveRole({ text });
      toastDone(t('role.saved', { version }));
      onClose();
    },
  });
  return (
    <FormDialog title={t('role.write')} form={form} onClose={onClose} width={720}>
      <TextareaField
        {...form.field('text')}
        label={t('role.text')}
        help={t('role.help')}
        maxLength={10_000}
        rows={12}
        required
      />
    </FormDialog>
  );
}

/** The leaflet, with where to ask. */
function LeafletButton() {
  const { t } = useTranslation(['peers', 'network']);
  const [asking, setAsking] = useState(false);
  const { save, passwordDialog } = useSavePdf((file) => t('network:around.saved', { file }));
  const form = useForm('leaflet', {
    initial: { contact: '' },
    submit: async ({ contact }) => {
      setAsking(false);
      await save(() => api.peers.prepareLeaflet({ contact, greyscale: false }));
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('leaflet.button')}
      </Button>
      {asking && (
        <FormDialog
          title={t('leaflet.contactTitle')}
          form={form}
          save={t('leaflet.button')}
          onClose={() => {
            setAsking(false);
          }}
        >
          <TextField {...form.field('contact')} label={t('leaflet.contact')} maxLength={300} />
        </FormDialog>
      )}
      {passwordDialog}
    </>
  );
}
