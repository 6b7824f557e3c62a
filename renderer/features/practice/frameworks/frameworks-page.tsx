import { useNavigate } from '@tanstack/react-router';
import { IconDots, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import { DevelopmentFrame } from '../development-frame.tsx';
import { GiveFramework, TakeFramework } from './framework-text.tsx';
import { useFrameworkWords } from './framework-words.ts';

/** Sets of competencies with their versions; changed by those who look after practice. */
export function FrameworksPage() {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const frameworks = useRead('practice.frameworks', {});
  const [taking, setTaking] = useState(false);
  return (
    <DevelopmentFrame
      under={t('frameworks.under')}
      actions={
        may('practice.manage') && (
          <>
            <Button
              icon={<IconFileImport size={18} aria-hidden />}
              onClick={() => {
                setTaking(true);
              }}
            >
              {t('frameworks.take')}
            </Button>
            <ButtonLink
              kind="main"
              icon={<IconPlus size={18} aria-hidden />}
              to="/development/competencies/new"
            >
              {t('frameworks.new')}
            </ButtonLink>
          </>
        )
      }
    >
      <ReadArea query={frameworks} height={240}>
        {(list) => <FrameworkTable frameworks={list} />}
      </ReadArea>
      {taking && (
        <TakeFramework
          onClose={() => {
            setTaking(false);
          }}
        />
      )}
    </DevelopmentFrame>
  );
}

function FrameworkTable({ frameworks }: { readonly frameworks: readonly CompetencyFrameworkView[] }) {
  const { t } = useTranslation('practice');
  return (
    <div className="ks-table-box ks-practice-table">
      <table className="ks-table">
        <caption className="ks-hidden">{t('frameworks.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('frameworks.columns.name')}</th>
            <th scope="col">{t('frameworks.columns.version')}</th>
            <th scope="col">{t('frameworks.columns.count')}</th>
            <th scope="col">{t('frameworks.columns.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {frameworks.map((framework) => (
            <FrameworkRow key={framework.id} framework={framework} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrameworkRow({ framework }: { readonly framework: CompetencyFrameworkView }) {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const { content } = useFrameworkWords(framework);
  const [open, setOpen] = useState<'give' | 'retire' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <tr>
      <th scope="row">
        <TextLink to="/development/competencies/$frameworkId" params={{ frameworkId: framework.id }}>
          {content.name}
        </TextLink>
        {framework.isShipped && <span className="ks-practice-under">{t('frameworks.shipped')}</span>}
        {framework.owner !== '' && (
          <span className="ks-practice-under">{t('frameworks.owner', { owner: framework.owner })}</span>
        )}
      </th>
      <td className="ks-figures">{framework.version}</td>
      <td>{t('frameworks.count', { count: framework.competencies.length })}</td>
      <td>
        <Tag tone={framework.isInUse ? 'moss' : 'neutral'}>
          {framework.isInUse ? t('frameworks.inUse') : t('frameworks.earlier')}
        </Tag>
      </td>
      <td>
        {may('practice.manage') && (
          <RowMenu
            framework={framework}
            name={content.name}
            onGive={() => {
              setOpen('give');
            }}
            onRetire={() => {
              setOpen('retire');
            }}
          />
        )}
        {open === 'give' && <GiveFramework content={content} onClose={close} />}
        {open === 'retire' && <RetireFramework id={framework.id} name={content.name} onClose={close} />}
      </td>
    </tr>
  );
}

interface RowMenuProps {
  readonly framework: CompetencyFrameworkView;
  readonly name: string;
  readonly onGive: () => void;
  readonly onRetire: () => void;
}

function RowMenu({ framework, name, onGive, onRetire }: RowMenuProps) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const { id, isShipped, isInUse } = framework;
  const editable = !isShipped && isInUse;
  return (
    <Menu
      button={
        <IconButton label={t('frameworks.actions', { name })} icon={<IconDots size={20} aria-hidden />} />
      }
    >
      {editable && (
        <MenuItem
          onSelect={() => {
            void navigate({
              to: '/development/competencies/$frameworkId/edit',
              params: { frameworkId: id },
            });
          }}
        >
          {t('frameworks.edit')}
        </MenuItem>
      )}
      <MenuItem
        onSelect={() => {
          void navigate({ to: '/development/competencies/new', search: { from: id } });
        }}
      >
        {t('frameworks.copy')}
      </MenuItem>
      <MenuItem onSelect={onGive}>{t('frameworks.give')}</MenuItem>
      {editable && <MenuItem onSelect={onRetire}>{t('frameworks.retire')}</MenuItem>}
    </Menu>
  );
}

interface RetireFrameworkProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function RetireFramework({ id, name, onClose }: RetireFrameworkProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const sentences = useSentences();
  const { run, pending, error } = useAct('practice.retireFramework');
  const act = async () => {
    if ((await run({ id })) === undefined) return;
    toastDone(t('frameworks.retired', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('frameworks.retireTitle', { name })}
      keep={t('frameworks.retireKeep')}
      act={t('frameworks.retire')}
      busy={pending}
      closeLabel={t('ui:close')}
      onKeep={onClose}
      onAct={() => {
        void act();
      }}
    >
      {t('frameworks.retireText')}
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
    </ConfirmDialog>
  );
}
