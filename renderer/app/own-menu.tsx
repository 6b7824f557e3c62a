import { useNavigate } from '@tanstack/react-router';
import { IconAdjustments, IconKey, IconKeyboard, IconLifebuoy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBackupAge } from '#renderer/features/backups/backup-age.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem } from '#renderer/ui/menu.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ShellSettings } from '#shared/contracts/shell.ts';
import { offeredLanguages } from '#shared/i18n/i18n.ts';
import { showDialog } from './dialogs.ts';
import { useSession } from './session.tsx';
import { useSettings } from './settings.tsx';
import { useSentences } from './words.ts';

/** The signed-in person's own corner: passphrase, language, colours, spacing, shortcuts. */
export function OwnMenu() {
  const { t } = useTranslation('app');
  const { user, organisation } = useSession();
  const backup = useBackupAge();
  const { settings, language, change } = useSettings();
  const sentences = useSentences();
  const navigate = useNavigate();

  const choose = (choice: Partial<ShellSettings>) => {
    change(choice).catch((error: unknown) => {
      toastProblem(sentences.error(error));
    });
  };
  return (
    <Menu
      side="right-end"
      button={
        <button type="button" className="ks-nav ks-me">
          <Avatar name={user.name} />
          <span className="ks-me-name">
            <span className="ks-strong">{user.name}</span>
            <span className={backup.wish === null ? 'ks-quiet' : 'ks-wish'}>
              {backup.wish ?? backup.words ?? organisation}
            </span>
          </span>
          <span className="ks-hidden">{t('me.menu')}</span>
        </button>
      }
    >
      <MenuItem
        icon={<IconKey size={18} aria-hidden />}
        onSelect={() => {
          void navigate({ to: '/account/passphrase' });
        }}
      >
        {t('me.passphrase')}
      </MenuItem>
      <MenuItem
        icon={<IconAdjustments size={18} aria-hidden />}
        onSelect={() => {
          void navigate({ to: '/account' });
        }}
      >
        {t('me.settings')}
      </MenuItem>
      <MenuItem
        icon={<IconKeyboard size={18} aria-hidden />}
        onSelect={() => {
          showDialog('shortcuts');
        }}
      >
        {t('me.shortcuts')}
      </MenuItem>
      <MenuItem
        icon={<IconLifebuoy size={18} aria-hidden />}
        onSelect={() => {
          void navigate({ to: '/something-got-out' });
        }}
      >
        {t('me.gotOut')}
      </MenuItem>
      <MenuChoice
        label={t('me.colours')}
        choices={[
          { value: 'light', label: t('me.light') },
          { value: 'dark', label: t('me.dark') },
          { value: 'auto', label: t('me.auto') },
        ]}
        value={settings.colourScheme}
        onChange={(colourScheme) => {
          choose({ colourScheme });
        }}
      />
      <MenuChoice
        label={t('me.spacing')}
        choices={[
          { value: 'roomy', label: t('me.roomy') },
          { value: 'tight', label: t('me.tight') },
        ]}
        value={settings.density}
        onChange={(density) => {
          choose({ density });
        }}
      />
      {offeredLanguages.length > 1 && (
        <MenuChoice
          label={t('me.language')}
          choices={offeredLanguages}
          value={language}
          onChange={(chosen) => {
            choose({ language: chosen });
          }}
        />
      )}
    </Menu>
  );
}
