import { importsOf, type SourceFile } from './source-files.ts';

interface Layer {
  readonly name: string;
  readonly folder: string;
  /** Folders (ending in `/`), single files, or packages that files of this layer may import. */
  readonly may: readonly string[];
  /** Packages: `any`, or only those named in `may`. */
  readonly packages: 'any' | 'named';
}

/** The arrows of architecture.md; the first folder that fits a file decides. */
const layers: readonly Layer[] = [
  { name: 'lib', folder: 'shared/lib/', may: ['shared/lib/', 'zod'], packages: 'named' },
  {
    name: 'domain',
    folder: 'shared/domain/',
    may: ['shared/domain/', 'shared/lib/', 'zod', '@internationalized/date'],
    packages: 'named',
  },
  {
    name: 'contracts',
    folder: 'shared/contracts/',
    may: ['shared/contracts/', 'shared/domain/', 'shared/lib/', 'zod'],
    packages: 'named',
  },
  {
    name: 'i18n',
    folder: 'shared/i18n/',
    may: [
      'shared/i18n/',
      'shared/contracts/',
      'shared/domain/',
      'shared/lib/',
      'i18next',
      '@internationalized/date',
    ],
    packages: 'named',
  },
  { name: 'renderer', folder: 'renderer/', may: ['renderer/', 'shared/'], packages: 'any' },
  { name: 'core', folder: 'electron/core/', may: ['electron/core/', 'shared/'], packages: 'any' },
  {
    name: 'main',
    folder: 'electron/main/',
    may: ['electron/main/', 'shared/', 'electron/core/protocol.ts'],
    packages: 'any',
  },
  {
    name: 'preload',
    folder: 'electron/preload/',
    may: ['electron', 'electron/preload/', 'shared/contracts/bridge.ts'],
    packages: 'named',
  },
];

const forbiddenPackages: Readonly<Record<string, RegExp>> = {
  renderer: /^(electron|node:|better-sqlite3|kysely|hash-wasm)/,
  core: /^(electron($|\/)|react|@mantine|playwright)/,
  main: /^(react|@mantine|kysely|better-sqlite3|playwright)/,
};

const ourFolder = /^(shared|electron|renderer|build|tests|scripts|tools)\//;

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Features reach each other through `.service.ts` (and types of tables), never through queries or handlers. */
function crossesFeature(from: string, to: string): boolean {
  const feature = /^electron\/core\/features\/([^/]+)\//;
  const [, own] = feature.exec(from) ?? [];
  const [, other] = feature.exec(to) ?? [];
  return (
    other !== undefined && own !== undefined && own !== other && /\.(queries|handlers|table)\.ts$/.test(to)
  );
}

/** Every import that goes against an arrow, as `file → import`. */
export function wrongImports(files: readonly SourceFile[]): readonly string[] {
  const wrong: string[] = [];
  for (const file of files) {
    const layer = layers.find(({ folder }) => file.path.startsWith(folder));
    if (layer === undefined || isTest(file.path)) continue;
    for (const target of importsOf(file)) {
      const ours = ourFolder.test(target);
      const allowed = layer.may.some((may) => (may.endsWith('/') ? target.startsWith(may) : target === may));
      const refused = ours
        ? !allowed || crossesFeature(file.path, target)
        : (layer.packages === 'named' && !allowed) || (forbiddenPackages[layer.name]?.test(target) ?? false);
      if (refused) wrong.push(`${file.path} → ${target}`);
    }
  }
  return wrong;
}
