import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ServiceKind, serviceKinds } from '#shared/domain/network/network-codes.ts';

type Agency = OutputOf<'network.agencies'>[number];

/** The shared list of agencies; a person's file links to it. */
export function AgencyList() {
  const { t } = useTranslation(['directory', 'domain']);
  const { may } = useSession();
  const agencies = useRead('network.agencies', {});
  const archive = useAct('network.archiveAgency');
  const [editing, setEditing] = useState<Agency | 'new' | null>(null);
  return (
    <Section
      title={t('agencies')}
      help={t('agenciesText')}
      action={
        may('directory.write') && (
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('agencyAdd')}
          </Button>
        )
      }
    >
      <ReadArea query={agencies}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<IconBuildingCommunity aria-hidden />} title={t('agencyNone')} />
          ) : (
            <NetList>
              {rows.map((agency) => (
                <NetRow
                  key={agency.id}
                  title={agency.name}
                  facts={[
                    [
                      t(`domain:serviceKind.${agency.kind}`),
                      agency.people > 0 && t('agencyPeople', { count: agency.people }),
                      agency.archived && t('agencyArchived'),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                    agency.contact,
                    agency.note,
                  ]}
                  acts={
                    may('directory.write') && (
                      <>
                        <TextButton
                          aria-label={t('changeOf', { name: agency.name })}
                          onClick={() => {
                            setEditing(agency);
                          }}
                        >
                          {t('change')}
                        </TextButton>
                        <TextButton
                          aria-label={t(agency.archived ? 'agencyRestoreOf' : 'agencyArchiveOf', {
                            name: agency.name,
                          })}
                          onClick={() => {
                            void archive.run({ id: agency.id, archived: !agency.archived });
                          }}
                        >
                          {t(agency.archived ? 'agencyRestore' : 'agencyArchive')}
                        </TextButton>
                      </>
                    )
                  }
                />
              ))}
            </NetList>
          )
        }
      </ReadArea>
      {editing !== null && (
        <AgencyDialog
          agency={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

interface AgencyDialogProps {
  readonly agency: Agency | null;
  readonly onClose: () => void;
}

interface AgencyForm {
  readonly name: string;
  readonly kind: ServiceKind;
  readonly contact: string;
  readonly note: string;
}

function AgencyDialog({ agency, onClose }: AgencyDialogProps) {
  const { t } = useTranslation(['directory', 'domain']);
  const form = useForm<AgencyForm>('agency', {
    initial: {
      name: agency?.name ?? '',
      kind: agency?.kind ?? 'health',
      contact: agency?.contact ?? '',
      note: agency?.note ?? '',
    },
    check: ({ name }) => (name.trim() === '' ? { name: 'required' as const } : {}),
    sentence: (_field, code) => (code === 'duplicate' ? t('agency.duplicate') : undefined),
    submit: async (values) => {
      await api.network.saveAgency({ id: agency?.id ?? null, ...values });
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t(agency === null ? 'agencyAdd' : 'agencyChange')} form={form} onClose={onClose}>
      <TextField {...form.field('name')} label={t('agency.name')} maxLength={160} required />
      <SelectField
        {...form.field('kind')}
        label={t('agency.kind')}
        choices={serviceKinds.map((kind) => ({ value: kind, label: t(`domain:serviceKind.${kind}`) }))}
      />
      <TextField {...form.field('contact')} label={t('agency.contact')} maxLength={500} />
      <TextField {...form.field('note')} label={t('agency.note')} maxLength={500} />
    </FormDialog>
  );
}
