import { useNavigate } from '@tanstack/react-router';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { useStarWords } from '../star-words.ts';
import './templates.css';

/** The stars of the organisation with their versions, for those who may manage them. */
export function TemplatesPage() {
  const { t } = useTranslation('stars');
  const templates = useRead('stars.templates', {});
  const { may } = useSession();
  return (
    <Page>
      <PageTitle
        title={t('templates.title')}
        under={t('templates.under')}
        actions={
          may('star_templates.manage') && (
            <ButtonLink kind="main" icon={<IconPlus size={18} aria-hidden />} to="/stars/new">
              {t('templates.new')}
            </ButtonLink>
          )
        }
      />
      <ReadArea query={templates} height={300}>
        {(data) => <TemplateTable templates={data} />}
      </ReadArea>
      <p className="ks-templates-note">{t('templates.notConnected')}</p>
    </Page>
  );
}

function TemplateTable({ templates }: { readonly templates: readonly StarTemplateView[] }) {
  const { t } = useTranslation('stars');
  const [leaving, setLeaving] = useState<StarTemplateView | null>(null);
  return (
    <div className="ks-table-box ks-templates">
      <table className="ks-table">
        <caption className="ks-hidden">{t('templates.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('templates.columns.name')}</th>
            <th scope="col">{t('templates.columns.version')}</th>
            <th scope="col">{t('templates.columns.status')}</th>
            <th scope="col">{t('templates.columns.parts')}</th>
            <th scope="col">{t('templates.columns.scale')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              hasDraft={templates.some(
                ({ familyId, status }) => familyId === template.familyId && status === 'draft',
              )}
              onLeave={setLeaving}
            />
          ))}
        </tbody>
      </table>
      {leaving !== null && (
        <LeaveDialog
          template={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </div>
  );
}

interface TemplateRowProps {
  readonly template: StarTemplateView;
  readonly hasDraft: boolean;
  readonly onLeave: (template: StarTemplateView) => void;
}

function TemplateRow({ template, hasDraft, onLeave }: TemplateRowProps) {
  const { t } = useTranslation(['stars', 'domain']);
  const { may } = useSession();
  const words = useStarWords(template);
  const { id, kind, status, version, areas, scaleMax } = template;
  return (
    <tr>
      <th scope="row">
        <TextLink to="/stars/$templateId" params={{ templateId: id }}>
          {words.name}
        </TextLink>
        {kind === 'generic' && (
          <span className="ks-templates-kind">{t(`domain:starTemplateKind.${kind}`)}</span>
        )}
      </th>
      <td className="ks-figures">{version}</td>
      <td>
        <Tag tone={status === 'in_use' ? 'moss' : 'neutral'}>{t(`domain:starTemplateStatus.${status}`)}</Tag>
      </td>
      <td>{t('templates.parts', { count: areas.length })}</td>
      <td>{t('templates.scale', { max: scaleMax })}</td>
      <td>
        {kind === 'custom' && status !== 'retired' && may('star_templates.manage') && (
          <RowMenu template={template} name={words.name} hasDraft={hasDraft} onLeave={onLeave} />
        )}
      </td>
    </tr>
  );
}

function RowMenu({ template, name, hasDraft, onLeave }: TemplateRowProps & { readonly name: string }) {
  const { t } = useTranslation('stars');
  const navigate = useNavigate();
  const { id, status } = template;
  return (
    <Menu
      button={
        <IconButton label={t('editor.actions', { label: name })} icon={<IconDots size={20} aria-hidden />} />
      }
    >
      {status === 'in_use' && !hasDraft && (
        <MenuItem
          onSelect={() => {
            void navigate({ to: '/stars/new', search: { from: id } });
          }}
        >
          {t('templates.newVersion')}
        </MenuItem>
      )}
      {status === 'draft' && (
        <MenuItem
          onSelect={() => {
            void navigate({ to: '/stars/$templateId', params: { templateId: id } });
          }}
        >
          {t('templates.edit')}
        </MenuItem>
      )}
      <MenuItem
        onSelect={() => {
          onLeave(template);
        }}
      >
        {status === 'draft' ? t('templates.delete') : t('templates.retire')}
      </MenuItem>
    </Menu>
  );
}

function LeaveDialog({
  template,
  onClose,
}: {
  readonly template: StarTemplateView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['stars', 'ui']);
  const sentences = useSentences();
  const words = useStarWords(template);
  const { run, pending, error } = useAct('stars.retireTemplate');
  const isDraft = template.status === 'draft';
  const act = async () => {
    if ((await run({ id: template.id })) === undefined) return;
    toastDone(isDraft ? t('templates.deleted') : t('templates.retired'));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={isDraft ? t('templates.deleteTitle') : t('templates.retireTitle', { star: words.name })}
      keep={isDraft ? t('templates.deleteKeep') : t('templates.retireKeep')}
      act={isDraft ? t('templates.delete') : t('templates.retire')}
      busy={pending}
      closeLabel={t('ui:close')}
      onKeep={onClose}
      onAct={() => {
        void act();
      }}
    >
      {isDraft ? t('templates.deleteText', { star: words.name }) : t('templates.retireText')}
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
    </ConfirmDialog>
  );
}
