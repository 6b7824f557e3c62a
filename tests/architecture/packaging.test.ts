import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, build, Platform, type AfterPackContext } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchInChromium } from '#tests/e2e/support/chromium-launcher.ts';
import { afterPack, readFuses } from '../../build/after-pack.ts';
import { ensureFreshBuild } from '../../scripts/fresh-build.ts';

/**
 * electron-builder packages with a folder that only looks like Electron (the real one cannot be had everywhere); then
 * the archive is read, and its files are run in the Chromium host. Not tried here: macOS, and the installers, whose
 * tools electron-builder downloads.
 */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'keystead-package-'));
const bindingFolder = '/node_modules/better-sqlite3-multiple-ciphers';

interface Target {
  readonly platform: Platform;
  readonly arch: Arch;
  readonly program: string;
  readonly binding: string;
}
const linux: Target = {
  platform: Platform.LINUX,
  arch: Arch.x64,
  program: 'electron',
  binding: 'linux-x64.node',
};
const windows: Target = {
  platform: Platform.WINDOWS,
  arch: Arch.arm64,
  program: 'electron.exe',
  binding: 'win32-arm64.node',
};

/** `fuses` as a new Electron has them, one character each. */
function makeDummyElectron(program: string, fuses: string): string {
  const dummy = mkdtempSync(join(folder, 'electron-'));
  const wire = Buffer.concat([Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  const sentinel = Buffer.from('program dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  writeFileSync(join(dummy, program), Buffer.concat([sentinel, wire, Buffer.from(' program')]), {
    mode: 0o755,
  });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(dummy, name), '');
  for (const name of ['resources', 'locales']) mkdirSync(join(dummy, name));
  for (const locale of ['de', 'en-GB', 'en-US', 'es'])
    writeFileSync(join(dummy, 'locales', `${locale}.pak`), '');
  return dummy;
}

/** Packages for a target and returns the folder with the program. */
async function packageFor(target: Target, fuses = '101100111'): Promise<string> {
  const output = mkdtempSync(join(folder, 'release-'));
  let packed = '';
  await build({
    projectDir: root,
    targets: target.platform.createTarget('dir', target.arch),
    publish: 'never',
    config: {
      electronDist: makeDummyElectron(target.program, fuses),
      directories: { output },
      // Both would edit a real Windows program.
      win: { signAndEditExecutable: false },
      disableAsarIntegrity: target.platform === Platform.WINDOWS,
      afterExtract: (context) => {
        packed = context.appOutDir;
      },
    },
  });
  return packed;
}

const archiveOf = (packed: string): string => join(packed, 'resources/app.asar');

/** Paths of an archive, as on a POSIX system. */
function filesIn(packed: string): readonly string[] {
  return listPackage(archiveOf(packed), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
}

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
beforeAll(() => ensureFreshBuild());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('package', () => {
  test('holds the built files, the binding with the one file of its platform, and nothing else', async () => {
    const [forLinux, forWindows] = [await packageFor(linux), await packageFor(windows)];
    for (const [packed, target] of [
      [forLinux, linux],
      [forWindows, windows],
    ] as const) {
      const files = filesIn(packed);
      expect(files).toEqual(
        expect.arrayContaining([
          '/package.json',
          '/dist/electron/main.js',
          '/dist/electron/core.js',
          '/dist/electron/examine.worker.js',
          '/dist/electron/verify.worker.js',
          '/dist/electron/preload.cjs',
          '/dist/renderer/index.html',
          '/dist/renderer/print.html',
        ]),
      );
      const expected = ['/package.json', '/dist', '/node_modules', bindingFolder];
      const inside = (path: string) => path.startsWith('/dist/') || path.startsWith(`${bindingFolder}/`);
      expect(files.filter((path) => !expected.includes(path) && !inside(path))).toEqual([]);
      expect(files.filter((path) => path.startsWith(`${bindingFolder}/`) && !path.includes('/lib'))).toEqual([
        `${bindingFolder}/LICENSE`,
        `${bindingFolder}/package.json`,
        `${bindingFolder}/prebuilds`,
        `${bindingFolder}/prebuilds/${target.binding}`,
      ]);
      expect(
        existsSync(join(packed, `resources/app.asar.unpacked${bindingFolder}/prebuilds/${target.binding}`)),
      ).toBe(true);
      expect(existsSync(join(packed, 'locales/de.pak'))).toBe(false);
    }
    await runInHost(forLinux);
    expect(readFuses(join(forLinux, 'keystead'))).toBe('010011001');
    expect(readFuses(join(forWindows, 'Keystead.exe'))).toBe('010011001');
  });

  test.each([
    ['1011001111', 'a tenth fuse that nobody decided on'],
    ['101100110', 'WebAssembly without trap handlers'],
    ['10110011', 'a fuse missing'],
  ])('an Electron with the fuses %s is refused: %s', (fuses) => {
    const appInfo = { name: 'electron', productFilename: 'Electron' };
    const context = {
      appOutDir: makeDummyElectron('electron', fuses),
      electronPlatformName: 'linux',
      packager: { appInfo },
    };
    expect(() => afterPack(context as unknown as AfterPackContext)).toThrow("Decide on Electron's fuses");
  });
});

/** The packaged files open a first window whose page reaches the packaged core. */
async function runInHost(packed: string): Promise<void> {
  const app = join(folder, 'app');
  extractAll(archiveOf(packed), app);
  const userData = mkdtempSync(join(folder, 'user-data-'));
  const hosted = await launchInChromium(
    join(app, 'dist/electron/main.js'),
    [`--user-data-dir=${userData}`],
    {},
  );
  try {
    const page = hosted.page();
    expect(await page.evaluate(() => window.keystead.invoke('vault.status', {}))).toEqual({
      ok: true,
      data: { state: 'none' },
    });
    expect(await page.title()).toBe('Keystead');
    expect(await hosted.pageErrors()).toEqual([]);
  } finally {
    await hosted.kill();
  }
}
