import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { AppControl } from './launched-app.ts';

/** Title of the utility process in Electron's own list (core-process.ts). */
const coreName = 'Keystead core';

interface ElectronApp extends Omit<AppControl, 'close'> {
  readonly page: () => Page;
  readonly replaced: (act: () => Promise<unknown>) => Promise<Page>;
}

/** Starts `main.js` in real Electron, with the same interface as the Chromium host. */
export async function launchInElectron(
  main: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ElectronApp> {
  const electron = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), main, ...args],
    env: { ...inheritedEnvironment(), ...env },
  });
  const ended = once(electron.process(), 'exit');
  await recordRefusedRequests(electron);
  const pageErrors: string[] = [];
  electron.context().on('weberror', (error) => pageErrors.push(error.error().message));
  electron.context().on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  let page = await electron.firstWindow();
  await page.waitForLoadState();
  return {
    page: () => page,
    async replaced(act) {
      const next = electron.waitForEvent('window');
      await act();
      page = await next;
      await page.waitForLoadState();
      return page;
    },
    queueDialog: (answer) =>
      electron.evaluate(
        ({ dialog }, paths) => {
          const original = { ...dialog };
          const restore = (): void => void Object.assign(dialog, original);
          Object.assign(dialog, {
            showOpenDialog: () => {
              restore();
              return Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
            },
            showSaveDialog: () => {
              restore();
              return Promise.resolve({ canceled: paths.length === 0, filePath: paths[0] ?? '' });
            },
          });
        },
        answer === 'cancel' ? [] : [...answer],
      ),
    powerEvent: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    corePid: () =>
      electron.evaluate(
        ({ app }, name) => app.getAppMetrics().find((process) => process.name === name)?.pid,
        coreName,
      ),
    requests: () =>
      electron.evaluate(() => {
        const refused: unknown = Reflect.get(globalThis, 'refusedRequests');
        return Array.isArray(refused) ? refused.map(String) : [];
      }),
    pageErrors: () => Promise.resolve(pageErrors),
    async quit() {
      await electron.evaluate(({ app }) => app.quit());
      await ended;
    },
    async kill() {
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** Electron tells about a request that the app cancelled as about any other that failed. */
async function recordRefusedRequests(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ session }) => {
    const refused: string[] = [];
    Reflect.set(globalThis, 'refusedRequests', refused);
    session.fromPartition('ui').webRequest.onErrorOccurred(({ url }) => {
      if (!url.startsWith('app://ui/')) refused.push(url);
    });
  });
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
