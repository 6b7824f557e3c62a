import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that harnesses of tests/faults run, with the Debian packages that hold them. */
const tools: readonly { readonly program: string; readonly packages: readonly string[] }[] = [
  { program: '7z', packages: ['p7zip-full'] },
  { program: 'gcc', packages: ['gcc', 'libc6-dev'] },
  { program: 'soffice', packages: ['libreoffice-calc-nogui'] },
  { program: 'strace', packages: ['strace'] },
];

function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

/**
 * Installs what the harnesses need on Debian as root, once. Elsewhere a harness whose tool is missing skips itself and
 * says so.
 */
export function ensureTools(): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const missing = tools.filter(({ program }) => !has(program)).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} with apt-get, once.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}
