import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { permissionGroups } from '#shared/domain/permissions/permission-groups.ts';
import { mayDo, type Permission, roles } from '#shared/domain/permissions/permissions.ts';
import { SettingsFrame } from './settings-frame.tsx';
import './roles-page.css';

/** What each role may do, in words, as the core decides it. */
export function RolesPage() {
  const { t } = useTranslation(['access', 'organisation']);
  return (
    <SettingsFrame page="roles">
      <Sheet>
        <Section>
          <div className="ks-stack">
            <DefinitionList>
              {roles.map((role) => (
                <Definition key={role} term={t(`organisation:roles.${role}`)}>
                  {t(`organisation:roleHelp.${role}`)}
                </Definition>
              ))}
            </DefinitionList>
            <p className="ks-small ks-quiet">{t('rolesPage.help')}</p>
            <p className="ks-small ks-quiet">{t('rolesPage.byApp')}</p>
            <p className="ks-small ks-quiet">{t('rolesPage.byKey')}</p>
          </div>
        </Section>
        {permissionGroups.map(({ group, acts }) => (
          <Section key={group} title={t(`rolesPage.groups.${group}`)}>
            <Acts caption={t(`rolesPage.groups.${group}`)} acts={acts} />
          </Section>
        ))}
      </Sheet>
    </SettingsFrame>
  );
}

interface ActsProps {
  readonly caption: string;
  readonly acts: readonly Permission[];
}

function Acts({ caption, acts }: ActsProps) {
  const { t } = useTranslation(['access', 'organisation']);
  const columns: readonly Column<Permission>[] = [
    { id: 'act', header: t('rolesPage.act'), render: (act) => t(`may.${act}`) },
    ...roles.map((role) => ({
      id: role,
      header: t(`organisation:roles.${role}`),
      render: (act: Permission) => <Answer may={mayDo([role], act)} />,
    })),
  ];
  return (
    <div className="ks-roles">
      <DataTable
        caption={`${t('rolesPage.caption')}: ${caption}`}
        columns={columns}
        rows={acts}
        rowId={(act) => act}
      />
    </div>
  );
}

function Answer({ may }: { readonly may: boolean }) {
  const { t } = useTranslation('access');
  return (
    <span className="ks-role-answer">
      {may ? <IconCheck size={18} aria-hidden /> : <IconMinus size={18} aria-hidden />}
      <span className="ks-hidden">{t(may ? 'rolesPage.yes' : 'rolesPage.no')}</span>
    </span>
  );
}
