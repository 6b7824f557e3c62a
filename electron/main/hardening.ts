import { app, protocol, type Event, type WebContents } from 'electron';

/** Everything that security.md 4 wants to be set before Electron is ready. */
export function hardenProcess(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** No page opens a window, leaves its address, or embeds another page. */
function hardenContents(contents: WebContents): void {
  const prevent = (event: Pick<Event, 'preventDefault'>): void => event.preventDefault();
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
}
