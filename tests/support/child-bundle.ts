import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Bundles a child program of tests/faults with the core, so that it starts in a third of a second, hundreds of times;
 * its key derivation is instant. @returns path of the program for `node`
 */
export async function bundleChild(name: string): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache/keystead-harness', name);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { 'hash-wasm': path.join(root, 'tests/support/instant-argon2.ts') } },
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: {
          [name]: path.join(root, `tests/faults/${name}.child.ts`),
          'examine.worker': path.join(root, 'electron/core/vault/backup/examine.worker.ts'),
          'verify.worker': path.join(root, 'electron/core/features/audit/verify.worker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return path.join(outDir, `${name}.js`);
}
