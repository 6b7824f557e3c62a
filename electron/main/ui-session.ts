import { session, type Session } from 'electron';
import { serveUi } from './ui-files.ts';

/** Whether a request stays inside the app; everything else is cancelled before it reaches the network. */
function isOwnRequest(url: string): boolean {
  return url.startsWith('app://ui/') || url.startsWith('blob:app://ui/');
}

/**
 * The one session of all windows. It lives in memory (no `persist:`), grants nothing, downloads nothing and loads
 * nothing but the built pages in `uiFolder`.
 */
export function openUiSession(uiFolder: string): Session {
  const ui = session.fromPartition('ui');
  ui.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ui.setPermissionCheckHandler(() => false);
  ui.setDevicePermissionHandler(() => false);
  ui.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  ui.on('will-download', (event) => event.preventDefault());
  ui.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }));
  ui.protocol.handle('app', serveUi(uiFolder));
  return ui;
}
