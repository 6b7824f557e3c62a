import { describe, expect, it } from 'vitest';
import { listSourceFiles } from './source-files.ts';

/**
 * Calls of the database binding that leak, damage or silently decrypt (security.md 0 and 3.6). The key goes in through
 * one function only.
 */
const bans = [
  { what: 'serialize() gives the plaintext', pattern: /\.serialize\(/ },
  { what: 'backup() never works on a keyed database', pattern: /\.backup\(/ },
  {
    what: 'rekey() of a live file loses it: only of a copy',
    pattern: /\.rekey\(|\bpragma\(\s*['"`]rekey/,
    only: 'rekey-copy.ts',
  },
  { what: 'ATTACH can write plaintext', pattern: /['"`]\s*attach\s/i },
  { what: 'verbose logs the key', pattern: /\bverbose\s*:/ },
  {
    what: 'a key in SQL stays in memory and in errors',
    pattern: /\bpragma\(\s*['"`](hex)?key\b|\bpragma (hex)?key\b/i,
  },
  { what: 'loadExtension runs foreign code', pattern: /\.loadExtension\(/ },
  {
    what: 'a database may only be opened by the contract',
    pattern: /\bnew Database\(/,
    only: 'connection.ts',
  },
  { what: 'the key goes in by the contract', pattern: /\bdb\.key\(/, only: 'open-contract.ts' },
];

const code = listSourceFiles().filter(
  ({ path }) => path.startsWith('electron/') && path.endsWith('.ts') && !path.endsWith('.test.ts'),
);

describe('the database binding', () => {
  it.each(bans)('$what', ({ pattern, only }) => {
    const found = code.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    expect(found).toEqual(only === undefined ? [] : [`electron/core/database/${only}`]);
  });

  it.each([
    ["db.pragma('key=1')", true],
    ["db.pragma(`rekey='x'`)", true],
    ["db.exec('ATTACH other as o')", true],
    ["db.pragma('foreign_keys=1')", false],
  ])('the patterns find %s: %s', (line, banned) => {
    expect(bans.some(({ pattern }) => pattern.test(line))).toBe(banned);
  });
});
