import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import './teams-page.css';

type Organisation = OutputOf<'organisation.get'>;

/** What is being renamed. */
interface Renaming {
  readonly kind: 'team' | 'service';
  readonly id: string;
  readonly name: string;
}

/** Services and the teams in them. */
export function TeamsPage() {
  const organisation = useRead('organisation.get', {});
  return (
    <SettingsFrame page="teams">
      <ReadArea query={organisation} height={400}>
        {(data) => <Services organisation={data} />}
      </ReadArea>
    </SettingsFrame>
  );
}

function Services({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const [renaming, setRenaming] = useState<Renaming | null>(null);
  return (
    <>
      <Sheet>
        {organisation.services.length === 0 && (
          <Section>
            <EmptyState icon={<IconBuildingCommunity aria-hidden />} title={t('teams.noneTitle')}>
              {t('teams.none')}
            </EmptyState>
          </Section>
        )}
        {organisation.services.map((service) => (
          <Section
            key={service.id}
            title={service.name}
            action={
              <TextButton
                onClick={() => {
                  setRenaming({ kind: 'service', ...service });
                }}
              >
                {t('teams.rename')}
              </TextButton>
            }
          >
            <Teams
              teams={organisation.teams.filter((team) => team.serviceId === service.id)}
              onRename={setRenaming}
            />
            <AddRow
              id={`team-${service.id}`}
              label={t('teams.teamName')}
              act={t('teams.addTeam')}
              onAdd={(name) => api.organisation.addTeam({ serviceId: service.id, name })}
            />
          </Section>
        ))}
        <Section title={t('teams.addService')} help={t('teams.help')}>
          <AddRow
            id="service"
            label={t('teams.serviceName')}
            act={t('teams.addService')}
            onAdd={(name) => api.organisation.addService({ name })}
          />
        </Section>
      </Sheet>
      {renaming !== null && (
        <RenameDialog
          renaming={renaming}
          onClose={() => {
            setRenaming(null);
          }}
        />
      )}
    </>
  );
}

interface TeamsProps {
  readonly teams: Organisation['teams'];
  readonly onRename: (renaming: Renaming) => void;
}

function Teams({ teams, onRename }: TeamsProps) {
  const { t } = useTranslation('organisation');
  if (teams.length === 0) return <p className="ks-quiet">{t('teams.noTeams')}</p>;
  return (
    <ul>
      {teams.map((team) => (
        <li key={team.id} className="ks-team-row">
          <span>{team.name}</span>
          <TextButton
            aria-label={`${t('teams.rename')}: ${team.name}`}
            onClick={() => {
              onRename({ kind: 'team', ...team });
            }}
          >
            {t('teams.rename')}
          </TextButton>
        </li>
      ))}
    </ul>
  );
}

interface AddRowProps {
  readonly id: string;
  readonly label: string;
  readonly act: string;
  readonly onAdd: (name: string) => Promise<unknown>;
}

function AddRow({ id, label, act, onAdd }: AddRowProps) {
  const { t } = useTranslation('organisation');
  const form = useForm(id, {
    initial: { name: '' },
    check: ({ name }) => (name.trim() === '' ? { name: 'required' } : {}),
    sentence: (_field, code) => (code === 'required' ? t('teams.nameRequired') : undefined),
    submit: async ({ name }) => {
      await onAdd(name);
      toastDone(t('teams.teamAdded', { name: name.trim() }));
      form.reset();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <div className="ks-add-row">
        <TextField {...form.field('name')} label={label} maxLength={120} />
        <Button submits busy={form.busy} icon={<IconPlus size={18} aria-hidden />}>
          {act}
        </Button>
      </div>
      {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
    </form>
  );
}

interface RenameDialogProps {
  readonly renaming: Renaming;
  readonly onClose: () => void;
}

function RenameDialog({ renaming, onClose }: RenameDialogProps) {
  const { t } = useTranslation(['organisation', 'ui']);
  const form = useForm('rename', {
    initial: { name: renaming.name },
    check: ({ name }) => (name.trim() === '' ? { name: 'required' } : {}),
    sentence: (_field, code) => (code === 'required' ? t('teams.nameRequired') : undefined),
    submit: async ({ name }) => {
      await api.organisation.rename({ kind: renaming.kind, id: renaming.id, name });
      toastDone(t('teams.renamed', { name: name.trim() }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={renaming.kind === 'team' ? t('teams.renameTeam') : t('teams.renameService')}
      closeLabel={t('ui:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <div className="ks-fields">
          <TextField {...form.field('name')} label={t('teams.newName')} maxLength={120} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </div>
      </form>
    </Dialog>
  );
}
