import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { ControlAnswer, ControlCalls, ControlName, WindowReady } from '#host/control.ts';
import type { AppControl } from './launched-app.ts';

const hostEntry = resolve(import.meta.dirname, '../../../build/chromium-host/run.ts');
/** Milliseconds until a window must have loaded. */
const patience = 30_000;

type Input<N extends ControlName> = Parameters<ControlCalls[N]>[0];
type Output<N extends ControlName> = Awaited<ReturnType<ControlCalls[N]>>;

/** An app in the Chromium host, with everything that a test may ask the host. */
export interface HostedApp extends Omit<AppControl, 'close'> {
  readonly page: () => Page;
  readonly replaced: (act: () => Promise<unknown>) => Promise<Page>;
  readonly control: <N extends ControlName>(
    name: N,
    ...input: Input<N> extends undefined ? [] : [Input<N>]
  ) => Promise<Output<N>>;
  /** What the app wrote to standard error so far. */
  readonly errorOutput: () => string;
  /** Process id of the host, which is the app's main process. */
  readonly pid: number;
}

/** Starts `main.js` in the host and waits for its first window. */
export async function launchInChromium(
  main: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<HostedApp> {
  const host = fork(hostEntry, [main, '--host-test', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    execArgv: [],
  });
  const ended = once(host, 'exit');
  let errorOutput = '';
  host.stderr?.on('data', (chunk: Buffer) => {
    errorOutput += chunk.toString('utf8');
    process.stderr.write(chunk);
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const browsers: Browser[] = [];
  let lastId = 0;
  let page: Page | undefined;
  let nextPage = Promise.withResolvers<Page>();

  const connect = async ({ endpoint }: WindowReady): Promise<void> => {
    const browser = await chromium.connectOverCDP(endpoint);
    browsers.push(browser);
    page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The window has no page');
    nextPage.resolve(page);
    nextPage = Promise.withResolvers();
  };
  host.on('message', (message: WindowReady | ControlAnswer) => {
    if (message.event === 'window-ready') {
      connect(message).catch((error: unknown) => nextPage.reject(error));
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.result);
    else call?.reject(new Error(message.error));
  });

  // The host answers each name with the type that its own table declares.
  const control = (async (name: ControlName, input: unknown) => {
    const answer = Promise.withResolvers<unknown>();
    const id = ++lastId;
    waiting.set(id, answer);
    host.send({ id, name, input });
    return answer.promise;
  }) as HostedApp['control'];

  await inTime(nextPage.promise, host);
  return {
    page: () => {
      if (page === undefined) throw new Error('No window yet');
      return page;
    },
    async replaced(act) {
      const next = nextPage.promise;
      await act();
      return inTime(next, host);
    },
    control,
    errorOutput: () => errorOutput,
    pid: host.pid ?? 0,
    queueDialog: (answer) => control('queueDialog', answer),
    powerEvent: (event) => control('power', event),
    corePid: async () => (await control('childPids')).at(-1),
    requests: async () => (await control('refusedRequests')).map(({ url }) => url),
    pageErrors: () => control('pageErrors'),
    async quit() {
      host.send({ id: ++lastId, name: 'quit', input: undefined });
      await ended;
    },
    async kill() {
      host.kill('SIGKILL');
      await ended;
    },
  };
}

/** Rejects when the host ends or 30 s pass first. */
async function inTime(page: Promise<Page>, host: ChildProcess): Promise<Page> {
  const failure = Promise.withResolvers<never>();
  const onExit = (code: number | null): void => failure.reject(new Error(`The host ended with code ${code}`));
  const timer = setTimeout(() => failure.reject(new Error('No window in 30 s')), patience);
  host.once('exit', onExit);
  try {
    return await Promise.race([page, failure.promise]);
  } finally {
    clearTimeout(timer);
    host.off('exit', onExit);
  }
}
