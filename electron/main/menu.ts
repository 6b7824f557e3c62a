import { Menu } from 'electron';

/**
 * No menu bar: every act is in the page. macOS gets its standard menus, because copy, paste and quit have no keys
 * there without them; the system supplies their words.
 */
export function setMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
