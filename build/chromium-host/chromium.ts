import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection, type CdpSession } from './cdp.ts';
import { findBrowser } from './find-browser.ts';

interface LaunchOptions {
  /** A window on the screen, or none. */
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
  /** Opens a debugging port on this PC besides the pipe, so that a test can drive the page. */
  readonly debuggingPort: boolean;
  /** Chromium switches that the app asked for. */
  readonly switches: readonly string[];
}

/** One running Chromium with one page. */
export interface Chromium {
  readonly browser: CdpSession;
  readonly page: CdpSession;
  readonly pid: number | undefined;
  /** Where a test can connect; undefined without `debuggingPort`. */
  readonly endpoint: string | undefined;
  readonly targetId: string;
  readonly gone: Promise<void>;
  readonly close: () => void;
}

/** In memory where the system has such a place, so that no page content reaches a disk. */
const profileParent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const profilePrefix = 'keystead-host-';
const running = new Map<ChildProcess, string>();

function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Chromium's last processes may still write; the next start removes what is left.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Profiles of hosts that were killed before they could tidy up. */
function removeLeftOvers(): void {
  for (const name of readdirSync(profileParent)) {
    const pid = name.startsWith(profilePrefix)
      ? Number.parseInt(name.slice(profilePrefix.length), 10)
      : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) removeProfile(join(profileParent, name));
  }
}
removeLeftOvers();

process.on('exit', () => {
  for (const [child, profile] of running) {
    child.kill('SIGKILL');
    removeProfile(profile);
  }
});

function launchArguments(options: LaunchOptions, profile: string): readonly string[] {
  return [
    '--remote-debugging-pipe',
    ...(options.debuggingPort ? ['--remote-debugging-port=0'] : []),
    `--user-data-dir=${profile}`,
    `--window-size=${options.width},${options.height}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints,MediaRouter,GlobalMediaControls,SpareRendererForSitePerProcess',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--hide-crash-restore-bubble',
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...options.switches,
    // A window without tabs and address bar; its bars would be pages of their own. `--test-type` keeps Chromium from
    // warning the person about the switches that close it off.
    '--app=data:text/html,',
    ...(options.visible ? ['--test-type'] : ['--headless', '--hide-scrollbars']),
  ];
}

async function waitForEnd(child: ChildProcess, profile: string): Promise<void> {
  await once(child, 'exit');
  running.delete(child);
  removeProfile(profile);
}

/** Chromium writes its port as soon as it listens; the page attaches only after that. */
function readEndpoint(profile: string): string {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

/** Starts an installed Chromium with an empty profile, and waits for its page. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const executable = findBrowser();
  if (executable === undefined)
    throw new Error('No Chromium, Chrome or Edge was found; CHROMIUM can name one.');
  const profile = mkdtempSync(join(profileParent, `${profilePrefix}${process.pid}-`));
  const child = spawn(executable, launchArguments(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  running.set(child, profile);
  const gone = waitForEnd(child, profile);
  // Both streams exist because `stdio` asks for pipes there.
  const connection = new CdpConnection(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const browser = connection.session();
  const failed = gone.then(() => {
    throw new Error('Chromium ended while it started');
  });
  const { sessionId, targetId } = await Promise.race([attachToPage(browser, connection), failed]);
  failed.catch(() => undefined);
  return {
    browser,
    page: connection.session(sessionId),
    pid: child.pid,
    endpoint: options.debuggingPort ? readEndpoint(profile) : undefined,
    targetId,
    gone,
    close: () => child.kill('SIGKILL'),
  };
}

/** Attaches to the first page; every later one is a popup that the app did not ask for. */
async function attachToPage(
  browser: CdpSession,
  connection: CdpConnection,
): Promise<{ readonly sessionId: string; readonly targetId: string }> {
  const first = Promise.withResolvers<{ readonly sessionId: string; readonly targetId: string }>();
  let attached = false;
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    const { targetId, type } = targetInfo;
    const session = connection.session(sessionId);
    if (type === 'page' && !attached) {
      attached = true;
      first.resolve({ sessionId, targetId });
    } else if (type === 'page') void closePopup(browser, session, targetId);
    else if (waitingForDebugger) void session.send('Runtime.runIfWaitingForDebugger');
  });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  return first.promise;
}

/**
 * Closes a popup before it loads anything. It has to run for that: a popup that waits for its debugger keeps the page
 * that opened it waiting too.
 */
async function closePopup(browser: CdpSession, popup: CdpSession, targetId: string): Promise<void> {
  popup.on('Fetch.requestPaused', ({ requestId }) => {
    popup.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  const steps = [
    popup.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    popup.send('Runtime.runIfWaitingForDebugger'),
    browser.send('Target.closeTarget', { targetId }),
  ];
  await Promise.allSettled(steps);
}
