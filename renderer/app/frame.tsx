import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditNotice } from '#renderer/features/audit/audit-notice.tsx';
import { showDialog, useFrameDialog } from './dialogs.ts';
import './frame.css';
import { lock } from './locking.ts';
import { Palette } from './palette-dialog.tsx';
import { useSettings } from './settings.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { listenForShortcuts, useShortcut } from './shortcuts.ts';
import { Sidebar } from './sidebar.tsx';

const closeDialog = () => {
  showDialog(null);
};

/** What every signed-in screen has: shortcuts, the palette, and focus on the title after a change of screen. */
function Screen({ main, children }: { readonly main: ReactNode; readonly children?: ReactNode }) {
  const { t } = useTranslation('app');
  const { settings } = useSettings();
  const dialog = useFrameDialog();
  const { pathname } = useLocation();
  const arrived = useRef(pathname);

  useEffect(
    () => listenForShortcuts({ singleKeys: settings.singleKeyShortcuts }),
    [settings.singleKeyShortcuts],
  );
  useShortcut('Mod+l', t('shortcuts.lock'), () => {
    void lock();
  });
  useShortcut('Mod+k', t('shortcuts.find'), () => {
    showDialog('palette');
  });
  useShortcut('?', t('shortcuts.list'), () => {
    showDialog('shortcuts');
  });
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    const title = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
    title?.focus();
  }, [pathname]);

  return (
    <>
      {children}
      {main}
      {dialog === 'palette' && <Palette />}
      <ShortcutList open={dialog === 'shortcuts'} onClose={closeDialog} />
    </>
  );
}

/** The usual screen: sidebar at the left, content at the right. */
export function Frame(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <div className="ks-frame">
      <Screen
        main={
          <main className="ks-main" id="main" tabIndex={-1}>
            <AuditNotice />
            <Outlet />
          </main>
        }
      >
        <button
          type="button"
          className="ks-btn ks-skip"
          onClick={() => {
            document.getElementById('main')?.focus();
          }}
        >
          {t('skip')}
        </button>
        <Sidebar />
      </Screen>
    </div>
  );
}

/** A screen without a sidebar, for work with a person or a team at the table. */
export function FullScreen(): ReactNode {
  return (
    <Screen
      main={
        <main className="ks-full" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      }
    />
  );
}
