import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { announceWithoutInnerHtml, zodWithoutEval } from './build/trusted-types.ts';

const root = import.meta.dirname;
const external = [
  'electron',
  'better-sqlite3-multiple-ciphers',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/** A bundle for Node: everything inside but Electron and the native SQLite binding. */
function nodeBundle(entry: string, format: 'es' | 'cjs', extension: 'js' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      outDir: resolve(root, 'dist/electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      copyPublicDir: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: resolve(root, entry),
        external,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `chunks/[name]-[hash].${extension}`,
        },
      },
    },
  };
}

/** SHA-256 of the SQLite binding's file for each platform; main compares before it starts the core (binding.ts). */
function bindingHashes(): Readonly<Record<string, string>> {
  const folder = resolve(root, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(resolve(folder, name)))
        .digest('hex'),
    ]),
  );
}

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  // The handler of app:// puts a fresh nonce in its place at each load (electron/main/ui-files.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [
    react(),
    announceWithoutInnerHtml(),
    zodWithoutEval(),
    {
      ...optimizeLocales.vite({
        locales: ['en-GB', 'en-US', 'es', 'pt-BR', 'hu', 'cs', 'sv', 'da', 'fi'],
      }),
      enforce: 'pre',
    },
  ],
  builder: {
    async buildApp(builder) {
      // Chunks carry hashes in their names; those of earlier builds must not be packaged.
      rmSync(resolve(root, 'dist/electron'), { recursive: true, force: true });
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)));
    },
  },
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { index: resolve(root, 'renderer/index.html'), print: resolve(root, 'renderer/print.html') },
        },
      },
    },
    main: {
      ...nodeBundle('electron/main/main.ts', 'es', 'js'),
      define: { BINDING_HASHES: JSON.stringify(bindingHashes()) },
    },
    core: nodeBundle('electron/core/core.ts', 'es', 'js'),
    /** The core's own thread for checking copies (electron/core/vault/backup/examiner.ts). */
    examiner: nodeBundle('electron/core/vault/backup/examine.worker.ts', 'es', 'js'),
    /** The core's thread for checking the audit (electron/core/features/audit/verifier.ts). */
    verifier: nodeBundle('electron/core/features/audit/verify.worker.ts', 'es', 'js'),
    preload: nodeBundle('electron/preload/preload.ts', 'cjs', 'cjs'),
  },
});
