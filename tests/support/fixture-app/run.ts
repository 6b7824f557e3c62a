import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchInChromium, type HostedApp } from '#tests/e2e/support/chromium-launcher.ts';
import type { Envelope } from '#shared/lib/app-error.ts';
import { buildFixtureApp } from './build.ts';

/** The fixture app, built once for a test file, started as often as the file likes. */
export interface FixtureApp {
  readonly main: string;
  /** A fresh folder for one start's user data. */
  readonly makeUserData: () => string;
  readonly start: (userData: string, ...args: readonly string[]) => Promise<HostedApp>;
  /** Ends every started app and removes all folders. */
  readonly clean: () => Promise<void>;
}

export async function prepareFixtureApp(): Promise<FixtureApp> {
  const folder = await buildFixtureApp();
  const main = join(folder, 'dist/electron/main.js');
  const started: HostedApp[] = [];
  const folders = [folder];
  return {
    main,
    makeUserData() {
      const made = mkdtempSync(join(tmpdir(), 'keystead-user-data-'));
      folders.push(made);
      return made;
    },
    async start(userData, ...args) {
      const app = await launchInChromium(main, [`--user-data-dir=${userData}`, ...args], {});
      started.push(app);
      return app;
    },
    async clean() {
      await Promise.all(started.map((app) => app.kill()));
      for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Calls through the page, as a screen does. */
export function callFromPage(app: HostedApp, name: string, input: unknown = {}): Promise<Envelope<unknown>> {
  return app
    .page()
    .evaluate(([procedure, given]) => window.keystead.invoke(procedure, given), [name, input] as const);
}
